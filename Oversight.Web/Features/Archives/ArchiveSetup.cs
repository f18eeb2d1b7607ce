using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Archives;

internal static class ArchiveSetup
{
    private static FileOwner Added { get; } = new(Kinds.Archive, Find);

    /// <summary>Registers the acts, views and words of archives.</summary>
    internal static IServiceCollection AddArchives(this IServiceCollection services) => services
        .AddSingleton(Added)
        .AddSingleton(new SentenceBook(ArchiveSentences.All))
        .AddScoped<ArchiveAct>()
        .AddScoped<FileCase>()
        .AddScoped<UnsealArchive>()
        .AddScoped<SupplementArchive>()
        .AddScoped<ReadArchive>()
        .AddScoped<SealVolume>()
        .AddScoped<ArchiveViews>()
        .AddScoped<ITodoArea, ArchiveTodo>()
        .AddScoped<IVolumeSheet, ReviewPart>()
        .AddScoped<VolumePapers>()
        .AddScoped<IPaperSource>(s => s.GetRequiredService<VolumePapers>());

    private static async Task<EvidenceFile?> Find(OversightDb db, Actor actor, Guid archiveId, Guid fileId) =>
        await db.Archives.SeenBy(actor).Where(a => a.Id == archiveId).SelectMany(a => a.Volumes).SelectMany(v => v.Files).FirstOrDefaultAsync(f => f.Id == fileId);
}
