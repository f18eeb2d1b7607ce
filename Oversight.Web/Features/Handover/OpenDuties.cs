using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Handover;

/// <summary>Finds every open duty of a person in one post: what would be without a holder on the day after the last.</summary>
internal static class OpenDuties
{
    /// <summary>Demands that nothing is left to hand over.</summary>
    /// <exception cref="RuleBroken">Something is; the sentence counts it.</exception>
    public static async Task DemandNone(OversightDb db, Post post, Guid officerId, DateOnly lastDay)
    {
        var open = await Of(db, post, officerId, lastDay);
        if (open.Count == 0)
            return;
        var counts = string.Join("、", open.GroupBy(d => d.Kind).OrderBy(g => g.Key).Select(g => g.Key.Counted(g.Count())));
        throw new RuleBroken("open-duties", $"该人员在“{post.Name}”岗位上还有{open.Count}项职责未移交（{counts}），请先在移交页面逐项交给接任人员，再办理免职或调任。", "通知第二部分");
    }

    /// <summary>Whether one duty is open still. It is asked by the same rule, but of that thing alone.</summary>
    public static async Task<bool> IsOpen(OversightDb db, Post post, Leaving leaving, OpenDuty duty) =>
        (await Of(db, post, leaving.OfficerId, leaving.LastDay, duty)).Any(d => string.Equals(d.Key, duty.Key, StringComparison.Ordinal));

    /// <summary>The open duties, in the order in which they are handed over.</summary>
    /// <param name="db">The act's or the view's context.</param>
    /// <param name="post">The post that is left, with its parts.</param>
    /// <param name="officerId">Who leaves it.</param>
    /// <param name="lastDay">Last day on it, China time.</param>
    /// <param name="only">The one thing that is asked about; null for all.</param>
    public static async Task<IReadOnlyList<OpenDuty>> Of(OversightDb db, Post post, Guid officerId, DateOnly lastDay, OpenDuty? only = null)
    {
        var next = lastDay.AddDays(1);
        var kept = await db.Posts.AsNoTracking()
            .Where(p => p.Id != post.Id && p.Holdings.Any(h => h.OfficerId == officerId && h.From <= next && (h.Through == null || h.Through >= next)))
            .Select(p => new Capacity(p.DepartmentId, p.Role))
            .ToListAsync();
        List<OpenDuty> open = [];
        if (Asked(OpenDutyKind.Post) && await Uncovered(db, post, officerId, next) is { } why)
            open.Add(new OpenDuty(OpenDutyKind.Post, post.Id, post.DepartmentId, $"{post.Name}：{why}"));
        if (Asked(OpenDutyKind.Seat))
            open.AddRange(await Seats(db, post, officerId, lastDay, kept, only?.SubjectId));
        if (Asked(OpenDutyKind.Case))
            open.AddRange(await Cases(db, post, officerId, kept, only?.SubjectId));
        if (Asked(OpenDutyKind.Feedback) || Asked(OpenDutyKind.Draft))
            open.AddRange(await Notices(db, post, officerId, kept, only?.SubjectId));
        return open;

        bool Asked(OpenDutyKind kind) => only is null || only.Kind == kind;
    }

    /// <summary>Why nobody would cover the post on the day, or null.</summary>
    private static async Task<string?> Uncovered(OversightDb db, Post post, Guid officerId, DateOnly next)
    {
        var items = post.ItemsOn(next).Count();
        var heldByOthers = post.Holdings.Any(h => h.OfficerId != officerId && h.Covers(next));
        var (role, department) = (post.Role, post.DepartmentId);
        var everywhere = role is Role.LegalOffice or Role.Leader;
        var roleCovered = await db.Posts.AnyAsync(p => p.Role == role && (everywhere || p.DepartmentId == department)
            && p.Holdings.Any(h => h.OfficerId != officerId && h.From <= next && (h.Through == null || h.Through >= next)));
        // An officer's own cases are counted one by one; what waits for a deputy goes with the seat.
        var waiting = roleCovered || role is Role.Officer or Role.DeputyLeader ? 0 : await db.Cases.CountAsync(c => c.IsOpen && c.NextBy == role && (everywhere || c.DepartmentId == department));
        return (items > 0 && !heldByOthers, waiting > 0) switch
        {
            (true, true) => $"承担事项{items}项、待办环节{waiting}件",
            (true, false) => $"承担事项{items}项",
            (false, true) => $"待办环节{waiting}件",
            _ => null,
        };
    }

