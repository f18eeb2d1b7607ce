using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Search;

/// <summary>Rows that somebody sees, narrowed to those that hold some words.</summary>
/// <param name="db">The context.</param>
/// <param name="seen">What the asker sees, narrowed by everything else.</param>
/// <param name="rows">The same with the words: any order, any page, any count is right on it.</param>
/// <param name="candidates">Where it is quicker to go by candidates; null where not.</param>
/// <param name="words">The words.</param>
public sealed class Sought<T>(OversightDb db, IQueryable<T> seen, IQueryable<T> rows, Candidates? candidates, SearchWords words)
    where T : Aggregate
{
    // Candidates that are tried one after the other before the rows are read in the order of the list instead.
    private const int Tried = 16_384;

    /// <summary>The rows, for whatever order and page.</summary>
    public IQueryable<T> Rows => rows;

    /// <summary>How many there are, at most the cap.</summary>
    public async Task<int> Count(int cap, CancellationToken cancellation = default)
    {
        if (candidates is null)
            return await rows.Take(cap).CountAsync(cancellation);
        var (count, tried) = (0, 0);
        await foreach (var some in candidates.Newest(db, long.MaxValue, cancellation))
        {
            count += await Among(some).CountAsync(cancellation);
            if (count >= cap)
                return cap;
            if ((tried += some.Count) > Tried)
                return await rows.Take(cap).CountAsync(cancellation);
        }

        return count;
    }

    /// <summary>The newest rows.</summary>
    /// <param name="shape">What is read of a row.</param>
    /// <param name="below">Only rows below this ordinal; null for the newest of all.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<TRow>> Newest<TRow>(Func<IQueryable<T>, IQueryable<TRow>> shape, long? below, int most, CancellationToken cancellation = default)
    {
        var newest = new List<TRow>();
        if (candidates is not null)
        {
            var tried = 0;
            await foreach (var some in candidates.Newest(db, below ?? long.MaxValue, cancellation))
            {
                newest.AddRange(await shape(Among(some).OrderByDescending(r => r.Ordinal)).Take(most - newest.Count).ToListAsync(cancellation));
                if (newest.Count == most)
                    return newest;
                if ((tried += some.Count) > Tried)
                    break;
            }

            if (tried <= Tried)
                return newest;
        }

        return await shape((below is { } from ? rows.Where(r => r.Ordinal < from) : rows).OrderByDescending(r => r.Ordinal)).Take(most).ToListAsync(cancellation);
    }

    private IQueryable<T> Among(List<long> some)
    {
        var texts = db.SearchTexts.Holding(words);
        return seen.Where(r => EF.Parameter(some).Contains(r.Ordinal) && texts.Any(t => t.Ordinal == r.Ordinal));
    }
}

/// <summary>Narrows what somebody sees to what holds some words.</summary>
public static class Searching
{
    /// <summary>The texts that hold every word.</summary>
    internal static IQueryable<SearchText> Holding(this IQueryable<SearchText> texts, SearchWords words)
    {
        foreach (var word in words.All)
            texts = texts.Where(t => t.Text.Contains(word));
        return texts;
    }

    /// <summary>Of what somebody sees what holds the words.</summary>
    /// <param name="index">The index.</param>
    /// <param name="db">The context.</param>
    /// <param name="seen">What the asker sees, narrowed by everything else: sight comes first.</param>
    /// <param name="kind">See <see cref="Kinds"/>.</param>
    /// <param name="words">The words.</param>
    /// <param name="departments">Departments beside whose rows the asker sees none, or null.</param>
    /// <param name="plain">How the rows themselves are searched while they are still being gathered.</param>
    /// <param name="further">Rows that hold the words in what is sealed, which the asker sees; or null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<Sought<T>> Seek<T>(
        this SearchIndex index, OversightDb db, IQueryable<T> seen, string kind, SearchWords words, IReadOnlyCollection<Guid>? departments, Expression<Func<T, bool>> plain, IReadOnlyList<long>? further = null, CancellationToken cancellation = default)
        where T : Aggregate
    {
        if (words.IsEmpty)
            return new(db, seen, seen, null, words);
        if (await index.Find(db, kind, words, departments, cancellation) is not { } found)
            return new(db, seen, seen.Where(plain), null, words);
        return Within(db, seen, words, found, further is { Count: > 0 } ? [.. further] : null);
    }

    /// <summary>Of what somebody sees the candidates that hold the words, and the further rows.</summary>
    internal static Sought<T> Within<T>(OversightDb db, IQueryable<T> seen, SearchWords words, Candidates found, List<long>? further)
        where T : Aggregate
    {
        var texts = db.SearchTexts.Holding(words);
        List<long> few = [.. found.Rows];
        var rows = (found.Many, further) switch
        {
            (true, null) => seen.Where(r => texts.Any(t => t.Ordinal == r.Ordinal)),
            (true, { } more) => seen.Where(r => texts.Any(t => t.Ordinal == r.Ordinal) || EF.Parameter(more).Contains(r.Ordinal)),
            (false, null) => seen.Where(r => EF.Parameter(few).Contains(r.Ordinal) && texts.Any(t => t.Ordinal == r.Ordinal)),
            (false, { } more) => Either(more),
        };
        return new(db, seen, rows, found.Many && further is null ? found : null, words);

        // The sealed ones were held against the words already; the others are held against their text by the same question.
        IQueryable<T> Either(List<long> more)
        {
            List<long> either = [.. few.Concat(more).Distinct().OrderDescending()];
            return seen.Where(r => EF.Parameter(either).Contains(r.Ordinal) && (texts.Any(t => t.Ordinal == r.Ordinal) || EF.Parameter(more).Contains(r.Ordinal)));
        }
    }
}
