using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Casework;

internal static class CaseworkSetup
{
    /// <summary>Registers the acts and views of casework.</summary>
    internal static IServiceCollection AddCasework(this IServiceCollection services)
    {
        services.AddStaleForms();
        services.AddSingleton(CaseFiles.Owner);
        services.AddSingleton(new SentenceBook(CaseworkSentences.All));
        services.AddScoped<CaseAct>();
        services.AddScoped<CaseViews>();
        services.AddScoped<ITodoArea, CaseTodo>();
        services.AddScoped<CaseFileViews>();
        services.AddScoped<RegisterCase>();
        services.AddScoped<AcceptCase>();
        services.AddScoped<DeclineCase>();
        services.AddScoped<StartStep>();
        services.AddScoped<CompleteStep>();
        services.AddScoped<SkipStep>();
        services.AddScoped<ReturnFromReview>();
        services.AddScoped<SuspendCase>();
        services.AddScoped<ResumeCase>();
        services.AddScoped<LapsePauses>();
        services.AddScoped<RemindCases>();
        services.AddScoped<ExtendStatutoryLimit>();
        services.AddScoped<ProposeDecision>();
        services.AddScoped<CheckDecision>()
        .AddScoped<ReviewDeparture>()
        .AddScoped<SimilarDecisions>();
        services.AddScoped<DecideCase>();
        services.AddScoped<DecideOnTheSpot>();
        services.AddScoped<TurnOrdinary>();
        services.AddScoped<RevokeDecision>();
        services.AddScoped<CloseCase>();
        services.AddScoped<TerminateCase>();
        services.AddScoped<WithdrawCase>();
        services.AddScoped<ReassignCase>();
        services.AddScoped<DescribeParty>();
        services.AddScoped<StrikeParty>();
        services.AddScoped<AskCorrection>();
        services.AddScoped<ReviewCorrection>();
        services.AddScoped<RevealParty>();
        services.AddScoped<AddExhibit>();
        services.AddScoped<StrikeExhibit>();
        services.AddScoped<AddCost>();
        services.AddScoped<StrikeCost>();
        services.AddScoped<LinkCase>();
        services.AddScoped<UnlinkCase>();
        return services;
    }
}
