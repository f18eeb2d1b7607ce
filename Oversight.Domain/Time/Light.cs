using Oversight.Domain.Common;

namespace Oversight.Domain.Time;

/// <summary>红黄绿灯.</summary>
public enum Light
{
    /// <summary>Time enough.</summary>
    Green,

    /// <summary>The last stretch before the due instant.</summary>
    Amber,

    /// <summary>Past the due instant.</summary>
    Red,

    /// <summary>The clock is stopped.</summary>
    Grey,
}

/// <summary>
/// When a light turns amber: from the last fifths of the term or its last working days, whichever is longer,
/// but never for more than half the term.
/// </summary>
/// <param name="Fifths">Fifths of the term, 0 to 5.</param>
/// <param name="WorkingDays">Working days up to and including the due day, 0 or more.</param>
/// <exception cref="RuleBroken">A number is out of range.</exception>
public sealed record AmberRule(int Fifths = 1, int WorkingDays = 3)
{
    /// <summary>The rule where the settings hold no other.</summary>
    public static AmberRule Default { get; } = new();

    /// <summary>Fifths of the term, 0 to 5.</summary>
    public int Fifths { get; } = Fifths is >= 0 and <= 5
        ? Fifths
        : throw new RuleBroken("amber-rule", $"黄灯比例应为期限的零至五个五分之一，现为{Fifths}，请改填。");

    /// <summary>Working days up to and including the due day, 0 or more.</summary>
    public int WorkingDays { get; } = WorkingDays is >= 0 and <= 250
        ? WorkingDays
        : throw new RuleBroken("amber-rule", $"黄灯提前量应为0至250个工作日，现为{WorkingDays}，请改填。");

    /// <summary>The instant amber begins for a term of days: 00:00 of a day, or noon where half the term is less than a day.</summary>
    internal DateTime From(DateOnly after, DateOnly due, bool working, RunningDays running)
    {
        var total = running.Count(after, due, working);
        if (total < 2)
        {
            return Fifths + WorkingDays == 0 ? ChinaTime.EndOf(due) : ChinaTime.StartOf(due).AddHours(12);
        }

        var half = running.NthFromEnd(after, due, total / 2, working);
        var first = due.AddDays(1);
        if (Fifths > 0)
        {
            first = running.NthFromEnd(after, due, (total * Fifths + 4) / 5, working);
        }

        if (WorkingDays > 0 && running.NthFromEnd(after, due, WorkingDays, working: true) is var last && last < first)
        {
            first = last;
        }

        return ChinaTime.StartOf(first > half ? first : half);
    }

    /// <summary>The instant amber begins for a term of hours.</summary>
    internal DateTime From(DateTime start, DateTime due, WorkingCalendar calendar)
    {
        var half = due - (due - start) / 2;
        var first = due - (due - start) * Fifths / 5;
        if (WorkingDays > 0)
        {
            var dueOn = ChinaTime.DayOf(due.AddMicroseconds(-1));
            var last = ChinaTime.StartOf(calendar.SubtractWorkingDays(dueOn.AddDays(1), WorkingDays));
            first = last < first ? last : first;
        }

        return ChinaTime.ToMicroseconds(first > half ? first : half);
    }
}
