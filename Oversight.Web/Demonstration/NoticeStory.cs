using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Ledger;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Demonstration;

/// <summary>What happens with one finding and its notice, event by event, each by the right person through its act.</summary>
internal sealed class NoticeStory(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, string department, NoticeSubject subject)
{
    private readonly List<DemoEvent> _events = [];
    private readonly string _office = department is "FZS" ? Staff.Deputy(department) : "legal2";
    private readonly string _verifier = department is "FZS" ? Staff.Deputy(department) : "legal";
    private Guid _finding;
    private Guid _notice;

    /// <summary>Everything that happens.</summary>
    public IReadOnlyList<DemoEvent> Events => _events;

    /// <summary>The requirements' numbers.</summary>
    public IEnumerable<int> Requirements => Enumerable.Range(1, subject.Requirements.Count);

    public NoticeStory Found(DateOnly day, int number, string? item = null) => Then(day, 10, 5, _office, EvidenceFolder.ForFinding, async files =>
        _finding = await Of<RecordFinding>().Run(Op(day), new NewFinding(
            new FindingText(subject.Title, $"{day.Month}月权责运行督查 · 第{number}号问题", subject.Dimension, subject.Observed, subject.Basis),
            scene.Departments[department], item is null ? null : scene.Items[item], null, day, files)));

    public NoticeStory NoFault(DateOnly day) => Then(day, 16, 10, _office, [], _ => Of<CloseFinding>().Run(Op(day), _finding, "经复查，相关材料另卷保存，记录完整，不构成问题。"));

    public NoticeStory Draft(DateOnly day, int term) => Then(day, 15, 20, _office, [], async _ =>
        _notice = await Of<DraftNotice>().Run(Op(day), _finding, new NoticeText(subject.Title, term, [.. subject.Requirements.Select(r => new RequirementText(r.Text, r.Measure))])));

    public NoticeStory Discard(DateOnly day) => Then(day, 11, 0, _office, [], _ => Of<DiscardNotice>().Run(Op(day), _notice, "与另一份通知书内容重复，合并处理。"));

    public NoticeStory Sign(DateOnly day) => Then(day, 9, 30, department is "FZS" ? Staff.Leader : Staff.Deputy(department), [], async _ =>
    {
        await Of<SignNotice>().Run(Op(day), _notice, version: 1);
        await Of<DocumentArchive>().Sweep();
    });

    public NoticeStory Serve(DateOnly day) => Then(day, 14, 40, _office, [], _ => Of<ServeNotice>().Run(Op(day), _notice, "内部办公系统送达"));

    public NoticeStory Receive(DateOnly day) => Then(day, 16, 15, Staff.Liaison(department), [], _ => Of<ReceiveNotice>().Run(Op(day), _notice));

    /// <summary>Found, drafted, signed, served and received on and before a day.</summary>
    public NoticeStory UpToReceipt(DateOnly signed, int term, int number) =>
        Found(calendar.SubtractWorkingDays(signed, 2), number).Draft(calendar.SubtractWorkingDays(signed, 1), term).Sign(signed).Serve(signed).Receive(signed);

    public NoticeStory Prepare(DateOnly day, params IEnumerable<int> requirements)
    {
        foreach (var number in requirements)
        {
            Then(day, 10, 10 + (number * 7), number % 2 == 0 ? Staff.Officers(department)[^1] : Staff.Liaison(department), EvidenceFolder.ForFeedback(number), files =>
                Of<PrepareFeedback>().Run(Op(day), _notice, number, subject.Requirements[number - 1].Answer, files, []));
        }

        return this;
    }

    public NoticeStory PrepareAll(DateOnly day) => Prepare(day, Requirements);

    public NoticeStory Give(DateOnly day) => Then(day, 16, 30, Staff.Head(department), [], async _ => await Of<GiveFeedback>().Run(Op(day), _notice, await Version()));

    public NoticeStory Return(DateOnly day) => Then(day, 9, 50, _verifier, [], _ => Of<ReturnFeedback>().Run(Op(day), _notice, "第1条缺少抽查对照记录，请补充后重新提交。"));

    public NoticeStory Verdicts(DateOnly day, params IEnumerable<(int Number, Verdict Verdict, string Remark)> verdicts)
    {
        foreach (var (number, verdict, remark) in verdicts)
            Then(day, 15, number * 6, _verifier, [], _ => Of<GiveVerdict>().Run(Op(day), _notice, number, verdict, remark));
        return this;
    }

    /// <summary>All in place, and concluded.</summary>
    public NoticeStory Clear(DateOnly day) => Verdicts(day, Requirements.Select(n => (n, Verdict.InPlace, "抽查属实，到位。"))).Conclude(day);

    public NoticeStory Conclude(DateOnly day) => Then(day, 16, 40, _verifier, [], async _ => await Of<ConcludeVerification>().Run(Op(day), _notice, await Version()));

    public NoticeStory Extend(DateOnly day, int days) => Then(day, 11, 15, _office, [], _ => Of<ExtendNotice>().Run(Op(day), _notice, days, "涉及外单位出具证明，预计一周后取得，部门书面申请延期。"));

    public NoticeStory Withdraw(DateOnly day) => Then(day, 10, 30, Staff.Leader, [], _ => Of<WithdrawNotice>().Run(Op(day), _notice, "所依据的检查记录经复核有误，撤回重新核查。"));

    public NoticeStory Appeal(DateOnly day, string reason) => Then(day, 15, 30, Staff.Head(department), EvidenceFolder.ForAppeal, async files =>
        await Of<AppealEntry>().Run(Op(day), await Entry(), reason, files));

    public NoticeStory DecideAppeal(DateOnly day, bool revoke, string reason, string document) => Then(day, 10, 45, Staff.Leader, [], async _ =>
        await Of<DecideAppeal>().Run(Op(day), await Entry(), revoke, reason, document));

    /// <summary>Somebody tries what the rules refuse.</summary>
    public NoticeStory RefusedClear(DateOnly day) => Then(day, 14, 50, _verifier, [], async _ =>
    {
        var version = await Version();
        await CasePerformer.Refused(() => Of<ConcludeVerification>().Run(Op(day), _notice, version));
    });

    private NoticeStory Then(DateOnly day, int hour, int minute, string by, IReadOnlyList<int> files, Func<IReadOnlyList<Guid>, Task> happen)
    {
        _events.Add(new DemoEvent(ChinaTime.StartOf(day).AddHours(hour).AddMinutes(minute), by, files, happen));
        return this;
    }

    private async Task<Guid> Entry()
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        return await db.LedgerEntries.Where(e => e.NoticeId == _notice).OrderBy(e => e.Ordinal).Select(e => e.Id).FirstAsync();
    }

    private async Task<int> Version()
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        return await db.Notices.Where(n => n.Id == _notice).Select(n => n.Version).SingleAsync();
    }

    private Guid Op(DateOnly day) => Of<IdSource>().Next(ChinaTime.StartOf(day));

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}
