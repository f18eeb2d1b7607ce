using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Tests.Support;

namespace Oversight.Tests.Web;

/// <summary>
/// Every address × every role against a table written by hand. A new address without a line here fails: whoever adds it says
/// first who may open it. <c>login</c> and <c>denied</c> are the redirects there; <c>→/x</c> is a redirect to a page.
/// </summary>
public sealed class RouteTests
{
    private const string Nobody = "00000000-0000-7000-8000-000000000001";
    private const string Anonymous = "";

    private static readonly string[] Everybody = [Anonymous, "leader", "deputy", "legal2", "zd1.head", "zd1.liaison", "zd1.a", "zh.a", "rs.a", "admin", "security", "auditor"];
    private static readonly string[] SignedIn = Everybody[1..];
    private static readonly string[] Staff = Everybody[1..9];
    private static readonly string[] Supervisors = ["deputy", "legal2"];
    private static readonly string[] Drafters = ["legal2", "zd1.head"];
    private static readonly string[] Planners = ["legal2", "zd1.head", "zh.a"];
    private static readonly string[] Registrars = ["zd1.head", "zd1.liaison", "zd1.a", "zh.a", "rs.a"];

    private static readonly Line[] Table =
    [
        new("PAGE /", "/", SignedIn, "200"),
        new("PAGE /account/login", "/account/login", SignedIn, "→/") { Stranger = "200" },
        new("PAGE /account/denied", "/account/denied", Everybody, "403"),
        new("PAGE /account/password", "/account/password", SignedIn, "200"),
        new("PAGE /error", "/error", Everybody, "200"),
        new("PAGE /not-found", "/not-found", Everybody, "200"),
        new("PAGE /notifications", "/notifications", SignedIn, "200"),
        new("PAGE /notifications/settings", "/notifications/settings", SignedIn, "200"),
        new("PAGE /admin/outbox", "/admin/outbox", ["admin"], "200"),
        new("GET /admin/outbox.xlsx", "/admin/outbox.xlsx", ["admin"], "200"),
        new("PAGE /admin/webhooks", "/admin/webhooks", ["admin"], "200"),
        new("PAGE /admin/webhooks/new", "/admin/webhooks/new", ["admin"], "200"),
        new("PAGE /admin/webhooks/{Id:guid}", $"/admin/webhooks/{Nobody}", ["admin"], "404"),
        new("PAGE /organisation", "/organisation", SignedIn, "200"),
        new("PAGE /organisation/answers", "/organisation/answers", Staff, "200"),
        new("PAGE /organisation/departments/{Code}", "/organisation/departments/ZD1", Staff, "200"),
        new("PAGE /organisation/duties", "/organisation/duties", Staff, "200"),
        new("PAGE /organisation/gaps", "/organisation/gaps", Staff, "200"),
        new("PAGE /organisation/handover/{OfficerId:guid}", $"/organisation/handover/{Nobody}", Staff, "200"),
        new("PAGE /organisation/matrix", "/organisation/matrix", Staff, "200"),
        new("PAGE /organisation/posts/{Id:guid}", $"/organisation/posts/{Nobody}", Staff, "200"),
        new("PAGE /admin/accounts", "/admin/accounts", ["security"], "200"),
        new("PAGE /admin/calendar", "/admin/calendar", ["legal2", "admin"], "200"),
        new("PAGE /admin/parameters", "/admin/parameters", ["leader", "deputy", "legal2", "admin"], "200"),
        new("PAGE /admin/settings", "/admin/settings", ["admin"], "200"),
        new("PAGE /trail", "/trail", ["leader", "deputy", "legal2", "auditor"], "200"),
        new("PAGE /alerts", "/alerts", Staff, "200"),
        new("PAGE /alerts/{Id:guid}", $"/alerts/{Nobody}", Staff, "404"),
        new("PAGE /alerts/plans", "/alerts/plans", Staff, "200"),
        new("PAGE /alerts/rules", "/alerts/rules", Staff, "200"),
        new("PAGE /alerts/rules/new", "/alerts/rules/new", ["legal2"], "200"),
        new("PAGE /alerts/rules/{Code}", "/alerts/rules/step-late", Staff, "200"),
        new("GET /alerts.xlsx", "/alerts.xlsx", Staff, "200"),
        new("GET /alerts/plans.xlsx", "/alerts/plans.xlsx", Staff, "200"),
        new("PAGE /search", "/search", Staff, "200"),
        new("PAGE /complaints", "/complaints", Staff, "200"),
        new("PAGE /complaints/new", "/complaints/new", ["legal2", "zh.a"], "200"),
        new("PAGE /complaints/mailbox", "/complaints/mailbox", ["legal2", "zh.a"], "200"),
        new("PAGE /complaints/orders", "/complaints/orders", ["legal2", "zh.a"], "200"),
        new("GET /complaints/orders/template.xlsx", "/complaints/orders/template.xlsx", Staff, "200"),
        new("PAGE /complaints/channels", "/complaints/channels", Staff, "200"),
        new("PAGE /complaints/scope", "/complaints/scope", Staff, "200"),
        new("PAGE /complaints/{Key}", $"/complaints/{Nobody}", Staff, "404"),
        new("PAGE /complaints/{Key}/deadline", $"/complaints/{Nobody}/deadline", Staff, "404"),
        new("GET /complaints/{id:guid}/papers/{key}.pdf", $"/complaints/{Nobody}/papers/acceptance.pdf", Staff, "404"),
        new("GET /complaints.xlsx", "/complaints.xlsx", Staff, "200"),
        new("PAGE /topics", "/topics", Staff, "200"),
        new("PAGE /topics/new", "/topics/new", ["legal2"], "200"),
        new("PAGE /topics/{Key}", $"/topics/{Nobody}", Staff, "404"),
        new("GET /topics.xlsx", "/topics.xlsx", Staff, "200"),
        new("GET /topics/week.xlsx", "/topics/week.xlsx", Staff, "200"),
        new("GET /topics/{id:guid}/reports/{report:guid}/draft.pdf", $"/topics/{Nobody}/reports/{Nobody}/draft.pdf", Staff, "404"),
        new("PAGE /board", "/board", Staff, "200"),
        new("PAGE /board/trend", "/board/trend", Staff, "200"),
        new("PAGE /wall", "/wall", Staff, "200"),
        new("PAGE /wall/enter", "/wall/enter", Everybody, "200"),
        new("GET /wall/picture", "/wall/picture", Staff, "200") { Stranger = "401", Refused = "403" },
        new("ANY /hubs/board", "/hubs/board", Staff, "400") { Stranger = "401", Refused = "403" },
        new("ANY /hubs/board/negotiate", "/hubs/board/negotiate?negotiateVersion=1", Staff, "200") { Stranger = "401", Refused = "403", Verb = HttpMethod.Post },
        new("PAGE /cases", "/cases", Staff, "200"),
        new("PAGE /cases/new", "/cases/new", Registrars, "200"),
        new("PAGE /cases/{Id:guid}", $"/cases/{Nobody}", Staff, "404"),
        new("PAGE /cases/{Id:guid}/check", $"/cases/{Nobody}/check", Staff, "404"),
        new("GET /cases/{id:guid}/check.pdf", $"/cases/{Nobody}/check.pdf", Staff, "404"),
        new("PAGE /cases/{Id:guid}/deadline", $"/cases/{Nobody}/deadline", Staff, "404"),
        new("PAGE /cases/{CaseId:guid}/papers/new", $"/cases/{Nobody}/papers/new", Registrars, "404"),
        new("PAGE /cases/{CaseId:guid}/papers/{Id:guid}", $"/cases/{Nobody}/papers/{Nobody}", Staff, "404"),
        new("PAGE /reexaminations", "/reexaminations", Staff, "200"),
        new("PAGE /reexaminations/new", "/reexaminations/new", ["legal2"], "200"),
        new("PAGE /reexaminations/{Id:guid}", $"/reexaminations/{Nobody}", Staff, "404"),
        new("PAGE /reexaminations/sheets/{Id:guid}", $"/reexaminations/sheets/{Nobody}", Staff, "404"),
        new("GET /reexaminations.xlsx", "/reexaminations.xlsx", Staff, "200"),
        new("GET /reexaminations/{id:guid}/export.xlsx", $"/reexaminations/{Nobody}/export.xlsx", Staff, "404"),
        new("GET /reexaminations/{id:guid}/population.txt", $"/reexaminations/{Nobody}/population.txt", Staff, "404"),
        new("GET /reexaminations/sheets/{id:guid}.pdf", $"/reexaminations/sheets/{Nobody}.pdf", Staff, "404"),
        new("PAGE /catalogue", "/catalogue", Staff, "200"),
        new("PAGE /catalogue/print", "/catalogue/print", Staff, "200"),
        new("PAGE /catalogue/import", "/catalogue/import", ["legal2"], "200"),
        new("PAGE /catalogue/import/{Id:guid}", $"/catalogue/import/{Nobody}", ["legal2"], "404"),
        new("GET /catalogue/import/template.xlsx", "/catalogue/import/template.xlsx", ["legal2"], "200"),
        new("GET /catalogue/import/{id:guid}/faults.xlsx", $"/catalogue/import/{Nobody}/faults.xlsx", ["legal2"], "404"),
        new("GET /catalogue/import/{id:guid}/result.xlsx", $"/catalogue/import/{Nobody}/result.xlsx", ["legal2"], "404"),
        new("PAGE /catalogue/{Code}", "/catalogue/none", Staff, "200"),
        new("PAGE /laws", "/laws", Staff, "200"),
        new("PAGE /laws/new", "/laws/new", ["legal2"], "200"),
        new("PAGE /laws/{Id:guid}", $"/laws/{Nobody}", Staff, "404"),
        new("PAGE /laws/{Id:guid}/version", $"/laws/{Nobody}/version", ["legal2"], "404"),
        new("PAGE /laws/{Id:guid}/repeal", $"/laws/{Nobody}/repeal", ["legal2"], "404"),
        new("GET /laws.xlsx", "/laws.xlsx", Staff, "200"),
        new("GET /laws/clauses.xlsx", "/laws/clauses.xlsx", Staff, "200"),
        new("GET /laws/{id:guid}/items.xlsx", $"/laws/{Nobody}/items.xlsx", Staff, "404"),
        new("PAGE /adjustments", "/adjustments", Staff, "200"),
        new("PAGE /adjustments/new", "/adjustments/new", Drafters, "200"),
        new("PAGE /adjustments/{Id:guid}", $"/adjustments/{Nobody}", Staff, "404"),
        new("PAGE /adjustments/{Id:guid}/deadline", $"/adjustments/{Nobody}/deadline", Staff, "404"),
        new("PAGE /adjustments/{Id:guid}/edit", $"/adjustments/{Nobody}/edit", Drafters, "404"),
        new("GET /adjustments.xlsx", "/adjustments.xlsx", Staff, "200"),
        new("PAGE /discretion", "/discretion", Staff, "200"),
        new("PAGE /discretion/new", "/discretion/new", ["legal2"], "200"),
        new("PAGE /discretion/import", "/discretion/import", ["legal2"], "200"),
        new("PAGE /discretion/{Id:guid}", $"/discretion/{Nobody}", Staff, "404"),
        new("PAGE /discretion/{Id:guid}/edit", $"/discretion/{Nobody}/edit", ["legal2"], "404"),
        new("PAGE /catalogue/{Code}/print", "/catalogue/none/print", Staff, "200"),
        new("PAGE /publication", "/publication", Staff, "200"),
        new("PAGE /publication/new", "/publication/new", ["legal2"], "200"),
        new("PAGE /publication/{Id:guid}", $"/publication/{Nobody}", Staff, "404"),
        new("PAGE /publication/checks", "/publication/checks", Staff, "200"),
        new("PAGE /publication/checks/{Id:guid}", $"/publication/checks/{Nobody}", Staff, "404"),
        new("PAGE /publication/compare", "/publication/compare", ["legal2"], "200"),
        new("GET /publication.xlsx", "/publication.xlsx", Staff, "200"),
        new("GET /publication/poster/{category}.pdf", "/publication/poster/Check.pdf?size=A2", Staff, "200"),
        new("GET /publication/list.pdf", "/publication/list.pdf?on=2026-11-01", Staff, "200"),
        new("GET /publication/checks/{id:guid}/population.txt", $"/publication/checks/{Nobody}/population.txt", Staff, "404"),
        new("PAGE /services", "/services", Staff, "200"),
        new("PAGE /services/{Id:guid}", $"/services/{Nobody}", Staff, "404"),
        new("PAGE /services/bookings", "/services/bookings", Staff, "200"),
        new("PAGE /services/plans", "/services/plans", Planners, "200"),
        new("GET /services.xlsx", "/services.xlsx", Staff, "200"),
        new("GET /services/bookings.xlsx", "/services/bookings.xlsx", Staff, "404"),
        new("PAGE /window", "/window", Everybody, "200"),
        new("PAGE /window/items", "/window/items", Everybody, "200"),
        new("PAGE /window/items/{Code}", "/window/items/410104-CG-FW-003", Everybody, "200"),
        new("PAGE /window/book", "/window/book", Everybody, "200"),
        new("PAGE /window/apply", "/window/apply", Everybody, "200"),
        new("PAGE /window/progress", "/window/progress", Everybody, "200"),
        new("PAGE /window/verify", "/window/verify", Everybody, "200"),
        new("PAGE /window/complain", "/window/complain", Everybody, "200"),
        new("PAGE /window/channels", "/window/channels", Everybody, "200"),
        new("GET /window/items.json", "/window/items.json", Everybody, "200"),
        new("GET /window/items.csv", "/window/items.csv", Everybody, "200"),
        new("GET /window/items.xlsx", "/window/items.xlsx", Everybody, "200"),
        new("GET /window/size", "/window/size?to=large&back=//elsewhere", Everybody, "→/window"),
        new("GET /window/{**rest}", "/window/none", Everybody, "404"),
        new("PAGE /disclosure", "/disclosure", Staff, "200"),
        new("PAGE /disclosure/{Id:guid}", $"/disclosure/{Nobody}", Staff, "404"),
        new("PAGE /disclosure/{Id:guid}/deadline", $"/disclosure/{Nobody}/deadline", Staff, "404"),
        new("GET /disclosure.xlsx", "/disclosure.xlsx", Staff, "200"),
        new("PAGE /credit", "/credit", Staff, "200"),
        new("PAGE /credit/mapping", "/credit/mapping", Staff, "200"),
        new("PAGE /credit/batches", "/credit/batches", ["leader", "deputy", "legal2"], "200"),
        new("PAGE /credit/batches/{Id:guid}", $"/credit/batches/{Nobody}", ["leader", "deputy", "legal2"], "404"),
        new("PAGE /credit/{Id:guid}", $"/credit/{Nobody}", Staff, "404"),
        new("PAGE /credit/{Id:guid}/deadline", $"/credit/{Nobody}/deadline", Staff, "404"),
        new("GET /credit.xlsx", "/credit.xlsx", Staff, "200"),
        new("GET /credit/batches/{id:guid}/{format}", $"/credit/batches/{Nobody}/xlsx", Staff, "404"),
        new("PAGE /window/decisions", "/window/decisions", Everybody, "200"),
        new("PAGE /window/decisions/{Id:guid}", $"/window/decisions/{Nobody}", Everybody, "404"),
        new("GET /window/decisions/{id:guid}.pdf", $"/window/decisions/{Nobody}.pdf", Everybody, "404"),
        new("PAGE /findings", "/findings", Staff, "200"),
        new("PAGE /findings/new", "/findings/new", Supervisors, "200"),
        new("PAGE /findings/{Id:guid}", $"/findings/{Nobody}", Staff, "404"),
        new("PAGE /notices", "/notices", Staff, "200"),
        new("PAGE /notices/new", "/notices/new", Supervisors, "200"),
        new("PAGE /notices/{Id:guid}", $"/notices/{Nobody}", Staff, "404"),
        new("PAGE /notices/{Id:guid}/deadline", $"/notices/{Nobody}/deadline", Staff, "404"),
        new("PAGE /notices/{Id:guid}/edit", $"/notices/{Nobody}/edit", Staff, "404"),
        new("PAGE /ledger", "/ledger", Staff, "200"),
        new("PAGE /ledger/{Id:guid}", $"/ledger/{Nobody}", Staff, "404"),
        new("GET /api/v1/items", "/api/v1/items", Everybody, "401"),
        new("GET /api/v1/items/{code}", "/api/v1/items/none", Everybody, "401"),
        new("POST /api/v1/cases", "/api/v1/cases", Everybody, "401"),
        new("GET /api/v1/cases/{reference}", "/api/v1/cases/none", Everybody, "401"),
        new("POST /api/v1/cases/{reference}/steps", "/api/v1/cases/none/steps", Everybody, "401"),
        new("POST /api/v1/cases/{reference}/decision", "/api/v1/cases/none/decision", Everybody, "401"),
        new("POST /api/v1/orders", "/api/v1/orders", Everybody, "401"),
        new("GET /api/v1/orders", "/api/v1/orders", Everybody, "401"),
        new("GET /api/v1/orders/{number}", "/api/v1/orders/none", Everybody, "401"),
        new("GET /api/v1/results", "/api/v1/results", Everybody, "401"),
        new("ANY /api/{**rest}", "/api/none", Everybody, "404"),
        new("GET /openapi/{documentName}.json", "/openapi/v1.json", Everybody, "200"),
        new("PAGE /admin/clients", "/admin/clients", ["admin", "security"], "200"),
        new("PAGE /admin/clients/new", "/admin/clients/new", ["admin", "security"], "200"),
        new("PAGE /admin/clients/{Id:guid}", $"/admin/clients/{Nobody}", ["admin", "security"], "404"),
        new("PAGE /cases/outside", "/cases/outside", Staff, "200"),
        new("PAGE /cases/outside/{Id:guid}", $"/cases/outside/{Nobody}", Staff, "404"),
        new("GET /cases/outside.xlsx", "/cases/outside.xlsx", Staff, "200"),
        new("PAGE /archives", "/archives", Staff, "200"),
        new("PAGE /archives/{Id:guid}", $"/archives/{Nobody}", Staff, "404"),
        new("GET /archives.xlsx", "/archives.xlsx", Staff, "200"),
        new("GET /archives/{id:guid}/volumes/{number:int}.pdf", $"/archives/{Nobody}/volumes/1.pdf?reading={Nobody}", Staff, "404"),
        new("GET /papers/{id:guid}/draft.pdf", $"/papers/{Nobody}/draft.pdf", Staff, "404"),
        new("GET /cases/export", "/cases/export", Staff, "200"),
        new("GET /catalogue/export.csv", "/catalogue/export.csv", Staff, "200"),
        new("GET /catalogue/export.json", "/catalogue/export.json", Staff, "200"),
        new("GET /catalogue/export.xlsx", "/catalogue/export.xlsx", Staff, "200"),
        new("GET /discretion.xlsx", "/discretion.xlsx", Staff, "200"),
        new("GET /discretion/template.xlsx", "/discretion/template.xlsx", Staff, "200"),
        new("GET /organisation/answers.xlsx", "/organisation/answers.xlsx", Staff, "200"),
        new("GET /organisation/duties.xlsx", "/organisation/duties.xlsx", Staff, "200"),
        new("GET /organisation/gaps.xlsx", "/organisation/gaps.xlsx", Staff, "200"),
        new("GET /organisation/matrix.xlsx", "/organisation/matrix.xlsx", Staff, "200"),
        new("GET /notices.xlsx", "/notices.xlsx", Staff, "200"),
        new("GET /findings.xlsx", "/findings.xlsx", Staff, "200"),
        new("GET /ledger.xlsx", "/ledger.xlsx", Staff, "200"),
        new("GET /documents/{id:guid}.pdf", $"/documents/{Nobody}.pdf", Staff, "404"),
        new("GET /notices/{id:guid}/draft.pdf", $"/notices/{Nobody}/draft.pdf", Staff, "404"),
        new("GET /files/{kind}/{ownerId:guid}/{fileId:guid}", $"/files/case/{Nobody}/{Nobody}", Staff, "404"),
        new("POST /files", "/files", Staff, "400"),
        new("GET /account/logout", "/account/logout", Everybody, "login"),
        new("POST /account/logout", "/account/logout", Everybody, "400"),
        new("ANY /jobs/{**path}", "/jobs", ["admin"], "200"),
        new("GET /{**path:file}", "/oversight.db", SignedIn, "404"),
        new("HEAD /{**path:file}", "/appsettings.json", SignedIn, "404") { Verb = HttpMethod.Head },
        new("ANY /health/live", "/health/live", Everybody, "200"),
        new("ANY /health/ready", "/health/ready", Everybody, "200"),
        new("ANY /_blazor", "/_blazor", SignedIn, "400") { Stranger = "401" },
        new("ANY /_blazor/negotiate", "/_blazor/negotiate?negotiateVersion=1", SignedIn, "200") { Stranger = "401", Verb = HttpMethod.Post },
        new("ANY /_blazor/disconnect", "/_blazor/disconnect", SignedIn, "400") { Verb = HttpMethod.Post },
        new("ANY /_blazor/initializers", "/_blazor/initializers/", SignedIn, "200"),
        new("GET /_framework/opaque-redirect", "/_framework/opaque-redirect", SignedIn, "400"),
    ];