    private static async Task<IEnumerable<OpenDuty>> Seats(OversightDb db, Post post, Guid officerId, DateOnly lastDay, List<Capacity> kept, Guid? only)
    {
        var anywhere = post.Role == Role.DeputyLeader;
        var teams = await db.Teams.AsNoTracking().Where(t => (only == null || t.Id == only) && t.Seats.Any(s => s.HolderId == officerId) && (anywhere || t.DepartmentId == post.DepartmentId)).OrderBy(t => t.Ordinal).ToListAsync();
        if (teams.Count == 0 || kept.Exists(k => k.Role == post.Role && (anywhere || k.DepartmentId == post.DepartmentId)))
            return [];
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Name);
        var ids = teams.ConvertAll(t => t.ItemId);
        var items = await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Code }).ToDictionaryAsync(i => i.Id, i => i.Code);
        return teams.SelectMany(t => t.HeldAfter(officerId, lastDay).Where(duty => duty.Demands() == post.Role).Select(duty => new OpenDuty(
            OpenDutyKind.Seat,
            t.Id,
            t.DepartmentId,
            $"{departments[t.DepartmentId]}{(t.ForItem ? $" {items.GetValueOrDefault(t.ItemId)} 事项团队" : "")} · {duty.Name()}",
            new ResponsibilityDuty(duty, t.ItemId))));
    }

    private static async Task<IEnumerable<OpenDuty>> Cases(OversightDb db, Post post, Guid officerId, List<Capacity> kept, Guid? only)
    {
        if (post.Role is not (Role.Officer or Role.DepartmentHead) || kept.Exists(k => k.DepartmentId == post.DepartmentId && k.Role == Role.Officer))
            return [];
        var cases = await db.Cases.AsNoTracking()
            .Where(c => (only == null || c.Id == only) && c.IsOpen && c.HandlerId == officerId && c.DepartmentId == post.DepartmentId)
            .OrderBy(c => c.DueAt).ThenBy(c => c.Ordinal)
            .Select(c => new { c.Id, c.Number, c.ItemName, c.NextLabel })
            .ToListAsync();
        return cases.Select(c => new OpenDuty(OpenDutyKind.Case, c.Id, post.DepartmentId, $"{c.Number ?? "（未编号）"} {c.ItemName} · 下一步：{c.NextLabel}"));
    }

    private static async Task<IEnumerable<OpenDuty>> Notices(OversightDb db, Post post, Guid officerId, List<Capacity> kept, Guid? only)
    {
        var supervises = post.Role is Role.LegalOffice or Role.DeputyLeader && !kept.Exists(k => k.Role == post.Role);
        var answers = post.Role is Role.Liaison or Role.DepartmentHead or Role.Officer
            && !kept.Exists(k => k.DepartmentId == post.DepartmentId && k.Role is Role.Liaison or Role.DepartmentHead or Role.Officer);
        if (!supervises && !answers)
            return [];
        var department = post.DepartmentId;
        var notices = await db.Notices.AsNoTracking().AsSplitQuery()
            .Where(n => only == null || n.Id == only)
            .Where(n => (supervises && n.State == NoticeState.Drafted) || (answers && n.State == NoticeState.Received && n.DepartmentId == department))
            .OrderBy(n => n.Ordinal)
            .ToListAsync();
        return notices.Where(n => n.PreparedBy == officerId).Select(n => n.State == NoticeState.Drafted
            ? new OpenDuty(OpenDutyKind.Draft, n.Id, n.DepartmentId, $"关于{n.Title}的整改通知（草稿）")
            : new OpenDuty(OpenDutyKind.Feedback, n.Id, n.DepartmentId, $"{n.Number} {n.Title}"));
    }

    private sealed record Capacity(Guid DepartmentId, Role Role);
}
