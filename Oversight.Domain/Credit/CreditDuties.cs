using Oversight.Domain.Common;

namespace Oversight.Domain.Credit;

/// <summary>Who may do what about credit records (办法第十二条).</summary>
public static class CreditDuties
{
    public static readonly Duty Fill = new("credit.fill", "信用信息取数", Role.System);
    public static readonly Duty Correct = new("credit.correct", "补充更正信用信息", Role.Officer, Role.DepartmentHead, Role.LegalOffice);
    public static readonly Duty Resend = new("credit.resend", "重新报送撤销记录", Role.Officer, Role.DepartmentHead, Role.LegalOffice);
    public static readonly Duty Amend = new("credit.amend", "提出信用信息变更", Role.DepartmentHead, Role.LegalOffice);
    public static readonly Duty Lapse = new("credit.lapse", "记载信用信息逾期未报", Role.System);
    public static readonly Duty Close = new("credit.close", "信用信息封批", Role.LegalOffice);
    public static readonly Duty Archive = new("credit.archive", "归档信用报送文件", Role.System);
    public static readonly Duty Send = new("credit.send", "登记信用信息报送", Role.LegalOffice);
    public static readonly Duty ReadReceipt = new("credit.receipt", "读入信用信息回执", Role.LegalOffice);
    public static readonly Duty Take = new("credit.take", "下载信用报送文件", Role.LegalOffice, Role.Leader, Role.DeputyLeader);
    public static readonly Duty Dissolve = new("credit.dissolve", "拆批", Role.LegalOffice);
}
