using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;
using Oversight.Web.Features.Laws;

namespace Oversight.Web.Features.Casework;

/// <summary>One case with everything that its page shows.</summary>
/// <param name="Case">The case, not tracked.</param>
/// <param name="Moves">What the asker can do now.</param>
/// <param name="Department">Name of the handling department.</param>
/// <param name="Names">Names of the people in it, by id.</param>
/// <param name="Staff">Who can be on the spot, or take the case over: people of the department.</param>
/// <param name="PauseGrounds">On what grounds its clock may stop.</param>
/// <param name="Fines">Between what a fine may lie.</param>
/// <param name="Bases">实施依据 of its item version.</param>
/// <param name="Procedure">Name of its procedure.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Amber">When lights turn amber.</param>
/// <param name="Now">UTC.</param>
/// <param name="Linked">Cases that it is linked with and the asker may see, by number.</param>
public sealed record CaseFileView(
    Case Case, IReadOnlyList<CaseMove> Moves, string Department, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<CasePerson> Staff,
    IReadOnlyList<PauseGround> PauseGrounds, FineRange Fines, IReadOnlyList<LegalBasis> Bases, string Procedure,
    WorkingCalendar Calendar, AmberRule Amber, DateTime Now, IReadOnlyDictionary<string, Guid> Linked)
{
    /// <summary>How many officers with cards the step that is due now needs; 0 for none.</summary>
    public int OfficersDue { get; init; }

    /// <summary>The name of a person, or 系统.</summary>
    public string Who(Guid? id) => id is { } i && i != Guid.Empty ? Names.GetValueOrDefault(i, "其他人员") : "系统";

    /// <summary>The colour of the commitment's light.</summary>
    public string Tone => CaseLight.Tone(Case.IsOpen, Case.Stopped, Case.DueAt, Case.AmberAt, Case.ClosedOnTime, Now);

    /// <summary>The light in words.</summary>
    public string Left => Case.IsOpen
        ? CaseLight.Left(Case.Stopped, Case.DueAt, Case.DueOn, Now, Calendar)
        : Case.ClosedOnTime switch { true => "按期办结", false => "逾期办结", _ => Case.State.Name(Case.Category) };
}

/// <summary>A person of the department.</summary>
/// <param name="Id">The officer.</param>
/// <param name="Name">Name.</param>
/// <param name="Card">Whether an enforcement card is valid today.</param>
/// <param name="Handles">Whether an officer's post is held today.</param>
public sealed record CasePerson(Guid Id, string Name, bool Card, bool Handles);

