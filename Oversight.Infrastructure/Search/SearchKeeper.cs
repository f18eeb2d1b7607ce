using System.Data;
using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Trail;

namespace Oversight.Infrastructure.Search;

/// <summary>
/// Keeps what is searched beside the work of others: gathers the words of rows from before there was a search, lists the characters of rows
/// that wait, and throws away what was broken off. Each step is a transaction of its own, so that it goes on where it ended and holds nobody up.
/// </summary>
public sealed class SearchKeeper(IDbContextFactory<OversightDb> contexts, WriterGate gate, IClock clock, SearchSources sources, SearchWriter writer)
{
    /// <summary>Rows of a segment. So many at most are read word by word.</summary>
    public const int SegmentSize = 8192;

    private const int Gathered = 500;
    private const int Written = 4000;
    private static readonly TimeSpan BrokenOff = TimeSpan.FromMinutes(30);

    /// <summary>Gathers what is missing, of one kind after the other.</summary>
    /// <returns>How many rows.</returns>
    public async Task<int> Gather(CancellationToken cancellation = default)
    {
        var all = 0;
        foreach (var kind in SearchDocument.All)
        {
            for (int? some = 0; some is { } gathered; some = await GatherSome(kind, cancellation))
                all += gathered;
        }

        return all;
    }

    /// <summary>Lists the characters of rows that wait, a segment at a time.</summary>
    /// <param name="size">Rows of a segment; fewer than these go on waiting.</param>
    /// <param name="cancellation">Ends it after a step.</param>
    /// <returns>How many rows.</returns>
    public async Task<int> Seal(int size = SegmentSize, CancellationToken cancellation = default)
    {
        await Clear(cancellation);
        var all = 0;
        foreach (var kind in SearchDocument.All)
        {
            while (await Claim(kind, size, cancellation) is { } segment)
                all += await SealOne(segment, cancellation);
        }

        return all;
    }

    /// <summary>Throws away all that is derived, so that it is gathered anew; lists are searched in the rows themselves meanwhile.</summary>
    public Task Empty(CancellationToken cancellation = default) => Step(async db =>
    {
        await db.SearchStates.ExecuteDeleteAsync(cancellation);
        await db.SearchPostings.ExecuteDeleteAsync(cancellation);
        await db.SearchSegments.ExecuteDeleteAsync(cancellation);
        await db.SearchMarks.ExecuteDeleteAsync(cancellation);
        return await db.SearchTexts.ExecuteDeleteAsync(cancellation);
    }, cancellation);

    /// <summary>Makes what is searched of some rows anew.</summary>
    internal Task<int> Put(string kind, List<long> ordinals, CancellationToken cancellation) => Step(async db =>
    {
        await db.SearchTexts.Where(t => EF.Parameter(ordinals).Contains(t.Ordinal)).ExecuteDeleteAsync(cancellation);
        await db.SearchMarks.Where(m => EF.Parameter(ordinals).Contains(m.Ordinal)).ExecuteDeleteAsync(cancellation);
        var documents = new List<(SearchDocument, bool)>();
        foreach (var ordinal in ordinals)
            documents.AddRange((await sources.Older(db, kind, ordinal + 1, 1, cancellation)).Where(d => d.Ordinal == ordinal).Select(d => (d, true)));
        await writer.Write(db, documents, cancellation);
        return await db.SaveChangesAsync(cancellation);
    }, cancellation);

    /// <summary>Gathers some rows; null where none is missing.</summary>
    private Task<int?> GatherSome(string kind, CancellationToken cancellation) => Step<int?>(async db =>
    {
        var state = await db.SearchStates.FirstOrDefaultAsync(s => s.Kind == kind, cancellation);
        if (state is { Complete: true, Rules: SearchDocument.Rules })
            return null;
        if (state is null)
            db.SearchStates.Add(state = new SearchState { Kind = kind, Through = long.MaxValue, Rules = SearchDocument.Rules });
        if (state.Rules != SearchDocument.Rules)
            (state.Rules, state.Through, state.Complete) = (SearchDocument.Rules, long.MaxValue, false);
        var documents = await sources.Older(db, kind, state.Through, Gathered, cancellation);
        await writer.Write(db, [.. documents.Select(d => (d, false))], cancellation);
        state.Complete = documents.Count < Gathered;
        state.Through = documents.Count > 0 ? documents[^1].Ordinal : state.Through;
        await db.SaveChangesAsync(cancellation);
        return documents.Count;
    }, cancellation);

