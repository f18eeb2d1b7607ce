using Oversight.Domain.Common;

namespace Oversight.Domain.Assessment;

/// <summary>Who may do what about the assessment ledger. Nobody makes an entry: the system does.</summary>
public static class LedgerDuties
{
    public static readonly Duty AppealEntry = new("ledger.appeal", "对考核台账申诉", Role.DepartmentHead);
    public static readonly Duty DecideAppeal = new("ledger.decide", "对申诉作出决定", Role.Leader);
}
