using Oversight.Domain.Common;

namespace Oversight.Domain.Laws;

/// <summary>Who keeps the register of laws; every member of staff reads it.</summary>
public static class LawDuties
{
    public static readonly Duty Enter = new("law.enter", "录入法规库", Role.System);
    public static readonly Duty Register = new("law.register", "登记法规", Role.LegalOffice);
    public static readonly Duty AddVersion = new("law.add-version", "登记法规的新文本", Role.LegalOffice);
    public static readonly Duty Repeal = new("law.repeal", "登记法规废止", Role.LegalOffice);
    public static readonly Duty Doubt = new("law.doubt", "核定法规的适用状态", Role.LegalOffice);
    public static readonly Duty ConfirmClauses = new("law.confirm-clauses", "核对引用并改引现行文本", Role.LegalOffice);
}
