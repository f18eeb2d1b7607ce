using Microsoft.AspNetCore.Mvc;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Features.Trail;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Outbox;

/// <summary>Registers what leaves the house: its pages, its acts and the courier.</summary>
internal static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, bool serving)
    {
        services.AddStaleForms();
        services.AddSingleton(new SentenceBook(OutboxSentences.All));
        services.AddScoped<OutboxViews>().AddScoped<RetryOutbox>().AddScoped<GiveUpOutbox>();
        services.AddScoped<WebhookAct>().AddScoped<RegisterWebhook>().AddScoped<ChangeWebhook>().AddScoped<DisableWebhook>().AddScoped<EnableWebhook>().AddScoped<TestWebhook>().AddScoped<WebhookViews>();
        return serving ? services.AddHostedService<OutboxCourier>() : services;
    }

    /// <summary>Maps the list as XLSX.</summary>
    public static void MapOutbox(this IEndpointRouteBuilder app) => app.MapGet("/admin/outbox.xlsx", Export).RequireAuthorization(SecuritySetup.AdministratorOnly);

    /// <summary>The state that an address names, or null.</summary>
    public static OutboxState? StateOf(string? text) => Enum.TryParse<OutboxState>(text, out var state) && Enum.IsDefined(state) ? state : null;

    private static async Task<IResult> Export(OutboxViews views, [FromQuery] string? state) => Results.File(
        Spreadsheet.Write("待发消息", ["时间", "消息", "收件", "次数", "办结", "状态", "原因"], (await views.Export(StateOf(state))).Select(r => (IReadOnlyList<object?>)
        [
            ChinaTime.Shown(r.At), OutboxText.Kind(r.Topic, r.Road, r.ToOfficer), r.To, r.Attempts, r.EndedAt is { } ended ? ChinaTime.Shown(ended) : "", OutboxText.State(r.State) + (r.Doubtful ? "（可能重复）" : ""), r.Trouble,
        ])),
        Spreadsheet.ContentType, "待发消息.xlsx");
}
