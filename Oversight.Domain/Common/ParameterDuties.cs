namespace Oversight.Domain.Common;

/// <summary>Who reads and changes the numbers that the Measures leave open.</summary>
public static class ParameterDuties
{
    public static readonly Duty Read = new("parameter.read", "查看参数", Role.LegalOffice, Role.Administrator, Role.Leader, Role.DeputyLeader);

    public static readonly Duty Change = new("parameter.change", "修改参数", Role.LegalOffice);
}
