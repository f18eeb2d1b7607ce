namespace Oversight.Web.Shell;

/// <summary>The reader's choice of a light or dark page, kept in a cookie so that the first byte already has it.</summary>
public static class ThemeChoice
{
    /// <summary>Written by <c>wwwroot/js/oversight.js</c>; not a secret, and no other value than light or dark means anything.</summary>
    public const string CookieName = "theme";

    /// <summary>Whether the request asks for the dark theme; light where it says nothing.</summary>
    public static bool IsDark(HttpRequest request) =>
        string.Equals(request.Cookies[CookieName], "dark", StringComparison.Ordinal);
}
