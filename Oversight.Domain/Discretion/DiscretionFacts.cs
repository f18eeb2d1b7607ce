using Oversight.Domain.Common;

namespace Oversight.Domain.Discretion;

public sealed record BenchmarkDrafted(string Code, int Number, Guid ItemId, string Scope, string Legal, IReadOnlyList<string> Tiers, string Reason) : Fact("benchmark.drafted");

public sealed record BenchmarkRevised(int Number, string Legal, IReadOnlyList<string> Tiers, string Reason) : Fact("benchmark.revised");

public sealed record BenchmarkDiscarded(int Number, string Reason) : Fact("benchmark.discarded");

public sealed record BenchmarkSubmitted(int Number, IReadOnlyList<string> Faults, string Explanation) : Fact("benchmark.submitted");

public sealed record BenchmarkReturned(int Number, string Reason) : Fact("benchmark.returned");

public sealed record BenchmarkChecked(int Number, string Opinion) : Fact("benchmark.checked");

public sealed record BenchmarkApproved(int Number, DateOnly EffectiveFrom, string Document) : Fact("benchmark.approved");

public sealed record BenchmarkEnded(int Number, DateOnly LastDay, string Reason) : Fact("benchmark.ended");

public sealed record BenchmarkRechecked(int Number, int Red, int Amber) : Fact("benchmark.rechecked");
