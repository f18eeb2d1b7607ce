using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>Who opens and ends accounts (GB/T 22239-2019 8.1.4.2).</summary>
public static class AccountDuties
{
    public static readonly Duty Open = new("account.open", "开通账号", Role.SecurityAdministrator);

    public static readonly Duty Disable = new("account.disable", "停用账号", Role.SecurityAdministrator);

    public static readonly Duty Enable = new("account.enable", "启用账号", Role.SecurityAdministrator);

    public static readonly Duty ResetPassword = new("account.reset-password", "重置密码", Role.SecurityAdministrator);

    public static readonly Duty ChangePassword = new("account.change-password", "修改密码", [.. Enum.GetValues<Role>().Where(r => r.IsOfPosts())]);
}
