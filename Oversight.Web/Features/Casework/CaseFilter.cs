using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Casework;

/// <summary>What a list of cases is narrowed to. It lives in the address, so that a number and a link open exactly the same rows.</summary>
public sealed record CaseFilter
{
    /// <summary>待我办理</summary>
    public const string Mine = "mine";

    /// <summary>本部门在办</summary>
    public const string Here = "here";

    /// <summary>临近与逾期</summary>
    public const string Pressing = "pressing";

    /// <summary>已办结</summary>
    public const string Done = "done";

    /// <summary>全部</summary>
    public const string All = "all";

    public string Tab { get; init; } = All;

    /// <summary>Words in number, item, party, place or brief facts.</summary>
    public string Q { get; init; } = "";

    public Light? Light { get; init; }

    /// <summary>Open or not; null for both.</summary>
    public bool? Open { get; init; }

    /// <summary>Code of a department.</summary>
    public string Department { get; init; } = "";

    public PowerCategory? Category { get; init; }

    /// <summary>Code of an item.</summary>
    public string Item { get; init; } = "";

    /// <summary>Rests on a text that no longer governs.</summary>
    public const string LawChanged = "changed";

    /// <summary><see cref="LawChanged"/>, or the id of a law that the item's version cites; or empty.</summary>
    public string Law { get; init; } = "";

    /// <summary>What its procedure check came to: <see cref="CheckRed"/>, <see cref="CheckAmber"/> or empty for any.</summary>
    public string Check { get; init; } = "";

    /// <summary>A line of the procedure check is red.</summary>
    public const string CheckRed = "red";

    /// <summary>A line of the procedure check wants an explanation.</summary>
    public const string CheckAmber = "amber";

    /// <summary>Whether closed on time.</summary>
    public bool? OnTime { get; init; }

    /// <summary>China year in which it was closed.</summary>
    public int? ClosedYear { get; init; }

    /// <summary>China month in which it was closed, by its first day.</summary>
    public DateOnly? ClosedMonth { get; init; }

    /// <summary>The row after which the page begins.</summary>
    public CaseCursor? After { get; init; }

    /// <summary>The row before which the page ends.</summary>
    public CaseCursor? Before { get; init; }

    /// <summary>Whether anything but the tab is set.</summary>
    public bool Narrowed => Q.Length > 0 || Light is not null || Open is not null || Department.Length > 0 || Category is not null || Item.Length > 0 || Law.Length > 0 || Check.Length > 0 || OnTime is not null || ClosedYear is not null || ClosedMonth is not null;

    /// <summary>The same without its place in the list.</summary>
    public CaseFilter FromStart => this with { After = null, Before = null };

    /// <summary>The address of the list.</summary>
    public string Href => "/cases" + Query;

    /// <summary>The address of the same rows as a spreadsheet.</summary>
    public string ExportHref => "/cases/export" + FromStart.Query;

    private string Query => new QueryBuilder(Values()).ToString();

    /// <summary>Reads the address; what cannot be read is left out.</summary>
    /// <param name="value">Gives a value of the address by name, or null.</param>
    public static CaseFilter From(Func<string, string?> value) => new()
    {
        Tab = value("tab") is Mine or Here or Pressing or Done ? value("tab")! : All,
        Q = (value("q") ?? "").Trim() is { Length: <= 100 } q ? q : "",
        Light = Enum.TryParse<Light>(value("light"), true, out var light) && Enum.IsDefined(light) ? light : null,
        Open = value("state") switch { "open" => true, "closed" => false, _ => null },
        Department = value("department") ?? "",
        Category = Enum.TryParse<PowerCategory>(value("category"), true, out var category) && Enum.IsDefined(category) ? category : null,
        Item = value("item") ?? "",
        Law = value("law") is { } law && (string.Equals(law, LawChanged, StringComparison.Ordinal) || Guid.TryParse(law, out _)) ? law : "",
        Check = value("check") is CheckRed or CheckAmber ? value("check")! : "",
        OnTime = value("ontime") switch { "1" => true, "0" => false, _ => null },
        ClosedYear = int.TryParse(value("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 3000 ? year : null,
        ClosedMonth = DateOnly.TryParseExact(value("month"), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 2000 and < 3000 ? month : null,
        After = CaseCursor.Parse(value("after")),
        Before = CaseCursor.Parse(value("before")),
    };

    /// <summary>The values of the address, without the search text and the place in the list, for a search form to keep.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept => [.. (FromStart with { Q = "" }).Values()];

    private IEnumerable<KeyValuePair<string, string>> Values()
    {
        if (!string.Equals(Tab, All, StringComparison.Ordinal))
            yield return new("tab", Tab);
        if (Q.Length > 0)
            yield return new("q", Q);
        if (Light is { } light)
            yield return new("light", light.ToString().ToLowerInvariant());
        if (Open is { } open)
            yield return new("state", open ? "open" : "closed");
        if (Department.Length > 0)
            yield return new("department", Department);
        if (Category is { } category)
            yield return new("category", category.ToString().ToLowerInvariant());
        if (Item.Length > 0)
            yield return new("item", Item);
        if (Law.Length > 0)
            yield return new("law", Law);
        if (Check.Length > 0)
            yield return new("check", Check);
        if (OnTime is { } onTime)
            yield return new("ontime", onTime ? "1" : "0");
        if (ClosedYear is { } year)
            yield return new("year", year.ToString(CultureInfo.InvariantCulture));
        if (ClosedMonth is { } month)
            yield return new("month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        if (After is { } after)
            yield return new("after", after.ToString());
        if (Before is { } before)
            yield return new("before", before.ToString());
    }
}

/// <summary>A row's place in a sorted list.</summary>
/// <param name="At">The instant it is sorted by, UTC.</param>
/// <param name="Ordinal">What tells rows with the same instant apart.</param>
public sealed record CaseCursor(DateTime At, long Ordinal)
{
    /// <summary>Reads it from an address, or null.</summary>
    public static CaseCursor? Parse(string? text) =>
        text?.Split('_') is [var ticks, var ordinal]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var t) && t <= DateTime.MaxValue.Ticks
        && long.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var o)
            ? new CaseCursor(new DateTime(t, DateTimeKind.Utc), o)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}_{Ordinal}");
}
