using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Registers the acts, views and words of adjustments.</summary>
internal static class AdjustmentSetup
{
    public static IServiceCollection AddAdjustments(this IServiceCollection services) => services
        .AddSingleton(AdjustmentFiles.Owner)
        .AddSingleton(new SentenceBook(AdjustmentSentences.All))
        .AddScoped<AdjustmentAct>()
        .AddScoped<AdjustmentViews>()
        .AddScoped<AdjustmentPageView>()
        .AddScoped<AdjustmentChoices>()
        .AddScoped<ITodoArea, AdjustmentTodo>()
        .AddScoped<DraftAdjustment>()
        .AddScoped<ReviseAdjustment>()
        .AddScoped<SubmitAdjustment>()
        .AddScoped<ReviewAdjustment>()
        .AddScoped<ReturnAdjustment>()
        .AddScoped<ApproveAdjustment>()
        .AddScoped<ConfirmAdjustment>()
        .AddScoped<WithdrawAdjustment>()
        .AddScoped<LapseAdjustments>()
        .AddScoped<RemindAdjustments>();
}
