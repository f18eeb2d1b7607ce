using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Web.Features.Responsibility;

/// <summary>Puts the lines of an answer together out of what held on the day.</summary>
internal sealed class AnswerLines(BureauOn bureau)
{
    private readonly List<AnswerLine> _lines = [];

    public IReadOnlyList<AnswerLine> All => _lines;

    private DateOnly Day => bureau.Day;

    /// <summary>Everybody who answered for an item: the body, the departments, their teams, the posts linked to it.</summary>
    public void Item(PowerItem item, ItemVersion version, string? department)
    {
        var proof = $"\"number\":{version.Number},";
        var href = $"/catalogue/{item.Code}?v={version.Number}";
        _lines.Add(new AnswerLine(item.Code, "实施主体", version.ImplementingBody, version.EffectiveFrom, null, $"第{version.Number}版", item.Id, proof, href));
        foreach (var handling in version.Handlers.OrderByDescending(h => h.Lead).ThenBy(h => Order(h.DepartmentId)))
        {
            var own = bureau.Departments.First(d => d.Id == handling.DepartmentId);
            if (department is not null && !string.Equals(own.Code, department, StringComparison.Ordinal))
                continue;
            var name = own.NameOn(Day);
            if (!own.IsOpenOn(Day))
            {
                // Nobody answers in a department that is not there: the list has to be adjusted.
                _lines.Add(new AnswerLine(name, handling.Lead ? "主办机构" : "协办机构", "", null, null, own.IsBefore(Day) ? $"清单登记为{name}，该部门自{own.Since:yyyy-MM-dd}起才设立" : $"清单登记为{name}，该部门已于{own.ClosedAfter:yyyy-MM-dd}后撤并", item.Id, "", href));
                continue;
            }

            _lines.Add(new AnswerLine(name, handling.Lead ? "主办机构" : "协办机构", name, version.EffectiveFrom, null, "", item.Id, proof, href));
            Seats(own, item.Id);
            foreach (var post in bureau.Posts.Where(p => p.DepartmentId == own.Id && p.ItemsOn(Day).Contains(item.Id)).OrderBy(p => p.Role))
                Holders(name, post, "承担该事项");
        }
    }

    /// <summary>Who answered in a department, on a post, or as a person.</summary>
    public void Others(AnswerQuestion asked)
    {
        foreach (var department in bureau.Departments.Where(d => d.IsOpenOn(Day)))
        {
            var (wanted, name) = (string.Equals(department.Code, asked.Department, StringComparison.Ordinal), department.NameOn(Day));
            if (wanted && department.Supervised && asked.Post is null && asked.Person is null)
                Seats(department, Guid.Empty);
            else if (asked.Person is { } person && (asked.Department is null || wanted))
                SeatsOf(department, person);
            foreach (var post in bureau.Posts.Where(p => p.DepartmentId == department.Id).OrderBy(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal))
            {
                if ((asked.Department is null || wanted) && (asked.Post is null || post.Id == asked.Post) && (asked.Person is null || post.IsHeldBy(asked.Person.Value, Day)))
                    Holders(name, post, Carried(post), asked.Person);
            }
        }
    }

    private void Seats(Department department, Guid itemId)
    {
        foreach (var duty in Enum.GetValues<TeamDuty>())
        {
            var team = itemId == Guid.Empty ? null : bureau.Teams.FirstOrDefault(t => t.DepartmentId == department.Id && t.ItemId == itemId && t.HolderOn(duty, Day) is not null);
            team ??= bureau.Teams.FirstOrDefault(t => t.DepartmentId == department.Id && !t.ForItem);
            Seat(department, team, duty);
        }
    }

    private void SeatsOf(Department department, Guid person)
    {
        foreach (var team in bureau.Teams.Where(t => t.DepartmentId == department.Id))
        {
            foreach (var duty in Enum.GetValues<TeamDuty>().Where(d => team.HolderOn(d, Day) == person))
                Seat(department, team, duty);
        }
    }

    private void Seat(Department department, ResponsibilityTeam? team, TeamDuty duty)
    {
        var seat = team?.Seats.FirstOrDefault(s => s.Duty == duty && s.Covers(Day));
        var item = team is { ForItem: true } ? bureau.Items.FirstOrDefault(i => i.Id == team.ItemId)?.Code : null;
        _lines.Add(new AnswerLine(
            department.NameOn(Day),
            duty.Name(),
            seat is null ? "" : Name(seat.HolderId),
            seat?.From,
            seat?.Through,
            seat is null ? Joined("部门“四个一”团队", Begun(team, duty)) : item is null ? "部门“四个一”团队" : $"事项{item}团队",
            team?.Id ?? department.Id,
            seat?.HolderId.ToString() ?? "",
            $"/organisation/departments/{department.Code}")
        {
            Unrecorded = seat is null && Begun(team, duty).Length > 0,
        });
    }

    private void Holders(string group, Post post, string note, Guid? person = null)
    {
        var held = post.Holdings.Where(h => h.Covers(Day) && (person is null || h.OfficerId == person)).OrderBy(h => h.Substitute).ThenBy(h => h.From).ToList();
        var href = $"/organisation/posts/{post.Id}";
        if (held.Count == 0)
            _lines.Add(new AnswerLine(group, $"{post.Name}（{post.Role.Name()}）", "", null, null, Joined(UnansweredDay.Begins(post.Holdings.Select(h => h.From), Day), note), post.Id, "", href) { Unrecorded = UnansweredDay.Begins(post.Holdings.Select(h => h.From), Day).Length > 0 });
        _lines.AddRange(held.Select(h => new AnswerLine(
            group, $"{post.Name}（{post.Role.Name()}）", Name(h.OfficerId), h.From, h.Through, h.Substitute ? Joined("代理", note) : note, post.Id, h.OfficerId.ToString(), href)));
    }

    private string Begun(ResponsibilityTeam? team, TeamDuty duty) => UnansweredDay.Begins(team is null ? [] : team.Seats.Where(s => s.Duty == duty).Select(s => s.From), Day);

    private static string Joined(params string[] notes) => string.Join("；", notes.Where(n => n.Length > 0));

    private string Carried(Post post) => post.ItemsOn(Day).Count() is > 0 and var count ? $"承担事项{count}项" : "";

    private int Order(Guid departmentId) => bureau.Departments.FirstOrDefault(d => d.Id == departmentId)?.SortOrder ?? int.MaxValue;

    private string Name(Guid id) => bureau.Officers.FirstOrDefault(o => o.Id == id)?.Name ?? bureau.Departments.FirstOrDefault(d => d.Id == id)?.NameOn(Day) ?? "（不详）";
}
