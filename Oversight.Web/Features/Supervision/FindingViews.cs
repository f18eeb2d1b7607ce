using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Files;

namespace Oversight.Web.Features.Supervision;

/// <summary>The ledger of findings (工作台账), for whoever asks.</summary>
public sealed class FindingViews(Reads reads, SearchIndex index)
{
    private const int MostExported = 10_000;

    /// <summary>One page of the list, the newest first.</summary>
    public Task<ListPage<FindingRow>> List(FindingFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var all = await Seen(db, actor, filter);
        var count = await all.Count(Listing.Cap + 1);
        var read = await Rows(db, all.Rows.NewestFirst(f => f.Ordinal, place)).Take(Listing.Size + 1).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every row of the list, for the spreadsheet.</summary>
    public Task<IReadOnlyList<FindingRow>> Export(FindingFilter filter) => reads.Ask<IReadOnlyList<FindingRow>>(async (db, actor) =>
        await Rows(db, (await Seen(db, actor, filter)).Rows.NewestFirst(f => f.Ordinal, null)).Take(MostExported).ToListAsync());

    /// <summary>One finding, or null where it does not exist or the asker may not see it.</summary>
    public Task<FindingDetail?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        var row = await db.Findings.Where(f => f.Id == id && (all || own.Contains(f.DepartmentId)))
            .Select(f => new { f.State, f.DepartmentId, f.AgainstLegalOffice, f.ClosedReason, f.RecordedBy, Department = db.Departments.First(d => d.Id == f.DepartmentId).Name })
            .FirstOrDefaultAsync();
        if (row is null)
            return null;
        var notices = await db.Notices.SeenBy(actor).Where(n => n.FindingId == id).OrderByDescending(n => n.Ordinal)
            .Select(n => new FindingNotice(n.Id, n.Number, n.State, n.DueAt)).ToListAsync();
        var recorder = await db.Officers.Where(o => o.Id == row.RecordedBy).Select(o => o.Name).FirstOrDefaultAsync() ?? "系统";
        var office = IssuingOffice.Includes(actor, row.DepartmentId, row.AgainstLegalOffice) && row.State == FindingState.Open && notices.TrueForAll(n => n.State != NoticeState.Drafted);
        return new FindingDetail(await Facts(db, id), row.State, row.Department, recorder, row.ClosedReason, notices, office);
    });

    internal static async Task<FindingFacts> Facts(OversightDb db, Guid id)
    {
        var finding = await db.Findings.AsNoTracking().SingleAsync(f => f.Id == id);
        var item = finding.ItemId is { } itemId ? await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Id == itemId) : null;
        var name = (item?.On(finding.FoundOn) ?? item?.Versions.MaxBy(v => v.Number))?.Name;
        return new FindingFacts(
            id, finding.Title, finding.Source, finding.Dimension.Name(), finding.Observed, finding.Basis, finding.FoundOn, item is null ? null : $"{name} · {item.Code}", finding.CaseId,
            [.. finding.Evidence.Select(f => new FileDetail(f.Id, f.Name, f.Length, FileOwner.Address(Kinds.Finding, id, f.Id)))]);
    }

    /// <summary>The findings that somebody sees.</summary>
    internal static IQueryable<Finding> SeenBy(OversightDb db, Actor actor)
    {
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        return db.Findings.Where(f => all || own.Contains(f.DepartmentId));
    }

    /// <summary>Of findings that somebody sees what holds the words.</summary>
    internal static Task<Sought<Finding>> Seek(SearchIndex index, OversightDb db, IQueryable<Finding> seen, string? typed, Actor actor)
    {
        var q = typed ?? "";
        return index.Seek(db, seen, Kinds.Finding, SearchWords.Of(typed), actor.SeesAllDepartments ? null : actor.Departments, f => f.Title.Contains(q) || f.Source.Contains(q));
    }

    private async Task<Sought<Finding>> Seen(OversightDb db, Actor actor, FindingFilter filter) =>
        await Seek(index, db, filter.Apply(SeenBy(db, actor), await db.DepartmentId(filter.Department)), filter.Q, actor);

    private static IQueryable<FindingRow> Rows(OversightDb db, IQueryable<Finding> findings) => findings.Select(f => new FindingRow(
        f.Id, f.Ordinal, f.Title, f.Source, f.Dimension, db.Departments.First(d => d.Id == f.DepartmentId).Name, f.FoundOn, f.State,
        db.Notices.Where(n => n.Id == f.NoticeId).Select(n => n.Number).FirstOrDefault(), f.NoticeId));
}

/// <summary>What the list of findings shows; all of it is in the address.</summary>
public sealed record FindingFilter(FindingState? State = null, Dimension? Dimension = null, string? Department = null, int? Year = null, string? Q = null)
{
    internal IQueryable<Finding> Apply(IQueryable<Finding> findings, Guid? departmentId)
    {
        if (State is { } state)
            findings = findings.Where(f => f.State == state);
        if (Dimension is { } dimension)
            findings = findings.Where(f => f.Dimension == dimension);
        if (Department is not null)
            findings = findings.Where(f => f.DepartmentId == departmentId);
        if (Year is { } year and > 2000 and < 3000)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            findings = findings.Where(f => f.FoundOn >= from && f.FoundOn <= to);
        }

        return findings;
    }
}

/// <summary>A row of the list of findings.</summary>
public sealed record FindingRow(Guid Id, long Ordinal, string Title, string Source, Dimension Dimension, string Department, DateOnly FoundOn, FindingState State, string? NoticeNumber, Guid? NoticeId);

/// <summary>Everything that the page of one finding shows, and whether the asker can draft a notice or close it now.</summary>
public sealed record FindingDetail(FindingFacts Facts, FindingState State, string Department, string RecordedBy, string? ClosedReason, IReadOnlyList<FindingNotice> Notices, bool MayDecide);

/// <summary>A notice about a finding.</summary>
public sealed record FindingNotice(Guid Id, string? Number, NoticeState State, DateTime? DueAt);
