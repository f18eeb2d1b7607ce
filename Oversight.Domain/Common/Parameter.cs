namespace Oversight.Domain.Common;

/// <summary>A number that the Measures leave open. The default holds until it is changed, and each change is on the trail.</summary>
public sealed class Parameter : Aggregate
{
    private Parameter() => Code = "";

    /// <summary>One of <see cref="Parameters.All"/>.</summary>
    public string Code { get; private set; }

    /// <summary>The value in force.</summary>
    public int Value { get; private set; }

    /// <summary>Sets a parameter for the first time.</summary>
    public static Parameter Set(Guid id, ParameterKind kind, int value, string reason)
    {
        var parameter = new Parameter { Id = id, Code = kind.Code, Value = kind.Default };
        parameter.Change(kind, value, reason);
        return parameter;
    }

    /// <summary>Changes the value.</summary>
    public void Change(ParameterKind kind, int value, string reason)
    {
        if (value < kind.Least || value > kind.Most)
            throw new InvalidInput("value", $"“{kind.Name}”应在{kind.Least}至{kind.Most}{kind.Unit}之间。");
        if (value == Value && Version > 0)
            throw new RuleBroken("unchanged", $"“{kind.Name}”已是{value}{kind.Unit}，无需修改。");
        var old = Value;
        Value = value;
        Record(new ParameterChanged(Code, old, value, InvalidInput.Require("reason", "修改理由", reason, 200)));
    }
}

/// <summary>What a parameter is.</summary>
/// <param name="Code">ASCII code.</param>
/// <param name="Name">Name in Chinese.</param>
/// <param name="Default">Value until changed.</param>
/// <param name="Least">Least value accepted.</param>
/// <param name="Most">Largest value accepted.</param>
/// <param name="Unit">Unit in Chinese.</param>
/// <param name="Clause">The clause that leaves it open.</param>
public sealed record ParameterKind(string Code, string Name, int Default, int Least, int Most, string Unit, string Clause);

/// <summary>Every parameter, with its default.</summary>
public static class Parameters
{
    public static readonly ParameterKind AmberDays = new("amber-days", "黄灯提前量", 3, 1, 10, "个工作日", "办法第九条");
    public static readonly ParameterKind VerificationDays = new("verification-days", "整改复核期限", 5, 1, 15, "个工作日", "办法第十六条");
    public static readonly ParameterKind AppealDays = new("appeal-days", "考核台账申诉期限", 5, 1, 30, "个工作日", "办法第十六条");
    public static readonly ParameterKind NewRoundDays = new("new-round-days", "整改不到位再整改期限", 5, 1, 30, "个工作日", "办法第十六条");
    public static readonly ParameterKind AdjustmentDays = new("adjustment-days", "动态调整申请期限", 20, 1, 60, "个工作日", "办法第十条");
    public static readonly ParameterKind EvidenceMegabytes = new("evidence-megabytes", "图片和文档大小上限", 20, 1, 200, "MB", "办法第十一条");
    public static readonly ParameterKind VideoMegabytes = new("video-megabytes", "视频大小上限", 500, 20, 2000, "MB", "办法第十一条");
    public static readonly ParameterKind PublicationDays = new("publication-days", "清单公布期限", 5, 1, 30, "个工作日", "办法第七条");
    public static readonly ParameterKind PublishOnPortal = new("publication-portal", "须在政务服务网公布（1为须公布）", 1, 0, 1, "", "办法第七条");
    public static readonly ParameterKind PublishOnSite = new("publication-site", "须在政府网站公布（1为须公布）", 1, 0, 1, "", "办法第七条");
    public static readonly ParameterKind PublishInHall = new("publication-hall", "须在大厅张贴（1为须张贴）", 1, 0, 1, "", "办法第七条");
    public static readonly ParameterKind RecheckDays = new("recheck-days", "公布后再次检查间隔", 90, 7, 366, "日", "办法第七条");
    public static readonly ParameterKind CheckSample = new("check-sample", "公布巡检抽取数", 10, 1, 100, "项", "办法第七条");
    public static readonly ParameterKind CheckDays = new("check-days", "公布巡检办结期限", 10, 1, 20, "个工作日", "办法第七条");
    public static readonly ParameterKind FilingDays = new("filing-days", "办结后归档期限", 30, 5, 180, "日", "办法第十一条");
    public static readonly ParameterKind FilingSince = new("filing-since", "在本系统归档的起始日（例如20260101，此前办结的已按纸质归档）", 20260101, 20160512, 20991231, "", "办法第十一条");
    public static readonly ParameterKind ExpiryDays = new("expiry-days", "任期和执法证到期提前量", 30, 1, 180, "日", "办法第十四条");
    public static readonly ParameterKind HearingFinePerson = new("hearing-fine-person", "较大数额罚款起点（公民、个体工商户）", 5_000, 500, 1_000_000, "元", "行政处罚法第六十三条、办法第十二条");
    public static readonly ParameterKind HearingFineOrganisation = new("hearing-fine-organisation", "较大数额罚款起点（法人、其他组织）", 50_000, 3_000, 10_000_000, "元", "行政处罚法第六十三条、办法第十二条");
    public static readonly ParameterKind CollectiveFinePerson = new("collective-fine-person", "公民集体讨论的罚款数额", 20_000, 500, 1_000_000, "元", "行政处罚法第五十七条");
    public static readonly ParameterKind CollectiveFineOrganisation = new("collective-fine-organisation", "单位集体讨论的罚款数额", 100_000, 3_000, 10_000_000, "元", "行政处罚法第五十七条");
    public static readonly ParameterKind StatementDays = new("statement-days", "陈述申辩期限", 3, 1, 30, "个工作日", "行政处罚法第四十五条");
    public static readonly ParameterKind ReviewAll = new("review-all", "普通程序一律法制审核（1为一律）", 1, 0, 1, "", "行政处罚法第五十八条");
    public static readonly ParameterKind NightFrom = new("night-from", "夜间开始", 22, 18, 23, "时", "行政强制法第四十三条");
    public static readonly ParameterKind NightTo = new("night-to", "夜间结束", 6, 4, 9, "时", "行政强制法第四十三条");
    public static readonly ParameterKind ReexaminationDays = new("reexamination-days", "案卷复查期限", 20, 5, 60, "个工作日", "办法第九条");

