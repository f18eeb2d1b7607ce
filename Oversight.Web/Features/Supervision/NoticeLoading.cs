using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>Loads what acts on notices need.</summary>
internal static class NoticeLoading
{
    /// <summary>The notice with all its parts, or null. Its collections are read one by one: joined, they would multiply.</summary>
    public static Task<RectificationNotice?> LoadNotice(this OversightDb db, Guid id) => db.Notices.AsSplitQuery().FirstOrDefaultAsync(n => n.Id == id);

    /// <summary>The calendar and the parameters in force.</summary>
    public static async Task<NoticeTerms> NoticeTerms(this OversightDb db, CalendarSource calendar) => new(
        calendar.Current,
        await db.Of(Parameters.VerificationDays),
        await db.Of(Parameters.NewRoundDays),
        await db.Of(Parameters.AppealDays));
}

/// <summary>Who sees which notice: drafts only those who draft and sign, the rest as every row of a department.</summary>
public static class NoticeReach
{
    /// <summary>Whether the actor may see a notice.</summary>
    public static bool Sees(Actor actor, Guid departmentId, NoticeState state, bool againstLegalOffice) =>
        state is NoticeState.Drafted or NoticeState.Discarded
            ? actor.IsAny(Role.Leader, Role.DeputyLeader) || (actor.Is(Role.LegalOffice) && !againstLegalOffice)
            : actor.Sees(departmentId);

    /// <summary>The same as a query.</summary>
    public static IQueryable<RectificationNotice> SeenBy(this IQueryable<RectificationNotice> notices, Actor actor)
    {
        var (leads, all, own) = (actor.IsAny(Role.Leader, Role.DeputyLeader), actor.SeesAllDepartments, actor.Departments);
        return leads
            ? notices
            : all
                ? notices.Where(n => !n.AgainstLegalOffice || (n.State != NoticeState.Drafted && n.State != NoticeState.Discarded))
                : notices.Where(n => own.Contains(n.DepartmentId) && n.State != NoticeState.Drafted && n.State != NoticeState.Discarded);
    }
}
