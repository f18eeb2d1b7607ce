using Oversight.Domain.Catalogue;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Catalogue;

/// <summary>The list as files: the same filters as the page, every row, written as it is read.</summary>
public static class CatalogueExport
{
    private static readonly string[] Short = ["事项编号", "类别", "事项名称", "版本", "生效日期", "实施依据", "条款", "实施主体", "承办机构", "承诺时限", "法定时限", "罚款幅度", "入网情况", "核定情况"];
    private static readonly string[] Full = ["序号", "事项编号", "权力类型", "版本", "生效日期", "停止行使", "此后由谁办理", "入网情况", "缺少内容", .. ItemFields.All.Select(f => f.Label)];

    /// <summary>Maps <c>/catalogue/export.csv</c>, <c>.xlsx</c> and <c>.json</c>; <c>full=yes</c> writes every field of the list.</summary>
    public static void MapCatalogueExport(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/catalogue").RequireAuthorization(SecuritySetup.Staff).ExcludeFromDescription();
        group.MapGet("/export.csv", (HttpContext http, [AsParameters] CatalogueAddress address, CatalogueViews views, string? full) =>
            File(address, views, Sheet.CsvType, "csv", stream => Table(address, views, full).WriteCsv(stream, http.RequestAborted)));
        group.MapGet("/export.xlsx", (HttpContext http, [AsParameters] CatalogueAddress address, CatalogueViews views, string? full) =>
            File(address, views, Sheet.XlsxType, "xlsx", stream => Table(address, views, full).WriteXlsx(stream, http.RequestAborted)));
        group.MapGet("/export.json", (HttpContext http, [AsParameters] CatalogueAddress address, CatalogueViews views, Settings settings) =>
            File(address, views, "application/json", "json", stream => CatalogueJson.Write(stream, settings.Bureau, address.ToFilter(views.Today), views, http.RequestAborted)));
    }

    /// <summary>The rows under their heads.</summary>
    /// <param name="address">The filters.</param>
    /// <param name="views">Reads the rows.</param>
    /// <param name="full">yes for every field of the list.</param>
    public static SheetStream Table(CatalogueAddress address, CatalogueViews views, string? full)
    {
        var lines = views.All(address.ToFilter(views.Today));
        return string.Equals(full, "yes", StringComparison.Ordinal)
            ? new SheetStream("权责清单", Full, lines.Select((l, i) => FullRow(l, i + 1)))
            : new SheetStream("权责清单", Short, lines.Select(ShortRow));
    }

    // Not typed by its results: an address that says it answers 400 counts as one for programs, and strangers would not be led to the sign-in page.
    private static IResult File(CatalogueAddress address, CatalogueViews views, string type, string kind, Func<Stream, Task> write) =>
        address.WrongDay("没有导出") is { } wrong ? WrongAddress.Says(wrong) : TypedResults.Stream(write, type, $"权责清单 {address.ToFilter(views.Today).On.Iso()}.{kind}");

    private static IReadOnlyList<object?> ShortRow(ItemLine l) =>
    [
        l.Code, l.Category.Name(), l.Name, l.Version, l.EffectiveFrom.Iso(), l.Law, l.Article, l.Content.ImplementingBody,
        l.Departments, l.Committed, l.Statutory, l.Fine, l.Completeness.Text, l.Text("confirmed"),
    ];

    private static IReadOnlyList<object?> FullRow(ItemLine l, int number) =>
    [
        number, l.Code, l.Category.Name(), l.Version, l.EffectiveFrom.Iso(), l.RepealedAfter?.Iso() ?? "", l.Successor, l.Completeness.Text,
        string.Join('、', l.Completeness.Missing.Select(f => f.Label)), .. ItemFields.All.Select(f => l.Text(f.Code)),
    ];
}
