using Oversight.Domain.Laws;

namespace Oversight.Web.Features.Laws;

/// <summary>What the register shows; all of it is in the address.</summary>
/// <param name="State">How the law stands today, or null for any.</param>
/// <param name="Alarm">Only laws that no longer govern, or whose text was replaced, while something rests on them.</param>
/// <param name="Level">Rank, or null.</param>
/// <param name="CitedBy">items, procedures, own or none; null for any.</param>
/// <param name="Q">Part of a name or of the issuer.</param>
public sealed record LawFilter(LawState? State = null, bool Alarm = false, LawLevel? Level = null, string? CitedBy = null, string? Q = null)
{
    /// <summary>By what it may be cited, as the address and the screen say it.</summary>
    public static IReadOnlyList<(string Key, string Name)> Citing { get; } = [("items", "权责事项"), ("procedures", "流程"), ("own", "时限、参数、文书"), ("none", "无引用")];
}

/// <summary>A row of the register.</summary>
/// <param name="Id">The law.</param>
/// <param name="Ordinal">Its ordinal.</param>
/// <param name="Name">Full name.</param>
/// <param name="Level">Rank.</param>
/// <param name="Issuer">Who made it.</param>
/// <param name="State">How it stands today.</param>
/// <param name="Label">The newest text on file.</param>
/// <param name="From">Since when that is in force, or null where unknown.</param>
/// <param name="Texts">How many texts are on file.</param>
/// <param name="RepealedAfter">Last day, or null.</param>
/// <param name="Successor">What took its place, or null.</param>
/// <param name="Note">Doubt, words of the repeal or remark.</param>
/// <param name="OwnBasis">Whether the Measures rest on it.</param>
/// <param name="Items">Items on the list that cite it.</param>
/// <param name="Steps">Steps and pauses of procedures in use that cite it.</param>
/// <param name="Own">Limits, parameters and papers that cite it.</param>
/// <param name="Outdated">How many of all these point at a text that no longer governs.</param>
public sealed record LawRow(
    Guid Id, long Ordinal, string Name, LawLevel Level, string Issuer, LawState State, string Label, DateOnly? From, int Texts, DateOnly? RepealedAfter, string? Successor, string Note,
    bool OwnBasis, int Items, int Steps, int Own, int Outdated);

/// <summary>How many laws each tab holds.</summary>
/// <param name="All">All that the other filters leave.</param>
/// <param name="ByState">By state today.</param>
/// <param name="Alarm">Laws that something rests on though they, or the text it names, no longer govern.</param>
public sealed record LawCounts(int All, IReadOnlyDictionary<LawState, int> ByState, int Alarm);
