using Oversight.Domain.Time;

namespace Oversight.Domain.Topics;

/// <summary>A complaint as the weekly table sees it. Only what everybody's figures count is given in.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="ReceivedOn">China time.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Place">Where, or empty.</param>
/// <param name="Item">Code of the item, or null.</param>
/// <param name="Main">The complaint that it was joined to, or null.</param>
public sealed record TopicComplaint(Guid Id, DateOnly ReceivedOn, string Title, string Place, string? Item, Guid? Main);

/// <summary>What is compared: a week, or as much of it as is over, with the week before and the four before it.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Through">The last day that is over.</param>
public sealed record TopicPeriod(DateOnly Monday, DateOnly Through)
{
    /// <summary>1 to 7.</summary>
    public int Days => Through.DayNumber - Monday.DayNumber + 1;

    /// <summary>The first day that is looked at.</summary>
    public DateOnly BaseFrom => Monday.AddDays(-RiseTest.BaseDays);

    /// <summary>The first day of the week before.</summary>
    public DateOnly LastMonday => Monday.AddDays(-7);

    /// <summary>The last day of the week before.</summary>
    public DateOnly LastSunday => Monday.AddDays(-1);

    /// <summary>Whether the week is over.</summary>
    public bool Whole => Days == 7;

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The week of the last day that is over, as much of it as is.</summary>
    /// <param name="now">UTC.</param>
    public static TopicPeriod At(DateTime now)
    {
        var yesterday = ChinaTime.DayOf(now).AddDays(-1);
        return new TopicPeriod(MondayOf(yesterday), yesterday);
    }

    /// <summary>The whole week so many weeks before.</summary>
    public TopicPeriod Back(int weeks) => weeks == 0 ? this : new TopicPeriod(Monday.AddDays(-7 * weeks), Monday.AddDays((-7 * weeks) + 6));
}

/// <summary>How often something came up, and whether that is a rise.</summary>
/// <param name="Subject">By what it is put together.</param>
/// <param name="Key">Code of the item, name of the place, the word, or id of the main complaint.</param>
/// <param name="Count">In the period.</param>
/// <param name="LastWeek">In the whole week before.</param>
/// <param name="Before">In the four weeks before, <see cref="LastWeek"/> among them.</param>
/// <param name="Chance">See <see cref="RiseTest.Chance"/>.</param>
/// <param name="Rises">Whether it is told as a rise.</param>
public sealed record WeekCount(TopicSubject Subject, string Key, int Count, int LastWeek, int Before, double Chance, bool Rises);

/// <summary>What a week came to.</summary>
/// <param name="Complaints">All that were counted in the period.</param>
/// <param name="LastWeek">In the week before.</param>
/// <param name="Before">In the four weeks before.</param>
/// <param name="Compared">How many things were compared.</param>
/// <param name="Counts">Those worth showing: rises first, then by count.</param>
public sealed record WeekResult(int Complaints, int LastWeek, int Before, int Compared, IReadOnlyList<WeekCount> Counts);