    [Fact]
    public async Task Every_address_opens_for_whom_the_table_says_and_for_nobody_else()
    {
        await using var site = await Site.Start(("Oversight:Public:RequestsPerMinute", "10000"));
        var mapped = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.All(mapped.Where(IsAsset), e => Assert.NotNull(e.Metadata.GetMetadata<IAllowAnonymous>()));
        var codes = mapped.Where(e => !IsAsset(e)).SelectMany(Codes).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal([], codes.Except(Table.Select(l => l.Code), StringComparer.Ordinal));
        Assert.Equal([], Table.Select(l => l.Code).Except(codes, StringComparer.Ordinal));

        var wrong = new List<string>();
        foreach (var user in Everybody)
        {
            using var browser = await Browser(site, user);
            foreach (var line in Table)
            {
                foreach (var method in line.Methods)
                {
                    var (expected, found) = (line.Expect(user, method), await Ask(browser, method, line.Address));
                    if (!string.Equals(expected, found, StringComparison.Ordinal))
                        wrong.Add($"{(user.Length == 0 ? "anonymous" : user)}: {method} {line.Address} is {found}, not {expected}");
                }
            }
        }

        Assert.Equal([], wrong);
    }

    [Fact]
    public void No_item_can_have_the_address_of_a_page()
    {
        var pages = Table.Select(l => l.Code[(l.Code.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Where(p => p.StartsWith("/catalogue/", StringComparison.Ordinal)).Select(p => p.Split('/')[2]).Where(p => !p.Contains('{', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("export.csv", pages);
        Assert.All(pages, p => Assert.False(Oversight.Domain.Catalogue.ItemCode.Is(p.ToUpperInvariant()), p));
    }

    private static bool IsAsset(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static IEnumerable<string> Codes(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            return [$"PAGE {path}"];
        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } ? methods.Select(m => $"{m} {path}") : [$"ANY {path}"];
    }

    private static async Task<HttpClient> Browser(Site site, string user)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };
        if (user.Length > 0)
        {
            using var answer = await ShellHost.SignIn(browser, user, Site.Password);
            Assert.Equal("/", Path(answer));
        }

        return browser;
    }

    private static async Task<string> Ask(HttpClient browser, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post)
            request.Content = address.StartsWith("/api/", StringComparison.Ordinal) ? new StringContent("{}", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([]);
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode != HttpStatusCode.Redirect
            ? $"{(int)answer.StatusCode}"
            : Path(answer) switch { "/account/login" => "login", "/account/denied" => "denied", var other => $"→{other}" };
    }

    private static string Path(HttpResponseMessage answer) => new Uri(new Uri("http://localhost"), answer.Headers.Location!).AbsolutePath;

    private sealed record Line(string Code, string Address, string[] For, string Answer)
    {
        /// <summary>What an anonymous visitor gets where it is not for them.</summary>
        public string Stranger { get; init; } = "login";

        /// <summary>What somebody who is signed in gets where it is not for them.</summary>
        public string Refused { get; init; } = "denied";

        /// <summary>The method that is asked with, where it is not the one that the code begins with.</summary>
        public HttpMethod? Verb { get; init; }

        /// <summary>A page takes forms too.</summary>
        public HttpMethod[] Methods => Verb is { } verb ? [verb] : Code.Split(' ')[0] switch { "POST" => [HttpMethod.Post], "PAGE" => [HttpMethod.Get, HttpMethod.Post], _ => [HttpMethod.Get] };

        public string Expect(string user, HttpMethod method)
        {
            var open = For.Contains(user, StringComparer.Ordinal);
            if (Code.StartsWith("PAGE", StringComparison.Ordinal) && method == HttpMethod.Post && (open || !string.Equals(Stranger, "login", StringComparison.Ordinal)))
                return "400";
            return open ? Answer : user.Length == 0 ? Stranger : Refused;
        }
    }
}