    /// <summary>What the procedure check reads.</summary>
    public static IReadOnlyList<ParameterKind> OfChecks { get; } =
        [HearingFinePerson, HearingFineOrganisation, CollectiveFinePerson, CollectiveFineOrganisation, StatementDays, ReviewAll, NightFrom, NightTo];

    public static readonly ParameterKind AlertDays = new("alert-days", "预警说明期限", 3, 1, 15, "个工作日", "办法第九条");
    public static readonly ParameterKind ReceiptDays = new("service-receipt-days", "申报受理或一次告知补正期限", 5, 1, 15, "个工作日", "办法第十一条");
    public static readonly ParameterKind SupplementDays = new("service-supplement-days", "申请人补正材料期限", 15, 5, 60, "个工作日", "办法第十一条");
    public static readonly ParameterKind PhoneDaily = new("window-phone-daily", "同一电话从同一网络每日预约、申报上限", 3, 1, 50, "次", "办法第十一条");
    public static readonly ParameterKind AddressDaily = new("window-address-daily", "同一网络地址每日网上提交上限", 60, 5, 5000, "次", "办法第十一条");
    public static readonly ParameterKind FillSeconds = new("window-fill-seconds", "网上表单最短填写时间", 3, 0, 60, "秒", "办法第十一条");
    public static readonly ParameterKind WrongCodes = new("window-wrong-codes", "同一网络地址每日查询码输错上限", 20, 3, 1000, "次", "办法第十一条");

    public static readonly ParameterKind DisclosureDays = new("disclosure-days", "运行结果公示期限", 7, 1, 7, "个工作日", "办法第十二条");
    public static readonly ParameterKind CreditDays = new("credit-days", "信用信息报送期限", 7, 1, 7, "个工作日", "办法第十二条");
    public static readonly ParameterKind FallDays = new("fall-days", "决定失效后撤回期限", 3, 1, 3, "个工作日", "行政处罚法第四十八条第二款");

