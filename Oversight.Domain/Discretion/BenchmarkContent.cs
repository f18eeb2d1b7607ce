namespace Oversight.Domain.Discretion;

/// <summary>What a version of a benchmark says, before it is anything: typed, imported or read back from one.</summary>
/// <param name="Law">Name of the law that empowers.</param>
/// <param name="Article">Its article, e.g. 第四十八条第六项.</param>
/// <param name="Quote">The words of the penalty clause, or empty.</param>
/// <param name="BreachedArticle">The article that is breached, or empty.</param>
/// <param name="Legal">How far the law lets a fine go.</param>
/// <param name="Tiers">The tiers, the least grave first.</param>
public sealed record BenchmarkContent(string Law, string Article, string Quote, string BreachedArticle, LegalRange Legal, IReadOnlyList<TierContent> Tiers);

/// <summary>One tier as it is written.</summary>
/// <param name="Level">How grave.</param>
/// <param name="ConditionText">When it applies, in words.</param>
/// <param name="Fine">Range of the fine, 分; null where none is given.</param>
/// <param name="Sanction">Another sanction than a fine, e.g. 警告; empty for none.</param>
/// <param name="Reading">What was understood of the words.</param>
public sealed record TierContent(TierLevel Level, string ConditionText, Bounds? Fine, string Sanction, ConditionReading Reading)
{
    /// <summary>A tier with its words read.</summary>
    public static TierContent Write(TierLevel level, string conditionText, Bounds? fine, string sanction = "") =>
        new(level, conditionText, fine is { Low: null, High: null } ? null : fine, sanction, ConditionReader.Read(conditionText));

    /// <summary>The range in words, or the other sanction.</summary>
    public string FineWords(string per) => string.Join("，", new[] { Fine is { } fine ? fine.Words(100, "元") + per : "", Sanction }.Where(w => w.Length > 0)) is { Length: > 0 } words ? words : "未填";
}

/// <summary>What the register of items says about the law, to compare a benchmark with.</summary>
/// <param name="Legal">Registered range.</param>
/// <param name="Quote">Words of the penalty clause.</param>
/// <param name="Breached">Every article that it registers as breached.</param>
public sealed record RegisteredLaw(LegalRange Legal, string Quote, string Breached)
{
    /// <summary>What an item's version says.</summary>
    public static RegisteredLaw Of(Catalogue.ItemVersion version)
    {
        var basis = version.Bases.FirstOrDefault(b => !b.Breached);
        return new RegisteredLaw(
            new LegalRange(version.FineMin, version.FineMax, version.FineUnit, LegalRange.Read(basis?.Quote ?? "")?.Cap),
            basis?.Quote ?? "",
            string.Join('、', version.Bases.Where(b => b.Breached && b.Article.Length > 0).OrderBy(b => b.Id).Select(b => b.Article).Distinct(StringComparer.Ordinal)));
    }
}
