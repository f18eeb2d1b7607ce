using Oversight.Domain.Common;

namespace Oversight.Domain.Clients;

/// <summary>Who may do what with clients of the interface, and under which duties a client itself acts.</summary>
public static class ClientDuties
{
    public static readonly Duty Register = new("client.register", "登记接口客户端", Role.SecurityAdministrator, Role.Administrator);
    public static readonly Duty Change = new("client.change", "修改接口客户端", Role.SecurityAdministrator, Role.Administrator);
    public static readonly Duty Rotate = new("client.rotate", "更换接口密钥", Role.SecurityAdministrator, Role.Administrator);
    public static readonly Duty Disable = new("client.disable", "停用接口客户端", Role.SecurityAdministrator, Role.Administrator);
    public static readonly Duty Enable = new("client.enable", "恢复接口客户端", Role.SecurityAdministrator, Role.Administrator);
    public static readonly Duty Push = new("outside.push", "推送外部办件", Role.System);
}
