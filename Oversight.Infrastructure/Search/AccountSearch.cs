using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Search;

/// <summary>
/// Finds words in the sealed accounts of complaints that somebody sees: their marks say which can hold them, these are opened and read, and
/// nothing of them is kept. Takes as long as there are complaints in sight whose account is not erased.
/// </summary>
public sealed class AccountSearch(ComplaintVault vault, AccountMarks marks)
{
    private const int Chunk = 1000;

    /// <summary>The complaints that hold every word, at least one of them in the account alone; the newest first.</summary>
    /// <param name="db">The context.</param>
    /// <param name="seen">What the asker sees, narrowed by everything else. Nothing beside it is looked at.</param>
    /// <param name="words">The words.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<long>> Find(OversightDb db, IQueryable<Complaint> seen, SearchWords words, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        var found = new List<long>();
        for (var below = long.MaxValue; found.Count < most && !words.IsEmpty;)
        {
            var rows = await Marks(db, seen, below).Take(Chunk).ToListAsync(cancellation);
            found.AddRange(await Read(db, seen, rows, words, cancellation));
            if (rows.Count < Chunk)
                break;
            below = rows[^1].Ordinal;
        }

        return found;
    }

    /// <summary>What was said in some complaints, opened, with whoever said it struck out; without those whose account is erased.</summary>
    /// <param name="db">The context.</param>
    /// <param name="seen">What the asker sees; nothing beside it is opened.</param>
    /// <param name="ordinals">Of the complaints.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<long, string>> Said(OversightDb db, IQueryable<Complaint> seen, IReadOnlyList<long> ordinals, CancellationToken cancellation = default)
    {
        var opened = new Dictionary<long, string>();
        foreach (var c in await Sealed(seen, [.. ordinals]).ToListAsync(cancellation))
        {
            if (vault.Account(c.Id, c.Account, c.Identity, c.Key) is { } account)
                opened[c.Ordinal] = account;
        }

        return opened;
    }

    /// <summary>What is sealed of some complaints.</summary>
    internal static IQueryable<SealedAccount> Sealed(IQueryable<Complaint> seen, List<long> ordinals) => seen.Where(c => EF.Parameter(ordinals).Contains(c.Ordinal))
        .Select(c => new SealedAccount(c.Id, c.Ordinal, c.Account, c.Identity, c.KeyRows.Where(k => k.Circle == ComplaintCircles.System && k.Bytes != null).Select(k => k.Bytes).FirstOrDefault()));

    /// <summary>The marks of some complaints below an ordinal, the newest first.</summary>
    internal static IQueryable<SearchMarks> Marks(OversightDb db, IQueryable<Complaint> seen, long below) =>
        from c in seen
        join m in db.SearchMarks on c.Ordinal equals m.Ordinal
        where c.Ordinal < below
        orderby c.Ordinal descending
        select new SearchMarks { Ordinal = m.Ordinal, Bits = m.Bits };

    private async Task<IReadOnlyList<long>> Read(OversightDb db, IQueryable<Complaint> seen, List<SearchMarks> rows, SearchWords words, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return [];
        var held = marks.Hold(rows, words);
        var likely = rows.Where((_, i) => held[i].Any(h => h)).Select(r => r.Ordinal).ToList();
        if (likely.Count == 0)
            return [];
        var said = await Said(db, seen, likely, cancellation);
        var texts = await db.SearchTexts.Where(t => EF.Parameter(likely).Contains(t.Ordinal)).Select(t => new { t.Ordinal, t.Text }).ToDictionaryAsync(t => t.Ordinal, t => t.Text, cancellation);
        return [.. likely.Where(o => said.TryGetValue(o, out var account) && words.In(texts.GetValueOrDefault(o, "") + "\n" + SearchWords.Normal(account)))];
    }
}

/// <summary>What is sealed of a complaint, and the key to it as it is wrapped for the product.</summary>
internal sealed record SealedAccount(Guid Id, long Ordinal, byte[]? Account, byte[]? Identity, byte[]? Key);
