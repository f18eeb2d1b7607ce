using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>What the two limits of a case follow from.</summary>
/// <param name="AcceptedAt">When the clocks began to run, UTC; null before acceptance.</param>
/// <param name="Committed">承诺时限.</param>
/// <param name="Statutory">法定时限, or null where the law sets none.</param>
/// <param name="Stops">The pauses in order.</param>
/// <param name="Extensions">What lengthens the statutory limit.</param>
public sealed record CaseClocks(DateTime? AcceptedAt, Term Committed, Term? Statutory, IReadOnlyList<Pause> Stops, IReadOnlyList<Extension> Extensions)
{
    /// <summary>The committed limit as a term.</summary>
    public static Term CommittedOf(int length, TermUnit unit, string clause) => new(length, unit, true, clause);

    /// <summary>The statutory limit as a term, or null.</summary>
    public static Term? StatutoryOf(int? length, TermUnit? unit, bool? rollsOver, string? clause) =>
        length is { } many && unit is { } of ? new Term(many, of, rollsOver ?? true, clause ?? "") : null;

    /// <summary>The committed deadline, or null before acceptance.</summary>
    public Deadline? CommittedDeadline(WorkingCalendar calendar, AmberRule amber) =>
        AcceptedAt is { } start ? Deadline.Of(start, Committed, calendar, Stops, null, amber) : null;

    /// <summary>The statutory deadline, or null where there is none or before acceptance.</summary>
    public Deadline? StatutoryDeadline(WorkingCalendar calendar, AmberRule amber) =>
        AcceptedAt is { } start && Statutory is { } term ? Deadline.Of(start, term, calendar, Stops, Extensions, amber) : null;
}
