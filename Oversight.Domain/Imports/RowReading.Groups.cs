using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Imports;

/// <content>
/// What several columns say together: who leads and who assists; law, article and words. A filled cell always counts, and one that is
/// empty beside it leaves its own part as it is registered.
/// </content>
internal sealed partial class RowReading
{
    private readonly List<FieldChange> _parts = [];

    // The column that names the law.
    private string Bearing => Row.Has("bases") || !Row.Has("law") ? "bases" : "law";

    /// <summary>Who handles an item.</summary>
    public IReadOnlyList<ContentHandling> Handling(IReadOnlyList<ContentHandling> before)
    {
        var (leading, assisting) = (Row.Text("handling"), Row.Text("handlingAssist"));
        if (BrokenAny("handling", "handlingAssist"))
            return before;
        var keepsLead = leading.Length == 0 && before.Any(h => h.Lead) && (keeps || !Row.Has("handling"));
        if (keepsLead && assisting.Length == 0 && (keeps || !Row.Has("handlingAssist")))
            return before;
        if (!keepsLead && !Row.Has("handling"))
        {
            Fault("handling", "handling-missing", "没有承办机构，请增加这一列并填写。");
            return before;
        }

        var leads = keepsLead ? [.. before.Where(h => h.Lead)] : Leading(leading);
        var assists = Named("handlingAssist", assisting).Select(n => new ContentHandling(n.Id, false)).ToList();
        if (Failed("handling") || Failed("handlingAssist"))
            return before;
        if (leads.Count == 0)
        {
            Fault("handling", "handling-missing", "没有承办机构，请填写部门全称或代码。");
            return before;
        }

        // A lead cell that marks who assists says it for both columns.
        if (keeps && Row.Has("handlingAssist") && assisting.Length == 0 && leads.TrueForAll(h => h.Lead))
        {
            assists = [.. before.Where(h => !h.Lead && !leads.Exists(l => l.DepartmentId == h.DepartmentId))];
            KeptPart("handlingAssist", "协办机构", ItemFieldGroup.Handling, Names(assists));
        }

        if (keepsLead && Row.Has("handling"))
            KeptPart("handling", "承办机构", ItemFieldGroup.Handling, Names(leads));
        List<ContentHandling> handling = [.. leads, .. assists];
        if (handling.GroupBy(h => h.DepartmentId).FirstOrDefault(g => g.Count() > 1) is { } twice)
            Fault(keepsLead ? "handlingAssist" : "handling", "handling-twice", keepsLead ? $"{ground.Names.Department(twice.Key)}已登记为主办机构，不能又是协办机构；主办机构有变的，请一并填写承办机构。" : $"承办机构{ground.Names.Department(twice.Key)}写了两次，请删去一个。");
        else if (!handling.Exists(h => h.Lead))
            Fault("handling", "handling-lead", "没有写明主办的承办机构，请标明，如“执法一中队（主办）”。");
        return handling.Count == before.Count && handling.TrueForAll(before.Contains) ? before : handling;
    }

    /// <summary>What an item rests on.</summary>
    public IReadOnlyList<ContentBasis> Bases(IReadOnlyList<ContentBasis> before)
    {
        List<ContentBasis> empowering = [.. before.Where(b => !b.Breached)];
        var empowers = Empowering(empowering);
        if (empowers.Count == 0 && !Failed("bases") && !Failed("law") && !Failed("article") && !Failed("quote"))
            Fault(Bearing, "bases-missing", "没有实施依据，请写成“《法规名称》第X条：原文”。");
        var breached = Take("breached", "breached-form", [.. before.Where(b => b.Breached)], t => WrittenBases.Read("breached", "违反条款", t, breached: true));
        return [.. empowers, .. breached.Select(b => WrittenBases.Complete(b, before))];
    }

    private List<ContentBasis> Empowering(List<ContentBasis> before)
    {
        var (law, article, quote) = (Row.Text(Bearing), Row.Text("article"), Row.Text("quote"));
        if (BrokenAny(Bearing, "article", "quote"))
            return before;
        if (law.Length == 0 && (Said(article) || Said(quote) || (keeps && quote.Length > 0)))
            return OfRegistered(before, article, quote);
        if (law.Length == 0 && (keeps || !Row.Has(Bearing)))
            return before;
        var known = before.Where(b => string.Equals(b.Law, law.Trim('《', '》'), StringComparison.Ordinal)).ToList();
        if (keeps && article.Length == 0 && known.Count == 1 && Row.Has("article"))
        {
            article = known[0].Article;
            KeptPart("article", "条款", ItemFieldGroup.Bases, article);
        }

        return Take(Bearing, "bases-form", before, t =>
        {
            var read = WrittenBases.Read(Bearing, "实施依据", Joined(t, article, ItemRowReader.IsNothing(quote) ? "" : quote), breached: false);
            var complete = read.Select(b => WrittenBases.Complete(b, before)).ToList();
            if (Row.Has("quote") && quote.Length == 0 && keeps)
                KeptPart("quote", "条文内容", ItemFieldGroup.Bases, string.Join('\n', complete.Where((b, i) => read[i].Quote.Length == 0 && b.Quote.Length > 0).Select(b => b.Quote)));
            return quote.Length > 0 && ItemRowReader.IsNothing(quote) ? [.. complete.Select((b, i) => b with { Quote = read[i].Quote })] : complete;
        });
    }

