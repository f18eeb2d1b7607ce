namespace Oversight.Web.Features.Board.Wall;

/// <summary>Where the big screen is.</summary>
public static class WallPlace
{
    /// <summary>The screen.</summary>
    public const string Screen = "/wall";

    /// <summary>Where a screen without an account comes in.</summary>
    public const string Door = "/wall/enter";

    /// <summary>Whether the page that is drawn is the screen or its door; whatever goes wrong there has the frame of the staff's pages.</summary>
    public static bool Draws(HttpContext http) =>
        http.Response.StatusCode == StatusCodes.Status200OK
        && (http.Request.Path.Equals(Screen, StringComparison.OrdinalIgnoreCase) || http.Request.Path.Equals(Door, StringComparison.OrdinalIgnoreCase));
}
