using Microsoft.AspNetCore.Mvc;
using Oversight.Domain.Outside;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Features.Trail;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Clients;

internal static class ClientSetup
{
    /// <summary>Which roles keep clients.</summary>
    public const string Keepers = "Administrator,SecurityAdministrator";

    /// <summary>Registers the acts, views and words of clients and of what they push.</summary>
    internal static IServiceCollection AddClients(this IServiceCollection services)
    {
        services.AddStaleForms();
        return services
            .AddSingleton(new SentenceBook(ClientSentences.All))
            .AddScoped<ClientAct>()
            .AddScoped<RegisterClient>()
            .AddScoped<ChangeClient>()
            .AddScoped<RotateKey>()
            .AddScoped<DisableClient>()
            .AddScoped<EnableClient>()
            .AddScoped<ClientViews>()
            .AddScoped<OutsideViews>();
    }

    /// <summary>Maps the list of outside cases as XLSX.</summary>
    public static void MapOutside(this IEndpointRouteBuilder app) => app.MapGet("/cases/outside.xlsx", Export).RequireAuthorization(SecuritySetup.Staff);

    private static async Task<IResult> Export(OutsideViews views, [FromQuery] string? state, [FromQuery] string? broken, [FromQuery] string? department, [FromQuery] string? q)
    {
        var rows = await views.Export(OutsideFilter.Of(state, broken, department, q));
        return Results.File(
            Spreadsheet.Write("外部办件", ["编号", "来源", "事项编号", "事项", "当事人", "地点", "承办机构", "状态", "立案或受理", "不符合规定"], rows.Select(r => (IReadOnlyList<object?>)
            [
                r.Number, r.Client, r.ItemCode, r.ItemName, r.Party ?? "", r.Place, r.Department, r.State.Name(), ChinaTime.Text(r.OpenedAt), r.Breaches,
            ])),
            Spreadsheet.ContentType, "外部办件.xlsx");
    }
}
