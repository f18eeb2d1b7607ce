using Oversight.Domain.Catalogue;
using Oversight.Domain.Organisation;

namespace Oversight.Web.Features.Responsibility;

/// <summary>Says in one sentence why nobody can have answered: what is asked for did not exist on the day, or is not known.</summary>
internal static class UnansweredDay
{
    /// <summary>The sentence, or null where there is an answer.</summary>
    /// <param name="bureau">What held on the day.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="item">The item, where one is asked for and known.</param>
    public static string? Of(BureauOn bureau, AnswerQuestion asked, PowerItem? item) =>
        OfItem(asked, item) ?? OfDepartment(bureau, asked) ?? OfPart(bureau, asked, item) ?? OfPost(bureau, asked) ?? OfPerson(bureau, asked);

    /// <summary>Since when a post or seat that is empty on a day has been held; empty where it was held before.</summary>
    public static string Begins(IEnumerable<DateOnly> firstDays, DateOnly day)
    {
        List<DateOnly> all = [.. firstDays];
        return all.Count == 0 ? "没有任职登记" : all.Min() > day ? $"{all.Min():yyyy-MM-dd}起才有任职登记" : "";
    }

    private static string? OfDepartment(BureauOn bureau, AnswerQuestion asked)
    {
        var day = asked.On;
        if (asked.Department is not { } code)
            return bureau.Departments.Any(d => d.IsOpenOn(day)) ? null : $"{day:yyyy-MM-dd}还没有部门，最早的部门自{bureau.Departments.Min(d => d.Since):yyyy-MM-dd}起设立；请改选该日及以后的日期。";
        var department = bureau.Departments.FirstOrDefault(d => string.Equals(d.Code, code, StringComparison.Ordinal));
        if (department is null)
            return $"没有代码为{code}的部门，请从列表中选择。";
        if (department.IsBefore(day))
            return $"{department.NameOn(day)}自{department.Since:yyyy-MM-dd}起设立，{day:yyyy-MM-dd}还没有这个部门；请改选该日及以后的日期。";
        if (department.IsOpenOn(day))
            return null;
        var successor = bureau.Departments.FirstOrDefault(d => d.Id == department.SuccessorId)?.Name;
        return $"{department.Name}已于{department.ClosedAfter:yyyy-MM-dd}后并入{successor}，{day:yyyy-MM-dd}不再负责任何事项；请查询{successor}，或者改选该日及以前的日期。";
    }

    private static string? OfItem(AnswerQuestion asked, PowerItem? item)
    {
        if (asked.Item is not { } code)
            return null;
        var version = item?.On(asked.On);
        return item switch
        {
            null => $"清单中没有编号为{code}的事项，请核对编号。",
            { RepealedAfter: { } last } when asked.On > last => $"事项{item.Code}已于{last:yyyy-MM-dd}后停止行使，{item.Successor}；请改选该日及以前的日期。",
            _ when version is null => $"事项{item.Code}自{item.Versions.Min(v => v.EffectiveFrom):yyyy-MM-dd}起列入清单，{asked.On:yyyy-MM-dd}尚未列入清单；请改选该日及以后的日期。",
            _ => null,
        };
    }

    private static string? OfPart(BureauOn bureau, AnswerQuestion asked, PowerItem? item)
    {
        if (item is null || asked.Department is not { } code)
            return null;
        var department = bureau.Departments.First(d => string.Equals(d.Code, code, StringComparison.Ordinal));
        return item.On(asked.On)!.HandledBy(department.Id) ? null : $"{asked.On:yyyy-MM-dd}事项{item.Code}不由{department.NameOn(asked.On)}主办或者协办；请去掉部门条件查询由谁负责。";
    }

    private static string? OfPost(BureauOn bureau, AnswerQuestion asked)
    {
        if (asked.Post is not { } id || asked.Item is not null)
            return null;
        var post = bureau.Posts.FirstOrDefault(p => p.Id == id);
        if (post is null)
            return "没有这个岗位，请从列表中选择。";
        var department = bureau.Departments.First(d => d.Id == post.DepartmentId);
        if (!department.IsOpenOn(asked.On))
            return OfDepartment(bureau, asked with { Department = department.Code });
        return post.Holdings.Count > 0 && Begins(post.Holdings.Select(h => h.From), asked.On) is { Length: > 0 } begins
            ? $"“{post.Name}”岗位{begins}，{asked.On:yyyy-MM-dd}还没有人任职；请改选该日及以后的日期。"
            : null;
    }

    private static string? OfPerson(BureauOn bureau, AnswerQuestion asked)
    {
        if (asked.Person is not { } id || asked.Item is not null)
            return null;
        var person = bureau.Officers.FirstOrDefault(o => o.Id == id);
        if (person is null)
            return "没有这个人员，请从列表中选择。";
        List<DateOnly> from = [.. bureau.Posts.SelectMany(p => p.Holdings.Where(h => h.OfficerId == id).Select(h => h.From)), .. bureau.Teams.SelectMany(t => t.Seats.Where(s => s.HolderId == id).Select(s => s.From))];
        return Begins(from, asked.On) is { Length: > 0 } begins ? $"{person.Name}{begins}，{asked.On:yyyy-MM-dd}没有担任岗位和席位。" : null;
    }
}
