using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Organisation;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints.Orders;

/// <summary>Makes a complaint of a work order inside the act that brings it, by file or over the interface.</summary>
public sealed class TakeOrder(ComplaintArrival arrival)
{
    /// <summary>Registers it. The same number is refused.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="actor">Who brings it.</param>
    /// <param name="order">The order, checked.</param>
    /// <param name="code">The code by which the caller follows it; made before the act.</param>
    public async Task<Complaint> Take(OversightDb db, Actor actor, WorkOrder order, AccessCode code)
    {
        var department = order.DepartmentOf(await Departments(db));
        return await arrival.Take(db, actor, new ComplaintForm(IntakeChannel.WorkOrder, order.Kind, order.LevelFor(department), order.Title, order.Account, order.Card)
        {
            Place = order.Place,
            DepartmentId = department,
            ReceivedAt = order.GivenAt,
            SourceKey = order.Number,
            OrderDueAt = order.DueAt,
            Outside = true,
        }, code, [], []);
    }

    /// <summary>The departments that an order can be against. The leadership is no department that one keeps out by name alone.</summary>
    internal static async Task<IReadOnlyList<(Guid Id, string Name)>> Departments(OversightDb db) =>
        [.. (await db.Departments.AsNoTracking().Where(d => d.Kind != DepartmentKind.Operations && d.Kind != DepartmentKind.Leadership).Select(d => new { d.Id, d.Name }).ToListAsync()).Select(d => (d.Id, d.Name))];

    /// <summary>A code drawn now.</summary>
    internal static AccessCode NewCode() => AccessCode.Of(System.Security.Cryptography.RandomNumberGenerator.GetBytes(AccessCode.Bytes));
}
