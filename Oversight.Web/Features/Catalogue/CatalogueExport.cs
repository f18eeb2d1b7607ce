using System.Globalization;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Catalogue;

/// <summary>The list as files: the same filters as the page, every row.</summary>
public static class CatalogueExport
{
    private static readonly string[] Columns = ["事项编号", "类别", "事项名称", "版本", "生效日期", "实施依据", "条款", "实施主体", "承办机构", "承诺时限", "法定时限", "罚款幅度", "核定情况"];

    public static void MapCatalogueExport(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/catalogue").RequireAuthorization(SecuritySetup.Staff).ExcludeFromDescription();
        group.MapGet("/export.csv", async ([AsParameters] Query query, CatalogueViews views) =>
            TypedResults.File((await Table(query, views)).Csv(), Sheet.CsvType, "权责清单.csv"));
        group.MapGet("/export.xlsx", async ([AsParameters] Query query, CatalogueViews views) =>
            TypedResults.File((await Table(query, views)).Xlsx(), Sheet.XlsxType, "权责清单.xlsx"));
    }

    private static async Task<Sheet> Table(Query query, CatalogueViews views)
    {
        var rows = await views.All(query.ToFilter(views.Today));
        return new Sheet("权责清单", Columns, rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Code, r.Category.Name(), r.Name, r.Version, r.EffectiveFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), r.Law, r.Article, r.Body,
            string.Join("、", r.Departments), r.Committed, r.Statutory, r.Fine, r.Unconfirmed ? "待核定" : "已核定",
        ]));
    }

    /// <summary>The filters as the address has them; what cannot be read is as if it were not there.</summary>
    internal sealed record Query(string? Category, string? Q, string? Department, string? Law, string? Confirmed, string? On, string? Exercised, string? Year)
    {
        public CatalogueFilter ToFilter(DateOnly today) => new(
            DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : today,
            Enum.TryParse<PowerCategory>(Category, out var category) && Enum.IsDefined(category) ? category : null,
            Q,
            Department,
            Law,
            string.Equals(Confirmed, "no", StringComparison.Ordinal),
            Exercised switch { "yes" => true, "no" => false, _ => null },
            int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 3000 ? year : null);
    }
}
