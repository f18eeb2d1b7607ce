namespace Oversight.Domain.Common;

/// <summary>The kinds of aggregate as the trail names them. Fixed for good: they are inside hashed records.</summary>
public static class Kinds
{
    public const string Department = "department";
    public const string Post = "post";
    public const string Officer = "officer";
    public const string Session = "session";
    public const string Team = "team";
    public const string Calendar = "calendar";
    public const string Procedure = "procedure";
    public const string PowerItem = "item";
    public const string Law = "law";
    public const string Publication = "publication";
    public const string PublicationLapse = "publication-lapse";
    public const string PublicationCheck = "publication-check";
    public const string Adjustment = "adjustment";
    public const string Benchmark = "benchmark";
    public const string Import = "import";
    public const string Case = "case";
    public const string Paper = "paper";
    public const string Disclosure = "disclosure";
    public const string PublishedDecision = "published-decision";
    public const string CreditRecord = "credit-record";
    public const string CreditBatch = "credit-batch";
    public const string Application = "application";
    public const string Booking = "booking";
    public const string BookingPlan = "booking-plan";
    public const string Complaint = "complaint";
    public const string ComplaintChannel = "complaint-channel";
    public const string ComplaintScope = "complaint-scope";
    public const string Topic = "topic";
    public const string HeldMail = "held-mail";
    public const string Archive = "archive";
    public const string Client = "client";
    public const string OutsideCase = "outside-case";
    public const string Reexamination = "reexamination";
    public const string ReviewSheet = "review-sheet";
    public const string Finding = "finding";
    public const string Alert = "alert";
    public const string AlertRule = "alert-rule";
    public const string CheckPlan = "check-plan";
    public const string Preference = "preference";
    public const string Webhook = "webhook";
    public const string Notice = "notice";
    public const string LedgerEntry = "ledger";
    public const string Document = "document";
    public const string Parameter = "parameter";
    public const string File = "file";
    public const string System = "system";

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(string kind) => kind switch
    {
        Department => "部门",
        Post => "岗位",
        Officer => "人员",
        Session => "登录",
        Team => "四个一团队",
        Calendar => "工作日历",
        Procedure => "流程",
        PowerItem => "权责事项",
        Law => "法规",
        Publication => "公布记录",
        PublicationLapse => "公布逾期",
        PublicationCheck => "公布巡检",
        Adjustment => "动态调整",
        Benchmark => "裁量基准",
        Import => "清单导入",
        Case => "办件",
        Paper => "办案文书",
        Disclosure => "结果公示",
        PublishedDecision => "公示内容",
        CreditRecord => "信用信息",
        CreditBatch => "信用批次",
        Application => "申报",
        Booking => "预约",
        BookingPlan => "预约时段",
        Complaint => "投诉",
        ComplaintChannel => "投诉渠道",
        ComplaintScope => "受理范围",
        Topic => "专题",
        HeldMail => "待处理来信",
        Archive => "归档案卷",
        Client => "接口客户端",
        OutsideCase => "外部办件",
        Reexamination => "复查抽取",
        ReviewSheet => "案卷评查",
        Finding => "问题",
        Alert => "预警",
        AlertRule => "预警规则",
        CheckPlan => "检查计划",
        Preference => "提醒方式",
        Webhook => "消息接口",
        Notice => "整改通知书",
        LedgerEntry => "考核台账",
        Document => "文书",
        Parameter => "参数",
        File => "材料",
        System => "系统",
        _ => kind,
    };
}
