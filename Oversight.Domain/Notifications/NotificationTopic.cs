namespace Oversight.Domain.Notifications;

/// <summary>What a notification is about, as people choose how they are told.</summary>
public enum NotificationTopic
{
    /// <summary>整改通知书</summary>
    Notice,

    /// <summary>投诉举报</summary>
    Complaint,

    /// <summary>期限临近和逾期</summary>
    Deadline,

    /// <summary>预警和问题</summary>
    Alert,

    /// <summary>考核台账</summary>
    Assessment,

    /// <summary>办件流转</summary>
    Case,

    /// <summary>公共服务申报</summary>
    Service,

    /// <summary>结果公示和信用信息</summary>
    Result,

    /// <summary>清单、法规和日历</summary>
    Catalogue,

    /// <summary>机构和岗位</summary>
    Organisation,
}

/// <summary>Which notification belongs to which topic, which of them are legal duties, and which wait for nobody's office hours.</summary>
public static class NotificationTopics
{
    // What starts a limit of the law at the moment it arrives: whoever gets it in the evening has the evening.
    private static readonly string[] Urgent = ["notice.served", "notice.inadequate", "complaint.registered", "complaint.assigned", "complaint.handed-on", "complaint.reopened", "complaint.task-set"];

    private static readonly string[] Deadlines = [".reminded", ".remind", ".lapsed", "-lapsed", "-moved", ".extended"];

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyList<NotificationTopic> All { get; } = Enum.GetValues<NotificationTopic>();

    /// <summary>The topic of a fact.</summary>
    /// <param name="action">Code of the fact, or of the reminder.</param>
    public static NotificationTopic Of(string action)
    {
        var area = action.Split('.')[0];
        return area switch
        {
            "notice" => NotificationTopic.Notice,
            "complaint" => NotificationTopic.Complaint,
            "ledger" => NotificationTopic.Assessment,
            "alert" or "alert-rule" or "finding" => NotificationTopic.Alert,
            "department" or "post" => NotificationTopic.Organisation,
            "law" or "calendar" => NotificationTopic.Catalogue,
            _ when Deadlines.Any(d => action.EndsWith(d, StringComparison.Ordinal)) => NotificationTopic.Deadline,
            "case" => NotificationTopic.Case,
            "application" or "booking" => NotificationTopic.Service,
            "disclosure" or "credit" => NotificationTopic.Result,
            _ => NotificationTopic.Catalogue,
        };
    }

    /// <summary>Whether it goes out at any hour: it starts or shortens a limit that the law sets.</summary>
    public static bool IsUrgent(string action) => Urgent.Contains(action, StringComparer.Ordinal);

    /// <summary>Whether being told is part of a legal duty: it cannot be switched off.</summary>
    public static bool IsLegalDuty(this NotificationTopic topic) => Clause(topic).Length > 0;

    /// <summary>The clause that makes it a duty; empty where it is none.</summary>
    public static string Clause(this NotificationTopic topic) => topic switch
    {
        NotificationTopic.Notice => "办法第十六条",
        NotificationTopic.Complaint => "办法第十三条",
        NotificationTopic.Deadline => "办法第八条",
        NotificationTopic.Alert => "办法第六条",
        NotificationTopic.Assessment => "办法第十五条",
        _ => "",
    };

    /// <summary>Whether a group may be told of it: what betrays somebody goes to persons only.</summary>
    public static bool MayGoToGroups(this NotificationTopic topic) => topic != NotificationTopic.Complaint;

    /// <summary>The name on the page.</summary>
    public static string Name(this NotificationTopic topic) => topic switch
    {
        NotificationTopic.Notice => "整改通知书",
        NotificationTopic.Complaint => "投诉举报",
        NotificationTopic.Deadline => "期限临近和逾期",
        NotificationTopic.Alert => "预警和问题",
        NotificationTopic.Assessment => "考核台账",
        NotificationTopic.Case => "办件流转",
        NotificationTopic.Service => "公共服务申报",
        NotificationTopic.Result => "结果公示和信用信息",
        NotificationTopic.Catalogue => "清单、法规和日历",
        NotificationTopic.Organisation => "机构和岗位",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
    };
}
