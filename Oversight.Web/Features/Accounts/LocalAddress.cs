namespace Oversight.Web.Features.Accounts;

/// <summary>Keeps the way back after signing in on this site.</summary>
public static class LocalAddress
{
    private static readonly Uri Site = new("http://localhost/");

    /// <summary>
    /// The address, written as a header can carry it, when it is a path of this site, else the home page. <c>//host</c> and <c>/\host</c>
    /// are other sites to a browser.
    /// </summary>
    public static string OrHome(string? address) =>
        IsLocal(address) && Uri.TryCreate(Site, address, out var whole) && string.Equals(whole.Authority, Site.Authority, StringComparison.Ordinal)
            && whole.PathAndQuery + whole.Fragment is var plain && IsLocal(plain)
            ? plain
            : "/";

    private static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl)
        && !address.StartsWith("/account/", StringComparison.OrdinalIgnoreCase);
}