    // Article or words without the law: those of the one basis that is registered.
    private List<ContentBasis> OfRegistered(List<ContentBasis> before, string article, string quote)
    {
        var field = Said(article) ? "article" : "quote";
        if ((!keeps && Row.Has(Bearing)) || before.Count != 1)
        {
            Fault(field, "law-missing", before.Count > 1 ? $"没有填法规名称，已登记的实施依据有{before.Count}条，分不清改的是哪一条，请填写法规名称。" : "填了条款或者条文内容而没有填法规名称，请填写法规名称。");
            return before;
        }

        var was = before[0];
        try
        {
            var read = WrittenBases.Read(field, "实施依据", $"《{was.Law}》{(Said(article) ? article : was.Article)}{(Said(quote) ? $"：{quote}" : "")}", breached: false)[0];
            var same = string.Equals(read.Article, was.Article, StringComparison.Ordinal);
            if (Row.Has(Bearing))
                KeptPart("law", "法规名称", ItemFieldGroup.Bases, was.Law);
            if (Row.Has("article") && article.Length == 0)
                KeptPart("article", "条款", ItemFieldGroup.Bases, was.Article);
            if (Row.Has("quote") && quote.Length == 0 && same)
                KeptPart("quote", "条文内容", ItemFieldGroup.Bases, was.Quote);

            // The words of another article are not those of this one.
            var words = read.Quote.Length > 0 ? read.Quote : same && (quote.Length == 0 || !Row.Has("quote")) ? was.Quote : "";
            return [was with { Article = read.Article, Quote = words }];
        }
        catch (InvalidInput e)
        {
            Fault(field, "bases-form", e.Message);
            return before;
        }
    }

    // Law, article and words in columns of their own; what stands with the law already is not said twice.
    private string Joined(string law, string article, string quote)
    {
        if (law.Length == 0 || ItemRowReader.IsNothing(law))
            return law;
        var whole = law.Contains('第', StringComparison.Ordinal);
        if (whole && Said(article) && !law.Contains(article, StringComparison.Ordinal))
            throw new InvalidInput("article", $"条款“{WrittenTerm.Shown(article)}”与{(Bearing is "law" ? "法规名称" : "实施依据")}一列所写的条款不同，请只在一处填写。");
        var worded = whole && (law.IndexOfAny(['：', ':']) >= 0 || law.LastIndexOf('《') > 0);
        if (worded && quote.Length > 0 && !law.Contains(quote, StringComparison.Ordinal))
            throw new InvalidInput("quote", $"条文内容“{WrittenTerm.Shown(quote)}”与{(Bearing is "law" ? "法规名称" : "实施依据")}一列所写的不同，请只在一处填写。");
        var name = whole || law.StartsWith('《') ? law : $"《{law}》";
        return $"{name}{(whole || !Said(article) ? "" : article)}{(quote.Length > 0 && !worded ? $"：{quote}" : "")}";
    }

    private List<ContentHandling> Leading(string text)
    {
        var named = Named("handling", text).ToList();
        var marked = named.Exists(n => n.Lead == true);
        return named.ConvertAll(n => new ContentHandling(n.Id, n.Lead ?? (!marked && named.Find(m => m.Lead is null) == n)));
    }

    private List<(Guid Id, bool? Lead)> Named(string field, string text)
    {
        var found = new List<(Guid, bool?)>();
        foreach (var (name, lead) in WrittenParts.Departments(text))
        {
            try
            {
                found.Add((ground.Department(field, name), lead));
            }
            catch (InvalidInput e)
            {
                Fault(field, "handling-unknown", e.Message);
                return [];
            }
        }

        return found;
    }

    private void KeptPart(string code, string label, ItemFieldGroup group, string before)
    {
        if (keeps && before.Length > 0)
            _parts.Add(new FieldChange(new ItemField(code, label, group, (_, _) => before), before, ""));
    }

    private string Names(IEnumerable<ContentHandling> handling) => string.Join('、', handling.Select(h => ground.Names.Department(h.DepartmentId)));

    private bool BrokenAny(params string[] fields)
    {
        foreach (var field in fields)
            Broken(field, Row.Text(field));
        return Array.Exists(fields, Failed);
    }

    private static bool Said(string text) => text.Length > 0 && !ItemRowReader.IsNothing(text);
}
