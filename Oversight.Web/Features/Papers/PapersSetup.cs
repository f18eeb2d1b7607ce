using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Papers;

internal static class PapersSetup
{
    private static FileOwner Receipts { get; } = new(Kinds.Paper, Find);

    /// <summary>Registers the acts and views of the papers of cases.</summary>
    internal static IServiceCollection AddPapers(this IServiceCollection services)
    {
        services.AddSingleton(Receipts);
        services.AddSingleton(new SentenceBook(PaperSentences.All));
        services.AddScoped<PaperAct>();
        services.AddScoped<PaperViews>();
        services.AddScoped<CasePrints>();
        services.AddScoped<IPaperSource>(s => s.GetRequiredService<CasePrints>());
        services.AddScoped<DraftPaper>();
        services.AddScoped<EditPaper>();
        services.AddScoped<IssuePaper>();
        services.AddScoped<DiscardPaper>();
        services.AddScoped<EnterPaperDelivery>();
        services.AddScoped<ReadPaper>();
        services.AddScoped<RevealedDrafts>();
        services.AddScoped<RevokePaper>();
        services.AddScoped<ArchivePaper>();
        return services;
    }

    private static async Task<EvidenceFile?> Find(OversightDb db, Actor actor, Guid paperId, Guid fileId)
    {
        var (all, departments) = (actor.SeesAllDepartments, actor.Departments);
        return await db.Papers.Where(p => p.Id == paperId && (all || departments.Contains(p.DepartmentId))).SelectMany(p => p.Receipt).FirstOrDefaultAsync(f => f.Id == fileId);
    }
}