    public static readonly ParameterKind ComplaintAcceptDays = new("complaint-accept-days", "投诉受理告知期限", 5, 1, 10, "个工作日", "办法第十三条");
    public static readonly ParameterKind OrderAcceptDays = new("order-accept-days", "12345工单、领导批示签收期限", 1, 1, 5, "个工作日", "办法第十三条");
    public static readonly ParameterKind ComplaintDays = new("complaint-days", "投诉答复期限", 15, 1, 40, "个工作日", "办法第十三条");
    public static readonly ParameterKind ReportDays = new("report-days", "举报答复期限", 30, 1, 40, "个工作日", "办法第十三条");
    public static readonly ParameterKind InquiryDays = new("inquiry-days", "咨询答复期限", 3, 1, 15, "个工作日", "办法第十三条");
    public static readonly ParameterKind SuggestionDays = new("suggestion-days", "建议答复期限", 20, 1, 40, "个工作日", "办法第十三条");
    public static readonly ParameterKind OrderDays = new("order-days", "12345投诉举报工单答复期限（工单另有期限的从其规定）", 13, 1, 40, "个工作日", "办法第十三条");
    public static readonly ParameterKind OrderInquiryDays = new("order-inquiry-days", "12345咨询求助工单答复期限（工单另有期限的从其规定）", 3, 1, 15, "个工作日", "办法第十三条");
    public static readonly ParameterKind InstructionDays = new("instruction-days", "领导批示件答复期限", 7, 1, 40, "个工作日", "办法第十三条");
    public static readonly ParameterKind MediaDays = new("media-days", "媒体曝光件答复期限", 5, 1, 40, "个工作日", "办法第十三条");
    public static readonly ParameterKind CallDays = new("call-back-days", "答复后回访期限", 5, 1, 20, "个工作日", "办法第十三条");
    public static readonly ParameterKind LeastCalls = new("call-back-least", "联系不上投诉人时最少回访次数", 2, 1, 5, "次", "办法第十三条");
    public static readonly ParameterKind ComplainantDays = new("complainant-days", "投诉人信息保存期（办结后）", 1095, 180, 7300, "日", "办法第十三条");

    /// <summary>What complaints read.</summary>
    public static IReadOnlyList<ParameterKind> OfComplaints { get; } =
        [ComplaintAcceptDays, OrderAcceptDays, ComplaintDays, ReportDays, InquiryDays, SuggestionDays, OrderDays, OrderInquiryDays, InstructionDays, MediaDays, CallDays, LeastCalls, ComplainantDays];

    public static readonly ParameterKind TopicLeast = new("topic-least", "热点研判最少件数（少于此数不比较、不列出）", 5, 3, 50, "件", "管执法文〔2016〕30号正文第三部分");
    public static readonly ParameterKind TopicFalsePercent = new("topic-false-percent", "热点上升的预计误报比例上限", 5, 1, 20, "%", "管执法文〔2016〕30号正文第三部分");

    public static readonly ParameterKind LateRecordDays = new("late-record-days", "任职登记满多少日后标为补记", 30, 1, 366, "日", "办法第十四条");
    public static readonly ParameterKind StagedMegabytes = new("staged-megabytes", "每人七日内上传附件的合计上限", 2048, 100, 20480, "MB", "办法第十一条");

    /// <summary>All of them, in the order of the settings page.</summary>
    public static IReadOnlyList<ParameterKind> All { get; } =
    [
        AmberDays, VerificationDays, AppealDays, NewRoundDays, AdjustmentDays, ExpiryDays, LateRecordDays, EvidenceMegabytes, VideoMegabytes, StagedMegabytes,
        PublicationDays, PublishOnPortal, PublishOnSite, PublishInHall, RecheckDays, CheckSample, CheckDays,
        .. OfChecks,
        AlertDays,
        DisclosureDays, CreditDays, FallDays,
        ReceiptDays, SupplementDays, PhoneDaily, AddressDaily, FillSeconds, WrongCodes,
        FilingDays, FilingSince,
        .. OfComplaints,
        TopicLeast, TopicFalsePercent,
        ReexaminationDays,
    ];
}

public sealed record ParameterChanged(string Code, int From, int To, string Reason) : Fact("parameter.changed");
