using Oversight.Web.Features.Ledger;

namespace Oversight.Web.Features.Supervision;

/// <summary>Registers findings, notices and the assessment ledger.</summary>
internal static class SupervisionSetup
{
    public static IServiceCollection AddSupervision(this IServiceCollection services) => services
        .AddScoped<NoticeWork>()
        .AddScoped<NoticePapers>()
        .AddScoped<LapseNotices>()
        .AddScoped<RemindNotices>()
        .AddScoped<RecordFinding>()
        .AddScoped<CloseFinding>()
        .AddScoped<DraftNotice>()
        .AddScoped<ReviseNotice>()
        .AddScoped<DiscardNotice>()
        .AddScoped<SignNotice>()
        .AddScoped<ServeNotice>()
        .AddScoped<ReceiveNotice>()
        .AddScoped<PrepareFeedback>()
        .AddScoped<GiveFeedback>()
        .AddScoped<ReturnFeedback>()
        .AddScoped<GiveVerdict>()
        .AddScoped<ConcludeVerification>()
        .AddScoped<ExtendNotice>()
        .AddScoped<WithdrawNotice>()
        .AddScoped<ArchiveDocument>()
        .AddScoped<AppealEntry>()
        .AddScoped<DecideAppeal>();
}
