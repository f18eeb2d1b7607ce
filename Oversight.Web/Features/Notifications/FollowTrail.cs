using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Complaints;

namespace Oversight.Web.Features.Notifications;

/// <summary>
/// Rings the bells that follow from the trail. What was rung and how far it came are one transaction, so that a crash between
/// them loses nothing and repeats nothing.
/// </summary>
public sealed class FollowTrail(Work work, IDbContextFactory<OversightDb> contexts)
{
    /// <summary>Name of the cursor.</summary>
    public const string Follower = "notifications";

    private const int Batch = 200;

    // A follower that never ran begins here: what is older is history and not news.
    private static readonly TimeSpan History = TimeSpan.FromDays(7);

    /// <summary>Deals with the entries up to the head and returns how many bells rang.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var rung = 0;
        while (!cancellation.IsCancellationRequested)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var from = await db.Followers.AsNoTracking().Where(f => f.Name == Follower).Select(f => (long?)f.Seq).SingleOrDefaultAsync(cancellation);
            var head = await db.TrailHeads.AsNoTracking().Where(h => h.Id == 1).Select(h => h.Seq).SingleOrDefaultAsync(cancellation);
            if (head <= (from ?? 0))
                return rung;
            rung += await work.DoAsSystem(
                NotificationDuties.Follow,
                Subject.New(Kinds.System),
                DerivedId.Of("follow", Follower, from?.ToString() ?? "begin"),
                (act, _) => Step(act),
                cancellation);
        }

        return rung;
    }

    /// <summary>One batch, inside an act.</summary>
    internal static async Task<int> Step(OversightDb db)
    {
        var cursor = await db.Followers.SingleOrDefaultAsync(f => f.Name == Follower) ?? await Begin(db);
        var entries = await db.Trail.AsNoTracking()
            .Where(e => e.Seq > cursor.Seq)
            .OrderBy(e => e.Seq)
            .Take(Batch)
            .Select(e => new Entry(e.Seq, e.SubjectKind, e.SubjectId, e.Actor, e.Outcome, e.RecordedAt))
            .ToListAsync();
        if (entries.Count == 0)
            return 0;
        var (first, last) = (entries[0].Seq, entries[^1].Seq);
        var payloads = await db.TrailPayloads.AsNoTracking().Where(p => p.Seq >= first && p.Seq <= last).ToDictionaryAsync(p => p.Seq, p => p.Payload);
        var rung = 0;
        foreach (var entry in entries.Where(e => string.Equals(e.Outcome, Outcomes.Done, StringComparison.Ordinal)))
        {
            if (payloads.GetValueOrDefault(entry.Seq) is { } payload)
                rung += await Tell(db, entry, payload);
        }

        cursor.MoveTo(last);
        return rung;
    }

    private static async Task<FollowerCursor> Begin(OversightDb db)
    {
        var cursor = new FollowerCursor { Name = Follower };
        var since = db.Act!.Now - History;
        cursor.MoveTo(await db.Trail.AsNoTracking().Where(e => e.RecordedAt < since).MaxAsync(e => (long?)e.Seq) ?? 0);
        db.Followers.Add(cursor);
        return cursor;
    }

    private static async Task<int> Tell(OversightDb db, Entry entry, byte[] payload)
    {
        using var facts = JsonDocument.Parse(payload);
        if (facts.RootElement.ValueKind != JsonValueKind.Array)
            return 0;
        var (rung, index) = (0, 0);
        foreach (var fact in facts.RootElement.EnumerateArray())
        {
            index++;
            if (NotificationRules.For(fact.GetProperty("action").GetString() ?? "") is not { } rule
                || await Matter.Find(db, new Subject(entry.SubjectKind, entry.SubjectId)) is not { } matter)
            {
                continue;
            }

            var people = await Recipients(db, entry, rule, matter, fact);
            var stage = FormattableString.Invariant($"{entry.Seq}.{index}");
            rung += await Bell.Ring(db, new BellKey("trail", entry.SubjectId, 0, stage), rule.Action, new Subject(entry.SubjectKind, entry.SubjectId), people, rule.Text(matter, fact), matter.Href, At(entry, rule, fact));
        }

        return rung;
    }

    private static async Task<HashSet<Guid>> Recipients(OversightDb db, Entry entry, NotificationRule rule, Matter matter, JsonElement fact)
    {
        var addressees = new Addressees(db, ChinaTime.DayOf(db.Act!.Now));
        var named = rule.NamedBy.Length > 0 && fact.TryGetProperty(rule.NamedBy, out var value) && value.TryGetGuid(out var officer) ? officer : Guid.Empty;
        var people = new HashSet<Guid>();
        foreach (var addressee in rule.To.Concat(rule.Also(fact)))
            people.UnionWith(await addressees.Of(addressee, matter, named));
        if (string.Equals(entry.SubjectKind, Kinds.Complaint, StringComparison.Ordinal))
            people = await ComplaintBells.Of(db, entry.SubjectId, rule.Action, ChinaTime.DayOf(db.Act!.Now));
        if (Guid.TryParse(entry.Actor, out var doer))
            people.Remove(doer);
        return people;
    }

    private static DateTime At(Entry entry, NotificationRule rule, JsonElement fact) =>
        rule.AtBy.Length > 0 && fact.TryGetProperty(rule.AtBy, out var value) && value.TryGetDateTime(out var at) ? at.ToUniversalTime() : entry.RecordedAt;

    private sealed record Entry(long Seq, string SubjectKind, Guid SubjectId, string Actor, string Outcome, DateTime RecordedAt);
}
