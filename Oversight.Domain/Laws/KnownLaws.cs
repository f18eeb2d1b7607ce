using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Laws;

/// <summary>A law of the register, as far as it matters to whoever cites it.</summary>
/// <param name="Name">Full name without 《》.</param>
/// <param name="Names">Every name under which it may be cited.</param>
/// <param name="RepealedAfter">Last day in force; null while it is not repealed.</param>
/// <param name="Successor">Name of what took its place; or empty.</param>
/// <param name="Texts">Its texts, oldest first.</param>
public sealed record KnownLaw(string Name, IReadOnlyList<string> Names, DateOnly? RepealedAfter, string Successor, IReadOnlyList<KnownText> Texts);

/// <summary>A text of a law.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">How lists cite it.</param>
/// <param name="InForceFrom">First day in force, or null where unknown.</param>
/// <param name="Articles">The numbers of its articles where all are on file; null where they are not, so that a missing one may exist.</param>
public sealed record KnownText(Guid Id, string Label, DateOnly? InForceFrom, IReadOnlySet<string>? Articles);

/// <summary>Why no power can rest on what a basis names.</summary>
/// <param name="Kind">ASCII code: law-unknown, law-article, law-repealed, law-not-yet.</param>
/// <param name="Sentence">What is wrong and what to do instead.</param>
public sealed record BasisFault(string Kind, string Sentence);

/// <summary>The register of laws on one day, for telling which bases lead nowhere (办法第八条、第十条).</summary>
public sealed class KnownLaws
{
    /// <summary>The law is registered and not in force yet: a list cannot say so today, an adjustment that takes effect later can.</summary>
    public const string NotYet = "law-not-yet";

    private readonly Dictionary<string, KnownLaw> _byName = new(StringComparer.Ordinal);
    private readonly DateOnly _day;

    /// <summary>Takes the register.</summary>
    /// <param name="laws">Its laws, in its order: the first that bears a name has it.</param>
    /// <param name="day">The day to judge by, China time.</param>
    public KnownLaws(IEnumerable<KnownLaw> laws, DateOnly day)
    {
        _day = day;
        foreach (var law in laws)
        {
            foreach (var name in law.Names)
                _byName.TryAdd(name, law);
        }
    }

    /// <summary>The bases that empower and that an earlier content does not have as they are.</summary>
    /// <param name="content">What is proposed.</param>
    /// <param name="before">What is registered, or null for a new item.</param>
    public static IEnumerable<ContentBasis> Fresh(ItemContent content, ItemContent? before)
    {
        var stood = (before?.Bases ?? []).Where(b => !b.Breached).Select(Key).ToHashSet();
        return content.Bases.Where(b => !b.Breached && !stood.Contains(Key(b)));

        static (string Law, string Text, string Article, string Quote) Key(ContentBasis b) => (b.Law, b.LawVersion, b.Article, b.Quote);
    }

    /// <summary>Why the fresh bases of a content cannot be taken, each reason once, in their order; none where all can.</summary>
    /// <param name="content">What is proposed.</param>
    /// <param name="before">What is registered, or null for a new item.</param>
    public IReadOnlyList<BasisFault> Faults(ItemContent content, ItemContent? before) =>
        [.. Fresh(content, before).Select(Fault).OfType<BasisFault>().Distinct()];

    /// <summary>Why a basis cannot be taken, or null where it leads to a law, and to an article as far as its articles are on file.</summary>
    public BasisFault? Fault(ContentBasis basis)
    {
        var name = basis.Law.Trim().Trim('《', '》');
        if (!_byName.TryGetValue(name, out var law))
            return new BasisFault("law-unknown", $"法规库中没有《{name}》，请先在法规库登记，或更正名称。");
        if (law.RepealedAfter is { } last && last < _day)
        {
            var instead = law.Successor.Length > 0 ? $"，由《{law.Successor}》接替，请改引接替的法规" : "，没有登记接替的法规，请改引现行有效的法规";
            return new BasisFault("law-repealed", $"《{law.Name}》已于{last.AddDays(1):yyyy-MM-dd}废止{instead}。");
        }

        if (law.Texts[0].InForceFrom is { } from && from > _day)
            return new BasisFault(NotYet, $"《{law.Name}》自{from:yyyy-MM-dd}起施行，现在还不能作为依据，请在施行后再登记，或改引现行有效的法规。");
        return Missing(law, basis);
    }

    private BasisFault? Missing(KnownLaw law, ContentBasis basis)
    {
        var texts = Cited(law, basis);
        if (texts.Any(t => t.Articles is null))
            return null;
        var missing = ClauseReader.ReadArticles(basis.Article).Select(r => r.Reference?.Number).OfType<string>()
            .FirstOrDefault(number => !texts.Any(t => t.Articles!.Contains(number)));
        return missing is null ? null : new BasisFault("law-article", $"《{law.Name}》（{texts[^1].Label}文本）没有{missing}，请核对条款，或更正法规名称。");
    }

    // The text that is named, the one that governs on the day where none is, and all of them where the named one is not on file.
    private IReadOnlyList<KnownText> Cited(KnownLaw law, ContentBasis basis)
    {
        if (law.Texts.FirstOrDefault(t => t.Id == basis.LawVersionId) is { } linked)
            return [linked];
        var label = basis.LawVersion.Trim();
        if (label.Length == 0)
            return [law.Texts.LastOrDefault(t => t.InForceFrom is null || t.InForceFrom <= _day) ?? law.Texts[0]];
        return law.Texts.FirstOrDefault(t => string.Equals(t.Label, label, StringComparison.Ordinal)) is { } named ? [named] : law.Texts;
    }
}
