using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Window.Decisions;

/// <summary>
/// What strangers read of decisions: from the published words alone, and only while they are in public. It asks for the day itself,
/// so that nothing stays because a sweep has not run, and nothing of a decision is kept between requests; what is kept for a minute is which kinds and matters there are.
/// </summary>
public sealed class PublishedDecisions(IDbContextFactory<OversightDb> contexts, PublishedWords words, IClock clock)
{
    private const int Size = 20;

    /// <summary>One page, the newest first.</summary>
    public async Task<ListPage<PublishedRow>> List(PublishedFilter filter, ListPlace? place, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = filter.Apply(Public(db), filter.Asked is { } asked ? await Matters(asked, cancellation) : []);
        var count = await rows.OrderBy(p => p.Ordinal).Take(Listing.Cap + 1).CountAsync(cancellation);
        var read = await rows.NewestFirst(p => p.Ordinal, place).Take(Size + 1)
            .Select(p => new PublishedRow(p.Id, p.Ordinal, p.Number, p.Title, p.Party, p.Kind, p.DecidedOn, p.Until)).ToListAsync(cancellation);
        var more = read.Count > Size;
        var shown = read.Take(Size).ToList();
        if (place is { Back: true })
            shown.Reverse();
        return new ListPage<PublishedRow>(
            shown, Math.Min(count, Listing.Cap), count > Listing.Cap,
            shown.Count > 0 && (place is { Back: false } || (place is { Back: true } && more)) ? ListPlace.Text(0, shown[0].Ordinal) : null,
            shown.Count > 0 && (place is { Back: true } || more) ? ListPlace.Text(0, shown[^1].Ordinal) : null);
    }

    /// <summary>The kinds that are in public now, for the choice of the list.</summary>
    public async Task<IReadOnlyList<string>> Kinds(CancellationToken cancellation = default) => (await Words(cancellation)).Kinds;

    /// <summary>One decision, and the hash of its PDF where that is made; null where it is not, or no longer, in public.</summary>
    public async Task<(PublishedDecision Decision, string? Pdf)?> Find(Guid id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await Public(db).FirstOrDefaultAsync(p => p.Id == id, cancellation) is { } found
            ? (found, await db.Documents.Where(d => d.SubjectId == id).Select(d => d.Hash).FirstOrDefaultAsync(cancellation))
            : null;
    }

    /// <summary>Why a decision is gone, as the law has it told to the public; null where there never was one. Holds nothing of its words.</summary>
    public async Task<PublishedEnd?> Gone(Guid id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.PublishedDecisions.Where(p => p.Id == id).Select(p => new PublishedEnd(p.EndedAt, p.Ended, p.EndNote)).FirstOrDefaultAsync(cancellation) is { } end
            ? end with { Note = Standing(end) }
            : null;
    }

    // Once what somebody typed stood behind the first sentence; only standing words go out.
    private static string Standing(PublishedEnd end) => end.Ended != PublicEnd.Fell || RevocationGrounds.All.Any(g => end.Note.EndsWith($"。{g.PublicReason()}公示内容依法撤回。", StringComparison.Ordinal))
        ? end.Note
        : end.Note[..(end.Note.IndexOf('。', StringComparison.Ordinal) + 1)];

    private async Task<IReadOnlyList<string>> Matters(string asked, CancellationToken cancellation) =>
        [.. (await Words(cancellation)).Titles.Where(t => t.Contains(asked, StringComparison.OrdinalIgnoreCase))];

    private Task<KeptWords> Words(CancellationToken cancellation) => words.Read(clock.Now, async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return new KeptWords(
            await Public(db).Select(p => p.Kind).Distinct().OrderBy(k => k).Take(PublishedWords.MostKinds).ToListAsync(cancellation),
            await Public(db).Select(p => p.Title).Distinct().OrderBy(t => t).Take(PublishedWords.MostTitles).ToListAsync(cancellation));
    });

    private IQueryable<PublishedDecision> Public(OversightDb db)
    {
        var today = ChinaTime.DayOf(clock.Now);
        return db.PublishedDecisions.AsNoTracking().Where(p => p.EndedAt == null && p.Until >= today);
    }
}

/// <summary>What a stranger asks for; all of it is in the address.</summary>
/// <param name="Q">Part of the matter, or how document number or party as published begin; or null.</param>
/// <param name="Kind">What was decided in a word, or null.</param>
/// <param name="Month">Month of the decision, yyyy-MM, or null.</param>
public sealed record PublishedFilter(string? Q = null, string? Kind = null, string? Month = null)
{
    private const int MostAsked = 60;

    /// <summary>What is asked for, cut; null for nothing.</summary>
    internal string? Asked => Q?.Trim() is { Length: > 0 } q ? q[..Math.Min(q.Length, MostAsked)] : null;

    internal IQueryable<PublishedDecision> Apply(IQueryable<PublishedDecision> rows, IReadOnlyList<string> matters)
    {
        if (Asked is { } q)
            rows = rows.Where(p => p.Number.StartsWith(q) || p.Party.StartsWith(q) || matters.Contains(p.Title));
        if (Kind is { } kind)
            rows = rows.Where(p => p.Kind == kind);
        if (DateOnly.TryParseExact(Month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var first) && first.Year is > 2000 and < 9000)
        {
            var next = first.AddMonths(1);
            rows = rows.Where(p => p.DecidedOn >= first && p.DecidedOn < next);
        }

        return rows;
    }
}

/// <summary>A row of the public list.</summary>
public sealed record PublishedRow(Guid Id, long Ordinal, string Number, string Title, string Party, string Kind, DateOnly DecidedOn, DateOnly Until);

/// <summary>That a decision is no longer in public.</summary>
/// <param name="At">When it ended, UTC; null where its period is over and that is not noted yet.</param>
/// <param name="Ended">How.</param>
/// <param name="Note">Why, as the public reads it.</param>
public sealed record PublishedEnd(DateTime? At, PublicEnd? Ended, string Note);
