using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>Who publishes the list and who looks after it (办法第七条).</summary>
public static class PublicationDuties
{
    public static readonly Duty Record = new("publication.record", "记录公布", Role.LegalOffice);
    public static readonly Duty Withdraw = new("publication.withdraw", "记录撤下", Role.LegalOffice);
    public static readonly Duty Lapse = new("publication.lapse", "记载公布逾期", Role.System);
    public static readonly Duty Draw = new("publication-check.draw", "抽取公布巡检", Role.System);
    public static readonly Duty Note = new("publication-check.note", "填写公布巡检结果", Role.LegalOffice);
    public static readonly Duty Conclude = new("publication-check.conclude", "办结公布巡检", Role.LegalOffice);
    public static readonly Duty Compare = new("publication.compare", "登记公布比对问题", Role.LegalOffice);
}
