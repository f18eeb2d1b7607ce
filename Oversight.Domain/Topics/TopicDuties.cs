using Oversight.Domain.Common;

namespace Oversight.Domain.Topics;

/// <summary>Who may do what with topic files. Which file it reaches is <see cref="TopicSight"/>.</summary>
public static class TopicDuties
{
    public static readonly Duty Open = new("topic.open", "建立专题", Role.LegalOffice);
    public static readonly Duty Manage = new("topic.manage", "研判专题", Role.LegalOffice);
    public static readonly Duty FinishMeasure = new("topic.finish-measure", "回复专题措施", Role.DepartmentHead, Role.Officer, Role.Liaison, Role.LegalOffice);
    public static readonly Duty Restrict = new("topic.restrict", "限定专题知悉范围", Role.LegalOffice);
    public static readonly Duty Read = new("topic.read", "打开限定知悉范围的专题", Role.Leader, Role.DeputyLeader, Role.LegalOffice, Role.DepartmentHead, Role.Officer, Role.Liaison, Role.CommandCentre, Role.Personnel);
    public static readonly Duty Report = new("topic.report", "起草和报送专题报告", Role.LegalOffice);
    public static readonly Duty Sign = new("topic.sign", "签发专题报告", Role.Leader);
    public static readonly Duty Count = new("topic.count", "汇总热点", Role.System);
    public static readonly Duty Archive = new("topic.archive", "归档专题报告", Role.System);
}
