using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Ledger;

/// <summary>The assessment ledger by department and year, with the marks of veto.</summary>
public sealed class LedgerViews(Reads reads)
{
    /// <summary>The departments of a year with their entries; the figures are everybody's, the entries of a foreign department only the leaders' and the legal office's.</summary>
    public Task<IReadOnlyList<LedgerDepartment>> Year(int year, string? department = null) => reads.Ask<IReadOnlyList<LedgerDepartment>>(async (db, actor) =>
    {
        if (actor.Posts.All(p => p.Role.IsAdministrative()))
            throw RuleBroken.NotVisible();
        var departments = await db.Departments.Where(d => d.Supervised && (department == null || d.Code == department)).OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).Select(d => new { d.Id, d.Code, d.Name }).ToListAsync();
        var entries = await db.LedgerEntries.AsNoTracking().AsSplitQuery().Where(e => e.Year == year).OrderByDescending(e => e.Ordinal).ToListAsync();
        var people = entries.SelectMany(e => new[] { e.AppealedBy, e.DecidedBy }).OfType<Guid>().Distinct().ToList();
        var names = await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        return
        [
            .. departments.Select(d => new LedgerDepartment(
                d.Id, d.Code, d.Name, entries.Count(e => e.DepartmentId == d.Id), Veto.Reasons(entries, d.Id, year).Count(), Veto.Stands(entries, d.Id, year), actor.Sees(d.Id),
                actor.Sees(d.Id) ? [.. entries.Where(e => e.DepartmentId == d.Id).Select(e => Detail(e, actor, names, reads.Now))] : [])),
        ];
    });

    /// <summary>One entry with its department, or null where it does not exist or the asker may not see it.</summary>
    public Task<LedgerDepartment?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        var at = await db.LedgerEntries.Where(e => e.Id == id && (all || own.Contains(e.DepartmentId)))
            .Select(e => new { e.Year, Code = db.Departments.First(d => d.Id == e.DepartmentId).Code }).FirstOrDefaultAsync();
        if (at is null)
            return null;
        var of = (await Year(at.Year, at.Code)).Single();
        return of with { Entries = [.. of.Entries.Where(e => e.Id == id)] };
    });

    /// <summary>The years that have entries, the latest first, this year among them.</summary>
    public Task<IReadOnlyList<int>> Years() => reads.Ask<IReadOnlyList<int>>(async (db, _) =>
        [.. (await db.LedgerEntries.Select(e => e.Year).Distinct().ToListAsync()).Append(Domain.Time.ChinaTime.DayOf(reads.Now).Year).Distinct().OrderDescending()]);

    private static LedgerEntryDetail Detail(LedgerEntry e, Actor actor, Dictionary<Guid, string> names, DateTime now) => new(
        e.Id, e.NoticeId, e.NoticeNumber, e.Cause, e.Round, e.DueOn, e.EnteredAt, e.State, [.. e.Reasons.OrderBy(r => r.Step).Select(r => r.Text)], e.AppealDueAt,
        Name(e.AppealedBy, names), e.AppealedAt, e.AppealReason, [.. e.AppealEvidence.Select(f => new FileDetail(f.Id, f.Name, f.Length, FileOwner.Address(Kinds.LedgerEntry, e.Id, f.Id)))],
        Name(e.DecidedBy, names), e.DecidedAt, e.DecisionReason, e.DecisionDocument,
        e.State == LedgerState.Entered && now < e.AppealDueAt && actor.Is(Role.DepartmentHead, e.DepartmentId),
        e.State == LedgerState.Appealed && actor.Is(Role.Leader))
    {
        WaitsFor = e.State switch { LedgerState.Entered when now < e.AppealDueAt => "部门负责人可申诉", LedgerState.Appealed => "等待局长决定", _ => "" },
    };

    private static string? Name(Guid? id, Dictionary<Guid, string> names) => id is { } i ? names.GetValueOrDefault(i) : null;
}

/// <summary>A department's year on the ledger: how many entries, how many not revoked, whether the veto stands, and the entries where the asker may read them.</summary>
public sealed record LedgerDepartment(Guid Id, string Code, string Name, int Count, int Standing, bool Vetoed, bool Open, IReadOnlyList<LedgerEntryDetail> Entries);

/// <summary>One entry as it is read.</summary>
public sealed record LedgerEntryDetail(
    Guid Id, Guid NoticeId, string NoticeNumber, LedgerCause Cause, int Round, DateOnly DueOn, DateTime EnteredAt, LedgerState State, IReadOnlyList<string> Reasons, DateTime AppealDueAt,
    string? AppealedBy, DateTime? AppealedAt, string? AppealReason, IReadOnlyList<FileDetail> Evidence,
    string? DecidedBy, DateTime? DecidedAt, string? DecisionReason, string? DecisionDocument, bool MayAppeal, bool MayDecide)
{
    /// <summary>What it waits for, or empty.</summary>
    public string WaitsFor { get; init; } = "";
}
