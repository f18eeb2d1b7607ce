using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
                : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await db.Database.UseTransactionAsync(snapshot, cancellation);
            return await Verify(db, cancellation);
        });
    }

    private async Task<TrailReport> Verify(OversightDb db, CancellationToken cancellation)
    {
        var key = keys.Existing();
        var last = new Dictionary<Subject, Seen>();
        var count = 0L;
        byte[] prev = new byte[32];
        var previous = 0L;
        DateTime? intactUntil = null;
        await foreach (var (entry, payload) in Entries(db, cancellation))
        {
            if (Damage(entry, payload, key, count, prev, previous, last) is { } damage)
                return new TrailReport(count, key is not null, damage with { After = intactUntil, Before = entry.RecordedAt });
            count = entry.Seq;
            prev = entry.Hash;
            previous = TrailAppender.Microseconds(entry.RecordedAt);
            intactUntil = entry.RecordedAt;
        }

        var head = await db.TrailHeads.AsNoTracking().FirstOrDefaultAsync(h => h.Id == 1, cancellation);
        if ((head?.Seq ?? 0) != count || (head is not null && !head.Hash.AsSpan().SequenceEqual(prev)))
            return new TrailReport(count, key is not null, new TrailDamage(count + 1, "尾部被删去或被改写", $"痕迹止于第{count}条，而账头记为第{head?.Seq ?? 0}条") { After = intactUntil });
        return new TrailReport(count, key is not null, await Rows(db, last, cancellation));
    }

    private TrailDamage? Damage(TrailEntry entry, TrailPayload? payload, TrailKey? key, long count, byte[] prev, long previous, Dictionary<Subject, Seen> last)
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
        if (!TrailRecord.CommitToFiles(named).AsSpan().SequenceEqual(record.FilesCommit.Span))
            return new(entry.Seq, "附件清单被改写", "附件清单与承诺不符");
        foreach (var hash in named)
        {
            if (files.Check(hash) is { } wrong)
                return new(entry.Seq, "附件被改写", wrong);
        }

        var refused = record.Flags.HasFlag(TrailFlags.Refused);
        last[subject] = new Seen(
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
        && TrailAppender.Microseconds(entry.RecordedAt) == record.RecordedUs
        && (entry.OccurredAt is { } at ? TrailAppender.Microseconds(at) : TrailRecord.NotStated) == record.OccurredUs
        && entry.Flags == record.Flags
        && string.Equals(entry.SubjectKind, record.SubjectKind, StringComparison.Ordinal)
        && entry.SubjectId == record.SubjectId
        && entry.SubjectSeq == record.SubjectSeq
        && string.Equals(entry.Actor, record.Actor, StringComparison.Ordinal)
        && string.Equals(entry.Role, record.Role, StringComparison.Ordinal)
        && string.Equals(entry.Action, record.Action, StringComparison.Ordinal)
        && string.Equals(entry.Outcome, record.Outcome, StringComparison.Ordinal);

    private static async IAsyncEnumerable<(TrailEntry Entry, TrailPayload? Payload)> Entries(OversightDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        const int page = 2000;
        for (var from = long.MinValue; ;)
        {
            var batch = await (
                from e in db.Trail.AsNoTracking()
                where e.Seq > @from
                orderby e.Seq
                join p in db.TrailPayloads.AsNoTracking() on e.Seq equals p.Seq into ps
                from p in ps.DefaultIfEmpty()
                select new { e, p }).Take(page).ToListAsync(cancellation);
            foreach (var row in batch)
                yield return (row.e, row.p);
            if (batch.Count < page)
                yield break;
            from = batch[^1].e.Seq;
        }
    }

    private static async Task<TrailDamage?> Rows(OversightDb db, Dictionary<Subject, Seen> last, CancellationToken cancellation)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.KindOf() is not null).OrderBy(t => t.KindOf(), StringComparer.Ordinal))
        {
            var kind = type.KindOf()!;
            var rest = last.Where(s => string.Equals(s.Key.Kind, kind, StringComparison.Ordinal) && s.Value.StateSeq > 0).Select(s => s.Key.Id).ToHashSet();
            var damage = await (Task<TrailDamage?>)typeof(TrailVerifier)
                .GetMethod(nameof(RowsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType)
                .Invoke(null, [db, kind, last, rest, cancellation])!;
            if (damage is not null)
                return damage;
            if (rest.Count > 0)
            {
                var subject = new Subject(kind, rest.First());
                return new(last[subject].StateSeq, "业务数据被删除", $"{Kinds.Name(kind)} {subject.Id} 在痕迹中有记录，而数据已不存在");
            }
        }

        return null;
    }

    private static async Task<TrailDamage?> RowsOf<T>(OversightDb db, string kind, Dictionary<Subject, Seen> last, HashSet<Guid> rest, CancellationToken cancellation)
        where T : Aggregate
    {
        const int page = 500;
        var personal = db.Model.FindEntityType(typeof(T))!.GetNavigations().Where(n => n.TargetEntityType.ClrType == typeof(PersonalDatum)).Select(n => n.Name).ToList();
        for (var from = long.MinValue; ;)
        {
            var query = db.Set<T>().AsQueryable();
            foreach (var navigation in personal)
                query = query.Include(navigation);
            var batch = await query.Where(x => x.Ordinal > from).OrderBy(x => x.Ordinal).Take(page).AsSplitQuery().ToListAsync(cancellation);
            foreach (var aggregate in batch)
            {
                EntityEntry entry = db.Entry(aggregate);
                rest.Remove(aggregate.Id);
                if (!last.TryGetValue(new Subject(kind, aggregate.Id), out var seen) || seen.StateSeq == 0)
                    return new(aggregate.Ordinal, "业务数据无来历", $"{Kinds.Name(kind)} {aggregate.Id} 没有任何痕迹");
                var rows = RowLayout.Rows(entry, seen.StateLayout);
                if (!TrailRecord.CommitTo(seen.StateSalt, rows).AsSpan().SequenceEqual(seen.StateCommit!.Value.Span))
                    return new(seen.StateSeq, "业务数据被改写", $"{Kinds.Name(kind)} {aggregate.Id} 的现有数据与最后一条痕迹不符");
                foreach (var navigation in personal)
                {
                    if (entry.Reference(navigation).CurrentValue is PersonalDatum { IsIntact: false })
                        return new(seen.StateSeq, "个人信息被改写", $"{Kinds.Name(kind)} {aggregate.Id} 的个人信息与摘要不符");
                }
            }

            if (batch.Count < page)
                return null;
            from = batch[^1].Ordinal;
            db.ChangeTracker.Clear();
        }
    }

    private sealed record Seen(long SubjectSeq, byte[] Hash, long StateSeq, ReadOnlyMemory<byte>? StateCommit, byte[] StateSalt, int StateLayout);
}

/// <summary>What a verification found.</summary>
/// <param name="Entries">Number of entries read and found intact before any damage.</param>
/// <param name="MacsChecked">Whether the key was at hand.</param>
/// <param name="Damage">The first damage, or null.</param>
public sealed record TrailReport(long Entries, bool MacsChecked, TrailDamage? Damage)
{
    /// <summary>Whether nothing is damaged.</summary>
    public bool Intact => Damage is null;
}

/// <summary>The first damage found.</summary>
/// <param name="Seq">The first bad sequence number.</param>
/// <param name="Kind">What kind of damage, in Chinese.</param>
/// <param name="Detail">What exactly does not match.</param>
public sealed record TrailDamage(long Seq, string Kind, string Detail)
{
    /// <summary>Recorded time of the last intact entry before it, UTC.</summary>
    public DateTime? After { get; init; }

    /// <summary>Recorded time on the damaged entry, UTC, where it still has one.</summary>
    public DateTime? Before { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"第{Seq}条：{Kind}（{Detail}）";
}
