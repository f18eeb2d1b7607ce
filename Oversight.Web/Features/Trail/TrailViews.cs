using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Trail;

/// <summary>Reads the trail for people: the history on a thing's page, and the page of all entries.</summary>
public sealed class TrailViews(Reads reads, Sentences sentences)
{
    /// <summary>Entries on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Counting stops here.</summary>
    public const int Cap = 1000;

    private const int LongestHistory = 500;

    /// <summary>What happened to a thing, the latest first. Whether the asker may see the thing is for the page of the thing to decide.</summary>
    public Task<IReadOnlyList<TimelineEntry>> Of(string kind, Guid id) => reads.Ask<IReadOnlyList<TimelineEntry>>(async (db, actor) =>
    {
        if (string.Equals(kind, Kinds.Complaint, StringComparison.Ordinal) && !await db.Complaints.VisibleTo(actor).AnyAsync(c => c.Id == id))
            return [];
        var found = await Read(db, db.Trail.Where(e => e.SubjectKind == kind && e.SubjectId == id).OrderByDescending(e => e.SubjectSeq).Take(LongestHistory));
        return [.. found.Select(r => new TimelineEntry(r.Sentence, $"{r.Actor}（{r.Role}）", ChinaTime.Shown(r.At), r.Seq, r.Refused ? Tones.Red : null))];
    });

    /// <summary>One page of the trail.</summary>
    /// <exception cref="RuleBroken">The asker has no duty to read the trail.</exception>
    public Task<TrailPage> Page(TrailFilter filter) => reads.Ask(async (db, actor) =>
    {
        TrailDuties.Read.Demand(actor);
        var told = SealedEntries.Told(db, actor);
        var all = SealedEntries.Before(Where(db.Trail, filter), filter, told);
        var count = await all.OrderBy(e => e.Seq).Take(Cap + 1).CountAsync();
        var rows = filter switch
        {
            { After: { } after } => [.. (await Read(db, all.Where(e => e.Seq > after).OrderBy(e => e.Seq).Take(PageSize))).Reverse()],
            { Before: { } before } => await Read(db, all.Where(e => e.Seq < before).OrderByDescending(e => e.Seq).Take(PageSize)),
            _ => await Read(db, all.OrderByDescending(e => e.Seq).Take(PageSize)),
        };
        rows = await SealedEntries.Seal(rows, told);

        // The auditor reads the trail and opens none of the things behind it.
        if (!actor.SeesAllDepartments)
            rows = [.. rows.Select(r => r with { Href = null })];
        if (rows.Count == 0)
            return new TrailPage(rows, Math.Min(count, Cap), false, false);
        var (newest, oldest) = (rows[0].Seq, rows[^1].Seq);
        return new TrailPage(rows, Math.Min(count, Cap), await all.AnyAsync(e => e.Seq > newest), await all.AnyAsync(e => e.Seq < oldest))
        {
            Capped = count > Cap,
        };
    });

    private static IQueryable<TrailEntry> Where(IQueryable<TrailEntry> all, TrailFilter filter)
    {
        if (filter.Kind is { } kind)
            all = all.Where(e => e.SubjectKind == kind);
        if (filter.Subject is { } subject)
            all = all.Where(e => e.SubjectId == subject);
        if (filter.Action is { } action)
            all = all.Where(e => e.Action == action);
        if (filter.Actor is { } actor)
        {
            var text = actor.ToString();
            all = all.Where(e => e.Actor == text);
        }

        if (filter.RefusedOnly)
            all = all.Where(e => e.Outcome == Outcomes.Refused);
        if (filter.Day is { } day)
        {
            var (from, to) = (ChinaTime.StartOf(day), ChinaTime.EndOf(day));
            all = all.Where(e => e.RecordedAt >= from && e.RecordedAt < to);
        }

        return all;
    }

    private async Task<IReadOnlyList<TrailRow>> Read(OversightDb db, IQueryable<TrailEntry> entries)
    {
        var found = await entries
            .Select(e => new { e.Seq, e.Hash, e.RecordedAt, e.OccurredAt, e.Actor, e.Role, e.Action, e.Outcome, e.Flags, e.SubjectKind, e.SubjectId, db.TrailPayloads.First(p => p.Seq == e.Seq).Payload })
            .ToListAsync();
        var told = found.Select(e => (Entry: e, Sentence: sentences.Of(e.Action, e.Outcome, e.Payload), Actor: Guid.TryParse(e.Actor, out var id) ? id : Guid.Empty)).ToList();
        var names = await NameMarks.Names(db, told.SelectMany(t => NameMarks.In(t.Sentence).Append(t.Actor)));
        return
        [
            .. told.Select(t => new TrailRow(
                t.Entry.Seq,
                Convert.ToHexStringLower(t.Entry.Hash)[..12],
                t.Entry.RecordedAt,
                t.Entry.OccurredAt,
                t.Actor == Guid.Empty ? Actor.System.Name : names.GetValueOrDefault(t.Actor, "（不详）"),
                t.Actor,
                Enum.TryParse<Role>(t.Entry.Role, out var role) ? role.Name() : t.Entry.Role,
                NameMarks.Fill(t.Sentence, names),
                t.Entry.SubjectKind,
                t.Entry.SubjectId,
                TrailLinks.Of(t.Entry.SubjectKind, t.Entry.SubjectId),
                string.Equals(t.Entry.Outcome, Outcomes.Refused, StringComparison.Ordinal),
                t.Entry.Flags.HasFlag(TrailFlags.Late))),
        ];
    }
}
