using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Infrastructure.Documents.Volumes;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Papers;

namespace Oversight.Web.Features.Archives;

/// <summary>The parts of a volume that come from the case and its papers.</summary>
internal static class VolumeParts
{
    /// <summary>The papers that were issued, in the order of their issue, laid out anew from what was frozen then; each names its archived document.</summary>
    public static async Task<IReadOnlyList<VolumePart>> Papers(VolumeMaterial m)
    {
        var papers = await m.Db.Papers.AsNoTracking().AsSplitQuery().Where(p => p.CaseId == m.Case.Id && p.Snapshot != null).OrderBy(p => p.IssuedAt).ThenBy(p => p.Ordinal).ToListAsync();
        var ids = papers.ConvertAll(p => p.Id);
        var documents = await m.Db.Documents.Where(d => ids.Contains(d.SubjectId)).ToDictionaryAsync(d => d.SubjectId, d => d.Hash);
        var entries = (await m.Db.Trail.Where(e => e.SubjectKind == Kinds.Paper && ids.Contains(e.SubjectId) && e.Action == "paper.issued" && e.Outcome == Outcomes.Done)
            .Select(e => new { e.SubjectId, e.Seq, e.Hash }).ToListAsync()).ToLookup(e => e.SubjectId);
        return [.. papers.Select(p => new VolumePart(
            p.Number ?? "", m.Bureau, p.State == PaperState.Revoked ? $"{p.Title}（已收回）" : p.Title, Day(p.IssuedAt),
            [
                .. JsonSerializer.Deserialize<CasePaperPrint>(p.Snapshot!, CasePrints.Json)!.Compose().Blocks,
                .. Footing(m, p, documents.GetValueOrDefault(p.Id), entries[p.Id].Select(e => $"痕迹 {e.Seq}–{Convert.ToHexStringLower(e.Hash)[..12]}").FirstOrDefault()),
            ]))];
    }

    /// <summary>办理过程登记表: every step and decision, and what the case cost.</summary>
    public static async Task<VolumePart> Course(VolumeMaterial m)
    {
        var fell = await m.Db.Trail.AnyAsync(e => e.SubjectKind == Kinds.Case && e.SubjectId == m.Case.Id && e.Action == "case.decision-revoked" && e.Outcome == Outcomes.Done && e.Seq <= m.Through);
        var on = m.Case;
        var blocks = new List<Block>
        {
            new TitleBlock("办理过程登记表"),
            new ParagraphBlock(m.Print($"地点：{on.Place}")),
            new ParagraphBlock(m.Print($"简要情况：{on.BriefFacts}")),
        };
        if (on.Steps.Count > 0)
        {
            blocks.Add(new TableBlock(
                [new("环节", 20), new("依据", 22), new("办理人", 14), new("时间", 20), new("情况", 44)],
                [.. on.Steps.Select(s => (IReadOnlyList<string>)[s.Name, s.Clause, m.Who(s.CompletedBy ?? s.SkippedBy), Moment(s.CompletedAt ?? s.SkippedAt), m.Print(Done(m, s))])]));
        }

        foreach (var decision in on.Decisions.Where(d => fell || !on.IsChange(d)))
        {
            if (on.IsChange(decision))
            {
                blocks.Add(new HeadingBlock(1, "变更后的决定"));
                blocks.Add(new ParagraphBlock(m.Print($"{m.Who(decision.DecidedBy)}于{Moment(decision.DecidedAt)}登记：{decision.DecideOpinion}为{decision.Outcome.Name(on.Category)}{(decision.Fine is { } changed ? $"，罚款{CaseMoney.Yuan(changed)}元" : "")}。{decision.Content}")));
                continue;
            }

            blocks.Add(new HeadingBlock(1, $"处理意见（第{decision.Round}次）"));
            blocks.Add(new ParagraphBlock(m.Print($"{m.Who(decision.ProposedBy)}于{Moment(decision.ProposedAt)}提出：{decision.Outcome.Name(on.Category)}{(decision.Fine is { } fine ? $"，罚款{CaseMoney.Yuan(fine)}元" : "")}。{decision.Content}")));
            if (decision.CheckedAt is { } looked)
                blocks.Add(new ParagraphBlock(m.Print($"{m.Who(decision.CheckedBy)}于{Moment(looked)}审核：{decision.CheckOpinion}")));
            if (decision.ReturnedAt is { } returned)
                blocks.Add(new ParagraphBlock(m.Print($"{m.Who(decision.ReturnedBy)}于{Moment(returned)}退回：{decision.ReturnReason}")));
            if (decision.DecidedAt is { } decided)
                blocks.Add(new ParagraphBlock(m.Print($"{m.Who(decision.DecidedBy)}于{Moment(decided)}决定：{decision.DecideOpinion}")));
            if (fell && decision is { RevokedFor: { } ground, RevokedOn: { } from })
                blocks.Add(new ParagraphBlock(m.Print($"该决定自{ChinaTime.Text(from)}起失效：{ground.Name()}，依据{decision.RevokedBy}。{decision.RevokedReason}")));
        }

        if (on.EndReason.Length > 0)
            blocks.Add(new ParagraphBlock(m.Print($"{on.State.Name(on.Category)}：{on.EndReason}")));
        if (on.Costs.Any(c => c.StruckAt is null))
        {
            blocks.Add(new HeadingBlock(1, "费用"));
            blocks.Add(new TableBlock(
                [new("序号", 8, CellAlign.Centre), new("费用", 30), new("金额（元）", 20, CellAlign.Figure), new("承担", 16), new("说明", 40)],
                [.. on.Costs.Where(c => c.StruckAt is null).Select(c => (IReadOnlyList<string>)[$"{c.Number}", c.Kind.Name(), CaseMoney.Yuan(c.Amount), c.Kind.Bearer(), m.Print(c.Note)])]));
        }

        return new VolumePart("", m.Department, "办理过程登记表", Day(on.ClosedAt), blocks);
    }

