using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Search;

/// <summary>
/// Which rows hold some words. Rows of a segment are narrowed down by its lists of characters, rows that wait are read word by word; every
/// answer is held against the text, so that it is exactly that of reading all of them. What the asker may see is the caller's to say first:
/// nothing here is counted or cut without it.
/// </summary>
public sealed class SearchIndex
{
    // Lists intersected for each segment: the rarest say nearly all.
    private const int Lists = 3;

    /// <summary>Up to so many candidates are handed to the database as they are; of more, the newest come first, some at a time.</summary>
    public int Few { get; init; } = 4000;

    /// <summary>Whether the rows of every kind are gathered, so that searches need not read the rows themselves.</summary>
    public static async Task<bool> IsComplete(OversightDb db, CancellationToken cancellation = default) =>
        await db.SearchStates.CountAsync(s => s.Complete && s.Rules == SearchDocument.Rules, cancellation) == SearchDocument.All.Count;

    /// <summary>What can hold the words; null while rows of the kind are still being gathered.</summary>
    /// <param name="db">The context.</param>
    /// <param name="kind">See <see cref="Domain.Common.Kinds"/>.</param>
    /// <param name="words">The words.</param>
    /// <param name="departments">Departments beside whose rows the asker sees none, or null: it makes the search shorter, sight is asked all the same.</param>
    /// <param name="cancellation">Ends the reading.</param>
    internal async Task<Candidates?> Find(OversightDb db, string kind, SearchWords words, IReadOnlyCollection<Guid>? departments, CancellationToken cancellation)
    {
        if (!await db.SearchStates.AnyAsync(s => s.Kind == kind && s.Complete && s.Rules == SearchDocument.Rules, cancellation))
            return null;
        var segments = await db.SearchSegments.AsNoTracking().Where(s => s.Kind == kind).OrderByDescending(s => s.Newest).ToListAsync(cancellation);
        var last = await db.SearchSegments.MaxAsync(s => (int?)s.Id, cancellation) ?? 0;

        // The next two numbers as well: a segment may be claimed between this reading and the next.
        List<int> loose = [SearchText.Waiting, SearchText.Apart, last + 1, last + 2, .. segments.Where(s => !s.Ready).Select(s => s.Id)];
        var waiting = await db.SearchTexts.Where(t => t.Kind == kind && EF.Parameter(loose).Contains(t.Segment)).Holding(words).OrderByDescending(t => t.Ordinal).Select(t => t.Ordinal).ToListAsync(cancellation);
        var ready = segments.Where(s => s.Ready).ToList();
        var plans = ready.Count == 0 ? [] : await Plan(db, ready, words, departments, cancellation);
        if (plans.Sum(p => p.Most) > Few)
            return new Candidates(this, waiting, plans, []);
        var rows = new List<long>(waiting);
        foreach (var some in plans.Chunk(64))
            rows.AddRange((await Read(db, some, cancellation)).SelectMany(r => r));
        return new Candidates(this, waiting, [], [.. rows.Distinct().OrderDescending()]);
    }

    /// <summary>The candidates of some segments, each segment's rising.</summary>
    internal async Task<IReadOnlyList<List<long>>> Read(OversightDb db, IReadOnlyCollection<SegmentPlan> plans, CancellationToken cancellation)
    {
        var keys = plans.SelectMany(p => p.Keys.Concat(p.Departments)).ToList();
        var lists = await db.SearchPostings.AsNoTracking().Where(p => EF.Parameter(keys).Contains(p.Key)).ToDictionaryAsync(p => p.Key, cancellation);
        return [.. plans.Select(Of)];

        List<long> Of(SegmentPlan plan)
        {
            List<long>? rows = plan.Departments.Count == 0 ? null : [.. plan.Departments.SelectMany(k => List(k)).Distinct().Order()];
            foreach (var key in plan.Keys)
                rows = rows is null ? List(key) : PostingList.Both(rows, List(key));
            return rows ?? [];
        }

        List<long> List(long key) => lists.TryGetValue(key, out var list) ? PostingList.Read(list.Rows, list.Count) : [];
    }

    private static async Task<List<SegmentPlan>> Plan(OversightDb db, List<SearchSegment> segments, SearchWords words, IReadOnlyCollection<Guid>? departments, CancellationToken cancellation)
    {
        var (needed, facets) = (Grams.Needed(words), departments?.Select(Grams.Of).ToList() ?? []);
        List<long> keys = [.. from s in segments from g in needed.Concat(facets) select Grams.Key(s.Id, g)];
        var counts = await db.SearchPostings.AsNoTracking().Where(p => EF.Parameter(keys).Contains(p.Key)).Select(p => new { p.Key, p.Count }).ToDictionaryAsync(p => p.Key, p => p.Count, cancellation);
        var plans = new List<SegmentPlan>();
        foreach (var segment in segments)
        {
            var lists = needed.Select(g => Grams.Key(segment.Id, g)).OrderBy(k => counts.GetValueOrDefault(k)).ToList();
            var own = facets.Select(g => Grams.Key(segment.Id, g)).Where(counts.ContainsKey).ToList();
            var most = counts.GetValueOrDefault(lists[0]);
            if (departments is not null)
                most = Math.Min(most, own.Sum(k => counts[k]));
            if (most > 0)
                plans.Add(new SegmentPlan(segment.Newest, most, [.. lists.Take(Lists)], own));
        }

        return plans;
    }
}

/// <summary>How one segment is looked through.</summary>
/// <param name="Newest">The newest of its rows.</param>
/// <param name="Most">It holds so many candidates at the most.</param>
/// <param name="Keys">The lists that a row must stand in, the shortest first.</param>
/// <param name="Departments">The lists of which it must stand in one; none for any department.</param>
public sealed record SegmentPlan(long Newest, int Most, IReadOnlyList<long> Keys, IReadOnlyList<long> Departments);

/// <summary>What can hold the words.</summary>
/// <param name="Index">Where they come from.</param>
/// <param name="Waiting">Rows outside of ready segments that hold them, the newest first.</param>
/// <param name="Plans">Where there are many, how to go through the segments, the newest first; else none.</param>
/// <param name="Rows">Where there are few, all of them, the newest first; else none.</param>
public sealed record Candidates(SearchIndex Index, IReadOnlyList<long> Waiting, IReadOnlyList<SegmentPlan> Plans, IReadOnlyList<long> Rows)
{
    /// <summary>Whether they come some at a time.</summary>
    public bool Many => Plans.Count > 0;

    /// <summary>The candidates below an ordinal, the newest first, in bunches that grow.</summary>
    public async IAsyncEnumerable<List<long>> Newest(OversightDb db, long below, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var pool = Waiting.Where(o => o < below).ToList();
        var (at, size, bunch) = (0, 1, 128);
        while (at < Plans.Count || pool.Count > 0)
        {
            if (at < Plans.Count)
            {
                foreach (var rows in await Index.Read(db, [.. Plans.Skip(at).Take(size)], cancellation))
                    pool.AddRange(rows.Where(o => o < below));
                at += size;
                size = Math.Min(size * 2, 16);
                pool = [.. pool.Distinct().OrderDescending()];
            }

            // Rows newer than any that is still to be read can be handed out; the segments come by their newest.
            var floor = at < Plans.Count ? Plans[at].Newest : long.MinValue;
            var safe = pool.TakeWhile(o => o > floor).Count();
            for (var done = 0; done < safe; bunch = Math.Min(bunch * 2, 2048))
            {
                var some = pool.GetRange(done, Math.Min(bunch, safe - done));
                done += some.Count;
                yield return some;
            }

            pool.RemoveRange(0, safe);
        }
    }
}
