using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Search;

/// <summary>Looks for words in everything that the asker sees. Sight comes first in each kind; only then it is counted and cut.</summary>
public sealed class SearchViews(Reads reads, SearchIndex index, ComplaintQuest quest, AccountSearch accounts)
{
    /// <summary>Counting stops here.</summary>
    public const int Cap = 1000;

    /// <summary>Hits of each kind where all kinds are shown.</summary>
    public const int Few = 5;

    /// <summary>Hits on a page of one kind.</summary>
    public const int Page = 30;

    /// <summary>Whether everything that there was before the search is in it by now.</summary>
    public Task<bool> IsComplete(CancellationToken cancellation = default) => reads.Ask((db, _) => SearchIndex.IsComplete(db, cancellation), cancellation);

    /// <summary>What was found, by kind; kinds of which nothing was found are left out, but for the one that was asked for.</summary>
    public Task<IReadOnlyList<SearchGroup>> Find(SearchQuery query, CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<SearchGroup>>(async (db, actor) =>
    {
        if (query.Words.IsEmpty || actor.Posts.All(p => p.Role.IsAdministrative()))
            return [];
        var groups = new List<SearchGroup>();
        foreach (var (kind, _, _, _) in SearchQuery.Kinds)
        {
            var asked = string.Equals(kind, query.Kind, StringComparison.Ordinal);
            var found = await Of(db, actor, kind, query, asked ? Page : Few, query.Kind is null || asked, cancellation);
            if (found.Count > 0 || asked)
                groups.Add(found);
        }

        return groups;
    }, cancellation);

    private Task<SearchGroup> Of(OversightDb db, Actor actor, string kind, SearchQuery query, int most, bool shown, CancellationToken cancellation) => kind switch
    {
        Kinds.Case => Cases(db, actor, query, new(most, shown, cancellation)),
        Kinds.Complaint => Complaints(db, actor, query, new(most, shown, cancellation)),
        Kinds.Notice => Notices(db, actor, query, new(most, shown, cancellation)),
        Kinds.Finding => Findings(db, actor, query, new(most, shown, cancellation)),
        Kinds.PowerItem => Items(db, query, new(most, shown, cancellation)),
        _ => Laws(db, query, new(most, shown, cancellation)),
    };

    private async Task<SearchGroup> Cases(OversightDb db, Actor actor, SearchQuery query, Cut cut)
    {
        var filter = new CaseFilter { Q = query.Q };
        var sought = await index.Seek(db, db.Cases.VisibleTo(actor).Narrow(filter, db, actor, reads.Now), filter, actor, cut.Cancellation);
        return await cut.Take(Kinds.Case, sought, query.Below, rows => rows.Select(c => new SearchHit(
            c.Ordinal, "/cases/" + c.Id, c.Number ?? "未编号", c.ItemName, (c.Party.Value ?? "（已清除）") + " · " + c.Place, new[] { c.BriefFacts, c.ItemCode })));
    }

    private async Task<SearchGroup> Complaints(OversightDb db, Actor actor, SearchQuery query, Cut cut)
    {
        var seen = db.Complaints.VisibleTo(actor);
        if (ComplaintQuest.Whole(query.Q) is { } number)
            seen = seen.Where(c => c.Number == number);
        var sought = await quest.Seek(db, seen, query.Q, Cap + 1, cut.Cancellation);
        var group = await cut.Take(Kinds.Complaint, sought, query.Below, rows => rows.Select(c => new SearchHit(c.Ordinal, "/complaints/" + c.Number, c.Number, c.Title, c.Place, Array.Empty<string>())));
        var said = await accounts.Said(db, seen, [.. group.Hits.Select(h => h.Ordinal)], cut.Cancellation);
        return group with { Hits = [.. group.Hits.Select(h => said.GetValueOrDefault(h.Ordinal) is { } account ? h with { Further = [account] } : h)] };
    }

    private async Task<SearchGroup> Notices(OversightDb db, Actor actor, SearchQuery query, Cut cut) =>
        await cut.Take(Kinds.Notice, await new NoticeFilter("all", Q: query.Q).Seek(index, db, db.Notices.SeenBy(actor), actor), query.Below, rows => rows.Select(n => new SearchHit(
            n.Ordinal, "/notices/" + n.Id, n.Number ?? "草稿", n.Title, db.Departments.First(d => d.Id == n.DepartmentId).Name, n.RequirementRows.Where(r => !r.Struck).Select(r => r.Text).ToList())));

    private async Task<SearchGroup> Findings(OversightDb db, Actor actor, SearchQuery query, Cut cut) =>
        await cut.Take(Kinds.Finding, await FindingViews.Seek(index, db, FindingViews.SeenBy(db, actor), query.Q, actor), query.Below, rows => rows.Select(f => new SearchHit(
            f.Ordinal, "/findings/" + f.Id, "", f.Title, db.Departments.First(d => d.Id == f.DepartmentId).Name + " · " + f.Source, new[] { f.Observed, f.Basis })));

    private async Task<SearchGroup> Items(OversightDb db, SearchQuery query, Cut cut)
    {
        var (today, q) = (ChinaTime.DayOf(reads.Now), query.Q);
        var sought = await index.Seek(db, db.Items, Kinds.PowerItem, query.Words, null, i => i.Code.Contains(q) || i.Versions.Any(v => v.Name.Contains(q)), cancellation: cut.Cancellation);
        return await cut.Take(Kinds.PowerItem, sought, query.Below, rows => rows.Select(i => new SearchHit(
            i.Ordinal, "/catalogue/" + i.Code, i.Code,
            i.Versions.OrderByDescending(v => v.EffectiveFrom <= today).ThenByDescending(v => v.Number).Select(v => v.Name).First(),
            i.RepealedAfter < today ? "已停止行使" : "",
            i.Versions.OrderByDescending(v => v.Number).Select(v => v.SubName).ToList())));
    }

    private async Task<SearchGroup> Laws(OversightDb db, SearchQuery query, Cut cut)
    {
        var q = query.Q;
        var sought = await index.Seek(db, db.Laws, Kinds.Law, query.Words, null, l => l.Name.Contains(q) || l.OtherNames.Contains(q) || l.Issuer.Contains(q), cancellation: cut.Cancellation);
        return await cut.Take(Kinds.Law, sought, query.Below, rows => rows.Select(l => new SearchHit(l.Ordinal, "/laws/" + l.Id, "", l.Name, l.Issuer, new[] { l.OtherNames })));
    }

    /// <summary>How a kind is counted and cut.</summary>
    private sealed record Cut(int Most, bool Shown, CancellationToken Cancellation)
    {
        public async Task<SearchGroup> Take<T>(string kind, Sought<T> sought, long? below, Func<IQueryable<T>, IQueryable<SearchHit>> shape)
            where T : Aggregate
        {
            IReadOnlyList<SearchHit> hits = Shown ? await sought.Newest(shape, below, Most + 1, Cancellation) : [];
            var count = Shown && below is null && hits.Count <= Most ? hits.Count : await sought.Count(Cap + 1, Cancellation);
            return new(kind, Math.Min(count, Cap), count > Cap, [.. hits.Take(Most)], hits.Count > Most ? hits[Most - 1].Ordinal : null);
        }
    }
}
