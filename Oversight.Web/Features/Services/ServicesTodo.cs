using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Services;

/// <summary>What waits for the department: applications to take on, results to hand out, and who comes today.</summary>
public sealed class ServicesTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        var departments = actor.Posts.Where(p => p.Role is Role.Officer or Role.DepartmentHead).Select(p => p.DepartmentId).Distinct().ToList();
        if (departments.Count == 0)
            return [];
        var now = reads.Now;
        var waiting = await db.Applications
            .Where(a => departments.Contains(a.DepartmentId) && (a.State == ApplicationState.Received || (a.State == ApplicationState.SupplementAsked && a.DueAt <= now)))
            .OrderBy(a => a.DueAt).ThenBy(a => a.Ordinal).Take(ITodoArea.Most)
            .Select(a => new { a.Id, a.Number, a.ItemName, a.State, a.DueAt, a.DueOn, a.AmberAt })
            .ToListAsync(cancellation);
        var ready = await db.Applications.Where(a => departments.Contains(a.DepartmentId)).Ready(db).OrderBy(a => a.Ordinal).Take(ITodoArea.Most).Select(a => new { a.Id, a.Number, a.ItemName }).ToListAsync(cancellation);
        var today = ChinaTime.DayOf(now);
        var (from, to) = (ChinaTime.StartOf(today), ChinaTime.EndOf(today));
        var coming = await db.Bookings.CountAsync(b => departments.Contains(b.DepartmentId) && b.State == BookingState.Booked && b.StartsAt >= from && b.StartsAt < to, cancellation);
        return
        [
            .. waiting.Select(a => new WorkItem(
                Kinds.Application, a.Id, a.Number, $"网上申报 · {a.ItemName}", WorkTab.Todo, a.State == ApplicationState.Received ? "决定是否受理" : "逾期未补正，处理", $"/services/{a.Id}", a.DueAt,
                CaseLight.Tone(true, false, a.DueAt, a.AmberAt, null, now), CaseLight.Left(false, a.DueAt, a.DueOn, now, calendar.Current))),
            .. ready.Select(a => new WorkItem(Kinds.Application, a.Id, a.Number, $"网上申报 · {a.ItemName}", WorkTab.Todo, "发放结果", $"/services/{a.Id}", null, Kit.Tones.Grey, "")),
            .. coming == 0 ? [] : new[]
            {
                new WorkItem(Kinds.Booking, DerivedId.Of("booking.todo", $"{today:yyyy-MM-dd}"), "今日预约", $"今天还有{coming}人预约到窗口", WorkTab.Todo, "登记到场", "/services/bookings", null, Kit.Tones.Blue, ""),
            },
        ];
    }, cancellation);
}
