using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Services;

/// <summary>Reads applications for the staff: whose they are is masked here, so that no page has it.</summary>
public sealed class ApplicationViews(Reads reads)
{
    /// <summary>Most rows of an export.</summary>
    public const int ExportCap = 10_000;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => reads.Now;

    /// <summary>One page of the list, the newest first.</summary>
    public Task<ListPage<ApplicationRow>> List(ApplicationFilter filter, ListPlace? place, CancellationToken cancellation = default) => reads.Ask(async (db, actor) =>
    {
        var all = db.Applications.VisibleTo(actor).Narrow(filter, db, reads.Now);
        var count = await all.OrderBy(a => a.Ordinal).Take(Listing.Cap + 1).CountAsync(cancellation);
        var rows = await Rows(db, all.NewestFirst(a => a.Ordinal, place).Take(Listing.Size + 1)).ToListAsync(cancellation);
        return Listing.Cut(rows, place, count, r => ListPlace.Text(0, r.Ordinal));
    }, cancellation);

    /// <summary>Every row that the filter leaves, capped.</summary>
    public Task<IReadOnlyList<ApplicationRow>> Export(ApplicationFilter filter, CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<ApplicationRow>>(async (db, actor) =>
        await Rows(db, db.Applications.VisibleTo(actor).Narrow(filter, db, reads.Now).OrderByDescending(a => a.Ordinal).Take(ExportCap)).ToListAsync(cancellation), cancellation);

    /// <summary>How many each tab counts.</summary>
    public Task<IReadOnlyDictionary<string, int>> Counts() => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, actor) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (tab, _) in ApplicationFilter.Tabs)
            counts[tab ?? ""] = await db.Applications.VisibleTo(actor).Narrow(new ApplicationFilter(tab), db, reads.Now).OrderBy(a => a.Ordinal).Take(Listing.Cap).CountAsync();
        return counts;
    });

    /// <summary>What the filters offer: items and departments that have applications.</summary>
    public Task<ApplicationChoices> Choices() => reads.Ask(async (db, actor) => new ApplicationChoices(
        [.. (await db.Applications.VisibleTo(actor).Select(a => new { a.ItemCode, a.ItemName }).Distinct().OrderBy(a => a.ItemCode).ToListAsync()).Select(a => (a.ItemCode, a.ItemName))],
        [.. (await db.Departments.Where(d => db.Applications.Any(a => a.DepartmentId == d.Id)).OrderBy(d => d.SortOrder).Select(d => new { d.Code, d.Name }).ToListAsync()).Select(d => (d.Code, d.Name))]));

    /// <summary>One application, or null where there is none or the asker may not see it.</summary>
    public Task<ApplicationView?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var a = await db.Applications.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(x => x.Id == id);
        if (a is null)
            return null;
        var department = await db.Departments.Where(d => d.Id == a.DepartmentId).Select(d => d.Name).FirstAsync();
        var decider = await db.Officers.Where(o => o.Id == a.DecidedBy).Select(o => o.Name).FirstOrDefaultAsync() ?? "";
        var handled = a.CaseId is { } caseId ? await db.Cases.AsSplitQuery().FirstAsync(c => c.Id == caseId) : null;
        return new ApplicationView(a, department, decider, handled, a.Open(actor, reads.Now), ServicesDuties.Reveal.HeldBy(actor) is not null, reads.Now);
    });

    /// <summary>The application behind a case, or null.</summary>
    public Task<(Guid Id, string Number)?> OfCase(Guid caseId) => reads.Ask<(Guid, string)?>(async (db, actor) =>
        await db.Applications.VisibleTo(actor).Where(a => a.CaseId == caseId).Select(a => new { a.Id, a.Number }).FirstOrDefaultAsync() is { } a ? (a.Id, a.Number) : null);

    private static IQueryable<ApplicationRow> Rows(OversightDb db, IQueryable<ServiceApplication> all) => all.Select(a => new ApplicationRow(
        a.Id, a.Ordinal, a.Number, a.ItemCode, a.ItemName, Contact.MaskName(a.Name.Value ?? ""), a.Agent != null, a.State, a.IsOpen,
        db.Departments.Where(d => d.Id == a.DepartmentId).Select(d => d.Name).First(), a.ReceivedAt, a.DueAt, a.DueOn, a.AmberAt,
        db.Cases.Where(c => c.Id == a.CaseId).Select(c => c.Number).FirstOrDefault()));
}

/// <summary>An application as lists show it.</summary>
public sealed record ApplicationRow(
    Guid Id, long Ordinal, string Number, string ItemCode, string ItemName, string Applicant, bool Agent, ApplicationState State, bool IsOpen,
    string Department, DateTime ReceivedAt, DateTime? DueAt, DateOnly? DueOn, DateTime? AmberAt, string? CaseNumber)
{
    /// <summary>The light, in colour and words.</summary>
    public (string Tone, string Text) Light(DateTime now, WorkingCalendar calendar) => DueAt is null
        ? (State == ApplicationState.HandedOut ? Kit.Tones.Green : State == ApplicationState.Accepted ? Kit.Tones.Blue : Kit.Tones.Grey, State.Name())
        : (CaseLight.Tone(IsOpen, false, DueAt, AmberAt, null, now), CaseLight.Left(false, DueAt, DueOn, now, calendar));
}

/// <summary>What the filters offer.</summary>
public sealed record ApplicationChoices(IReadOnlyList<(string Code, string Name)> Items, IReadOnlyList<(string Code, string Name)> Departments);

/// <summary>An application as its page shows it.</summary>
/// <param name="Application">It.</param>
/// <param name="Department">承办机构.</param>
/// <param name="Decider">Who took it on or declined it, or empty.</param>
/// <param name="Handled">The case, or null.</param>
/// <param name="Moves">What the asker can do.</param>
/// <param name="MayReveal">Whether the asker may be shown who applied.</param>
/// <param name="Now">UTC.</param>
public sealed record ApplicationView(ServiceApplication Application, string Department, string Decider, Case? Handled, IReadOnlyList<ApplicationMove> Moves, bool MayReveal, DateTime Now)
{
    /// <summary>Whether there is a result to hand out.</summary>
    public bool Ready => Application.State == ApplicationState.Accepted && Handled is { } c && (!c.IsOpen || c.CurrentStep is null or { Kind: Oversight.Domain.Catalogue.StepKind.Serve });
}
