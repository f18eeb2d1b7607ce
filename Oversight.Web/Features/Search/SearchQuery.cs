using System.Globalization;
using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Search;

/// <summary>What is looked for, as the address has it.</summary>
/// <param name="Q">What was typed.</param>
/// <param name="Kind">One of <see cref="Kinds"/>; null for the newest of each.</param>
/// <param name="Below">Only what is older than this place; null for the newest.</param>
public sealed record SearchQuery(string Q, string? Kind = null, long? Below = null)
{
    /// <summary>The kinds in the order in which they are shown, with what they are called here and where their list is.</summary>
    public static IReadOnlyList<(string Kind, string Name, string Unit, string List)> Kinds { get; } =
    [
        (Domain.Common.Kinds.Case, "办件", "件", "/cases"),
        (Domain.Common.Kinds.Complaint, "投诉举报", "件", "/complaints?tab=all"),
        (Domain.Common.Kinds.Notice, "整改通知书", "份", "/notices?state=all"),
        (Domain.Common.Kinds.Finding, "问题台账", "项", "/findings"),
        (Domain.Common.Kinds.PowerItem, "权责事项", "项", "/catalogue"),
        (Domain.Common.Kinds.Law, "法规", "部", "/laws"),
    ];

    /// <summary>The words.</summary>
    public SearchWords Words => SearchWords.Of(Q);

    /// <summary>Reads the address; what cannot be read is as if it were not there.</summary>
    public static SearchQuery From(string? q, string? kind, string? below) => new(
        (q ?? "").Trim() is { Length: <= SearchWords.Longest } typed ? typed : q!.Trim()[..SearchWords.Longest],
        Kinds.Any(k => string.Equals(k.Kind, kind, StringComparison.Ordinal)) ? kind : null,
        long.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : null);

    /// <summary>The address of the same words in one kind, or in all, from a place on.</summary>
    public string On(string? kind, long? below = null) =>
        new ListAddress("/search", [new("q", Q), new("kind", kind), new("below", below?.ToString(CultureInfo.InvariantCulture))]).On("/search");

    /// <summary>The address of a kind's own list with the same words, where more filters are.</summary>
    public string InList(string list) => list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "q=" + Uri.EscapeDataString(Q);
}

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">See <see cref="SearchQuery.Kinds"/>.</param>
/// <param name="Count">How many the asker sees, up to the cap.</param>
/// <param name="Capped">Whether there are more.</param>
/// <param name="Hits">The newest.</param>
/// <param name="Next">The place from which the next ones are; null where these are the last.</param>
public sealed record SearchGroup(string Kind, int Count, bool Capped, IReadOnlyList<SearchHit> Hits, long? Next);

/// <summary>One thing that was found.</summary>
/// <param name="Ordinal">Its place.</param>
/// <param name="Href">Its page.</param>
/// <param name="Number">What it is known by, or empty.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Sub">What else says which it is.</param>
/// <param name="Further">Longer texts in which the words can be; a piece of one is shown.</param>
public sealed record SearchHit(long Ordinal, string Href, string Number, string Title, string Sub, IReadOnlyList<string> Further);
