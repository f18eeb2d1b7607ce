using Microsoft.AspNetCore.Mvc;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Features.Trail;
using Oversight.Web.Kit;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Laws;

internal static class LawsSetup
{
    /// <summary>Registers the acts, views and words of the register of laws.</summary>
    internal static IServiceCollection AddLaws(this IServiceCollection services)
    {
        services.AddSingleton(new SentenceBook(LawSentences.All));
        services.AddScoped<LawAct>();
        services.AddScoped<LawAdjustments>();
        services.AddScoped<RegisterLaw>();
        services.AddScoped<AddLawVersion>();
        services.AddScoped<MissingArticles>();
        services.AddScoped<RepealLaw>();
        services.AddScoped<DoubtLaw>();
        services.AddScoped<ConfirmLawClauses>();
        services.AddScoped<LawViews>();
        services.AddScoped<LawPageViews>();
        services.AddScoped<CaseLawViews>();
        return services;
    }

    /// <summary>Maps the files; staff only.</summary>
    internal static void MapLaws(this IEndpointRouteBuilder app)
    {
        app.MapGet("/laws.xlsx", Export).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/laws/clauses.xlsx", Clauses).RequireAuthorization(SecuritySetup.Staff);
        app.MapGet("/laws/{id:guid}/items.xlsx", Items).RequireAuthorization(SecuritySetup.Staff);
    }

    private static async Task<IResult> Clauses(LawViews views) => File("没有指到条文的引用", ["引用", "出处类别", "原因", "首个出处编号", "出处", "处数"], (await views.Open()).Select(c => (IReadOnlyList<object?>)
        [c.Clause, c.Kind.Name(), c.Problem, c.Code, c.Name, c.Count]));

    private static async Task<IResult> Items(Guid id, LawPageViews views) => await views.Find(id) is { } law
        ? File($"引用《{law.Law.Name}》的事项", ["编号", "事项", "类别", "版本", "引用", "调整", "本版至"], law.Impact.Items.Select(i => (IReadOnlyList<object?>)
            [i.Code, i.Name, i.Category.Name(), i.Version, string.Join("；", i.Places), i.Sheet ?? "", i.Through?.ToString("yyyy-MM-dd") ?? ""]))
        : TypedResults.NotFound();

    private static IResult File(string name, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows) => Results.File(new Sheet("清单", heads, rows).Xlsx(), Sheet.XlsxType, $"{name}.xlsx");

    private static async Task<IResult> Export(LawViews views, [FromQuery] string? state, [FromQuery] string? level, [FromQuery] string? by, [FromQuery] string? q)
    {
        var rows = await views.Export(FilterOf(state, level, by, q));
        var sheet = new Sheet("法规库", ["名称", "效力级别", "制定机关", "状态", "最新文本", "施行日期", "文本数", "最后有效日", "接替法规", "说明", "引用事项", "引用环节", "时限参数文书", "指向失效文本"], rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Name, r.Level.Name(), r.Issuer, r.State.Name(), r.Label, r.From?.ToString("yyyy-MM-dd") ?? "未核", r.Texts, r.RepealedAfter?.ToString("yyyy-MM-dd") ?? "", r.Successor ?? "", r.Note, r.Items, r.Steps, r.Own, r.Outdated,
        ]));
        return Results.File(sheet.Xlsx(), Sheet.XlsxType, "法规库.xlsx");
    }

    /// <summary>The filter as the address has it; what cannot be read is as if it were not there.</summary>
    internal static LawFilter FilterOf(string? state, string? level, string? by, string? q) => new(
        Asked.One<LawState>(state), string.Equals(state, "alarm", StringComparison.OrdinalIgnoreCase), Asked.One<LawLevel>(level),
        LawFilter.Citing.Any(c => string.Equals(c.Key, by, StringComparison.Ordinal)) ? by : null, string.IsNullOrWhiteSpace(q) ? null : q.Trim());
}
