using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Documents.ComplaintPapers;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Complaints;

/// <summary>
/// Papers to complainants, printed from the entry of their act on the trail and from what never changes afterwards, so that they come out
/// the same each time. None is archived: the copy with name and code would outlive the erasure of who complained.
/// </summary>
public sealed class ComplaintPrints(Reads reads, Settings settings, ComplaintVault vault)
{
    /// <summary>The copy for the file, without name and code, for whoever sees the complaint; null where there is none.</summary>
    public Task<ComplaintPrint?> ForFile(Guid id, string key) => reads.Ask(async (db, actor) =>
        await db.Complaints.VisibleTo(actor).AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) is { } complaint ? await Of(db, complaint, key) : null);

    /// <summary>The copy with name and code; for <see cref="HandOverComplaintPaper"/>, which enters on the trail who makes it.</summary>
    internal Task<ComplaintPrint?> ForComplainant(Guid id, string key) => reads.Ask(async (db, actor) =>
    {
        if (await db.Complaints.VisibleTo(actor).AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) is not { } complaint || !complaint.MayHandOver(actor))
            return null;
        return await Of(db, complaint, key) is { } print && vault.OpenAsSystem(complaint) is { } card ? print with { Name = card.Name, Code = card.Code } : null;
    });

    /// <summary>What a file of it is called: the number says nothing, and at 举报保密 not even that stands in a name.</summary>
    internal static string FileName(ComplaintPaperKind kind, Complaint complaint) => complaint.Level == Confidentiality.Confidential ? "告知文书.pdf" : $"{complaint.Number} {kind.Name()}.pdf";

    private async Task<ComplaintPrint?> Of(OversightDb db, Complaint complaint, string key)
    {
        if (complaint.Papers.FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.Ordinal)) is not { } paper || await Behind(db, complaint.Id, paper) is not { } behind)
            return null;
        var print = new ComplaintPrint(
            settings.Bureau,
            settings.Phone,
            paper,
            complaint.Number,
            complaint.Level == Confidentiality.Confidential ? "" : complaint.Title,
            complaint.Channel.Name(),
            ChinaTime.DayOf(complaint.ReceivedAt),
            ChinaTime.DayOf(paper.At))
        { Entry = (behind.Seq, behind.Hash), Demonstration = settings.Demo, DueOn = behind.DueOn };
        switch (paper.Kind)
        {
            case ComplaintPaperKind.Acceptance:
                return print with { Limit = complaint.LimitSource == LimitSource.WorkOrder ? "工单要求的期限" : $"{complaint.Limit!.Term.Text}，{complaint.LimitClause}" };
            case ComplaintPaperKind.Refusal:
                return print with { Ground = $"{complaint.Ground!.Value.Name()}（{complaint.Ground!.Value.Clause()}）", Text = complaint.Reason };
            case ComplaintPaperKind.Transfer:
                return print with { To = complaint.TransferredTo, Text = complaint.Reason };
            case ComplaintPaperKind.Extension:
                var longer = complaint.Extensions.First(e => e.Granted is true);
                return print with { Limit = string.Create(CultureInfo.InvariantCulture, $"{longer.Days}个工作日"), Text = longer.Reason };
            default:
                var answer = complaint.Answers.Where(a => a.Approved is true).ElementAt(paper.Number - 1);
                return print with { Text = answer.Text, Verdict = answer.Verdict == ComplaintVerdict.NotApplicable ? "" : answer.Verdict.Name() };
        }
    }

    private static async Task<Act?> Behind(OversightDb db, Guid id, ComplaintPaper paper)
    {
        var entries = await (
            from e in db.Trail.AsNoTracking()
            join p in db.TrailPayloads.AsNoTracking() on e.Seq equals p.Seq
            where e.SubjectKind == Kinds.Complaint && e.SubjectId == id && e.Outcome == Outcomes.Done && p.Payload != null
            orderby e.Seq
            select new { e.Seq, e.Hash, Facts = p.Payload! }).ToListAsync();
        List<Act> acts = [];
        foreach (var entry in entries)
        {
            using var facts = JsonDocument.Parse(entry.Facts);
            foreach (var fact in facts.RootElement.EnumerateArray())
            {
                // An extension that was declined has the same code.
                if (!string.Equals(fact.Text("action"), paper.Action, StringComparison.Ordinal) || (paper.Kind == ComplaintPaperKind.Extension && !fact.Flag("granted")))
                    continue;
                acts.Add(new Act(entry.Seq, Convert.ToHexStringLower(entry.Hash), DateOnly.TryParseExact(fact.Text("dueOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due : null));
            }
        }

        return acts.ElementAtOrDefault(paper.Number - 1);
    }

    private sealed record Act(long Seq, string Hash, DateOnly? DueOn);
}
