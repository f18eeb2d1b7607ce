using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Notifications;

/// <summary>Whom a notification is for, said of the thing that it is about.</summary>
public enum Addressee
{
    /// <summary>联络员 of the department.</summary>
    Liaison,

    /// <summary>经办人 of the department.</summary>
    Officers,

    /// <summary>负责人 of the department.</summary>
    Head,

    /// <summary>The deputy leader in charge of the department.</summary>
    DeputyInCharge,

    /// <summary>局领导</summary>
    Leaders,

    /// <summary>法制室, whatever it is about.</summary>
    LegalOffice,

    /// <summary>The legal office, or the deputy in charge where the legal office itself is concerned.</summary>
    IssuingOffice,

    /// <summary>Who handles the thing.</summary>
    Handler,

    /// <summary>Whoever the fact itself names.</summary>
    Named,
}

/// <summary>Finds the officers behind an addressee, by the posts and seats held on a day.</summary>
public sealed class Addressees(OversightDb db, DateOnly day)
{
    /// <summary>The officers behind an addressee; none where the seat is empty.</summary>
    /// <param name="addressee">Whom.</param>
    /// <param name="matter">The thing.</param>
    /// <param name="named">The officer that the fact names, for <see cref="Addressee.Named"/>.</param>
    public async Task<IReadOnlyCollection<Guid>> Of(Addressee addressee, Matter matter, Guid named) => addressee switch
    {
        Addressee.Liaison => await Holding(Role.Liaison, matter.DepartmentId),
        Addressee.Officers => await Holding(Role.Officer, matter.DepartmentId),
        Addressee.Head => await Holding(Role.DepartmentHead, matter.DepartmentId),
        Addressee.DeputyInCharge => await Deputy(matter.DepartmentId),
        Addressee.Leaders => await Holding(Role.Leader, null),
        Addressee.LegalOffice => await Holding(Role.LegalOffice, null),
        Addressee.IssuingOffice => matter.AgainstLegalOffice ? await Deputy(matter.DepartmentId) : await Holding(Role.LegalOffice, null),
        Addressee.Handler => [matter.HandlerId],
        Addressee.Named => [named],
        _ => throw new ArgumentOutOfRangeException(nameof(addressee), addressee, null),
    };

    private async Task<IReadOnlyCollection<Guid>> Holding(Role role, Guid? departmentId) =>
        await db.Posts.AsNoTracking()
            .Where(p => p.Role == role && (departmentId == null || p.DepartmentId == departmentId))
            .SelectMany(p => p.Holdings.Where(h => h.From <= day && (h.Through == null || h.Through >= day)).Select(h => h.OfficerId))
            .Distinct()
            .ToListAsync();

    private async Task<IReadOnlyCollection<Guid>> Deputy(Guid departmentId) =>
        await db.Teams.AsNoTracking()
            .Where(t => t.DepartmentId == departmentId && t.ItemId == Guid.Empty)
            .SelectMany(t => t.Seats.Where(s => s.Duty == TeamDuty.Deputy && s.From <= day && (s.Through == null || s.Through >= day)).Select(s => s.HolderId))
            .Distinct()
            .ToListAsync();
}
