using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Supervision;

/// <summary>What happened to a finding, a notice or an entry, from the trail, the latest first.</summary>
public sealed class SupervisionTimeline(Reads reads)
{
    private const int Longest = 200;

    /// <summary>The history of a thing that the page was allowed to show.</summary>
    public Task<IReadOnlyList<TimelineEntry>> Of(string kind, Guid id) => reads.Ask<IReadOnlyList<TimelineEntry>>(async (db, _) =>
    {
        var entries = await db.Trail.Where(e => e.SubjectKind == kind && e.SubjectId == id).OrderByDescending(e => e.SubjectSeq).Take(Longest)
            .Join(db.TrailPayloads, e => e.Seq, p => p.Seq, (e, p) => new { e.Seq, e.Actor, e.Role, e.RecordedAt, e.Action, e.Outcome, p.Payload })
            .ToListAsync();
        var actors = entries.Select(e => Guid.Parse(e.Actor)).Distinct().ToList();
        var names = await db.Officers.Where(o => actors.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        return [.. entries.OrderByDescending(e => e.Seq).Select(e => new TimelineEntry(
            Sentence(e.Action, e.Payload), names.GetValueOrDefault(Guid.Parse(e.Actor), Actor.System.Name), ChinaTime.Text(e.RecordedAt), e.Seq,
            string.Equals(e.Outcome, Outcomes.Refused, StringComparison.Ordinal) ? Tones.Grey : Tone(e.Action)))];
    });

    private static string Sentence(string action, byte[]? payload)
    {
        if (payload is null)
            return "内容已按规定清除";
        using var json = JsonDocument.Parse(payload);
        return string.Join("；", json.RootElement.EnumerateArray().Select(fact =>
            SupervisionSentences.All.TryGetValue(fact.GetProperty("action").GetString()!, out var sentence) ? sentence(fact) : action));
    }

    private static string? Tone(string action) => action switch
    {
        "notice.lapsed" or "notice.inadequate" or "ledger.entered" => Tones.Red,
        "notice.cleared" or "finding.cleared" or "ledger.revoked" => Tones.Green,
        "notice.reminded" => Tones.Amber,
        _ => null,
    };
}
