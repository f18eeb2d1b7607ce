using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Ledger;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Supervision;

/// <summary>Registers findings, notices and the assessment ledger.</summary>
internal static class SupervisionSetup
{
    public static IServiceCollection AddSupervision(this IServiceCollection services)
    {
        services.AddStaleForms();
        foreach (var owner in SupervisionFiles.Owners)
            services.AddSingleton(owner);
        return services
            .AddSingleton(new SentenceBook(SupervisionSentences.All))
            .AddScoped<NoticeWork>()
            .AddScoped<NoticePapers>()
            .AddScoped<IPaperSource>(s => s.GetRequiredService<NoticePapers>())
            .AddScoped<NoticeViews>()
            .AddScoped<NoticePageView>()
            .AddScoped<FindingViews>()
            .AddScoped<LedgerViews>()
            .AddScoped<ITodoArea, SupervisionTodo>()
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
}
