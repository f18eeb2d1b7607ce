using Microsoft.AspNetCore.Components;

namespace Oversight.Web.Kit;

/// <summary>Addresses of the same page with other filters.</summary>
public static class AddressLinks
{
    /// <summary>This page with some query values set, or taken away where null; the place in the list starts anew.</summary>
    public static string With(this NavigationManager address, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = new Dictionary<string, object?>(StringComparer.Ordinal) { ["before"] = null, ["after"] = null };
        foreach (var (name, value) in changes)
            query[name] = value;
        return new Uri(address.GetUriWithQueryParameters(query)).PathAndQuery;
    }
}
