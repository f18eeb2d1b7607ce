using Oversight.Domain.Common;

namespace Oversight.Domain.Laws;

/// <summary>A law was put on the register with its first text.</summary>
public sealed record LawRegistered(string Name, LawLevel Level, string Label, DateOnly? From, int Articles, string Reason) : Fact("law.registered");

/// <summary>A text was added, with so many articles on file.</summary>
public sealed record LawVersionAdded(int Number, string Label, LawChange Change, DateOnly From, int Articles, string Reason) : Fact("law.version-added");

/// <summary>The law ended; the successor is named, or empty.</summary>
public sealed record LawRepealed(DateOnly LastDay, string Evidence, string Successor, string Reason) : Fact("law.repealed");

/// <summary>Whether it still applies is open.</summary>
public sealed record LawDoubted(string Doubt, string Reason) : Fact("law.doubted");

/// <summary>It was settled that the law applies.</summary>
public sealed record LawSettled(string Doubt, string Reason) : Fact("law.settled");

/// <summary>The rank under which it was registered was wrong.</summary>
public sealed record LawLevelCorrected(LawLevel From, LawLevel To, string Reason) : Fact("law.level-corrected");

/// <summary>So many clauses point at the text from now on.</summary>
public sealed record LawClausesConfirmed(int Clauses, string Label, string Reason) : Fact("law.clauses-confirmed");
