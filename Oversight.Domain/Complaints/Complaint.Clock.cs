using Oversight.Domain.Casework;
using Oversight.Domain.Time;

namespace Oversight.Domain.Complaints;

/// <content>
/// Three clocks, one at a time: to take it on (from receipt), to answer (from acceptance, or as the work order says), to call back (from
/// the answer). Each complaint has its own, also where several are about one matter.
/// </content>
public sealed partial class Complaint
{
    private static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Working days to take it on.</summary>
    public int AcceptDays { get; private init; }

    /// <summary>Length of the limit for the answer; null before acceptance.</summary>
    public int? LimitLength { get; private set; }

    public TermUnit? LimitUnit { get; private set; }

    public string LimitClause { get; private set; }

    public LimitSource? LimitSource { get; private set; }

    /// <summary>The limit that the work order itself sets, UTC, exclusive; or null. It holds for the first round.</summary>
    public DateTime? OrderDueAt { get; private init; }

    /// <summary>Working days to call back; null before the answer.</summary>
    public int? CallDays { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>When the answer went out, of the latest round, UTC.</summary>
    public DateTime? RepliedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReopenedAt { get; private set; }

    /// <summary>When nothing was left to do, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>1, or 2 after it was reopened.</summary>
    public int Round => ReopenedAt is null ? 1 : 2;

    /// <summary>First instant too late for what comes next, UTC; null where nothing is due.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>Day of <see cref="DueAt"/>, China time.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AmberAt { get; private set; }

    /// <summary>First instant too late for the answer of the latest round, UTC; stays when it is answered, so that on time can be told.</summary>
    public DateTime? AnswerDueAt { get; private set; }

    /// <summary>Whether the due day lies beyond the announced holidays.</summary>
    public bool Provisional { get; private set; }

    /// <summary>By what lists are sorted: <see cref="DueAt"/>, and last what has none.</summary>
    public DateTime SortDueAt { get; private set; }

    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the answer went out in time; null before it.</summary>
    public bool? AnsweredInTime => RepliedAt is { } at && AnswerDueAt is { } due ? at < due : null;

    /// <summary>The limit for the answer, or null before acceptance.</summary>
    public ComplaintLimit? Limit => LimitLength is { } length && LimitUnit is { } unit ? new ComplaintLimit(length, unit, LimitClause, LimitSource!.Value) : null;

    /// <summary>期限推演单 of the clock that runs, or null where none does or the work order fixes the instant.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="amber">When lights turn amber.</param>
    /// <param name="today">China time.</param>
    public ComputationSheet? Sheet(WorkingCalendar calendar, AmberRule amber, DateOnly today) =>
        Running() is { Fixed: null } clock ? ComputationSheet.For(Deadline.Of(clock.From, clock.Term, calendar, null, clock.More, amber), calendar, [], clock.More, today) : null;

    /// <summary>Every clock that it has or had, in the order of the work, each worked out in words.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="amber">When lights turn amber.</param>
    /// <param name="today">China time.</param>
    public IReadOnlyList<ComplaintClock> Clocks(WorkingCalendar calendar, AmberRule amber, DateOnly today)
    {
        List<(string Title, Clock Clock, DateTime? MetAt)> all = [("受理期限", Accepting, AcceptedAt ?? ClosedAt)];
        if (Limit is { } limit && AcceptedAt is { } accepted)
            all.Add(("答复期限", new Clock(accepted, limit.Term, Granted, OrderDueAt), _answers.Where(a => a.Approved is true && a.Round == 1).Max(a => a.ReviewedAt) ?? (Round > 1 ? ReopenedAt : ClosedAt)));
        if (Round > 1 && Answering() is { } again)
            all.Add(("重新办理答复期限", again, _answers.Where(a => a.Approved is true && a.Round == 2).Max(a => a.ReviewedAt) ?? ClosedAt));
        if (HasReplied && Running() is { } calling)
            all.Add(("回访期限", calling, null));
        return
        [
            .. all.Select(c => new ComplaintClock(
                c.Title,
                c.Clock.Fixed is null ? ComputationSheet.For(Deadline.Of(c.Clock.From, c.Clock.Term, calendar, null, c.Clock.More, amber), calendar, [], c.Clock.More, today) : null,
                c.Clock.Fixed is null ? null : c.Clock.Due(new CaseTiming(c.Clock.From, calendar, amber)).DueAt,
                c.MetAt)),
        ];
    }

    /// <summary>Rewrites what follows from the calendar or the amber rule when that changed, and records it.</summary>
    /// <returns>Whether a due day moved.</returns>
    public bool MoveDeadlines(CaseTiming timing)
    {
        var before = (DueOn, DueAt, AmberAt, AnswerDueAt, Provisional);
        Recount(timing);
        if (before == (DueOn, DueAt, AmberAt, AnswerDueAt, Provisional))
            return false;
        Record(new ComplaintDueMoved(before.DueOn, DueOn));
        return before.DueOn != DueOn;
    }

    private IReadOnlyList<Extension> Granted => [.. _extensions.Where(e => e.Granted is true).Select(e => new Extension(new Term(e.Days, TermUnit.WorkingDays, true, ComplaintTerms.Statute.Clause), e.Reason, "", e.DecidedAt!.Value))];

    private Clock Accepting => new(ReceivedAt, new Term(AcceptDays, TermUnit.WorkingDays, true, ComplaintTerms.AcceptStatute.Clause), [], null);

    private Clock? Answering()
    {
        if (Limit is not { } limit || AcceptedAt is not { } accepted)
            return null;
        if (ReopenedAt is { } again)
            return new Clock(again, limit.Term, [], null);
        return new Clock(accepted, limit.Term, Granted, OrderDueAt);
    }

    private Clock? Running() => State switch
    {
        ComplaintState.Registered => Accepting,
        ComplaintState.Accepted or ComplaintState.Assigned or ComplaintState.Answered => Answering(),
        ComplaintState.Replied or ComplaintState.Satisfied or ComplaintState.Dissatisfied => new Clock(RepliedAt!.Value, new Term(CallDays!.Value, TermUnit.WorkingDays, true, "办法第十三条"), [], null),
        _ => null,
    };

    private void Recount(CaseTiming timing)
    {
        IsOpen = State.IsOpen();
        if (Answering() is { } answer)
            AnswerDueAt = answer.Due(timing).DueAt;
        (DueAt, DueOn, AmberAt, Provisional) = Running() is { } clock ? clock.Due(timing) : (null, null, null, false);
        SortDueAt = DueAt ?? Never;
    }

    private sealed record Clock(DateTime From, Term Term, IReadOnlyList<Extension> More, DateTime? Fixed)
    {
        public (DateTime? DueAt, DateOnly? DueOn, DateTime? AmberAt, bool Provisional) Due(CaseTiming timing)
        {
            if (Fixed is not { } given)
            {
                var deadline = Deadline.Of(From, Term, timing.Calendar, null, More, timing.Amber);
                return (deadline.DueAt, deadline.DueOn, deadline.AmberAt, deadline.Provisional);
            }

            // What the work order says; an extension that was granted on it counts on from there.
            var due = More.Aggregate(given, (at, more) => ChinaTime.EndOf(timing.Calendar.AddWorkingDays(ChinaTime.LastDayBefore(at), more.By.Length)));
            return (due, ChinaTime.LastDayBefore(due), From < due ? timing.Amber.From(From, due, timing.Calendar) : due, false);
        }
    }
}

/// <summary>One clock of a complaint, in words.</summary>
/// <param name="Title">What is due.</param>
/// <param name="Sheet">How it is counted; null where the work order fixes the instant.</param>
/// <param name="FixedAt">That instant with what was granted on it, UTC, exclusive; null where it is counted.</param>
/// <param name="MetAt">When it stopped, UTC; null while it runs.</param>
public sealed record ComplaintClock(string Title, ComputationSheet? Sheet, DateTime? FixedAt, DateTime? MetAt);
