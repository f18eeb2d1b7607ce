using Microsoft.AspNetCore.Http.Extensions;

namespace Oversight.Web.Features.Supervision;

/// <summary>The address of a list with its filters: changing one starts at the first page again.</summary>
/// <param name="Path">The page.</param>
/// <param name="Query">The filters that are set; null or empty ones are left out.</param>
public sealed record ListAddress(string Path, IReadOnlyList<KeyValuePair<string, string?>> Query)
{
    /// <summary>The filters that are set.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Set { get; } = [.. Query.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Key, p.Value!))];

    /// <summary>The address with one filter changed, or without it.</summary>
    public string With(string name, string? value) => To(Path, Set.Where(p => !string.Equals(p.Key, name, StringComparison.Ordinal)).Append(KeyValuePair.Create(name, value ?? "")));

    /// <summary>The address of another page of the list.</summary>
    public string? Turn(string name, string? place) => place is null ? null : With(name, place);

    /// <summary>The same filters on another path.</summary>
    public string On(string path) => To(path, Set);

    private static string To(string path, IEnumerable<KeyValuePair<string, string>> query) => path + new QueryBuilder(query.Where(p => p.Value.Length > 0)).ToQueryString();
}
