using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Domain.Trail;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Credit;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Credit;

/// <summary>
/// A sweep: records that no batch holds take over what their cases say now. It follows the trail, so that it reads only what something happened to
/// since it last came; a new standard or another name of the bureau begins it anew. What changes nothing leaves no entry.
/// </summary>
public sealed class FillCredits(Work work, DecisionReading reading, IDbContextFactory<OversightDb> contexts, Settings settings, IClock clock, IdSource ids) : ISweep
{
    private const int Page = 500;

    private static readonly string[] Watched = [Kinds.Case, Kinds.Paper, Kinds.Disclosure, Kinds.CreditRecord, Kinds.CreditBatch];

    // Whatever else the values follow from is in the name, so that a follower of other values begins at the beginning.
    private string Follower => $"credit-fill-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{JsonSerializer.Serialize(ShippedCreditStandard.Standard)}|{settings.Bureau}|{settings.BureauCode}")))[..16]}";

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        long from, head;
        var name = Follower;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            from = await db.Followers.AsNoTracking().Where(f => f.Name == name).Select(f => f.Seq).SingleOrDefaultAsync(cancellation);
            head = await db.TrailHeads.AsNoTracking().Where(h => h.Id == 1).Select(h => h.Seq).SingleOrDefaultAsync(cancellation);
        }

        if (head <= from)
            return 0;
        var (filled, after) = (0, -1L);
        for (var page = await Touched(from, head, after, cancellation); page.Count > 0; page = page.Count < Page ? [] : await Touched(from, head, after, cancellation))
        {
            foreach (var (id, ordinal) in page)
            {
                after = ordinal;
                filled += await Stale(id, cancellation) ? await Fill(id, cancellation) : 0;
            }
        }

        await work.DoAsSystem(CreditDuties.Fill, Subject.New(Kinds.CreditRecord), DerivedId.Of("credit.fill-cursor", name, $"{from}-{head}"), async (db, _) =>
        {
            var cursor = await db.Followers.SingleOrDefaultAsync(f => f.Name == name, cancellation);
            if (cursor is null)
                db.Followers.Add(cursor = new FollowerCursor { Name = name });
            cursor.MoveTo(head);
            return 0;
        }, cancellation);
        return filled;
    }

    private Task<int> Fill(Guid id, CancellationToken cancellation) => work.DoAsSystem(CreditDuties.Fill, new Subject(Kinds.CreditRecord, id), ids.Next(clock.Now), async (db, _) =>
    {
        var record = await db.Free(db.CreditRecords).FirstOrDefaultAsync(r => r.Id == id);
        if (record is null || record.State is CreditState.Rejected or CreditState.Void)
            return 0;
        var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == record.CaseId);
        return record.Fill((await reading.Of(db, on)).Sources, ShippedCreditStandard.Standard, () => ids.Next(db.Act!.Now)) ? 1 : 0;
    }, cancellation);

    // Free records that something happened to between two entries: to their case, a paper or the disclosure of it, to them, or to a batch that gave them back.
    private async Task<IReadOnlyList<(Guid Id, long Ordinal)>> Touched(long from, long head, long after, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var free = db.Free(db.CreditRecords.AsNoTracking()).Where(r => r.Kind != CreditKind.Withdrawal && (r.State == CreditState.Collecting || r.State == CreditState.Ready) && r.Ordinal > after);
        if (from > 0)
        {
            var subjects = db.Trail.Where(e => e.Seq > from && e.Seq <= head && e.Outcome == Outcomes.Done && Watched.Contains(e.SubjectKind)).Select(e => e.SubjectId);
            free = free.Where(r => subjects.Contains(r.Id) || subjects.Contains(r.CaseId)
                || db.Papers.Any(p => p.CaseId == r.CaseId && subjects.Contains(p.Id))
                || db.Disclosures.Any(d => d.CaseId == r.CaseId && subjects.Contains(d.Id))
                || db.CreditBatches.Any(b => subjects.Contains(b.Id) && b.Lines.Any(l => l.RecordId == r.Id)));
        }

        return [.. (await free.OrderBy(r => r.Ordinal).Take(Page).Select(r => new { r.Id, r.Ordinal }).ToListAsync(cancellation)).Select(r => (r.Id, r.Ordinal))];
    }

    private async Task<bool> Stale(Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.CreditRecords.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellation) is not { } record)
            return false;
        var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == record.CaseId, cancellation);
        var values = CreditMapping.Apply(ShippedCreditStandard.Standard.Mapping, (await reading.Of(db, on)).Sources, CreditValues.Read(record.Typed?.Value));
        return !string.Equals(record.Values?.Value, CreditValues.Write(values), StringComparison.Ordinal);
    }
}
