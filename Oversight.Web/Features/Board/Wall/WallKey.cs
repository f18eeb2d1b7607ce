using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Oversight.Infrastructure;

namespace Oversight.Web.Features.Board.Wall;

/// <summary>
/// What opens the big screen without an account: the token of the settings, kept by the browser as a cookie that is made of it and does not
/// tell it. Changing the token and starting again revokes every screen. The cookie means nothing outside the big screen.
/// </summary>
public sealed class WallKey(Settings settings)
{
    /// <summary>Name of the scheme, of the claim that it gives and of the cookie.</summary>
    public const string Scheme = "wall";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(400);
    private static readonly string[] Paths = ["/wall", "/hubs/board"];

    private readonly string? _cookie = settings.WallToken.Length == 0
        ? null
        : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.WallToken), "oversight wall cookie"u8));

    private readonly byte[] _token = SHA256.HashData(Encoding.UTF8.GetBytes(settings.WallToken));

    /// <summary>Whether a token is set at all.</summary>
    public bool IsSet => _cookie is not null;

    /// <summary>Whether it is the token; takes the same time whether or not.</summary>
    public bool Opens(string? typed) => IsSet & CryptographicOperations.FixedTimeEquals(_token, SHA256.HashData(Encoding.UTF8.GetBytes((typed ?? "").Trim())));

    /// <summary>Whether a request comes from a screen that was let in.</summary>
    public bool Knows(HttpRequest request) =>
        _cookie is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(_cookie), Encoding.ASCII.GetBytes(request.Cookies[Name(request)] ?? ""));

    /// <summary>Lets the browser in, or for longer.</summary>
    public void LetIn(HttpContext http)
    {
        foreach (var path in Paths)
            http.Response.Cookies.Append(Name(http.Request), _cookie!, Options(http, path, Lasts));
    }

    /// <summary>Takes it back from the browser.</summary>
    public static void Forget(HttpContext http)
    {
        foreach (var path in Paths)
            http.Response.Cookies.Delete(Name(http.Request), Options(http, path, null));
    }

    private static string Name(HttpRequest request) => request.IsHttps ? "__Secure-oversight-wall" : "oversight-wall";

    private static CookieOptions Options(HttpContext http, string path, TimeSpan? lasts) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Strict, Path = path, MaxAge = lasts, IsEssential = true };
}

/// <summary>Makes a screen with the cookie somebody: nobody by name, who may open what asks for this scheme and nothing else.</summary>
internal sealed class WallKeyReader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, WallKey key)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(key.Knows(Request)
        ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(WallKey.Scheme, WallKey.Scheme)], Scheme.Name)), Scheme.Name))
        : AuthenticateResult.NoResult());

    // Whoever is not let in is asked to sign in by the other scheme of the policy.
    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Task.CompletedTask;
}
