using System.Linq.Expressions;
using Oversight.Domain.Complaints;

namespace Oversight.Domain.Topics;

/// <summary>
/// What makes a complaint difficult (难点) or sensitive (敏感点). The notice names hot, difficult and sensitive points (管执法文〔2016〕30号正文第三部分第二段)
/// without defining them; these are the product's terms, shown in words where they are used.
/// </summary>
public enum TopicTrait
{
    /// <summary>重复件: joined to an earlier complaint on the same matter.</summary>
    Repeated,

    /// <summary>重新办理</summary>
    Reopened,

    /// <summary>延期: at least one extension was granted.</summary>
    Extended,

    /// <summary>逾期未答复</summary>
    Overdue,

    /// <summary>答复后不满意</summary>
    Dissatisfied,

    /// <summary>领导批示</summary>
    Instruction,

    /// <summary>信访转办</summary>
    Petition,

    /// <summary>媒体曝光</summary>
    Media,

    /// <summary>针对本局部门; those at 举报保密 and those about a person enter no figure.</summary>
    AgainstDepartment,

    /// <summary>标题含敏感用语, see <see cref="TopicTraits.SensitiveWords"/>.</summary>
    SensitiveWord,
}

/// <summary>The traits as expressions that both databases translate.</summary>
public static class TopicTraits
{
    private static readonly Expression<Func<Complaint, bool>> HasSensitiveWord = AnyOf(SensitiveWords);

    /// <summary>Those of difficult points.</summary>
    public static IReadOnlyList<TopicTrait> Difficult { get; } = [TopicTrait.Repeated, TopicTrait.Reopened, TopicTrait.Extended, TopicTrait.Overdue, TopicTrait.Dissatisfied];

    /// <summary>Those of sensitive points.</summary>
    public static IReadOnlyList<TopicTrait> Sensitive { get; } = [TopicTrait.Instruction, TopicTrait.Petition, TopicTrait.Media, TopicTrait.AgainstDepartment, TopicTrait.SensitiveWord];

    /// <summary>Words in a title that make it sensitive: force and injury, gatherings, groups that the law protects, and what the press takes up.</summary>
    public static IReadOnlyList<string> SensitiveWords =>
        ["暴力", "打人", "殴打", "受伤", "伤人", "死亡", "自杀", "围堵", "聚集", "群体", "上访", "堵路", "强拆", "清真", "宗教", "民族", "寺", "未成年", "学生", "残疾", "孕妇", "老兵", "食物中毒", "爆炸", "坍塌"];

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this TopicTrait trait) => trait switch
    {
        TopicTrait.Repeated => "重复投诉",
        TopicTrait.Reopened => "重新办理",
        TopicTrait.Extended => "延期办理",
        TopicTrait.Overdue => "逾期未答复",
        TopicTrait.Dissatisfied => "答复后不满意",
        TopicTrait.Instruction => "领导批示",
        TopicTrait.Petition => "信访转办",
        TopicTrait.Media => "媒体曝光",
        TopicTrait.AgainstDepartment => "针对本局部门",
        TopicTrait.SensitiveWord => "含敏感用语",
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, null),
    };

    /// <summary>The complaints that have it.</summary>
    /// <param name="complaints">Of which.</param>
    /// <param name="trait">What.</param>
    /// <param name="now">UTC.</param>
    public static IQueryable<Complaint> Apply(IQueryable<Complaint> complaints, TopicTrait trait, DateTime now) => trait switch
    {
        TopicTrait.Repeated => complaints.Where(c => c.MainId != null),
        TopicTrait.Reopened => complaints.Where(c => c.ReopenedAt != null),
        TopicTrait.Extended => complaints.Where(c => c.ExtensionRows.Any(e => e.Granted == true)),
        TopicTrait.Overdue => complaints.Where(c => (c.State == ComplaintState.Accepted || c.State == ComplaintState.Assigned || c.State == ComplaintState.Answered) && c.DueAt <= now),
        TopicTrait.Dissatisfied => complaints.Where(c => c.Satisfaction == CallOutcome.Dissatisfied),
        TopicTrait.Instruction => complaints.Where(c => c.Channel == IntakeChannel.Instruction),
        TopicTrait.Petition => complaints.Where(c => c.Channel == IntakeChannel.Petition),
        TopicTrait.Media => complaints.Where(c => c.Channel == IntakeChannel.Media),
        TopicTrait.AgainstDepartment => complaints.Where(c => c.Against != Against.Nobody),
        TopicTrait.SensitiveWord => complaints.Where(HasSensitiveWord),
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, null),
    };

    private static Expression<Func<Complaint, bool>> AnyOf(IReadOnlyList<string> words)
    {
        var complaint = Expression.Parameter(typeof(Complaint), "c");
        var title = Expression.Property(complaint, nameof(Complaint.Title));
        var contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
        Expression any = words.Select(Expression (w) => Expression.Call(title, contains, Expression.Constant(w))).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<Complaint, bool>>(any, complaint);
    }
}
