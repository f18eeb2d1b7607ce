using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Services;

/// <summary>What the list of applications is narrowed to, as the address has it.</summary>
/// <param name="Tab">One of the names below; null for all.</param>
/// <param name="Q">How a number begins, its running number alone, or a whole phone.</param>
/// <param name="Item">Code of an item.</param>
/// <param name="Department">Code of a department.</param>
/// <param name="Late">Whether what is past its limit alone.</param>
public sealed record ApplicationFilter(string? Tab = null, string? Q = null, string? Item = null, string? Department = null, bool Late = false)
{
    /// <summary>待受理</summary>
    public const string Waiting = "waiting";

    /// <summary>待补正</summary>
    public const string Asked = "asked";

    /// <summary>办理中</summary>
    public const string Running = "running";

    /// <summary>待发放结果</summary>
    public const string Ready = "ready";

    /// <summary>已结束</summary>
    public const string Done = "done";

    /// <summary>The tabs with their names, in order.</summary>
    public static IReadOnlyList<(string? Tab, string Name)> Tabs { get; } = [(null, "全部"), (Waiting, "待受理"), (Asked, "待补正"), (Running, "办理中"), (Ready, "待发放结果"), (Done, "已结束")];
}

/// <summary>The conditions that lists, figures and files share.</summary>
public static class ApplicationQueries
{
    /// <summary>The applications whose rows the actor may read; administrators read none.</summary>
    public static IQueryable<ServiceApplication> VisibleTo(this IQueryable<ServiceApplication> all, Actor actor)
    {
        if (actor.Posts.Any(p => p.Role.IsAdministrative()))
            return all.Where(a => false);
        var departments = actor.Departments;
        return actor.SeesAllDepartments ? all : all.Where(a => departments.Contains(a.DepartmentId));
    }

    /// <summary>Those whose result is there: nothing but its service is left of the case, or the case has ended.</summary>
    public static IQueryable<ServiceApplication> Ready(this IQueryable<ServiceApplication> all, OversightDb db) =>
        all.Where(a => a.State == ApplicationState.Accepted && db.Cases.Any(c => c.Id == a.CaseId
            && (!c.IsOpen || (c.State != CaseState.Suspended && !c.Steps.Any(s => s.Kind != StepKind.Serve && s.CompletedAt == null && s.SkippedAt == null)))));

    /// <summary>What a filter leaves.</summary>
    public static IQueryable<ServiceApplication> Narrow(this IQueryable<ServiceApplication> all, ApplicationFilter filter, OversightDb db, DateTime now)
    {
        all = filter.Tab switch
        {
            ApplicationFilter.Waiting => all.Where(a => a.State == ApplicationState.Received),
            ApplicationFilter.Asked => all.Where(a => a.State == ApplicationState.SupplementAsked),
            ApplicationFilter.Running => all.Where(a => a.State == ApplicationState.Accepted),
            ApplicationFilter.Ready => all.Ready(db),
            ApplicationFilter.Done => all.Where(a => !a.IsOpen),
            _ => all,
        };
        if (filter.Item is { Length: > 0 } item)
            all = all.Where(a => a.ItemCode == item);
        if (filter.Department is { Length: > 0 } department)
            all = all.Where(a => db.Departments.Any(d => d.Id == a.DepartmentId && d.Code == department));
        if (filter.Late)
            all = all.Where(a => a.DueAt <= now);
        if (filter.Q?.Trim() is { Length: > 0 } q)
        {
            // A running number alone is of the last years; anything else is how a number begins.
            List<string> numbers = q.Length <= 6 && q.All(char.IsAsciiDigit) ? [.. Enumerable.Range(now.Year - 3, 5).Select(year => $"{WindowNumber.Application}-{year}-{q.PadLeft(4, '0')}")] : [];
            var number = q.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();
            all = all.Where(a => a.Number.StartsWith(number) || numbers.Contains(a.Number) || a.Phone.Value == q);
        }

        return all;
    }
}
