using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Review;

/// <summary>Registers the procedure check (程序体检) and the re-examination of closed cases (复查).</summary>
internal static class ReviewSetup
{
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddStaleForms();
        return services
            .AddSingleton(new SentenceBook(ReviewSentences.All))
            .AddScoped<ITodoArea, ReviewTodo>()
            .AddScoped<CaseCheckViews>()
            .AddScoped<ReexaminationViews>()
            .AddScoped<ReviewSheetViews>()
            .AddScoped<ReviewSheetAct>()
            .AddScoped<DrawReexamination>()
            .AddScoped<AssignReviewer>()
            .AddScoped<JudgeSheet>()
            .AddScoped<ConcludeSheet>()
            .AddScoped<ExplainCheck>()
            .AddScoped<RejectExplanation>()
            .AddScoped<RestoreStep>()
            .AddScoped<RecountChecks>();
    }
}
