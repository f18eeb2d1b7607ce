namespace Oversight.Web.Features.Review;

/// <summary>Registers the procedure check (程序体检) and the re-examination of closed cases (复查).</summary>
internal static class ReviewSetup
{
    public static IServiceCollection AddReview(this IServiceCollection services) => services
        .AddScoped<CaseCheckViews>()
        .AddScoped<ExplainCheck>()
        .AddScoped<RestoreStep>()
        .AddScoped<RecountChecks>();
}
