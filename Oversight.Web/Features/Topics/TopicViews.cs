using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Topics;

/// <summary>Topic files as pages read them, for those who see them.</summary>
public sealed class TopicViews(Reads reads)
{
    private const int MostExported = 10_000;
    private const int MostFindings = 100;

    /// <summary>One page of the list, the newest first.</summary>
    public Task<ListPage<TopicRow>> List(TopicFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var all = await Narrow(db, actor, filter);
        var count = await all.OrderBy(t => t.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var rows = await Rows(db, all.NewestFirst(t => t.Ordinal, place)).Take(Listing.Size + 1).ToListAsync();
        return Listing.Cut(rows, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every row, for the spreadsheet.</summary>
    public Task<IReadOnlyList<TopicRow>> Export(TopicFilter filter) => reads.Ask<IReadOnlyList<TopicRow>>(async (db, actor) =>
        await Rows(db, (await Narrow(db, actor, filter)).NewestFirst(t => t.Ordinal, null)).Take(MostExported).ToListAsync());

    /// <summary>What forms offer.</summary>
    public Task<TopicChoices> Choices() => reads.Ask(async (db, actor) =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var departments = await db.Departments.Where(d => d.Supervised && (d.ClosedAfter == null || d.ClosedAfter >= today)).OrderBy(d => d.SortOrder).Select(d => new { d.Id, d.Name }).ToListAsync();
        var posts = await db.Posts.OrderBy(p => p.Name).Select(p => new { p.Id, p.Name, Department = db.Departments.Where(d => d.Id == p.DepartmentId).Select(d => d.Name).First(), p.Role }).ToListAsync();
        var people = await db.Posts.SelectMany(p => p.Holdings).Where(h => h.From <= today && (h.Through == null || h.Through >= today)).Select(h => h.OfficerId).Distinct()
            .Join(db.Officers, id => id, o => o.Id, (_, o) => new { o.Id, o.Name }).OrderBy(o => o.Name).ToListAsync();
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        var findings = await db.Findings.Where(f => all || own.Contains(f.DepartmentId)).OrderByDescending(f => f.Ordinal).Take(MostFindings).Select(f => new { f.Id, f.Title, f.FoundOn }).ToListAsync();
        return new TopicChoices(
            [.. departments.Select(d => (d.Id, d.Name))], [.. people.Select(p => (p.Id, p.Name))], [.. posts.Where(p => !p.Role.IsAdministrative()).Select(p => (p.Id, $"{p.Department} · {p.Name}"))],
            [.. findings.Select(f => (f.Id, $"{ChinaTime.Shown(f.FoundOn)} {f.Title}"))]);
    });

    /// <summary>Which file a number or id means, for whoever sees it; nothing of it is given out.</summary>
    internal Task<TopicHeadline?> Head(string key) => reads.Ask(async (db, actor) =>
    {
        var id = Guid.TryParse(key, out var parsed) ? parsed : Guid.Empty;
        var number = key.Trim().ToUpperInvariant();
        return await db.Topics.VisibleTo(actor).Where(t => id != Guid.Empty ? t.Id == id : t.Number == number).Select(t => new TopicHeadline(t.Id, t.Restricted)).FirstOrDefaultAsync();
    });

    /// <summary>One file; <see cref="ReadTopic"/> enters first who opens a restricted one.</summary>
    internal Task<TopicDetail?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var file = await db.Topics.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(t => t.Id == id);
        if (file is null)
            return null;
        List<Guid?> people = [file.OpenedBy, .. file.MeasureRows.SelectMany(m => new[] { m.By, m.DoneBy }), .. file.ReaderRows.SelectMany(r => new[] { r.OfficerId, r.By }), .. file.ReportRows.SelectMany(r => new[] { r.DraftedBy, r.SignedBy, r.SentBy })];
        var named = people.OfType<Guid>().ToHashSet();
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name);
        var posts = file.ReaderRows.Select(r => r.PostId).OfType<Guid>().ToList();
        var reports = file.ReportRows.Select(r => r.Id).ToList();
        var linked = file.LinkRows.Where(l => l.Live && string.Equals(l.Kind, Kinds.Complaint, StringComparison.Ordinal)).Select(l => l.TargetId).ToList();
        return new TopicDetail(
            file,
            departments.GetValueOrDefault(file.DepartmentId, ""),
            await db.Officers.Where(o => named.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name),
            departments,
            await db.Posts.Where(p => posts.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name),
            await db.Complaints.Where(ComplaintSight.Counted).CountAsync(c => linked.Contains(c.Id)),
            await Ties(db, actor, file, linked),
            await db.Documents.Where(d => d.SubjectKind == Kinds.Topic && reports.Contains(d.SubjectId)).ToDictionaryAsync(d => d.SubjectId, d => d.Id),
            TopicDuties.Manage.HeldBy(actor) is not null,
            TopicDuties.Sign.HeldBy(actor) is not null,
            actor.Posts.Where(p => p.Role is Role.DepartmentHead or Role.Officer or Role.Liaison).Select(p => p.DepartmentId).ToHashSet(),
            ChinaTime.DayOf(reads.Now));
    });

    private static async Task<IReadOnlyList<TopicTie>> Ties(OversightDb db, Actor actor, TopicFile file, List<Guid> linked)
    {
        List<Guid> Of(string kind) => [.. file.LinkRows.Where(l => l.Live && string.Equals(l.Kind, kind, StringComparison.Ordinal)).Select(l => l.TargetId)];
        var (cases, findings) = (Of(Kinds.Case), Of(Kinds.Finding));
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        return
        [
            .. await db.Complaints.VisibleTo(actor).Where(ComplaintSight.Counted).Where(c => linked.Contains(c.Id)).OrderByDescending(c => c.Ordinal).Select(c => new TopicTie(c.Id, Kinds.Complaint, c.Number, c.Title, "/complaints/" + c.Number)).ToListAsync(),
            .. await db.Cases.VisibleTo(actor).Where(c => cases.Contains(c.Id)).OrderByDescending(c => c.Ordinal).Select(c => new TopicTie(c.Id, Kinds.Case, c.Number ?? c.ItemCode, c.ItemName, "/cases/" + c.Id)).ToListAsync(),
            .. await db.Findings.Where(f => findings.Contains(f.Id) && (all || own.Contains(f.DepartmentId))).OrderByDescending(f => f.Ordinal).Select(f => new TopicTie(f.Id, Kinds.Finding, "问题", f.Title, "/findings/" + f.Id)).ToListAsync(),
        ];
    }

    private static async Task<IQueryable<TopicFile>> Narrow(OversightDb db, Actor actor, TopicFilter filter)
    {
        var department = await db.DepartmentId(filter.Department);
        var seen = db.Topics.VisibleTo(actor);
        if (filter.State is { } state)
            seen = seen.Where(t => t.State == state);
        if (filter.Kind is { } kind)
            seen = seen.Where(t => t.Kind == kind);
        if (filter.Department is not null)
            seen = seen.Where(t => t.DepartmentId == department);
        if (filter.Q is { } q)
            seen = seen.Where(t => t.Title.Contains(q) || t.Number == q);
        return seen;
    }

    private static IQueryable<TopicRow> Rows(OversightDb db, IQueryable<TopicFile> files) => files.Select(t => new TopicRow(
        t.Id, t.Ordinal, t.Number, t.Title, t.Kind, db.Departments.Where(d => d.Id == t.DepartmentId).Select(d => d.Name).First(), t.State, t.Restricted, t.OpenedAt,
        t.MeasureRows.Count(m => m.Number > 0), t.MeasureRows.Count(m => m.DoneAt == null), t.ReportRows.Count(r => r.Number > 0), t.ReportRows.OrderByDescending(r => r.Number).Where(r => r.DocumentNumber != null).Select(r => r.DocumentNumber).FirstOrDefault()));
}
