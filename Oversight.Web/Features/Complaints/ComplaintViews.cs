using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Complaints;

/// <summary>Complaints as pages read them. <see cref="ComplaintSight"/> is applied before anything is counted or cut.</summary>
public sealed class ComplaintViews(Reads reads, ComplaintVault vault)
{
    private const int MostExported = 10_000;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => reads.Now;

    /// <summary>One page of the list: of open ones the most urgent first, else the newest first.</summary>
    public Task<ListPage<ComplaintRow>> List(ComplaintFilter filter, ListPlace? place, CancellationToken cancellation = default) => reads.Ask(async (db, actor) =>
    {
        var all = await Narrow(db, actor, filter);
        var count = await all.OrderBy(c => c.Ordinal).Take(Listing.Cap + 1).CountAsync(cancellation);
        var byDue = filter.Tab is ComplaintFilter.Live or ComplaintFilter.Waiting;
        var rows = await Rows(db, byDue ? ByDue(all, place) : all.NewestFirst(c => c.Ordinal, place)).Take(Listing.Size + 1).ToListAsync(cancellation);
        return Listing.Cut(rows, place, count, r => ListPlace.Text(byDue ? r.SortDueAt.Ticks : 0, r.Ordinal));
    }, cancellation);

    /// <summary>How many rows each tab holds, capped.</summary>
    public Task<IReadOnlyDictionary<string, int>> Tabs() => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, actor) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tab in (string[])[ComplaintFilter.Waiting, ComplaintFilter.Live])
            counts[tab] = await (await Narrow(db, actor, new ComplaintFilter { Tab = tab })).OrderBy(c => c.Ordinal).Take(Listing.Cap).CountAsync();
        return counts;
    });

    /// <summary>Every row of the list, for the spreadsheet.</summary>
    public Task<IReadOnlyList<ComplaintRow>> Export(ComplaintFilter filter, CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<ComplaintRow>>(async (db, actor) =>
        await Rows(db, (await Narrow(db, actor, filter)).NewestFirst(c => c.Ordinal, null)).Take(MostExported).ToListAsync(cancellation), cancellation);

    /// <summary>One complaint by its number or id, or null where there is none or the asker does not see it.</summary>
    public Task<ComplaintDetail?> Find(string key) => reads.Ask(async (db, actor) =>
    {
        var number = ComplaintNumber.Read(key);
        var id = Guid.TryParse(key, out var parsed) ? parsed : Guid.Empty;
        var complaint = await db.Complaints.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => id != Guid.Empty ? c.Id == id : c.Number == number);
        if (complaint is null)
            return null;
        List<Guid?> people =
        [
            complaint.AboutOfficerId, complaint.DecidedBy, complaint.RegisteredBy, complaint.HandlerId,
            .. complaint.AssignmentRows.SelectMany(a => new[] { a.OfficerId, a.By, a.DoneBy }), .. complaint.ExtensionRows.SelectMany(e => new[] { e.AskedBy, e.DecidedBy }),
            .. complaint.AnswerRows.SelectMany(a => new[] { a.By, a.ReviewedBy }), .. complaint.CallRows.Select(c => (Guid?)c.By),
        ];
        var named = people.OfType<Guid>().ToHashSet();
        var item = await db.Items.Where(i => i.Id == complaint.ItemId).Select(i => new ComplaintTie(i.Code, "/catalogue/" + i.Code, i.Versions.OrderByDescending(v => v.Number).Select(v => v.Name).First())).FirstOrDefaultAsync();
        var file = complaint.CaseId is { } caseId ? await db.Cases.VisibleTo(actor).Where(c => c.Id == caseId).Select(c => new ComplaintTie(c.Number ?? c.ItemCode, "/cases/" + c.Id, c.ItemName)).FirstOrDefaultAsync() : null;
        var seen = db.Complaints.VisibleTo(actor);
        var finding = complaint.FindingId is { } found && await db.Findings.Where(f => f.Id == found).Select(f => new { f.DepartmentId, f.Title }).FirstOrDefaultAsync() is { } f && actor.Sees(f.DepartmentId)
            ? new ComplaintTie("问题", $"/findings/{found}", f.Title) : null;
        var revealed = await RevealComplainant.IsOpen(db, actor, complaint, reads.Now);
        return new ComplaintDetail(
            complaint,
            revealed ? vault.OwnWords(complaint) : vault.Account(complaint),
            await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name),
            await db.Officers.Where(o => named.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name),
            item,
            file,
            finding,
            await seen.Where(c => c.Id == complaint.MainId).Select(c => new ComplaintTie(c.Number, "/complaints/" + c.Number, c.Title)).FirstOrDefaultAsync(),
            await seen.Where(c => c.MainId == complaint.Id).OrderBy(c => c.Ordinal).Select(c => new ComplaintTie(c.Number, "/complaints/" + c.Number, c.Title)).Take(Listing.Size).ToListAsync(),
            complaint.ScopeId is { } scope ? await db.ComplaintScopes.FirstOrDefaultAsync(s => s.Id == scope) : null,
            complaint.Open(actor),
            ComplaintSight.SeesWho(actor, complaint),
            ComplaintOffice.Runs(actor, complaint),
            ComplaintOffice.Supervises(actor, complaint),
            revealed,
            reads.Now)
        { OwnTask = complaint.OwnTasks(actor).FirstOrDefault() };
    });

    /// <summary>What forms and filters offer: departments, and the people of a department.</summary>
    public Task<ComplaintChoices> Choices() => reads.Ask(async (db, _) =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var departments = await db.Departments.Where(d => d.Kind != DepartmentKind.Operations && (d.ClosedAfter == null || d.ClosedAfter >= today)).OrderBy(d => d.SortOrder)
            .Select(d => new ComplaintDepartment(d.Id, d.Code, d.Name, d.Kind)).ToListAsync();
        var people = await (
            from p in db.Posts
            from h in p.Holdings
            join o in db.Officers on h.OfficerId equals o.Id
            where h.From <= today && (h.Through == null || h.Through >= today)
            orderby o.Name
            select new ComplaintPerson(o.Id, o.Name, p.DepartmentId)).ToListAsync();
        return new ComplaintChoices(
            departments,
            [.. people.Distinct()],
            await db.ComplaintScopes.Where(s => s.Active).OrderBy(s => s.SortOrder).ToListAsync());
    });

    /// <summary>The register of channels, as staff see it.</summary>
    public Task<IReadOnlyList<ChannelRow>> Channels() => reads.Ask<IReadOnlyList<ChannelRow>>(async (db, _) =>
        [.. (await db.ComplaintChannels.AsSplitQuery().OrderBy(c => c.Ordinal).ToListAsync()).Select(c => new ChannelRow(c, db.Departments.Where(d => d.Id == c.DepartmentId).Select(d => d.Name).First(), c.TestDueOn < ChinaTime.DayOf(reads.Now)))]);

    /// <summary>The scope catalogue.</summary>
    public Task<IReadOnlyList<ComplaintScope>> Scopes() => reads.Ask<IReadOnlyList<ComplaintScope>>(async (db, _) => await db.ComplaintScopes.OrderBy(s => s.SortOrder).ThenBy(s => s.Ordinal).ToListAsync());

    private async Task<IQueryable<Complaint>> Narrow(OversightDb db, Actor actor, ComplaintFilter filter)
    {
        var item = filter.Item is { } code ? await db.Items.Where(i => i.Code == code).Select(i => (Guid?)i.Id).FirstOrDefaultAsync() ?? Guid.Empty : (Guid?)null;
        return filter.Apply(db.Complaints.VisibleTo(actor), await db.DepartmentId(filter.Department), await db.DepartmentId(filter.About), item, actor, reads.Now);
    }

    private static IQueryable<Complaint> ByDue(IQueryable<Complaint> all, ListPlace? place)
    {
        if (place is null)
            return all.OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal);
        var at = new DateTime(place.At, DateTimeKind.Utc);
        return place.Back
            ? all.Where(c => c.SortDueAt < at || (c.SortDueAt == at && c.Ordinal < place.Ordinal)).OrderByDescending(c => c.SortDueAt).ThenByDescending(c => c.Ordinal)
            : all.Where(c => c.SortDueAt > at || (c.SortDueAt == at && c.Ordinal > place.Ordinal)).OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal);
    }

    private static IQueryable<ComplaintRow> Rows(OversightDb db, IQueryable<Complaint> all) => all.Select(c => new ComplaintRow(
        c.Id, c.Ordinal, c.Number, c.Title, c.Place, c.Channel, c.Kind, c.Level, c.State, c.IsOpen, c.Anonymous,
        db.Departments.Where(d => d.Id == c.AssignedTo).Select(d => d.Name).FirstOrDefault() ?? "",
        c.ReceivedAt, c.DueAt, c.DueOn, c.AmberAt, c.SortDueAt, c.RepliedAt, c.AnswerDueAt, c.Satisfaction, c.MainId != null));
}
