using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Drafts a sheet of adjustment: by the legal office, or by the head of a department for the items that it handles.</summary>
public sealed class DraftAdjustment(Work work, IdSource ids, CalendarSource calendar)
{
    /// <summary>Drafts and returns the id of the sheet.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="form">What is proposed.</param>
    public Task<Guid> Run(Guid op, NewAdjustment form) => work.Do(AdjustmentDuties.Draft, Subject.New(Kinds.Adjustment), op, async (db, actor) =>
        (await Draft(db, ids, calendar, actor, form)).Id);

    /// <summary>Drafts inside another act, in its transaction: as whoever acts, or as the system for the legal office.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="ids">Gives ids.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="actor">Somebody of the legal office, a department's head, or <see cref="Actor.System"/>.</param>
    /// <param name="form">What is proposed.</param>
    /// <exception cref="RuleBroken">An item stands on another open sheet, or is not the department's.</exception>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    internal static async Task<Adjustment> Draft(OversightDb db, IdSource ids, CalendarSource calendar, Actor actor, NewAdjustment form)
    {
        var now = db.Act!.Now;
        var home = await HomeOf(db, actor);
        await ProposedLines.Check(db, actor, home, null, form.Lines);
        var sheet = Adjustment.Draft(ids.Next(now), actor, home, form.Text, form.Lines, await AdjustmentAct.Timing(db, calendar), () => ids.Next(now));
        db.Adjustments.Add(sheet);
        return sheet;
    }

    private static async Task<AdjustmentHome> HomeOf(OversightDb db, Actor actor)
    {
        if (actor.Posts.FirstOrDefault(p => p.Role == Role.LegalOffice) is { } post)
            return new AdjustmentHome(post.DepartmentId, LegalOffice: true);
        if (actor.Posts.FirstOrDefault(p => p.Role == Role.DepartmentHead) is { } head)
            return new AdjustmentHome(head.DepartmentId, LegalOffice: false);
        return actor.Is(Role.System)
            ? new AdjustmentHome(await db.Departments.Where(d => d.Kind == DepartmentKind.LegalOffice).OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).Select(d => d.Id).FirstAsync(), LegalOffice: true)
            : throw new RuleBroken("duty", "动态调整由法制室或承办机构的负责人起草，请转其办理。", Adjustment.Clause);
    }
}

/// <summary>The form of a sheet of adjustment.</summary>
/// <param name="Circumstance">What gave rise to it.</param>
/// <param name="ArisenOn">Its day, China time.</param>
/// <param name="Reason">What happened, in sentences.</param>
/// <param name="Lines">What becomes of which item.</param>
/// <param name="LawId">The law of the register that it is about, or null.</param>
/// <param name="DateReason">Why the day is another than before, where a draft is changed; else empty.</param>
public sealed record NewAdjustment(Circumstance Circumstance, DateOnly ArisenOn, string Reason, IReadOnlyList<ProposedLine> Lines, Guid? LawId = null, string DateReason = "")
{
    internal AdjustmentText Text => new(Circumstance, ArisenOn, Reason, LawId, DateReason);
}
