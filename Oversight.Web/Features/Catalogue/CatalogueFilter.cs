using Oversight.Domain.Catalogue;

namespace Oversight.Web.Features.Catalogue;

/// <summary>What the list of items is cut to; everything null shows all that is in force.</summary>
/// <param name="On">The day on which the items are in force.</param>
/// <param name="Category">One of the four.</param>
/// <param name="Search">Part of the code, the name or the law.</param>
/// <param name="Department">Code of a handling department.</param>
/// <param name="Law">Name of the law.</param>
/// <param name="Unconfirmed">Only what waits for confirmation (待核定).</param>
/// <param name="Exercised">Whether exercised in the year by the department, or by any where none is chosen; null for both.</param>
/// <param name="Year">China year that <paramref name="Exercised"/> looks at; null for the year of the day.</param>
/// <param name="After">Items behind this code.</param>
/// <param name="Before">Items before this code, the nearest of them.</param>
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
    string? Before = null);

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

/// <summary>One item as it is in force on the day.</summary>
public sealed record ItemLine(
    Guid Id,
    string Code,
    PowerCategory Category,
    string Name,
    int Version,
    DateOnly EffectiveFrom,
    string Law,
    string Article,
    string Body,
    IReadOnlyList<string> Departments,
    string Committed,
    string Statutory,
    string Fine,
    bool Unconfirmed);
