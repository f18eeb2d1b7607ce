using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversight.Tests.Support;
using Oversight.Web.Features.Documents;
using UglyToad.PdfPig;

namespace Oversight.Tests.Features.Disclosures;

/// <summary>What strangers get over the wire, while the bureau acts on another node.</summary>
public sealed class PublicWindowTests
{
    [Fact]
    public async Task Strangers_read_the_redacted_words_alone_and_nothing_at_all_once_the_decision_fell()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Published();
        await scene.Published(ResultScenario.Firm);
        await scene.Act<DocumentArchive>().Sweep();
        Guid shown;
        await using (var db = scene.Cases.World.Read())
            shown = await db.PublishedDecisions.OrderBy(p => p.Ordinal).Select(p => p.Id).FirstAsync();
        await using var site = Site.Over(scene.Cases.World.Folder);
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };

        foreach (var address in new[] { "/window/decisions", $"/window/decisions/{shown}", $"/window/decisions?q={Uri.EscapeDataString("管执罚决〔2026〕")}", "/window/decisions?kind=%E7%BD%9A%E6%AC%BE&month=2026-11" })
        {
            using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Clean(html);
            Assert.Contains("钱某某", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain((await scene.Disclosure(id)).Id.ToString(), html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(id.ToString(), html, StringComparison.OrdinalIgnoreCase);
        }

        // What was taken out finds nothing either.
        foreach (var marker in ResultScenario.Markers)
            Assert.Contains("没有符合条件的决定", WebUtility.HtmlDecode(await http.GetStringAsync(new Uri($"/window/decisions?q={Uri.EscapeDataString(marker)}", UriKind.Relative))), StringComparison.Ordinal);

        using (var pdf = await http.GetAsync(new Uri($"/window/decisions/{shown}.pdf", UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.OK, pdf.StatusCode);
            Clean(Uri.UnescapeDataString(pdf.Content.Headers.ContentDisposition!.ToString()));
            using var read = PdfDocument.Open(await pdf.Content.ReadAsByteArrayAsync());
            Clean(string.Concat(read.GetPages().Select(p => p.Text)) + read.Information.Title);
        }

        await scene.Fall(id);
        foreach (var address in new[] { $"/window/decisions/{shown}", $"/window/decisions/{shown}.pdf" })
        {
            using var gone = await http.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            var words = WebUtility.HtmlDecode(await gone.Content.ReadAsStringAsync());
            Clean(words);
            Assert.DoesNotContain("钱某某", words, StringComparison.Ordinal);
        }

        Assert.Contains("行政复议决定撤销", WebUtility.HtmlDecode(await (await http.GetAsync(new Uri($"/window/decisions/{shown}", UriKind.Relative))).Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("钱某某", WebUtility.HtmlDecode(await http.GetStringAsync(new Uri("/window/decisions", UriKind.Relative))), StringComparison.Ordinal);
        Assert.DoesNotContain(shown.ToString(), await http.GetStringAsync(new Uri("/window/decisions?q=%E9%92%B1", UriKind.Relative)), StringComparison.Ordinal);

        // What is over is over by the day, whether or not a sweep has run.
        site.Clock.GoTo(new DateOnly(2027, 11, 24));
        Assert.Contains("没有符合条件的决定", WebUtility.HtmlDecode(await http.GetStringAsync(new Uri("/window/decisions", UriKind.Relative))), StringComparison.Ordinal);
    }

    private static void Clean(string text)
    {
        foreach (var marker in ResultScenario.Markers)
            Assert.DoesNotContain(marker, text.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }
}
