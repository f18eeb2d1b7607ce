using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>The two clocks: the commitment, which is shown first, and the statute's beside it. Both count from acceptance.</summary>
public sealed partial class Case
{
    private static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>承诺时限 of the version, length.</summary>
    public int CommittedLength { get; private set; }

    public TermUnit CommittedUnit { get; private set; }

    public string CommittedClause { get; private set; }

    /// <summary>法定时限 of the version, length; null where the law sets none.</summary>
    public int? StatutoryLength { get; private set; }

    public TermUnit? StatutoryUnit { get; private set; }

    /// <summary>Whether its end on a day off moves to the next working day.</summary>
    public bool? StatutoryRollsOver { get; private set; }

    public string? StatutoryClause { get; private set; }

    /// <summary>First instant that misses the commitment, UTC; null before acceptance and while stopped.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>Day of <see cref="DueAt"/>, China time.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>When the light turns amber, UTC.</summary>
    public DateTime? AmberAt { get; private set; }

    /// <summary>First instant that misses the statutory limit, UTC.</summary>
    public DateTime? StatutoryDueAt { get; private set; }

    /// <summary>Day of <see cref="StatutoryDueAt"/>, China time.</summary>
    public DateOnly? StatutoryDueOn { get; private set; }

    /// <summary>Whether a due day lies beyond the announced holidays.</summary>
    public bool Provisional { get; private set; }

    /// <summary>Whether the clocks stand still.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>By what lists of open cases are sorted: <see cref="DueAt"/>, and last what has none.</summary>
    public DateTime SortDueAt { get; private set; }

    /// <summary>The one next act; null when nothing is left to do.</summary>
    public CaseMove? NextMove { get; private set; }

    /// <summary>Who has it to do.</summary>
    public Role? NextBy { get; private set; }

    /// <summary>The next act in words: the step's name, 立案, 办结.</summary>
    public string NextLabel { get; private set; }

    /// <summary>The committed limit as a term.</summary>
    public Term Committed => CaseClocks.CommittedOf(CommittedLength, CommittedUnit, CommittedClause);

    /// <summary>The statutory limit as a term, or null.</summary>
    public Term? Statutory => CaseClocks.StatutoryOf(StatutoryLength, StatutoryUnit, StatutoryRollsOver, StatutoryClause);

    /// <summary>The committed deadline, or null before acceptance.</summary>
    public Deadline? CommittedDeadline(WorkingCalendar calendar, AmberRule amber) => Clocks().CommittedDeadline(calendar, amber);

    /// <summary>The statutory deadline, or null where there is none or before acceptance.</summary>
    public Deadline? StatutoryDeadline(WorkingCalendar calendar, AmberRule amber) => Clocks().StatutoryDeadline(calendar, amber);

    /// <summary>What both follow from.</summary>
    public CaseClocks Clocks() => new(AcceptedAt, Committed, Statutory, Stops, [.. _extensions.Select(e => e.AsExtension())]);

    /// <summary>期限推演单 of the commitment, or null before acceptance.</summary>
    public ComputationSheet? CommittedSheet(WorkingCalendar calendar, AmberRule amber, DateOnly today) =>
        CommittedDeadline(calendar, amber) is { } deadline ? ComputationSheet.For(deadline, calendar, Stops, null, today) : null;

    /// <summary>期限推演单 of the statutory limit, or null where there is none.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="amber">When lights turn amber.</param>
    /// <param name="today">Up to where a stopped clock is explained.</param>
    /// <param name="approver">Name of who approved the extension.</param>
    public ComputationSheet? StatutorySheet(WorkingCalendar calendar, AmberRule amber, DateOnly today, string approver) =>
        AcceptedAt is { } start && Statutory is { } term && _extensions.ConvertAll(e => e.AsExtension(approver)) is var more
            ? ComputationSheet.For(Deadline.Of(start, term, calendar, Stops, more, amber), calendar, Stops, more, today)
            : null;

    /// <summary>Rewrites what follows from the calendar or the amber rule when that changed, and records it.</summary>
    /// <returns>Whether a due day moved.</returns>
    public bool MoveDeadlines(CaseTiming timing)
    {
        var (due, statutory, before) = (DueOn, StatutoryDueOn, Derived());
        Recount(timing);
        if (before.SequenceEqual(Derived()))
            return false;
        Record(new CaseDeadlineMoved(due, DueOn, statutory, StatutoryDueOn));
        return due != DueOn || statutory != StatutoryDueOn;
    }

    private List<object?> Derived() => [DueAt, AmberAt, StatutoryDueAt, Provisional, Stopped, .. Steps.Select(s => (object?)s.DueAt)];

    private IReadOnlyList<Pause> Stops => [.. _pauses.OrderBy(p => p.From).Select(p => p.AsPause)];

    private void Recount(CaseTiming timing)
    {
        Point();
        if (CommittedDeadline(timing.Calendar, timing.Amber) is not { } committed)
            return;
        var statutory = StatutoryDeadline(timing.Calendar, timing.Amber);
        (DueAt, DueOn, AmberAt, Stopped) = (committed.DueAt, committed.DueOn, committed.AmberAt, committed.Stopped);
        (StatutoryDueAt, StatutoryDueOn) = (statutory?.DueAt, statutory?.DueOn);
        Provisional = committed.Provisional || statutory is { Provisional: true };
        SortDueAt = DueAt ?? Never;
        var began = AcceptedAt;
        foreach (var step in Steps)
        {
            // What legal review returned begins anew.
            if (!step.IsOver && step.ReturnedAt > began)
                began = step.ReturnedAt;
            step.SetDue(began is { } from && step.Limit is { } limit ? Deadline.Of(from, limit, timing.Calendar, Stops, null, timing.Amber).DueAt : null);
            began = step.OverAt;
        }
    }

    /// <summary>Says what comes next and by whom.</summary>
    private void Point()
    {
        IsOpen = State.IsOpen();
        SortDueAt = DueAt ?? Never;
        (NextMove, NextBy, NextLabel) = State switch
        {
            CaseState.Registered => (CaseMove.Accept, Category == PowerCategory.Penalty ? Role.DepartmentHead : Role.Officer, Category.AcceptWord()),
            CaseState.Suspended => (CaseMove.Resume, Role.Officer, "恢复计时"),
            CaseState.Accepted or CaseState.Decided => NextOf(CurrentStep),
            _ => ((CaseMove?)null, (Role?)null, ""),
        };
    }

    private (CaseMove?, Role?, string) NextOf(CaseStep? step) => (step, Proposal) switch
    {
        (null, _) => (CaseMove.Close, Role.Officer, "办结"),
        ({ Kind: not StepKind.Decide }, _) => (CaseMove.WorkStep, step.By, step.Name),
        (_, null) when DecidesOnTheSpot => (CaseMove.DecideOnTheSpot, Role.Officer, step.Name),
        (_, null) => (CaseMove.Propose, Role.Officer, "提出处理意见"),
        (_, { CheckedAt: null }) => (CaseMove.Check, Role.DepartmentHead, "审核处理意见"),
        _ when Departure is { ReviewedAt: null } => (CaseMove.ReviewDeparture, Role.LegalOffice, "审核偏离裁量基准"),
        _ => (CaseMove.Decide, Role.Leader, "作出决定"),
    };
}
