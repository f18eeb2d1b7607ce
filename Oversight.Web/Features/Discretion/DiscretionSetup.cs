using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Discretion;

/// <summary>Registers the acts, views and words of discretion benchmarks.</summary>
internal static class DiscretionSetup
{
    public static IServiceCollection AddDiscretion(this IServiceCollection services) => services
        .AddSingleton(new SentenceBook(DiscretionSentences.All))
        .AddScoped<BenchmarkWork>()
        .AddScoped<BenchmarkViews>()
        .AddScoped<ITodoArea, BenchmarkTodo>()
        .AddScoped<BenchmarkImport>()
        .AddScoped<ImportBenchmarks>()
        .AddScoped<DraftBenchmark>()
        .AddScoped<ReviseBenchmark>()
        .AddScoped<DiscardBenchmark>()
        .AddScoped<SubmitBenchmark>()
        .AddScoped<CheckBenchmark>()
        .AddScoped<ReturnBenchmark>()
        .AddScoped<ApproveBenchmark>()
        .AddScoped<EndBenchmark>()
        .AddScoped<RecheckBenchmarks>();
}
