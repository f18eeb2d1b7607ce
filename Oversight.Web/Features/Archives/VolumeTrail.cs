using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.Volumes;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Archives;

/// <summary>The trail of a case as an annex of its volume: who did what and when, with sequence and short hash of each entry.</summary>
internal static class VolumeTrail
{
    private const int HashDigits = 12;

    /// <summary>The annex: the entries of the case, its papers and its archive up to the filing.</summary>
    public static async Task<VolumePart> Part(VolumeMaterial m, Sentences sentences)
    {
        var (caseId, archiveId, through) = (m.Case.Id, m.Archive.Id, m.Through);
        var papers = m.Db.Papers.Where(p => p.CaseId == caseId).Select(p => p.Id);
        var entries = await m.Db.Trail
            .Where(e => e.Seq <= through && ((e.SubjectKind == Kinds.Case && e.SubjectId == caseId) || (e.SubjectKind == Kinds.Archive && e.SubjectId == archiveId) || (e.SubjectKind == Kinds.Paper && papers.Contains(e.SubjectId))))
            .OrderBy(e => e.Seq)
            .Select(e => new { e.Seq, e.RecordedAt, e.Actor, e.Action, e.Outcome, e.Hash, m.Db.TrailPayloads.First(p => p.Seq == e.Seq).Payload })
            .ToListAsync();
        var told = entries.ConvertAll(e => (Entry: e, Sentence: sentences.Of(e.Action, e.Outcome, e.Payload), Actor: Guid.TryParse(e.Actor, out var id) ? id : Guid.Empty));
        var names = await NameMarks.Names(m.Db, told.SelectMany(t => NameMarks.In(t.Sentence).Append(t.Actor)));
        return new VolumePart("", m.Bureau, "办案痕迹", VolumeParts.Day(m.Volume.FiledAt),
        [
            new TitleBlock("办案痕迹"),
            new ParagraphBlock("以下各条取自系统痕迹，序号和摘要与痕迹登记一致，可据以核对。"),
            new TableBlock(
                [new("序号", 12, CellAlign.Centre), new("时间", 22), new("办理人", 14), new("内容", 52), new("摘要", 20)],
                [.. told.Select(t => (IReadOnlyList<string>)
                [
                    $"{t.Entry.Seq}", VolumeParts.Moment(t.Entry.RecordedAt), m.Print(t.Actor == Guid.Empty ? Actor.System.Name : names.GetValueOrDefault(t.Actor, "（不详）")),
                    m.Print(NameMarks.Fill(t.Sentence, names)), Convert.ToHexStringLower(t.Entry.Hash)[..HashDigits],
                ])]),
        ]);
    }
}
