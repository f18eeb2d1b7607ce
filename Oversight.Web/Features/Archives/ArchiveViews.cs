using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Archives;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Archives;

/// <summary>Archives as pages read them. What the asker may not see is left out here.</summary>
public sealed class ArchiveViews(Reads reads, CalendarSource calendar)
{
    private const int MostExported = 10_000;

    /// <summary>One page of the archives, the newest first.</summary>
    public Task<ListPage<ArchiveRow>> List(ArchiveFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var all = filter.Apply(db, actor, await db.DepartmentId(filter.Department), ChinaTime.DayOf(reads.Now));
        var count = await all.OrderBy(a => a.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var read = await Rows(db, all.NewestFirst(a => a.Ordinal, place).Take(Listing.Size + 1)).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every archive that the filter leaves, for the spreadsheet.</summary>
    public Task<IReadOnlyList<ArchiveRow>> Export(ArchiveFilter filter) => reads.Ask<IReadOnlyList<ArchiveRow>>(async (db, actor) =>
        await Rows(db, filter.Apply(db, actor, await db.DepartmentId(filter.Department), ChinaTime.DayOf(reads.Now)).OrderByDescending(a => a.Ordinal).Take(MostExported)).ToListAsync());

    /// <summary>One page of the cases that wait to be put away, the longest waiting first.</summary>
    public Task<ListPage<WaitingRow>> Waiting(ArchiveFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var term = await db.FilingTerm(calendar);
        var all = filter.Waiting(db.Cases.VisibleTo(actor), term, await db.DepartmentId(filter.Department), reads.Now);
        var count = await all.OrderBy(c => c.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var at = place is null ? DateTime.MinValue : new DateTime(place.At, DateTimeKind.Utc);
        var placed = place switch
        {
            null => all.OrderBy(c => c.UnsealedAt ?? c.ClosedAt).ThenBy(c => c.Ordinal),
            { Back: true } => all.Where(c => (c.UnsealedAt ?? c.ClosedAt) < at || ((c.UnsealedAt ?? c.ClosedAt) == at && c.Ordinal < place.Ordinal)).OrderByDescending(c => c.UnsealedAt ?? c.ClosedAt).ThenByDescending(c => c.Ordinal),
            _ => all.Where(c => (c.UnsealedAt ?? c.ClosedAt) > at || ((c.UnsealedAt ?? c.ClosedAt) == at && c.Ordinal > place.Ordinal)).OrderBy(c => c.UnsealedAt ?? c.ClosedAt).ThenBy(c => c.Ordinal),
        };
        return Listing.Cut(await WaitingRows(db, term, placed.Take(Listing.Size + 1)), place, count, r => ListPlace.Text(r.From.Ticks, r.Ordinal));
    });

    /// <summary>Every case that waits and that the filter leaves, for the spreadsheet.</summary>
    public Task<IReadOnlyList<WaitingRow>> ExportWaiting(ArchiveFilter filter) => reads.Ask(async (db, actor) =>
    {
        var term = await db.FilingTerm(calendar);
        return await WaitingRows(db, term, filter.Waiting(db.Cases.VisibleTo(actor), term, await db.DepartmentId(filter.Department), reads.Now).OrderBy(c => c.UnsealedAt ?? c.ClosedAt).ThenBy(c => c.Ordinal).Take(MostExported));
    });

    /// <summary>How many rows the tabs hold, at most the cap.</summary>
    public Task<IReadOnlyDictionary<string, int>> Counts() => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, actor) => new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [ArchiveFilter.Pending] = await new ArchiveFilter(ArchiveFilter.Pending).Waiting(db.Cases.VisibleTo(actor), await db.FilingTerm(calendar), null, reads.Now).OrderBy(c => c.Ordinal).Take(Listing.Cap).CountAsync(),
        [ArchiveFilter.Expiring] = await new ArchiveFilter(ArchiveFilter.Expiring).Apply(db, actor, null, ChinaTime.DayOf(reads.Now)).OrderBy(a => a.Ordinal).Take(Listing.Cap).CountAsync(),
    });

    /// <summary>One archive, or null where it does not exist or the asker may not see it.</summary>
    public Task<ArchiveView?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var archive = await db.Archives.SeenBy(actor).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id);
        if (archive is null)
            return null;
        var on = await db.Cases.AsSplitQuery().FirstAsync(c => c.Id == archive.CaseId);
        List<Guid> people = [.. archive.Volumes.Select(v => v.FiledBy), .. archive.Readings.Select(r => r.By)];
        return new ArchiveView(
            archive, on.Number ?? "未编号", on.Party.Value,
            await db.Departments.Where(d => d.Id == archive.DepartmentId).Select(d => d.Name).FirstAsync(),
            archive.Open(on, actor),
            await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name),
            on.FilingFrom is { } from ? (await db.FilingTerm(calendar)).Of(from) : null, reads.Now,
            on.FiledAt is not null && on.Decisions.LastOrDefault(d => d.RevokedFor is not null) is { } fell && await IsOutdated(db, on.Id) ? $"{fell.RevokedFor!.Value.Name()}（{fell.RevokedBy}）" : null);
    });

    /// <summary>What the page of a case says of its archive, or null where the asker may not see the case.</summary>
    public Task<CaseFiling?> Of(Guid caseId) => reads.Ask(async (db, actor) =>
    {
        var on = await db.Cases.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
        if (on is null)
            return null;
        var term = await db.FilingTerm(calendar);
        var asked = await db.Cases.Where(c => c.Id == caseId).Unfiled(term).AnyAsync();
        return new CaseFiling(
            await db.Archives.Where(a => a.CaseId == caseId).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(),
            RetentionRule.Of(RetentionTable.All, on),
            asked && on.FilingFrom is { } from ? term.Of(from) : null,
            on.Holds(actor, Role.Officer) || on.Holds(actor, Role.DepartmentHead),
            [.. Missing(await db.FilingPapers(caseId))], on.Version, !on.IsOpen, reads.Now);
    });

    /// <summary>The PDF of a volume for somebody who entered why they read it; null where they did not, or too long ago.</summary>
    public Task<(string Hash, string Number)?> Opened(Guid archiveId, int volume, Guid reading, TimeSpan within) => reads.Ask<(string Hash, string Number)?>(async (db, actor) =>
    {
        var archive = await db.Archives.SeenBy(actor).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == archiveId);
        var entered = archive?.Readings.FirstOrDefault(r => r.Id == reading && r.By == actor.Id && r.Volume == volume && r.At > reads.Now - within);
        return entered is null || archive!.Volumes.FirstOrDefault(v => v.Number == volume)?.Hash is not { } hash ? null : (hash, archive.Number);
    });

    // The decision fell after the file was put away, and nothing was put away since.
    private static async Task<bool> IsOutdated(OversightDb db, Guid caseId) => string.Equals(
        await db.Trail.Where(e => e.SubjectKind == Kinds.Case && e.SubjectId == caseId && e.Outcome == Outcomes.Done && (e.Action == "case.filed" || e.Action == "case.file-outdated"))
            .OrderByDescending(e => e.Seq).Select(e => e.Action).FirstOrDefaultAsync(), "case.file-outdated", StringComparison.Ordinal);

    private static IEnumerable<string> Missing(IReadOnlyList<FilingPaper> papers)
    {
        foreach (var paper in papers)
        {
            if (paper.State == PaperState.Drafted)
                yield return $"《{paper.Title}》还是草稿，请制发或者删去。";
            else if (paper is { Served: true, State: PaperState.Issued })
                yield return $"《{paper.Title}》还没有登记送达。";
            else if (paper is { Archived: false, State: not PaperState.Discarded })
                yield return $"《{paper.Title}》的正式文件正在生成。";
        }
    }

    private static async Task<IReadOnlyList<WaitingRow>> WaitingRows(OversightDb db, FilingTerm term, IQueryable<Case> cases)
    {
        var rows = await cases.Select(c => new
        {
            c.Id,
            c.Ordinal,
            c.Number,
            c.ItemName,
            Party = c.Party.Value,
            c.Category,
            c.State,
            From = c.UnsealedAt ?? c.ClosedAt,
            Unsealed = c.UnsealedAt != null,
            Department = db.Departments.Where(d => d.Id == c.DepartmentId).Select(d => d.Name).First(),
            Handler = db.Officers.Where(o => o.Id == c.HandlerId).Select(o => o.Name).First(),
        }).ToListAsync();
        return [.. rows.Select(r => new WaitingRow(r.Id, r.Ordinal, r.Number, r.ItemName, r.Party, r.Category, r.State, r.Department, r.Handler, r.From!.Value, r.Unsealed, term.Of(r.From.Value)))];
    }

    private static IQueryable<ArchiveRow> Rows(OversightDb db, IQueryable<CaseArchive> archives) => archives.Select(a => new ArchiveRow(
        a.Id, a.Ordinal, a.Number, a.CaseId,
        db.Cases.Where(c => c.Id == a.CaseId).Select(c => c.Number).FirstOrDefault(), a.ItemName,
        db.Cases.Where(c => c.Id == a.CaseId).Select(c => c.Party.Value).FirstOrDefault(), a.Category,
        db.Departments.Where(d => d.Id == a.DepartmentId).Select(d => d.Name).First(),
        a.State, a.EndedOn, a.Volumes.Max(v => v.FiledAt), a.Period, a.RetainThrough, a.Volumes.Count, a.Readings.Count));
}
