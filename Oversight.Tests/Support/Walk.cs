using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace Oversight.Tests.Support;

/// <summary>Somebody who opens every page they come to, follows its links, and takes every export and document along.</summary>
internal sealed partial class Walk(Site site, string user)
{
    private const int OfOneKind = 2;
    private const int Most = 80;
    private static readonly string[] Starts = ["/", "/board", "/complaints?tab=all", "/complaints.xlsx?tab=all", "/complaints?tab=all&q=渣土", "/notifications", "/trail", "/findings", "/findings.xlsx", "/notices", "/alerts", "/ledger", "/organisation", "/cases", "/window", "/window/progress", "/window/decisions"];

    private static readonly string[] Tabs = ["files", "who", "trail"];

    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _next = new(Starts);

    /// <summary>What is read, by address: words, names of files and properties of documents.</summary>
    /// <param name="numbers">Complaints that are asked for by number, whether or not a link leads to them.</param>
    /// <param name="cancellation">Of the test.</param>
    public async Task<List<(string Where, string Text)>> Everything(IReadOnlyList<string> numbers, CancellationToken cancellation)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };
        if (user.Length > 0)
            (await ShellHost.SignIn(browser, user, Site.Password)).Dispose();
        foreach (var address in numbers.SelectMany(n => new[] { $"/complaints/{n}", $"/complaints/{n}?tab={Tabs[n[^1] % Tabs.Length]}" }))
        {
            _seen.Add(address);
            _next.Enqueue(address);
        }

        List<(string, string)> read = [];
        while (_next.TryDequeue(out var address) && read.Count < Most)
        {
            using var answer = await browser.GetAsync(address, cancellation);
            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NotFound && user.Length > 0 && answer.Headers.Location is null)
                continue;
            var text = await Words(answer, cancellation);
            // Headers say names of files.
            read.Add((address, $"{answer.Headers}\n{answer.Content.Headers}\n{Uri.UnescapeDataString(answer.Content.Headers.ToString())}\n{text}"));
            if (answer.Content.Headers.ContentType?.MediaType is "text/html")
                Follow(text);
        }

        return read;
    }

    private void Follow(string page)
    {
        foreach (Match link in Link().Matches(page))
        {
            var address = link.Groups["to"].Value;
            var kind = Variable().Replace(address.Split('?')[0], "*");
            if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal) || Asset().IsMatch(address) || address.StartsWith("/account", StringComparison.Ordinal) || !_seen.Add(address))
                continue;
            if ((_kinds[kind] = _kinds.GetValueOrDefault(kind) + 1) <= OfOneKind)
                _next.Enqueue(address);
        }
    }

    private static async Task<string> Words(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancellation);
        if (bytes.AsSpan().StartsWith("PK"u8))
            return Unpacked(bytes);
        if (!bytes.AsSpan().StartsWith("%PDF"u8))
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        using var pdf = PdfDocument.Open(bytes);
        var about = pdf.Information;
        return string.Join('\n', [about.Title, about.Author, about.Subject, about.Keywords, about.Creator, .. pdf.GetPages().Select(p => p.Text)]);
    }

    private static string Unpacked(byte[] bytes)
    {
        var text = new StringBuilder();
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.AppendLine(entry.FullName).AppendLine(WebUtility.HtmlDecode(reader.ReadToEnd()));
        }

        return text.ToString();
    }

    [GeneratedRegex("""(?:href|src)="(?<to>[^"#]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}|TS-[0-9-]+|[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\.(css|js|png|svg|ico|woff2?)(\?|$)|^/_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asset();
}
