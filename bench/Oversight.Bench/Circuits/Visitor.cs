using System.Net;
using System.Text.RegularExpressions;

namespace Oversight.Bench.Circuits;

/// <summary>Somebody with a browser's cookies, signed in over the sign-in form.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    private Visitor(Uri address)
    {
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address };
        // The server believes that a proxy ends TLS before it.
        Site = new UriBuilder(address) { Scheme = Uri.UriSchemeHttps }.Uri;
        Socket = new UriBuilder(address) { Scheme = Uri.UriSchemeWs, Path = "/_blazor" }.Uri;
    }

    /// <summary>The site as a browser names it, with the slash at the end.</summary>
    public Uri Site { get; }

    /// <summary>Where circuits are opened.</summary>
    public Uri Socket { get; }

    public string Cookie => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    /// <exception cref="InvalidOperationException">The server refuses the name or the password.</exception>
    public static async Task<Visitor> SignIn(Uri address, string user, string password)
    {
        var visitor = new Visitor(address);
        var token = WebUtility.HtmlDecode(Token().Match(await visitor.Get("/account/login")).Groups["token"].Value);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/login");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "login",
            ["__RequestVerificationToken"] = token,
            ["username"] = user,
            ["password"] = password,
        });
        using var response = await visitor.Send(request);
        return response.StatusCode == HttpStatusCode.Found ? visitor : throw new InvalidOperationException($"Sign-in was answered with {(int)response.StatusCode}.");
    }

    /// <summary>The page; anything but 200 is an error.</summary>
    public async Task<string> Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await Send(request);
        return response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path} was answered with {(int)response.StatusCode}.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", Cookie);
        var response = await _http.SendAsync(request);
        // Once signed in the cookies stay as they are, so that many may be on their way at once.
        if (request.RequestUri!.AbsolutePath is "/account/login" && response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var pair in set.Select(c => c.Split(';')[0].Split('=', 2)))
                _cookies[pair[0]] = pair[1];
        }

        return response;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
