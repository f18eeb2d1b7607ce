namespace Oversight.Web.Features.Accounts;

/// <summary>Keeps the way back after signing in on this site.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is a path of this site, else the home page. <c>//host</c> and <c>/\host</c> are other sites to a browser.</summary>
    public static string OrHome(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl)
        && !address.StartsWith("/account/", StringComparison.OrdinalIgnoreCase)
            ? address
            : "/";
}
