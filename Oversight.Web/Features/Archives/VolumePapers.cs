using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.Volumes;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Archives;

/// <summary>Makes the volumes of archives: from the case as it was put away, which changes no more.</summary>
public sealed class VolumePapers(IDbContextFactory<OversightDb> contexts, Settings settings, FileStore files, IDocumentRenderer renderer, Sentences sentences, IEnumerable<IVolumeSheet> sheets, SealVolume seal) : IPaperSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> Unarchived(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Archives.Where(a => a.State == ArchiveState.Filed).OrderBy(a => a.Ordinal).SelectMany(a => a.Volumes).Where(v => v.Hash == null).Select(v => v.Id).ToListAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task<OfficialDocument> Compose(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var archive = await db.Archives.AsSplitQuery().SingleAsync(a => a.Volumes.Any(v => v.Id == id));
        var volume = archive.Volumes.Single(v => v.Id == id);
        var on = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == archive.CaseId);
        var entry = await db.Trail.Where(e => e.SubjectKind == Kinds.Archive && e.SubjectId == archive.Id && e.Outcome == Outcomes.Done && (e.Action == "archive.filed" || e.Action == "archive.supplemented"))
            .OrderBy(e => e.Seq).Skip(volume.Number - 1).Select(e => new { e.Seq, e.Hash }).FirstAsync();
        var names = await db.Officers.Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name);
        var material = new VolumeMaterial(db, archive, volume, on, names, entry.Seq, settings.Bureau, await db.Departments.Where(d => d.Id == on.DepartmentId).Select(d => d.Name).SingleAsync(), files.PathOf, renderer.Printable);
        return new VolumePrint(
            settings.Bureau, $"{on.Category.Name()}案卷", archive.Number, ChinaTime.DayOf(volume.FiledAt), Cover(material), await Parts(material), Closing(material),
            entry.Seq, Convert.ToHexStringLower(entry.Hash), settings.Demo).Compose();
    }

    /// <inheritdoc/>
    public async Task Archive(Guid id, StoredFile pdf)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await seal.Run(await db.Archives.Where(a => a.Volumes.Any(v => v.Id == id)).Select(a => a.Id).SingleAsync(), id, pdf);
    }

    private async Task<IReadOnlyList<VolumePart>> Parts(VolumeMaterial m)
    {
        var parts = new List<VolumePart>(await VolumeParts.Papers(m)) { await VolumeParts.Course(m) };
        if (await VolumeEvidence.Part(m) is { } evidence)
            parts.Add(evidence);
        foreach (var sheet in sheets)
        {
            if (await sheet.Part(m) is { } part)
                parts.Add(part);
        }

        if (VolumeEvidence.Supplements(m) is { } added)
            parts.Add(added);
        parts.Add(await VolumeTrail.Part(m, sentences));
        return parts;
    }

    private static IReadOnlyList<FormRow> Cover(VolumeMaterial m)
    {
        var (on, archive) = (m.Case, m.Archive);
        return
        [
            new FormRow([new FormField("卷号", archive.Number), new FormField("案号", on.Number ?? "未编号")]),
            new FormRow([new FormField("案由", m.Print($"{on.ItemName}（{on.ItemCode}）"))], 2),
            new FormRow([new FormField("当事人", m.Print(string.Join("、", VolumeParts.Parties(on))))], 2),
            new FormRow([new FormField("承办机构", m.Department), new FormField("承办人", m.Who(on.HandlerId))]),
            new FormRow([new FormField(on.Category.AcceptWord(), on.AcceptedAt is { } accepted ? ChinaTime.Text(ChinaTime.DayOf(accepted)) : "—"), new FormField("结案", ChinaTime.Text(archive.EndedOn))]),
            new FormRow([new FormField("处理结果", VolumeParts.Result(on))]),
            new FormRow([new FormField("归档", ChinaTime.Text(ChinaTime.DayOf(m.Volume.FiledAt))), new FormField("版次", $"第{m.Volume.Number}版")]),
            new FormRow([new FormField("保管期限", archive.Period.Name()), new FormField("保管至", archive.RetainThrough is { } day ? ChinaTime.Text(day) : "长期保存")]),
        ];
    }

    private static IReadOnlyList<FormRow> Closing(VolumeMaterial m) =>
    [
        new FormRow([new FormField("保管期限", m.Print($"{m.Archive.Period.Name()}。{m.Archive.RuleName}（{m.Archive.Clause}，待核定）{(m.Archive.PeriodReason.Length > 0 ? $"；延长理由：{m.Archive.PeriodReason}" : "")}"))], 2),
        new FormRow([new FormField("版次说明", m.Print(m.Archive.Volumes.Count == 1 ? "首次归档" : string.Join("\n", m.Archive.Volumes.Where(v => v.Number <= m.Volume.Number).Select(v => $"第{v.Number}版 {ChinaTime.Text(ChinaTime.DayOf(v.FiledAt))} {(v.Note.Length > 0 ? v.Note : "首次归档")}"))))], 2),
        new FormRow([new FormField("立卷人", m.Who(m.Volume.FiledBy)), new FormField("立卷时间", ChinaTime.Text(ChinaTime.DayOf(m.Volume.FiledAt)))]),
        new FormRow([new FormField("检查人", ""), new FormField("检查时间", "")]),
    ];
}

/// <summary>A sheet of another area that belongs into the volume, such as the review of the file (案卷评查表).</summary>
public interface IVolumeSheet
{
    /// <summary>The sheet, or null where the case has none.</summary>
    Task<VolumePart?> Part(VolumeMaterial material);
}
