namespace Oversight.Domain.Discretion;

/// <summary>Checks the legal basis: the breached clause is one that the penalty clause punishes, and the range is the registered one.</summary>
internal static class ClauseLint
{
    private const string Lawful = "行政处罚法第三十八条";

    internal static IEnumerable<BenchmarkFault> Of(BenchmarkContent content, RegisteredLaw? registered)
    {
        var quote = content.Quote.Length > 0 ? content.Quote : registered?.Quote ?? "";
        var breached = content.BreachedArticle.Length > 0 ? content.BreachedArticle : registered?.Breached ?? "";
        return [.. Breached(content, quote, breached), .. Registered(content, quote, registered), .. Range(content, registered)];
    }

    /// <summary>Whether the penalty clause punishes what is breached; usable apart from a benchmark.</summary>
    internal static IEnumerable<BenchmarkFault> Breached(BenchmarkContent content, string quote, string breached)
    {
        var clause = ArticleReferences.Read(quote);
        var own = ArticleReferences.Read(content.Article).Named;
        var named = ArticleReferences.Read(breached);
        foreach (var reference in named.Named.Where(r => !own.Any(o => o.IsOfArticle(r))))
        {
            var coverage = clause.CoverageOf(reference);

            // 第十八条（第四项除外）breaches less than the whole article.
            if (coverage == Coverage.Part && named.Excepted.Count > 0)
                continue;
            if (coverage == Coverage.None)
                yield return new("breach-not-covered", FaultSeverity.Red, [], "违反条款不在罚则内", reference.ToString(), $"罚则（{content.Article}）处罚的是{string.Join("、", clause.Named)}，不包括所列的违反条款{reference}。", Lawful, "核对违反条款和罚则，改用对应的罚则。");
            if (coverage == Coverage.Part)
                yield return new("breach-partly-covered", FaultSeverity.Amber, [], "违反条款宽于罚则", reference.ToString(), $"罚则（{content.Article}）只处罚{string.Join("、", clause.Named.Where(n => n.IsOfArticle(reference)))}，所列的违反条款写到{reference}。", Lawful, "把违反条款写到罚则所列的款、项。");
        }
    }

    // A penalty clause such as 擅自设置的，处以罚款 names no article: then the register of items says what is breached.
    private static IEnumerable<BenchmarkFault> Registered(BenchmarkContent content, string quote, RegisteredLaw? registered)
    {
        if (registered is null || ArticleReferences.Read(quote).Named.Count > 0)
            yield break;
        var listed = ArticleReferences.Read(registered.Breached);
        var own = ArticleReferences.Read(content.Article).Named;
        foreach (var reference in ArticleReferences.Read(content.BreachedArticle).Named.Where(r => !own.Any(o => o.IsOfArticle(r))))
        {
            var words = string.Join("、", listed.Named);
            switch (listed.CoverageOf(reference))
            {
                case Coverage.None:
                    yield return new("breach-differs", FaultSeverity.Red, [], "违反条款与清单不一致", reference.ToString(), $"罚则（{content.Article}）没有写明违反哪一条，权责清单登记的违反条款是{words}，不包括所列的{reference}。", Lawful, "以法规原文核对；清单有误的，先按办法第十条调整清单。");
                    break;
                case Coverage.Part:
                    yield return new("breach-wider", FaultSeverity.Amber, [], "违反条款宽于清单", reference.ToString(), $"权责清单登记的违反条款是{string.Join("、", listed.Named.Where(n => n.IsOfArticle(reference)))}，所列的违反条款写到{reference}。", Lawful, "把违反条款写到清单登记的款、项。");
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<BenchmarkFault> Range(BenchmarkContent content, RegisteredLaw? registered)
    {
        if (registered is null || registered.Legal is { Min: null, Max: null, Unit: not "警告" })
            yield break;
        var (ours, law) = (content.Legal, registered.Legal);
        if (ours.Min != law.Min || ours.Max != law.Max || !string.Equals(ours.Unit, law.Unit, StringComparison.Ordinal))
            yield return new("law-differs", FaultSeverity.Red, [], "与清单登记不一致", ours.Words, $"所写法定幅度为{ours.Words}，权责清单登记的是{law.Words}。", Lawful, "以法规原文核对；清单有误的，先按办法第十条调整清单。");
        else if (law.Cap is not null && ours.Cap != law.Cap)
            yield return new("cap-differs", FaultSeverity.Red, [], "总额上限不一致", law.Words, $"罚则规定总额不得超过{Bounds.Number(law.Cap.Value, 100)}元，基准写的是{(ours.Cap is { } cap ? $"{Bounds.Number(cap, 100)}元" : "没有上限")}。", Lawful, "按罚则写明总额上限。");
    }
}
