using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Trail;

/// <summary>
/// Checks the whole trail: framing, sequence, links, subject links, MACs, payloads, files, and that every live row is what the
/// last entry about it committed to. Reads only; works without the keys, but then says that MACs were not checked.
/// </summary>
public sealed class TrailVerifier(IDbContextFactory<OversightDb> contexts, TrailKeys keys, FileStore files)
{
    /// <summary>Verifies and names the first damage, if any.</summary>
    public async Task<TrailReport> Verify(CancellationToken cancellation = default)
    {
        await using var probe = await contexts.CreateDbContextAsync(cancellation);
        return await probe.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // One snapshot for the chain and the rows, so that a running system verifies too.
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await db.Database.OpenConnectionAsync(cancellation);
            await using var snapshot = db.Database.GetDbConnection() is SqliteConnection sqlite
                ? sqlite.BeginTransaction(deferred: true)
                : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.Snapshot, cancellation);
            await db.Database.UseTransactionAsync(snapshot, cancellation);
            return await Verify(db, cancellation);
        });
    }

    private async Task<TrailReport> Verify(OversightDb db, CancellationToken cancellation)
    {
        var key = keys.Existing();
        var last = new Dictionary<Subject, SeenSubject>();
        var count = 0L;
        byte[] prev = new byte[32];
        var previous = 0L;
        DateTime? intactUntil = null;
        var gone = new MissingFiles(files);
        await foreach (var (entry, payload) in Entries(db, cancellation))
        {
            if (entry is null)
                return new TrailReport(count, key is not null, new TrailDamage(count + 1, "索引列被改写", $"第{count}条之后的一条无法读取") { After = intactUntil });
            if (Damage(entry, payload, key, count, prev, previous, last, gone) is { } damage)
                return new TrailReport(count, key is not null, damage with { After = intactUntil, Before = entry.RecordedAt });
            count = entry.Seq;
            prev = entry.Hash;
            previous = TrailAppender.Microseconds(entry.RecordedAt);
            intactUntil = entry.RecordedAt;
        }

        var head = await db.TrailHeads.AsNoTracking().FirstOrDefaultAsync(h => h.Id == 1, cancellation);
        if ((head?.Seq ?? 0) != count || (head is not null && !head.Hash.AsSpan().SequenceEqual(prev)))
            return new TrailReport(count, key is not null, new TrailDamage(count + 1, "尾部被删去或被改写", $"痕迹止于第{count}条，而账头记为第{head?.Seq ?? 0}条") { After = intactUntil });
        if (gone.First is { } lost)
            return new TrailReport(count, key is not null, lost);
        return new TrailReport(count, key is not null, await RowVerifier.Verify(db, last, cancellation));
    }

    private static TrailDamage? Damage(TrailEntry entry, TrailPayload? payload, TrailKey? key, long count, byte[] prev, long previous, Dictionary<Subject, SeenSubject> last, MissingFiles gone)
    {
        if (entry.Seq != count + 1)
            return new(count + 1, "缺失", $"第{count}条之后是第{entry.Seq}条");
        TrailRecord record;
        try
        {
            record = TrailRecord.Parse(entry.Record);
        }
        catch (FormatException e)
        {
            return new(entry.Seq, "记录被改写", e.Message);
        }

        if (!TrailRecord.HashOf(entry.Record).AsSpan().SequenceEqual(entry.Hash))
            return new(entry.Seq, "记录被改写", "记录与其摘要不符");
        if (record.Seq != entry.Seq)
            return new(entry.Seq, "被调换", $"记录自称第{record.Seq}条");
        if (!record.Prev.Span.SequenceEqual(prev))
            return new(entry.Seq, "链接断裂", "与前一条不相接");
        if (key is not null)
        {
            var day = ChinaTime.DayOf(DateTime.UnixEpoch.AddMicroseconds(record.RecordedUs));
            if (day < key.FirstDay || !key.Mac(day, entry.Hash).AsSpan().SequenceEqual(entry.Mac) || !string.Equals(key.NameOf(day), entry.KeyId, StringComparison.Ordinal))
                return new(entry.Seq, "被重新计算", "认证码与密钥不符：有人不持密钥而重写");
        }

        if (record.RecordedUs <= previous && entry.Seq > 1)
            return new(entry.Seq, "时间倒退", "记录时间不晚于前一条");
        if (!Copies(entry, record))
            return new(entry.Seq, "索引列被改写", "供查询的列与记录不符");
        var subject = new Subject(record.SubjectKind, record.SubjectId);
        last.TryGetValue(subject, out var seen);
        if (record.SubjectSeq != (seen?.SubjectSeq ?? 0) + 1 || !record.SubjectPrev.Span.SequenceEqual(seen?.Hash ?? new byte[32]))
            return new(entry.Seq, "对象链断裂", $"{Kinds.Name(record.SubjectKind)} {record.SubjectId} 的第{record.SubjectSeq}条与其前一条不相接");
        if (payload is null)
            return new(entry.Seq, "内容缺失", "没有内容行");
        if (payload.Payload is not null && (payload.Salt is null || !TrailRecord.CommitTo(payload.Salt, payload.Payload).AsSpan().SequenceEqual(record.PayloadCommit.Span)))
            return new(entry.Seq, "内容被改写", "内容与承诺不符");
        var named = payload.Files.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (!named.All(FileStore.IsName) || !TrailRecord.CommitToFiles(named).AsSpan().SequenceEqual(record.FilesCommit.Span))
            return new(entry.Seq, "附件清单被改写", "附件清单与承诺不符");
        if (gone.Look(entry, subject, named, payload) is { } wrong)
            return new(entry.Seq, "附件被改写", wrong);

        var refused = record.Flags.HasFlag(TrailFlags.Refused);
        last[subject] = new SeenSubject(
            record.SubjectSeq,
            entry.Hash,
            refused ? seen?.StateSeq ?? 0 : entry.Seq,
            refused ? seen?.StateCommit : record.StateCommit,
            refused ? seen?.StateSalt ?? [] : payload.StateSalt,
            refused ? seen?.StateLayout ?? 0 : payload.StateLayout);
        return null;
    }

    private static bool Copies(TrailEntry entry, TrailRecord record) =>
        entry.OpId == record.OpId
        && entry.Part == record.Part
        && entry.RecordedAt == DateTime.UnixEpoch.AddMicroseconds(record.RecordedUs)
        && entry.OccurredAt == (record.OccurredUs == TrailRecord.NotStated ? null : DateTime.UnixEpoch.AddMicroseconds(record.OccurredUs))
        && entry.Flags == record.Flags
        && string.Equals(entry.SubjectKind, record.SubjectKind, StringComparison.Ordinal)
        && entry.SubjectId == record.SubjectId
        && entry.SubjectSeq == record.SubjectSeq
        && string.Equals(entry.Actor, record.Actor, StringComparison.Ordinal)
        && string.Equals(entry.Role, record.Role, StringComparison.Ordinal)
        && string.Equals(entry.Action, record.Action, StringComparison.Ordinal)
        && string.Equals(entry.Outcome, record.Outcome, StringComparison.Ordinal);

    /// <summary>The entries in order; a null entry where a row holds what its columns cannot hold.</summary>
    private static async IAsyncEnumerable<(TrailEntry? Entry, TrailPayload? Payload)> Entries(OversightDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        const int most = 2000;
        long? from = null;
        for (var page = most; ;)
        {
            if (await Page(db, from, page, cancellation) is not { } batch)
            {
                // One by one from here, so that the intact entries before the bad one are still checked.
                if (page == 1)
                {
                    yield return (null, null);
                    yield break;
                }

                page = 1;
                continue;
            }

            foreach (var row in batch)
                yield return row;
            if (batch.Count < page)
                yield break;
            from = batch[^1].Entry!.Seq;
        }
    }

    private static async Task<List<(TrailEntry? Entry, TrailPayload? Payload)>?> Page(OversightDb db, long? from, int page, CancellationToken cancellation)
    {
        try
        {
            var rows = await (
                from e in db.Trail.AsNoTracking()
                where @from == null || e.Seq > @from
                orderby e.Seq
                join p in db.TrailPayloads.AsNoTracking() on e.Seq equals p.Seq into ps
                from p in ps.DefaultIfEmpty()
                select new { e, p }).Take(page).ToListAsync(cancellation);
            return [.. rows.Select(r => ((TrailEntry?)r.e, (TrailPayload?)r.p))];
        }
        catch (Exception e) when (RowVerifier.IsUnreadable(e))
        {
            return null;
        }
    }
}
