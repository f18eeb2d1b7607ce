using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Responsibility;

/// <summary>Finds the entries of the trail behind the lines of an answer: the latest of the thing that names the holder, or the version.</summary>
internal static class Proofs
{
    private static readonly string[] Actions = ["post.created", "post.assigned", "team.formed", "team.seated"];

    /// <summary>The sequence number by thing and what its entry names.</summary>
    public static async Task<IReadOnlyDictionary<(Guid Subject, string Proof, DateOnly? From), Proof>> Of(OversightDb db, IReadOnlyList<AnswerLine> lines)
    {
        var wanted = lines.Where(l => l.Proof.Length > 0).Select(l => (Subject: l.SubjectId, l.Proof, l.From)).Distinct().ToList();
        var subjects = wanted.Select(w => w.Subject).Distinct().ToList();
        var entries = await db.Trail.AsNoTracking()
            .Where(e => subjects.Contains(e.SubjectId) && e.Outcome == Outcomes.Done && (Actions.Contains(e.Action) || e.SubjectKind == Domain.Common.Kinds.PowerItem))
            .OrderByDescending(e => e.Seq)
            .Select(e => new { e.Seq, e.SubjectId, e.Action, e.RecordedAt, db.TrailPayloads.First(p => p.Seq == e.Seq).Payload })
            .ToListAsync();
        var texts = entries.Where(e => e.Payload is not null).Select(e => (e.Seq, e.SubjectId, e.Action, e.RecordedAt, Text: Encoding.UTF8.GetString(e.Payload!))).ToLookup(e => e.SubjectId);
        var found = new Dictionary<(Guid, string, DateOnly?), Proof>();
        foreach (var (subject, proof, from) in wanted)
        {
            var day = from?.ToString("yyyy-MM-dd") ?? "";
            var entry = texts[subject].FirstOrDefault(e => e.Text.Contains(proof, StringComparison.Ordinal) && e.Text.Contains(day, StringComparison.Ordinal));
            if (entry.Seq > 0)
                found[(subject, proof, from)] = new Proof(entry.Seq, entry.Action is "post.assigned" or "team.seated" ? ChinaTime.DayOf(entry.RecordedAt) : null);
        }

        return found;
    }
}

/// <summary>The entry behind a line.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="RecordedOn">The day on which the holding was recorded, China time; null for what is no holding.</param>
internal sealed record Proof(long Seq, DateOnly? RecordedOn);