    /// <summary>The names of the parties.</summary>
    public static IReadOnlyList<string> Parties(Case on) =>
        on.Parties.Where(p => !p.Struck).Select(p => p.Name.Value ?? "（已清除）").ToList() is { Count: > 0 } names ? names : [on.Party.Value ?? "（已清除）"];

    /// <summary>How the case ended, in words.</summary>
    public static string Result(Case on) => on.Decision is { } decision
        ? $"{decision.Outcome.Name(on.Category)}{(decision.Fine is { } fine ? $"，罚款{CaseMoney.Yuan(fine)}元" : "")}{(on.State == CaseState.Closed ? "" : $"，{on.State.Name(on.Category)}")}"
        : on.State.Name(on.Category);

    /// <summary>A day as tables write it, or empty.</summary>
    public static string Day(DateTime? at) => at is { } utc ? ChinaTime.DayOf(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    /// <summary>An instant as tables write it, China time, or empty.</summary>
    public static string Moment(DateTime? at) => at is { } utc ? ChinaTime.Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    private static string Done(VolumeMaterial m, CaseStep step)
    {
        if (step.SkippedAt is not null)
            return $"未办理：{step.SkippedReason}";
        var there = step.Officers.Count > 0 ? $"\n现场人员：{string.Join("、", step.Officers.Select(o => $"{m.Who(o.OfficerId)}（{o.CardNumber}）"))}" : "";
        return (step.CompletedAt is null ? "未办理" : step.Note) + there;
    }

    private static IEnumerable<Block> Footing(VolumeMaterial m, CasePaper paper, string? hash, string? entry)
    {
        yield return new NoteBlock(m.Print(string.Join("；", new[]
        {
            paper.ServedOn is { } served ? $"{served:yyyy-MM-dd}以{paper.Manner?.Name()}送达，{paper.ServiceNote}" : "",
            paper.State == PaperState.Revoked ? $"已收回：{paper.EndReason}" : "",
            entry ?? "",
            hash is null ? "" : $"正式文件SHA-256 {hash}",
        }.Where(t => t.Length > 0))));
    }
}
