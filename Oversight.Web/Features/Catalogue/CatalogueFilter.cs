using Oversight.Domain.Catalogue;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Catalogue;

/// <summary>Which items are listed, seen from the day.</summary>
public enum CatalogueState
{
    /// <summary>现行: in force on the day.</summary>
    InForce,

    /// <summary>将来生效: a version that takes effect after the day, the next one.</summary>
    Future,

    /// <summary>已停止: no longer exercised on the day, with the last version.</summary>
    Repealed,
}

/// <summary>What the list of items is cut to; everything null shows all that is in force.</summary>
/// <param name="On">The day on which the items are in force.</param>
/// <param name="Category">One of the four.</param>
/// <param name="Search">Part of the code, the name, the law, the article or the duties.</param>
/// <param name="Department">Code of a handling department.</param>
/// <param name="Law">Name of the law.</param>
/// <param name="Unconfirmed">Only what waits for confirmation (待核定).</param>
/// <param name="Exercised">Whether exercised in the year by the department, or by any where none is chosen; null for both.</param>
/// <param name="Year">China year that <paramref name="Exercised"/> looks at; null for the year of the day.</param>
/// <param name="After">Items behind this code.</param>
/// <param name="Before">Items before this code, the nearest of them.</param>
/// <param name="Lead">Whether the department leads; otherwise it leads or assists.</param>
/// <param name="Complete">Whether everything is there that entry to the net asks for (入网); null for both.</param>
/// <param name="State">In force, to come, or ended.</param>
public sealed record CatalogueFilter(
    DateOnly On,
    PowerCategory? Category = null,
    string? Search = null,
    string? Department = null,
    string? Law = null,
    bool Unconfirmed = false,
    bool? Exercised = null,
    int? Year = null,
    string? After = null,
    string? Before = null,
    bool Lead = false,
    bool? Complete = null,
    CatalogueState State = CatalogueState.InForce);

/// <summary>The filters as the address has them; what cannot be read is as if it were not there, but a day, which the reader is told of.</summary>
public sealed record CatalogueAddress(string? Category, string? Q, string? Department, string? Law, string? Confirmed, string? On, string? Exercised, string? Year, string? Handling, string? Entry, string? State)
{
    /// <summary>The values that are given, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Given =>
    [
        .. new[]
        {
            ("category", Category), ("q", Q), ("department", Department), ("handling", Handling), ("law", Law), ("entry", Entry), ("confirmed", Confirmed),
            ("state", State), ("exercised", Exercised), ("year", Year), ("on", On),
        }.Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2!)),
    ];

    /// <summary>That the day cannot be read, or null. A file of another day than the one asked for would mislead, so there is none then.</summary>
    /// <param name="instead">What is done instead, as the end of the sentence.</param>
    public string? WrongDay(string instead) => Asked.WrongDay(On, instead);

    /// <summary>The filter.</summary>
    /// <param name="today">The day where none is given.</param>
    public CatalogueFilter ToFilter(DateOnly today) => new(
        Asked.Day(On) ?? today,
        Asked.One<PowerCategory>(Category),
        Q,
        Department,
        Law,
        Is(Confirmed, "no"),
        Exercised switch { "yes" => true, "no" => false, _ => null },
        Asked.Year(Year),
        Lead: Is(Handling, "lead"),
        Complete: Entry switch { "complete" => true, "missing" => false, _ => null },
        State: Asked.One<CatalogueState>(State) ?? CatalogueState.InForce);

    private static bool Is(string? value, string wanted) => string.Equals(value, wanted, StringComparison.Ordinal);
}

/// <summary>One page of the list.</summary>
/// <param name="Rows">In the order of their codes.</param>
/// <param name="Counts">By category, with the other filters.</param>
/// <param name="HasPrevious">Whether items precede the page.</param>
/// <param name="HasNext">Whether items follow it.</param>
public sealed record CataloguePage(IReadOnlyList<ItemLine> Rows, IReadOnlyDictionary<PowerCategory, int> Counts, bool HasPrevious, bool HasNext);

/// <summary>What the filters offer.</summary>
/// <param name="Departments">Departments that handle an item, by code.</param>
/// <param name="Laws">Laws that empower.</param>
public sealed record CatalogueChoices(IReadOnlyList<DepartmentChoice> Departments, IReadOnlyList<string> Laws);

/// <summary>A department to choose.</summary>
public sealed record DepartmentChoice(string Code, string Name);

/// <summary>One item as the list shows it, with everything that its version registers.</summary>
/// <param name="Id">Id of the item.</param>
/// <param name="Code">Code.</param>
/// <param name="Category">One of the four.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="EffectiveFrom">Its first day.</param>
/// <param name="RepealedAfter">Last day of the item, or null.</param>
/// <param name="Successor">Who does it afterwards.</param>
/// <param name="Content">What the version registers.</param>
/// <param name="Names">Names of what it points at.</param>
public sealed record ItemLine(Guid Id, string Code, PowerCategory Category, int Version, DateOnly EffectiveFrom, DateOnly? RepealedAfter, string Successor, ItemContent Content, ItemNames Names)
{
    public string Name => Content.Name;

    /// <summary>What it lacks.</summary>
    public ItemCompleteness Completeness { get; } = ItemCompleteness.Of(Category, Content);

    /// <summary>The first law that empowers.</summary>
    public string Law => Content.Bases.FirstOrDefault(b => !b.Breached)?.Law ?? "";

    /// <summary>Its article.</summary>
    public string Article => Content.Bases.FirstOrDefault(b => !b.Breached)?.Article ?? "";

    /// <summary>Handling departments, those that lead first.</summary>
    public string Departments => string.Join('、', Names.Sorted(Content.Handling).Select(h => Names.Department(h.DepartmentId)));

    public string Committed => Content.Committed?.Text ?? "";

    public string Statutory => Content.Statutory?.Text ?? "";

    public string Fine => Category == PowerCategory.Penalty && Text("fine") is { Length: > 0 } text ? text : "";

    /// <summary>What a field of the list says.</summary>
    public string Text(string code) => ItemFields.Of(code) is var field && field.UsedFor(Category) ? field.Text(Content, Names) : "";
}