    private async Task<SearchSegment?> Claim(string kind, int size, CancellationToken cancellation) => await Step(async db =>
    {
        var waiting = db.SearchTexts.Where(t => t.Kind == kind && t.Segment == SearchText.Waiting);
        if (await waiting.OrderBy(t => t.Ordinal).Skip(size - 1).Select(t => (long?)t.Ordinal).FirstOrDefaultAsync(cancellation) is not { } newest)
            return null;
        var segment = new SearchSegment { Id = (await db.SearchSegments.MaxAsync(s => (int?)s.Id, cancellation) ?? 0) + 1, Kind = kind, Newest = newest, BegunAt = clock.Now };
        db.SearchSegments.Add(segment);
        await db.SaveChangesAsync(cancellation);
        await waiting.Where(t => t.Ordinal <= newest).ExecuteUpdateAsync(set => set.SetProperty(t => t.Segment, segment.Id), cancellation);
        return segment;
    }, cancellation);

    private async Task<int> SealOne(SearchSegment segment, CancellationToken cancellation)
    {
        var lists = new SortedDictionary<long, List<long>>();
        int rows;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            var texts = await db.SearchTexts.AsNoTracking().Where(t => t.Kind == segment.Kind && t.Segment == segment.Id).OrderBy(t => t.Ordinal).ToListAsync(cancellation);
            rows = texts.Count;
            foreach (var text in texts)
            {
                foreach (var gram in Grams.Of(text.Text))
                    List(gram).Add(text.Ordinal);
                if (text.DepartmentId is { } department)
                    List(Grams.Of(department)).Add(text.Ordinal);
            }
        }

        foreach (var some in lists.Select(l => new SearchPosting { Key = Grams.Key(segment.Id, l.Key), Count = l.Value.Count, Rows = PostingList.Pack(l.Value) }).Chunk(Written))
        {
            await Step(async db =>
            {
                db.SearchPostings.AddRange(some);
                return await db.SaveChangesAsync(cancellation);
            }, cancellation);
        }

        // What an act changed meanwhile has left the segment and waits again: its lists may name too much, never too little.
        await Step(db => db.SearchSegments.Where(s => s.Id == segment.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Ready, true), cancellation), cancellation);
        return rows;

        List<long> List(long gram)
        {
            if (!lists.TryGetValue(gram, out var list))
                lists[gram] = list = [];
            return list;
        }
    }

    private async Task Clear(CancellationToken cancellation)
    {
        var before = clock.Now - BrokenOff;
        await Step(async db =>
        {
            foreach (var (id, kind) in (await db.SearchSegments.Where(s => !s.Ready && s.BegunAt < before).Select(s => new { s.Id, s.Kind }).ToListAsync(cancellation)).Select(s => (s.Id, s.Kind)))
            {
                var (first, next) = (Grams.First(id), Grams.First(id + 1));
                await db.SearchTexts.Where(t => t.Kind == kind && t.Segment == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Segment, SearchText.Waiting), cancellation);
                await db.SearchPostings.Where(p => p.Key >= first && p.Key < next).ExecuteDeleteAsync(cancellation);
                await db.SearchSegments.Where(s => s.Id == id).ExecuteDeleteAsync(cancellation);
            }

            return 0;
        }, cancellation);
    }

    // In turn with the acts: on SQLite by the gate, on SQL Server by the head of the trail, which each act takes first.
    private async Task<T> Step<T>(Func<OversightDb, Task<T>> step, CancellationToken cancellation)
    {
        using var turn = await gate.Enter(cancellation);
        await using var probe = await contexts.CreateDbContextAsync(cancellation);
        return await probe.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
            if (await TrailLock.Take(db, cancellation) is { } head && db.Entry(head).State == EntityState.Added)
                db.Entry(head).State = EntityState.Detached;
            var done = await step(db);
            await transaction.CommitAsync(cancellation);
            return done;
        });
    }
}
