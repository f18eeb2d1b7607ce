using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Complaints.Mail;
using Oversight.Web.Features.Credit;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Topics;

namespace Oversight.Web.Jobs;

/// <summary>Every recurring job. Each sweep also runs once when the process starts, so that what fell due meanwhile is caught up.</summary>
public static class JobTable
{
    /// <summary>The table; cron in China time.</summary>
    public static IReadOnlyList<Job> All { get; } =
    [
        Job.Of<LapseSweep>("notice-lapse", "* * * * *", "记载整改逾期，列入考核台账"),
        Job.Of<LadderSweep>("notice-ladder", "* 8-17 * * *", "整改期限蓝、黄、红逐级提醒"),
        Job.Of<ArchiveSweep>("notice-papers", "*/10 * * * *", "补做缺失的整改通知书正式文书"),
        Job.Of<LapsePauses>("case-pauses", "* * * * *", "中止期满的办件恢复计时"),
        Job.Of<CaseReminderSweep>("case-reminders", "*/5 8-17 * * *", "办件临近到期和逾期提醒"),
        Job.Of<CheckRecountSweep>("check-recount", "30 0 * * *", "在办案件程序体检按当日重新检查"),
        Job.Of<CaseWatchSweep>("alert-cases", "*/15 * * * *", "按预警规则查看逾期、停滞的办件"),
        Job.Of<AttemptWatchSweep>("alert-attempts", "* * * * *", "按预警规则查看被拒绝的操作"),
        Job.Of<DisclosureWatchSweep>("alert-disclosures", "*/15 * * * *", "按预警规则查看逾期未公开的决定"),
        Job.Of<AlertLapseSweep>("alert-lapse", "* * * * *", "记载逾期未说明的预警"),
        Job.Of<ApplicationWatchSweep>("alert-applications", "*/15 * * * *", "按预警规则查看逾期未答复的申报"),
        Job.Of<PlanWatchSweep>("alert-plans", "5 0 * * *", "按预警规则查看季末未完成的检查计划"),
        Job.Of<PublicationLapseSweep>("publication-lapse", "15 8 * * *", "登记逾期未公布的权责事项"),
        Job.Of<PublicationCheckSweep>("publication-check", "30 8 * * *", "每月首个工作日抽取公布巡检"),
        Job.Of<PublishedAdjustmentSweep>("adjustment-published", "45 0 * * *", "记载已在各渠道公布完成的动态调整"),
        Job.Of<AdjustmentLapseSweep>("adjustment-lapse", "* * * * *", "动态调整逾期未申请的登记问题"),
        Job.Of<AdjustmentReminderSweep>("adjustment-reminders", "*/5 8-17 * * *", "动态调整申请临近到期和逾期提醒"),
        Job.Of<BenchmarkSweep>("benchmark-recheck", "10 0 * * *", "按现行清单重新检查裁量基准"),
        Job.Of<TakeDownDisclosures>("disclosure-take-down", "1 0 * * *", "撤下公示期满的结果"),
        Job.Of<OpenMissingDisclosures>("disclosure-open", "25 0 * * *", "为没有公示任务的决定补立任务"),
        Job.Of<LapseDisclosures>("disclosure-lapse", "* * * * *", "记载逾期未公示的结果"),
        Job.Of<FillCredits>("credit-fill", "*/5 * * * *", "按案卷更新未报送的信用信息"),
        Job.Of<LapseCredits>("credit-lapse", "* * * * *", "记载逾期未报送的信用信息"),
        Job.Of<ArchiveBatches>("credit-files", "*/10 * * * *", "补做缺失的信用报送文件"),
        Job.Of<EraseComplainants>("complainant-erase", "15 1 * * *", "删除保存期满的投诉人信息和原件"),
        Job.Of<RemindComplaints>("complaint-reminders", "*/5 8-17 * * *", "投诉临近到期和逾期提醒"),
        Job.Of<ApplyComplaintScopes>("complaint-scopes", "2 0 * * *", "投诉受理范围新版本到期生效"),
        Job.Of<FetchMailbox>("mailbox", "*/2 * * * *", "接收投诉信箱的来信"),
        Job.Of<MailComplainants>("complainant-mail", "* * * * *", "把受理、答复等情况发邮件告知投诉人"),
        Job.Of<CalendarSweep>("calendar-recount", "20 0 * * *", "按工作日历核对未到期期限"),
        Job.Of<SearchSweep>("search-index", "* * * * *", "为既有数据建立检索索引，整理新数据的检索字表"),
        Job.Of<SearchCheckSweep>("search-check", "10 3 * * *", "复核检索索引与记录是否一致"),
        Job.Of<TallySweep>("tally-recount", "40 2 * * *", "复核看板汇总数字"),
        Job.Of<CountTopics>("topic-count", "20 1 * * *", "汇总各周投诉热点"),
        Job.Of<CitationSweep>("citation-recount", "50 2 * * *", "复核法条引用登记"),
        Job.Of<FollowTrailSweep>("notifications", "* * * * *", "按痕迹补发提醒"),
        Job.Of<OutboxSweep>("outbox", "* * * * *", "发送邮件和消息接口的推送"),
        Job.Of<DigestSweep>("digests", "*/5 8-17 * * *", "生成每日摘要邮件"),
        Job.Of<DiscardOldMessages>("old-messages", "20 3 * * *", "清除30天前已送达的消息"),
        Job.Of<DiscardOldDrafts>("old-drafts", "30 2 * * *", "清除90天未动的草稿"),
        Job.Of<DiscardOldUploads>("old-uploads", "50 3 * * *", "清除7天内没有提交的上传文件"),
        Job.Of<DiscardOldCalls>("old-api-calls", "50 3 * * *", "清除90天前的接口调用记录"),
        Job.Of<DiscardOldImports>("old-imports", "40 3 * * *", "清除7天前的清单试运行结果"),
    ];
}
