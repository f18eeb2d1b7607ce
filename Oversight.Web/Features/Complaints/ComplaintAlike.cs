using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints;

/// <summary>
/// Which complaints may be about the same matter. The candidates are bounded (those of the last months that share a word of place, party or
/// title, or the caller) and judged in memory by the pairs of signs that they share; a search index can stand in for <see cref="Candidates"/>.
/// Sight comes first. Whether it is the same caller is told only to whoever may know who complained in that case.
/// </summary>
public sealed class ComplaintAlike(Reads reads, ComplaintVault vault)
{
    private const int Days = 120;
    private const int MostTerms = 40;
    private const int MostCandidates = 200;
    private const int MostRead = 30;
    private const int MostShown = 5;

    /// <summary>While a complaint is being typed. Those at 举报保密 are told to nobody here: who stands beside reads along.</summary>
    public Task<IReadOnlyList<AlikeComplaint>> While(AlikeQuery query, CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<AlikeComplaint>>(async (db, actor) =>
    {
        if (ComplaintDuties.Register.HeldBy(actor) is null)
            return [];
        var mark = Mark(query.Phone) is { } card && await db.Complaints.AnyAsync(cancellation) ? vault.MarkOf(card) : null;
        return await Find(db, actor, db.Complaints.VisibleTo(actor).Where(ComplaintSight.Counted), new Typed(query.Title, query.Account, query.Place, query.Party, query.ItemId, mark), cancellation);
    }, cancellation);

    /// <summary>Beside a complaint, for whoever runs it: those that it could be joined to or that could be joined to it.</summary>
    public Task<IReadOnlyList<AlikeComplaint>> Of(Guid id, CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<AlikeComplaint>>(async (db, actor) =>
    {
        if (await db.Complaints.VisibleTo(actor).AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } one || !ComplaintOffice.Runs(actor, one))
            return [];
        var others = db.Complaints.VisibleTo(actor).Where(c => c.Id != id && c.Level == one.Level && c.Against == one.Against && c.AboutDepartmentId == one.AboutDepartmentId && c.AboutOfficerId == one.AboutOfficerId);
        if (one.MainId is { } main)
            others = others.Where(c => c.Id != main && c.MainId != main);
        others = others.Where(c => c.MainId != id);
        return await Find(db, actor, others, new Typed(one.Title, vault.Account(one) ?? "", one.Place, one.Party, one.ItemId, ComplaintSight.SeesWho(actor, one) ? one.PersonMark : null), cancellation);
    }, cancellation);

    private async Task<IReadOnlyList<AlikeComplaint>> Find(OversightDb db, Actor actor, IQueryable<Complaint> seen, Typed typed, CancellationToken cancellation)
    {
        var (title, place, party) = (Likeness.Pairs(typed.Title + "。" + typed.Account), Likeness.Pairs(typed.Place), Likeness.Pairs(typed.Party));
        if (title.Count + place.Count + party.Count < 2 && typed.Mark is null)
            return [];
        var near = (await Candidates(db, seen, [.. place.Concat(party).Concat(Likeness.Pairs(typed.Title)).Concat(title).Distinct(StringComparer.Ordinal).Take(MostTerms)], typed.Mark, cancellation))
            .Select(c => (c.Id, Score: Likeness.Together(Likeness.Of(title, Likeness.Pairs(c.Title)), Of(place, c.Place), Of(party, c.Party), false) + (c.Same ? 1 : 0)))
            .OrderByDescending(c => c.Score).Take(MostRead).Select(c => c.Id).ToList();

        // What they say is sealed: only the nearest are opened, and only inside this.
        var whole = await db.Complaints.AsNoTracking().AsSplitQuery().Where(c => near.Contains(c.Id)).ToListAsync(cancellation);
        return [.. whole.Select(c => Judge(actor, c, typed, title, place, party)).OfType<AlikeComplaint>().OrderByDescending(a => a.Score).ThenByDescending(a => a.ReceivedAt).Take(MostShown)];
    }

    private async Task<List<Candidate>> Candidates(OversightDb db, IQueryable<Complaint> seen, List<string> terms, byte[]? mark, CancellationToken cancellation)
    {
        var since = reads.Now.AddDays(-Days);
        var recent = seen.Where(c => c.ReceivedAt >= since && c.State != ComplaintState.Withdrawn);
        List<Candidate> found = [.. await recent
            .Where(c => terms.Any(t => c.Title.Contains(t) || c.Place.Contains(t) || c.Party.Contains(t)))
            .OrderByDescending(c => c.ReceivedAt).Take(MostCandidates)
            .Select(c => new Candidate(c.Id, c.Title, c.Place, c.Party, false)).ToListAsync(cancellation)];
        if (mark is not null)
            found.AddRange(await recent.Where(c => c.PersonMark == mark).OrderByDescending(c => c.ReceivedAt).Take(MostRead).Select(c => new Candidate(c.Id, c.Title, c.Place, c.Party, true)).ToListAsync(cancellation));
        return [.. found.OrderByDescending(c => c.Same).DistinctBy(c => c.Id)];
    }

    private AlikeComplaint? Judge(Actor actor, Complaint c, Typed typed, IReadOnlySet<string> text, IReadOnlySet<string> place, IReadOnlySet<string> party)
    {
        var alikeText = Likeness.Of(text, Likeness.Pairs(c.Title + "。" + vault.Account(c)));
        var (alikePlace, alikeParty) = (Of(place, c.Place), Of(party, c.Party));
        var sameItem = typed.ItemId is { } item && c.ItemId == item;
        var same = typed.Mark is { } mark && c.PersonMark is { } known && mark.AsSpan().SequenceEqual(known) && ComplaintSight.SeesWho(actor, c);
        var score = Likeness.Together(alikeText, alikePlace, alikeParty, sameItem);
        if (score < Likeness.Least && !same)
            return null;
        List<string> why = [];
        if (same)
            why.Add("同一投诉人");
        if (alikeText >= 0.45)
            why.Add("内容相近");
        if (alikePlace >= 0.6)
            why.Add("地点相近");
        if (alikeParty >= 0.8)
            why.Add("同一单位");
        if (sameItem)
            why.Add("同一事项");
        return new AlikeComplaint(c.Id, c.Number, c.Title, c.Place, c.State, c.ReceivedAt, (int)Math.Round(Math.Min(1, score + (same ? 0.2 : 0)) * 100), why, c.IsOpen && c.MainId is null);
    }

    private static double? Of(IReadOnlySet<string> typed, string known) => typed.Count == 0 || known.Length == 0 ? null : Likeness.Of(typed, Likeness.Pairs(known));

    private static ComplainantCard? Mark(string phone)
    {
        try
        {
            return phone.Trim().Length < 7 ? null : new ComplainantCard(Phone: phone).Checked();
        }
        catch (InvalidInput)
        {
            // Not typed to its end yet.
            return null;
        }
    }

    private sealed record Candidate(Guid Id, string Title, string Place, string Party, bool Same);

    private sealed record Typed(string Title, string Account, string Place, string Party, Guid? ItemId, byte[]? Mark);
}

/// <summary>What is typed so far.</summary>
public sealed record AlikeQuery(string Title, string Account, string Place, string Party, string Phone, Guid? ItemId);

/// <summary>A complaint that may be about the same matter; nothing of who complained is in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Place">Where.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Score">Of a hundred.</param>
/// <param name="Why">What they have in common, in words.</param>
/// <param name="CanLead">Whether others can be joined to it.</param>
public sealed record AlikeComplaint(Guid Id, string Number, string Title, string Place, ComplaintState State, DateTime ReceivedAt, int Score, IReadOnlyList<string> Why, bool CanLead);
