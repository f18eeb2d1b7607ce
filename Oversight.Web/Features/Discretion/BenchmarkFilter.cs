using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>What the list of benchmarks shows; all of it is in the address.</summary>
/// <param name="View">One of <see cref="Views"/>.</param>
/// <param name="Faults"><c>red</c>, <c>amber</c>, <c>none</c>, or null for all.</param>
/// <param name="Unconfirmed">Only what waits for confirmation (待核定).</param>
/// <param name="Q">Part of the code, the item's name or the scope.</param>
public sealed record BenchmarkFilter(string View = "all", string? Faults = null, bool Unconfirmed = false, string? Q = null)
{
    /// <summary>The views by their key in the address.</summary>
    public static IReadOnlyList<(string Key, string Text)> Views { get; } =
        [("all", "全部"), ("force", "现行"), ("drafted", "草稿"), ("submitted", "待法制审核"), ("checked", "待批准"), ("ended", "已废止、已作废")];

    /// <summary>The kinds of findings by their key in the address.</summary>
    public static IReadOnlyList<(string Key, string Text)> FaultKinds { get; } = [("red", "有须改正的"), ("amber", "有须说明的"), ("none", "检查无疑点")];

    /// <summary>The filter that an address names; what cannot be read is as if it were not there.</summary>
    public static BenchmarkFilter Of(string? view, string? faults, string? unconfirmed, string? q) => new(
        Views.Any(v => string.Equals(v.Key, view, StringComparison.Ordinal)) ? view! : "all",
        FaultKinds.Any(v => string.Equals(v.Key, faults, StringComparison.Ordinal)) ? faults : null,
        string.Equals(unconfirmed, "yes", StringComparison.Ordinal),
        string.IsNullOrWhiteSpace(q) ? null : q.Trim());

    internal IQueryable<DiscretionBenchmark> Apply(IQueryable<DiscretionBenchmark> all, DateOnly today)
    {
        all = View switch
        {
            "force" => all.Where(b => b.VersionRows.Any(v => v.EffectiveFrom <= today && (v.EndedAfter == null || v.EndedAfter >= today) && !b.VersionRows.Any(w => w.EffectiveFrom <= today && w.Number > v.Number))),
            "drafted" => all.Where(b => b.State == BenchmarkState.Drafted),
            "submitted" => all.Where(b => b.State == BenchmarkState.Submitted),
            "checked" => all.Where(b => b.State == BenchmarkState.Checked),
            "ended" => all.Where(b => b.State == BenchmarkState.Ended || b.State == BenchmarkState.Discarded),
            _ => all,
        };
        all = Faults switch
        {
            "red" => all.Where(b => b.RedFaults > 0),
            "amber" => all.Where(b => b.AmberFaults > 0),
            "none" => all.Where(b => b.RedFaults == 0 && b.AmberFaults == 0),
            _ => all,
        };
        if (Unconfirmed)
            all = all.Where(b => b.Unconfirmed && b.State != BenchmarkState.Discarded);
        if (Q is { } q)
            all = all.Where(b => b.Code.Contains(q) || b.ItemName.Contains(q) || b.Scope.Contains(q));
        return all;
    }
}

/// <summary>A row of the list, with the number of the version in force today.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Ordinal">Place in the list.</param>
/// <param name="Code">编号</param>
/// <param name="ItemName">Name of the item.</param>
/// <param name="Scope">What part of the item, or empty.</param>
/// <param name="State">State of the latest version.</param>
/// <param name="Red">Faults to be mended.</param>
/// <param name="Amber">Faults to be explained.</param>
/// <param name="Version">Number of the latest version.</param>
/// <param name="InForce">Number of the version in force today, or null.</param>
/// <param name="EffectiveFrom">First day of the latest approved version, or null.</param>
/// <param name="LastDay">Last day of the latest approved version where that was ended; null where another begins after an ended one.</param>
/// <param name="Unconfirmed">Whether it waits for confirmation (待核定).</param>
public sealed record BenchmarkRow(Guid Id, long Ordinal, string Code, string ItemName, string Scope, BenchmarkState State, int Red, int Amber, int Version, int? InForce, DateOnly? EffectiveFrom, DateOnly? LastDay, bool Unconfirmed)
{
    /// <summary>待核定 or 已核定; empty for a draft that nobody approved yet and for one that was discarded.</summary>
    public string Confirmation => (Unconfirmed, State, EffectiveFrom) switch
    {
        (true, BenchmarkState.Discarded, _) => "",
        (true, _, _) => "待核定",
        (_, _, not null) => "已核定",
        _ => "",
    };
}
