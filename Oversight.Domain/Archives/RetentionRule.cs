using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Archives;

/// <summary>A line of the table that says how long the file of a case is kept (保管期限表): data, not code. The first line that fits counts.</summary>
/// <param name="Code">Stable ASCII code.</param>
/// <param name="Name">What files it is about, in Chinese.</param>
/// <param name="Period">How long they are kept.</param>
/// <param name="Categories">Cases of which category; empty for all.</param>
/// <param name="Outcomes">Which outcome the decision must have; empty for any, and for none.</param>
/// <param name="FineFrom">Least fine in 分; null for any.</param>
/// <param name="Undecided">Whether it is for cases that ended without a decision.</param>
/// <param name="Clause">What it rests on.</param>
/// <param name="Unconfirmed">Whether it waits for the approval of the archives authority (待核定).</param>
public sealed record RetentionRule(
    string Code, string Name, RetentionPeriod Period, IReadOnlyList<PowerCategory> Categories, IReadOnlyList<DecisionOutcome> Outcomes,
    long? FineFrom, bool Undecided, string Clause, bool Unconfirmed)
{
    /// <summary>Whether it fits a case.</summary>
    public bool Fits(Case on) =>
        (Categories.Count == 0 || Categories.Contains(on.Category))
        && (Outcomes.Count == 0 || (on.Decision is { } decision && Outcomes.Contains(decision.Outcome)))
        && (FineFrom is null || on.Decision?.Fine >= FineFrom)
        && (!Undecided || on.Decision is null);

    /// <summary>The line of a table that counts for a case.</summary>
    /// <exception cref="InvalidOperationException">The table has no line for it, not even a last one for everything.</exception>
    public static RetentionRule Of(IReadOnlyList<RetentionRule> table, Case on) =>
        table.FirstOrDefault(r => r.Fits(on)) ?? throw new InvalidOperationException($"The table of retention has no line for a case of {on.Category}.");
}
