using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.Volumes;

namespace Oversight.Web.Features.Archives;

/// <summary>The files of a case in its volume: photographs laid in, whatever cannot be printed named with size and hash.</summary>
internal static class VolumeEvidence
{
    private const int HalfHash = 32;

    private static readonly string[] Pictures = ["image/jpeg", "image/png", "image/webp"];

    /// <summary>证据材料 and what the steps brought; null where there is nothing.</summary>
    public static async Task<VolumePart?> Part(VolumeMaterial m)
    {
        var on = m.Case;
        var steps = on.Steps.Where(s => s.Evidence.Count > 0).ToList();
        var receipts = await m.Db.Papers.AsNoTracking().AsSplitQuery().Where(p => p.CaseId == on.Id && p.Receipt.Count > 0).OrderBy(p => p.Ordinal).ToListAsync();
        if (on.Exhibits.Count == 0 && steps.Count == 0 && receipts.Count == 0)
            return null;
        var blocks = new List<Block> { new TitleBlock("证据目录") };
        if (on.Exhibits.Count > 0)
        {
            blocks.Add(new TableBlock(
                [new("编号", 8, CellAlign.Centre), new("名称", 26), new("种类", 18), new("证明事项", 34), new("来源", 22), new("取得日期", 18, CellAlign.Centre)],
                [.. on.Exhibits.Select(e => (IReadOnlyList<string>)
                [
                    $"{e.Number}", m.Print(e.StruckAt is null ? e.Name : $"{e.Name}（已排除：{e.StruckReason}）"), e.Kind.Name(), m.Print(e.Proves), m.Print(e.Source),
                    e.ObtainedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ])]));
        }

        foreach (var exhibit in on.Exhibits)
        {
            blocks.Add(new HeadingBlock(1, m.Print($"证据{exhibit.Number}　{exhibit.Name}{(exhibit.StruckAt is null ? "" : "（已排除）")}")));
            blocks.AddRange(Files(m, exhibit.Files));
        }

        foreach (var step in steps)
        {
            blocks.Add(new HeadingBlock(1, $"环节材料　{step.Number}. {step.Name}"));
            blocks.AddRange(Files(m, step.Evidence));
        }

        foreach (var paper in receipts)
        {
            blocks.Add(new HeadingBlock(1, m.Print($"送达回证　{paper.Number} {paper.Title}")));
            blocks.AddRange(Files(m, paper.Receipt));
        }

        return new VolumePart("", m.Department, "证据目录及证据材料", VolumeParts.Day(on.ClosedAt), blocks);
    }

    /// <summary>What was put away beside what the system holds; null where there is nothing.</summary>
    public static VolumePart? Supplements(VolumeMaterial m)
    {
        var volumes = m.Archive.Volumes.Where(v => v.Number <= m.Volume.Number && (v.Files.Count > 0 || v.Note.Length > 0)).ToList();
        if (volumes.Count == 0)
            return null;
        var blocks = new List<Block> { new TitleBlock("归档补充材料") };
        foreach (var volume in volumes)
        {
            blocks.Add(new HeadingBlock(1, m.Print($"第{volume.Number}版　{(volume.Note.Length > 0 ? volume.Note : "随卷归档")}")));
            blocks.Add(new ParagraphBlock($"{m.Who(volume.FiledBy)}于{ChinaTime.Text(volume.FiledAt)}归入。"));
            blocks.AddRange(Files(m, volume.Files));
        }

        return new VolumePart("", m.Department, "归档补充材料", VolumeParts.Day(m.Volume.FiledAt), blocks);
    }

    /// <summary>Photographs laid in, and a table of what cannot be printed.</summary>
    public static IEnumerable<Block> Files(VolumeMaterial m, IReadOnlyList<EvidenceFile> files)
    {
        foreach (var file in files.Where(IsPicture))
            yield return new PictureBlock(m.PathOf(file.Hash), $"{m.Print(file.Name)}（{Size(file.Length)}）\nSHA-256 {file.Hash}");
        if (files.Where(f => !IsPicture(f)).ToList() is { Count: > 0 } others)
        {
            yield return new TableBlock(
                [new("文件", 36), new("类型", 20), new("大小", 14, CellAlign.Centre), new("SHA-256", 52)],
                [.. others.Select(f => (IReadOnlyList<string>)[m.Print(f.Name), f.ContentType, Size(f.Length), $"{f.Hash[..HalfHash]}\n{f.Hash[HalfHash..]}"])]);
        }
    }

    private static bool IsPicture(EvidenceFile file) => Pictures.Contains(file.ContentType, StringComparer.Ordinal);

    private static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{bytes / 1024.0 / 1024.0:0.0} MB";
}