/// <summary>Reads one case.</summary>
public sealed class CaseFileViews(Reads reads, CalendarSource calendar)
{
    /// <summary>The case, or null where it does not exist or the asker may not see it.</summary>
    public Task<CaseFileView?> Find(Guid id, CancellationToken cancellation = default) => reads.Ask(async (db, actor) =>
    {
        var @case = await db.Cases.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id, cancellation);
        if (@case is null)
            return null;
        var (now, department) = (reads.Now, @case.DepartmentId);
        var today = ChinaTime.DayOf(now);
        var item = await db.Items.AsSplitQuery().FirstAsync(i => i.Id == @case.ItemId, cancellation);
        var version = item.Versions.First(v => v.Number == @case.ItemVersionNumber);
        var procedure = await db.Procedures.AsSplitQuery().FirstAsync(p => p.Id == @case.ProcedureId, cancellation);
        var people = People(@case);
        return new CaseFileView(
            @case,
            @case.Open(actor),
            await db.Departments.Where(d => d.Id == department).Select(d => d.Name).FirstAsync(cancellation),
            await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation),
            await Staff(db, department, today, cancellation),
            procedure.PauseGrounds, FineRange.Of(version), version.Bases, procedure.Name,
            calendar.Current, new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays)), now,
            await Linked(db, actor, @case, cancellation))
        {
            OfficersDue = @case.CurrentStep is { } step ? ProcedureCheck.OfficersAt(ProcedureChecks.All, @case, procedure.Code, step) : 0,
        };
    }, cancellation);

    private static async Task<IReadOnlyDictionary<string, Guid>> Linked(OversightDb db, Actor actor, Case @case, CancellationToken cancellation)
    {
        var numbers = @case.Links.Where(l => l.Kind == CaseLinkKind.Case).Select(l => l.Number).ToList();
        return numbers.Count == 0 ? new Dictionary<string, Guid>(StringComparer.Ordinal)
            : await db.Cases.VisibleTo(actor).Where(c => numbers.Contains(c.Number!)).ToDictionaryAsync(c => c.Number!, c => c.Id, StringComparer.Ordinal, cancellation);
    }

    /// <summary>Items in force today that the asker's departments handle, for the registration form.</summary>
    /// <param name="text">In code or name.</param>
    /// <param name="cancellation">Ends the search.</param>
    public Task<IReadOnlyList<CaseItem>> Items(string text, CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<CaseItem>>(async (db, actor) =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var mine = actor.Posts.Where(p => p.Role is Role.Officer or Role.DepartmentHead).Select(p => p.DepartmentId).Distinct().ToList();
        var names = await db.Departments.Where(d => mine.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Name, cancellation);
        var wanted = text.Trim();
        var code = ItemCode.Plain(text);
        var items = await db.Items.AsSplitQuery()
            .Where(i => (i.RepealedAfter == null || i.RepealedAfter >= today)
                && i.Versions.Any(v => v.EffectiveFrom <= today && (i.Code.Contains(code) || v.Name.Contains(wanted)) && v.Handlers.Any(h => mine.Contains(h.DepartmentId))))
            .OrderBy(i => i.Code)
            .Take(50)
            .ToListAsync(cancellation);
        var bases = await BasisStandings.Of(db, items, today, cancellation);
        return
        [
            .. from i in items
               let v = i.On(today)
               where v is not null
               from h in v.Handlers
               where mine.Contains(h.DepartmentId)
               select new CaseItem(i.Id, i.Code, v.Name, i.Category, h.DepartmentId, names[h.DepartmentId], v.ImplementingBody, v.Committed.Text, v.Statutory?.Text ?? "", v.Unconfirmed, v.Bases.FirstOrDefault(b => !b.Breached), bases[i.Id]),
        ];
    }, cancellation);

    private static async Task<IReadOnlyList<CasePerson>> Staff(OversightDb db, Guid department, DateOnly today, CancellationToken cancellation)
    {
        var held = await db.Posts.Where(p => p.DepartmentId == department)
            .SelectMany(p => p.Holdings, (p, h) => new { p.Role, h.OfficerId, h.From, h.Through })
            .Where(h => h.From <= today && (h.Through == null || h.Through >= today))
            .ToListAsync(cancellation);
        var ids = held.ConvertAll(h => h.OfficerId);
        var officers = await db.Officers.Where(o => ids.Contains(o.Id)).OrderBy(o => o.Ordinal).ToListAsync(cancellation);
        return [.. officers.Select(o => new CasePerson(o.Id, o.Name, o.CardIsValidOn(today), held.Exists(h => h.OfficerId == o.Id && h.Role == Role.Officer)))];
    }

    private static List<Guid> People(Case @case) =>
    [
        @case.HandlerId, @case.RegisteredBy,
        @case.AcceptedBy ?? Guid.Empty,
        .. @case.Steps.SelectMany(s => (Guid?[])[s.StartedBy, s.CompletedBy, s.SkippedBy]).OfType<Guid>(),
        .. @case.Steps.SelectMany(s => s.Officers).Select(o => o.OfficerId),
        .. @case.Pauses.SelectMany(p => (Guid?[])[p.By, p.EndedBy]).OfType<Guid>(),
        .. @case.Extensions.Select(e => e.ApprovedBy),
        .. @case.Decisions.SelectMany(d => (Guid?[])[d.ProposedBy, d.CheckedBy, d.DecidedBy, d.ReturnedBy]).OfType<Guid>(),
        .. @case.Corrections.SelectMany(c => (Guid?[])[c.ProposedBy, c.ReviewedBy]).OfType<Guid>(),
        .. @case.Discretions.Select(d => d.ReviewedBy).OfType<Guid>(),
    ];
}

/// <summary>An item as the registration form offers it, for one department.</summary>
public sealed record CaseItem(
    Guid Id, string Code, string Name, PowerCategory Category, Guid DepartmentId, string Department, string Body, string Committed, string Statutory, bool Unconfirmed, LegalBasis? Basis, StandingBases Bases);
