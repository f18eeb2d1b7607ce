using Oversight.Domain.Time;

namespace Oversight.Domain.Credit;

/// <content>The clock: the term for sending it. It stops when a batch that holds it is sent, which the batch says.</content>
public sealed partial class CreditRecord
{
    /// <summary>From when the term counts, UTC.</summary>
    public DateTime CountedFrom { get; private init; }

    /// <summary>Working days for it, as set when it began.</summary>
    public int TermDays { get; private init; }

    /// <summary>Derived: the first instant that is too late, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>Derived: when the light turns amber, UTC.</summary>
    public DateTime AmberAt { get; private set; }

    /// <summary>Derived: whether the due day lies beyond the announced holidays.</summary>
    public bool Provisional { get; private set; }

    /// <summary>The due instant that passed unsent, UTC; null where it was in time or still is.</summary>
    public DateTime? LapsedAt { get; private set; }

    /// <summary>The due day in China, shown as 24:00.</summary>
    public DateOnly DueOn => ChinaTime.DayOf(DueAt.AddMicroseconds(-1));

    /// <summary>The term.</summary>
    public Deadline Deadline(WorkingCalendar calendar, AmberRule amber) =>
        Time.Deadline.Of(CountedFrom, new Term(TermDays, TermUnit.WorkingDays, true, Kind == CreditKind.Withdrawal ? "行政处罚法第四十八条第二款" : Clause), calendar, amber: amber);

    /// <summary>期限推演单.</summary>
    public ComputationSheet Sheet(WorkingCalendar calendar, AmberRule amber, DateOnly today) =>
        ComputationSheet.For(Deadline(calendar, amber), calendar, [], null, today);

    /// <summary>Notes that the term was missed. Whether it was sent meanwhile, the act has asked. False where nothing lapsed.</summary>
    public bool Lapse(DateTime now)
    {
        if (State == CreditState.Void || LapsedAt is not null || now < DueAt)
            return false;
        LapsedAt = DueAt;
        Record(new CreditLapsed(DueOn, DueAt));
        return true;
    }

    /// <summary>Counts the term anew after the calendar changed; true where the due day moved.</summary>
    public bool Recount(WorkingCalendar calendar, AmberRule amber)
    {
        if (State == CreditState.Void || LapsedAt is not null)
            return false;
        var old = DueOn;
        Count(calendar, amber);
        if (old == DueOn)
            return false;
        Record(new CreditDueMoved(old, DueOn));
        return true;
    }

    private void Count(WorkingCalendar calendar, AmberRule amber)
    {
        var deadline = Deadline(calendar, amber);
        (DueAt, AmberAt, Provisional) = (deadline.DueAt!.Value, deadline.AmberAt!.Value, deadline.Provisional);
    }
}
