namespace Oversight.Domain.Time;

/// <summary>
/// A stretch in which a clock stands still (中止). The day on which it begins still counts,
/// the days after it up to and including the one on which it ends do not: the convention of 民法典第二百零一条.
/// </summary>
/// <param name="From">The instant it begins (UTC).</param>
/// <param name="To">The instant it ends (UTC), or none while it lasts.</param>
/// <param name="Reason">Why, e.g. 听证.</param>
/// <param name="Clause">The clause that allows it.</param>
/// <exception cref="ArgumentException">It ends before it begins.</exception>
public sealed record Pause(DateTime From, DateTime? To, string Reason, string Clause)
{
    /// <summary>The instant it ends (UTC), or none while it lasts.</summary>
    public DateTime? To { get; } = To is { } end && end < From
        ? throw new ArgumentException("A pause ends before it begins.", nameof(To))
        : To;

    /// <summary>The day it begins in China; this day still counts.</summary>
    public DateOnly FirstDay => ChinaTime.DayOf(From);

    /// <summary>The day it ends in China; this day does not count, unless it is also the first.</summary>
    public DateOnly? LastDay => To is { } end ? ChinaTime.DayOf(end) : null;

    /// <summary>Whether the pause keeps a day from counting.</summary>
    public bool Covers(DateOnly day) => day > FirstDay && (LastDay is not { } last || day <= last);
}

/// <summary>A lengthening of a term (延期), counted from the due day that it replaces.</summary>
/// <param name="By">The further term.</param>
/// <param name="Reason">Why.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="ApprovedAt">When (UTC).</param>
public sealed record Extension(Term By, string Reason, string ApprovedBy, DateTime ApprovedAt);
