using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;

namespace Oversight.Web.Features.Supervision;

/// <summary>One notice, for its page.</summary>
public sealed class NoticePageView(Reads reads, CalendarSource calendar)
{
    /// <summary>The notice, or null where it does not exist or the asker may not see it.</summary>
    public Task<NoticeDetail?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var notice = await Load(db, actor, id);
        if (notice is null)
            return null;
        var department = await db.Departments.Where(d => d.Id == notice.DepartmentId).Select(d => new { d.Name, d.Code }).SingleAsync();
        var finding = await FindingViews.Facts(db, notice.FindingId);
        var ledger = await db.LedgerEntries.Where(e => e.NoticeId == id).OrderBy(e => e.Ordinal).Select(e => new NoticeLedgerMark(e.Id, e.Cause, e.Round, e.State)).ToListAsync();
        var document = await db.Documents.Where(d => d.SubjectId == id).Select(d => (Guid?)d.Id).FirstOrDefaultAsync();
        var names = await Names(db, notice);
        var round = notice.RoundNumber == 0 ? null : notice.Round;
        return new NoticeDetail(
            id, notice.Version, notice.Number, notice.Title, department.Name, department.Code, notice.State, notice.RoundNumber, notice.TermDays,
            finding, [.. notice.Requirements.Select(r => Requirement(notice, r, names))], Milestones(notice, names),
            round is null ? null : new DeadlineDetail(round.StartedAt, notice.DueAt!.Value, notice.BlueAt, notice.YellowAt!.Value, round.TermDays, round.ExtensionDays, notice.Stopped, notice.Lapsed, notice.Provisional),
            ledger, notice.StepsFor(actor, reads.Now), document,
            notice.State == NoticeState.Received ? round!.ReturnReason : null, notice.VerifyDueAt, notice.Rounds.Any(r => r.LapsedAt is not null), notice.EndReason)
        {
            FeedbackReady = notice.Requirements.Where(r => !r.InPlace).All(r => notice.FeedbackOn(r.Number) is { Evidence.Count: > 0 }),
        };
    });

    /// <summary>The computation sheet of the round that runs, or null where there is none or the asker may not see it.</summary>
    public Task<NoticeSheet?> Sheet(Guid id) => reads.Ask(async (db, actor) =>
    {
        var notice = await Load(db, actor, id);
        if (notice?.Number is null)
            return null;
        var round = notice.Round;
        var approver = notice.ExtendedBy is { } by ? await db.Officers.Where(o => o.Id == by).Select(o => o.Name).FirstAsync() : "";
        var extension = round.ExtensionDays is { } days ? new Extension(NoticeClock.Term(days), notice.ExtensionReason!, approver, notice.ExtendedAt!.Value) : null;
        var clock = NoticeClock.Of(round.StartedAt, round.TermDays, extension, calendar.Current);
        return new NoticeSheet(id, notice.Number, notice.Title, round.Number, clock.Ladder,
            ComputationSheet.For(clock.Deadline, calendar.Current, null, extension is null ? [] : [extension]));
    });

    private static async Task<RectificationNotice?> Load(OversightDb db, Actor actor, Guid id) =>
        await db.LoadNotice(id) is { } notice && NoticeReach.Sees(actor, notice.DepartmentId, notice.State, notice.AgainstLegalOffice) ? notice : null;

    private static async Task<IReadOnlyDictionary<Guid, string>> Names(OversightDb db, RectificationNotice n)
    {
        IEnumerable<Guid?> people = [n.DraftedBy, n.SignedBy, n.ServedBy, n.ReceivedBy, n.EndedBy, .. n.Rounds.Select(r => r.FeedbackBy), .. n.Rounds.Select(r => r.ConcludedBy)];
        var ids = people.OfType<Guid>().Concat(n.Feedback.Select(f => f.SavedBy)).Concat(n.Verdicts.Select(v => v.Verifier)).Distinct().ToList();
        return await db.Officers.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
    }

    private static RequirementDetail Requirement(RectificationNotice notice, Requirement r, IReadOnlyDictionary<Guid, string> names)
    {
        var feedback = notice.Feedback.Where(f => f.Requirement == r.Number && !f.Superseded).MaxBy(f => f.Round);
        return new RequirementDetail(
            r.Number, r.Text, r.Measure, r.Verdict, feedback?.Text, feedback is null ? null : names.GetValueOrDefault(feedback.SavedBy), feedback?.SavedAt,
            [.. (feedback?.Evidence ?? []).Select(f => new FileDetail(f.Id, f.Name, f.Length, FileOwner.Address(Kinds.Notice, notice.Id, f.Id)))],
            [.. notice.Verdicts.Where(v => v.Requirement == r.Number).OrderByDescending(v => v.GivenAt).Select(v => new VerdictDetail(v.Round, v.Verdict, v.Remark, names.GetValueOrDefault(v.Verifier, ""), v.GivenAt))]);
    }

    private static List<NoticeMilestone> Milestones(RectificationNotice n, IReadOnlyDictionary<Guid, string> names)
    {
        var round = n.RoundNumber == 0 ? null : n.Round;
        return
        [
            new("草拟", n.DraftedAt, Name(n.DraftedBy)),
            new("签发", n.SignedAt, Name(n.SignedBy)),
            new("送达", n.ServedAt, Name(n.ServedBy)),
            new("签收", n.ReceivedAt, Name(n.ReceivedBy)),
            new("整改反馈", round?.FeedbackAt, Name(round?.FeedbackBy)),
            new("复核", round?.ConcludedAt, Name(round?.ConcludedBy)),
            new(n.State switch { NoticeState.Withdrawn => "撤回", NoticeState.Discarded => "作废", _ => "销号" }, n.EndedAt, Name(n.EndedBy)),
        ];

        string? Name(Guid? id) => id is { } i ? names.GetValueOrDefault(i) : null;
    }
}

/// <summary>期限推演单 of a notice.</summary>
public sealed record NoticeSheet(Guid NoticeId, string Number, string Title, int Round, Ladder Ladder, ComputationSheet Sheet);
