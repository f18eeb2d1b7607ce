using Oversight.Domain.Time;

namespace Oversight.Domain.Disclosures;

/// <content>The clock: the term for publishing or withholding, its derived columns, and what is noted when it is missed.</content>
public sealed partial class Disclosure
{
    /// <summary>From when the term counts, UTC: the decision, or when it was taken up again.</summary>
    public DateTime CountedFrom { get; private set; }

    /// <summary>Working days for it, as set when it began.</summary>
    public int TermDays { get; private init; }

    /// <summary>Derived: the first instant that is too late, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Derived: when the light turns amber, UTC.</summary>
    public DateTime AmberAt { get; private set; }

    /// <summary>Derived: whether the due day lies beyond the announced holidays.</summary>
    public bool Provisional { get; private set; }

    /// <summary>Whether the clock stands: it was published, withheld, or its decision fell.</summary>
    public bool Stopped { get; private set; }

    /// <summary>The due instant that passed without disclosure, UTC; null where it was in time or still is.</summary>
    public DateTime? LapsedAt { get; private set; }

    /// <summary>The due day in China, shown as 24:00.</summary>
    public DateOnly DueOn => ChinaTime.DayOf(DueAt.AddMicroseconds(-1));

    /// <summary>The term.</summary>
    public Deadline Deadline(WorkingCalendar calendar, AmberRule amber) =>
        Time.Deadline.Of(CountedFrom, new Term(TermDays, TermUnit.WorkingDays, true, Clause), calendar, amber: amber);

    /// <summary>期限推演单.</summary>
    public ComputationSheet Sheet(WorkingCalendar calendar, AmberRule amber, DateOnly today) =>
        ComputationSheet.For(Deadline(calendar, amber), calendar, [], null, today);

    /// <summary>Whether the due instant has come while the clock ran, and that is not noted yet.</summary>
    public bool IsOverdueUnrecorded(DateTime now) => !Stopped && LapsedAt is null && now >= DueAt;

    /// <summary>Notes that the term was missed: it occurred at the due instant and is recorded now. False where nothing lapsed.</summary>
    public bool Lapse(DateTime now)
    {
        if (!IsOverdueUnrecorded(now))
            return false;
        LapsedAt = DueAt;
        Record(new DisclosureLapsed(DueOn, DueAt));
        return true;
    }

    /// <summary>Counts the term anew after the calendar changed; true where the due day moved. A due instant that was met or missed does not move any more.</summary>
    public bool Recount(WorkingCalendar calendar, AmberRule amber)
    {
        if (Stopped || LapsedAt is not null)
            return false;
        var old = DueOn;
        Count(calendar, amber);
        if (old == DueOn)
            return false;
        Record(new DisclosureDueMoved(old, DueOn));
        return true;
    }

    private void Stop() => Stopped = true;

    private void Count(WorkingCalendar calendar, AmberRule amber)
    {
        var deadline = Deadline(calendar, amber);
        (DueAt, AmberAt, Provisional) = (deadline.DueAt!.Value, deadline.AmberAt!.Value, deadline.Provisional);
    }
}
