using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Complaints;

/// <summary>
/// Places and parties that are offered while a call is taken: from complaints and cases that the asker sees and from what the public reads.
/// Nothing of complaints at 举报保密 is offered to anybody, no private person is, and no complainant ever is: they are in none of these.
/// </summary>
public sealed class ComplaintSuggestions(Reads reads)
{
    private const int Most = 6;
    private const int Looked = 300;
    private const int Shortest = 2;

    /// <summary>Places that contain the text, the most frequent first.</summary>
    public Task<IReadOnlyList<string>> Places(string typed, CancellationToken cancellation = default) => Offer(typed, async (db, actor, text) =>
    [
        .. await db.Complaints.VisibleTo(actor).Where(ComplaintSight.Counted).Where(c => c.Place.Contains(text)).OrderByDescending(c => c.Ordinal).Take(Looked).Select(c => c.Place).ToListAsync(cancellation),
        .. await db.Cases.VisibleTo(actor).Where(c => c.Place.Contains(text)).OrderByDescending(c => c.Ordinal).Take(Looked).Select(c => c.Place).ToListAsync(cancellation),
    ]);

    /// <summary>Enterprises and shops whose name contains the text, the most frequent first.</summary>
    public Task<IReadOnlyList<string>> Parties(string typed, CancellationToken cancellation = default) => Offer(typed, async (db, actor, text) =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        return
        [
            .. await db.Complaints.VisibleTo(actor).Where(ComplaintSight.Counted).Where(c => c.Party.Contains(text)).OrderByDescending(c => c.Ordinal).Take(Looked).Select(c => c.Party).ToListAsync(cancellation),
            .. await db.Cases.VisibleTo(actor).Where(c => c.PartyKind != PartyKind.Person && c.Party.Value!.Contains(text)).OrderByDescending(c => c.Ordinal).Take(Looked).Select(c => c.Party.Value!).ToListAsync(cancellation),

            // What the public reads names private persons by one sign; only names of bodies are offered.
            .. (await db.PublishedDecisions.Where(d => d.EndedAt == null && d.Until >= today && d.Party.Contains(text)).OrderByDescending(d => d.Ordinal).Take(Looked).Select(d => d.Party).ToListAsync(cancellation)).Where(IsBody),
        ];
    });

    private static bool IsBody(string name) => name.Length >= 5 && !name.Contains('某', StringComparison.Ordinal) && !name.Contains('*', StringComparison.Ordinal);

    private Task<IReadOnlyList<string>> Offer(string typed, Func<OversightDb, Actor, string, Task<IReadOnlyList<string>>> find)
    {
        var text = typed.Trim();
        return text.Length < Shortest
            ? Task.FromResult<IReadOnlyList<string>>([])
            : reads.Ask<IReadOnlyList<string>>(async (db, actor) => ComplaintDuties.Register.HeldBy(actor) is null
                ? []
                : [.. (await find(db, actor, text)).Where(t => t.Length > 0 && !string.Equals(t, text, StringComparison.Ordinal)).GroupBy(t => t, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Length).Take(Most).Select(g => g.Key)]);
    }
}
