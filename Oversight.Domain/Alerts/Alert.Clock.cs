using Oversight.Domain.Time;

namespace Oversight.Domain.Alerts;

/// <content>The clock of the explanation (办法第九条): once its day has passed without one, those above are told.</content>
public sealed partial class Alert
{
    /// <summary>The last day for the explanation, China time, shown as 24:00.</summary>
    public DateOnly ExplainDueOn => ChinaTime.DayOf(ExplainDueAt.AddMicroseconds(-1));

    /// <summary>Whether the department owes its explanation.</summary>
    public bool OwesExplanation => State is AlertState.Raised or AlertState.Acknowledged;

    /// <summary>Notes that the day passed without an explanation, once for each time that one was asked for. False where nothing lapsed.</summary>
    /// <param name="now">UTC.</param>
    public bool Lapse(DateTime now)
    {
        if (!OwesExplanation || LapsedAt is not null || now < ExplainDueAt)
            return false;
        LapsedAt = ExplainDueAt;
        Record(new AlertExplanationLapsed(ExplainDueOn, Weight, ExplainDueAt));
        return true;
    }

    /// <summary>Counts the day anew after the calendar changed; true where it moved, which is then on the trail.</summary>
    /// <param name="calendar">The working days.</param>
    public bool Recount(WorkingCalendar calendar)
    {
        if (!OwesExplanation || LapsedAt is not null || ExplainDays == 0)
            return false;
        var (old, asked) = (ExplainDueOn, Explanations is [.., { JudgedAt: { } returned }] ? returned : RaisedAt);
        ExplainDueAt = DueAfter(asked, ExplainDays, calendar);
        if (old == ExplainDueOn)
            return false;
        Record(new AlertDueMoved(old, ExplainDueOn));
        return true;
    }

    /// <summary>First instant that is too late for an explanation asked for at an instant, UTC.</summary>
    /// <param name="asked">UTC.</param>
    /// <param name="workingDays">How many.</param>
    /// <param name="calendar">The working days.</param>
    public static DateTime DueAfter(DateTime asked, int workingDays, WorkingCalendar calendar) => ChinaTime.EndOf(calendar.AddWorkingDays(ChinaTime.DayOf(asked), workingDays));
}
