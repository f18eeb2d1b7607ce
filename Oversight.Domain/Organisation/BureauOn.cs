using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>Who answers for what on a day, all of it: what the gaps are found in.</summary>
/// <param name="Day">The day, China time.</param>
/// <param name="Departments">Every department.</param>
/// <param name="Officers">Everybody.</param>
/// <param name="Posts">Every post with holdings, duties and items.</param>
/// <param name="Teams">Every team.</param>
/// <param name="Items">The items in force on the day.</param>
/// <param name="Left">Open cases that were left behind.</param>
public sealed record BureauOn(
    DateOnly Day,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<Officer> Officers,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<ResponsibilityTeam> Teams,
    IReadOnlyList<AnsweredItem> Items,
    IReadOnlyList<LeftBehind> Left)
{
    /// <summary>Every gap of the day, the red ones first; those of one kind in the order of the departments.</summary>
    /// <param name="expiryDays">How many days before its end a holding or a card alarms.</param>
    public IReadOnlyList<ResponsibilityGap> Gaps(int expiryDays)
    {
        var open = Departments.Where(d => d.IsOpenOn(Day)).OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).ToDictionary(d => d.Id);
        var posts = Posts.Where(p => open.ContainsKey(p.DepartmentId)).ToList();
        IEnumerable<ResponsibilityGap> all =
        [
            .. Left.Select(l => new ResponsibilityGap(GapKind.DutiesLeft, l.DepartmentId, l.OfficerId, "在办办件", l.OfficerId, LastDay(l), l.Count)),
            .. open.Values.Where(d => d.Supervised).SelectMany(OfTeam),
            .. Teams.Where(t => t.ForItem && open.ContainsKey(t.DepartmentId)).SelectMany(t => Enum.GetValues<TeamDuty>().SelectMany(duty => Lapsed(t, duty))),
            .. ItemGaps(),
            .. posts.SelectMany(p => OfPost(p, expiryDays)),
            .. Officers.SelectMany(o => OfCard(o, posts, expiryDays)),
        ];
        return [.. all.OrderByDescending(g => g.Light).ThenBy(g => g.Kind).ThenBy(g => g.DepartmentId is { } id && open.TryGetValue(id, out var d) ? d.SortOrder : -1).ThenBy(g => g.Day).ThenBy(g => g.Subject, StringComparer.Ordinal).ThenBy(g => g.SubjectId)];
    }

    /// <summary>The items that nobody answers for: without a leading department, or without a held post of it. In the order of the items.</summary>
    public IReadOnlyList<ResponsibilityGap> ItemGaps()
    {
        var open = Departments.Where(d => d.IsOpenOn(Day)).Select(d => d.Id).ToHashSet();
        var posted = Posts.Where(p => open.Contains(p.DepartmentId) && p.IsHeldOn(Day)).SelectMany(p => p.ItemsOn(Day).Select(item => (p.DepartmentId, item))).ToHashSet();
        return [.. Items.SelectMany(i => OfItem(i, open, posted))];
    }

    /// <summary>Who sits on a seat on the day: for an item its own team first, then the department's.</summary>
    public Guid? Seated(Guid departmentId, TeamDuty duty, Guid itemId = default) =>
        (itemId == Guid.Empty ? null : Team(departmentId, itemId)?.HolderOn(duty, Day)) ?? Team(departmentId, Guid.Empty)?.HolderOn(duty, Day);

    private ResponsibilityTeam? Team(Guid departmentId, Guid itemId) => Teams.FirstOrDefault(t => t.DepartmentId == departmentId && t.ItemId == itemId);

    private DateOnly? LastDay(LeftBehind left) => Posts
        .Where(p => p.DepartmentId == left.DepartmentId && p.Role is Role.Officer or Role.DepartmentHead)
        .SelectMany(p => p.Holdings.Where(h => h.OfficerId == left.OfficerId && h.Through < Day))
        .Max(h => h.Through);

    private IEnumerable<ResponsibilityGap> OfTeam(Department department)
    {
        var team = Team(department.Id, Guid.Empty);
        foreach (var duty in Enum.GetValues<TeamDuty>())
        {
            if (team?.HolderOn(duty, Day) is null)
            {
                yield return new ResponsibilityGap(
                    duty switch { TeamDuty.Principal => GapKind.NoPrincipal, TeamDuty.Liaison => GapKind.NoLiaison, _ => GapKind.TeamIncomplete },
                    department.Id,
                    department.Id,
                    $"“四个一”团队 · {duty.Name()}");
            }
            else
            {
                foreach (var gap in Lapsed(team, duty))
                    yield return gap;
            }
        }
    }

    private IEnumerable<ResponsibilityGap> Lapsed(ResponsibilityTeam team, TeamDuty duty)
    {
        if (duty.Demands() is not { } role || team.HolderOn(duty, Day) is not { } holder)
            yield break;
        var anywhere = role == Role.DeputyLeader;
        if (Posts.Any(p => p.Role == role && (anywhere || p.DepartmentId == team.DepartmentId) && p.IsHeldBy(holder, Day)))
            yield break;
        var item = team.ForItem ? Items.FirstOrDefault(i => i.Id == team.ItemId) : null;
        if (!team.ForItem || item is not null)
            yield return new ResponsibilityGap(GapKind.SeatLapsed, team.DepartmentId, team.Id, item is null ? $"“四个一”团队 · {duty.Name()}" : $"{item.Code} 事项团队 · {duty.Name()}", holder);
    }

    private static IEnumerable<ResponsibilityGap> OfItem(AnsweredItem item, HashSet<Guid> open, HashSet<(Guid DepartmentId, Guid ItemId)> posted)
    {
        var leads = item.Leads.Where(open.Contains).ToList();
        if (leads.Count == 0)
            yield return new ResponsibilityGap(GapKind.ItemUnled, null, item.Id, $"{item.Code} {item.Name}");
        else if (!leads.Exists(lead => posted.Contains((lead, item.Id))))
            yield return new ResponsibilityGap(GapKind.ItemUnposted, leads[0], item.Id, $"{item.Code} {item.Name}");
    }

    private IEnumerable<ResponsibilityGap> OfPost(Post post, int expiryDays)
    {
        var held = post.Holdings.Where(h => h.Covers(Day)).ToList();
        var items = post.ItemsOn(Day).Count();
        if (held.Count == 0)
        {
            var last = post.Holdings.Where(h => h.Through < Day).MaxBy(h => h.Through);
            if (last is { Substitute: true })
                yield return new ResponsibilityGap(GapKind.SubstituteEnded, post.DepartmentId, post.Id, post.Name, last.OfficerId, last.Through, items);
            else if (items > 0)
                yield return new ResponsibilityGap(GapKind.PostVacant, post.DepartmentId, post.Id, post.Name, last?.OfficerId, last?.Through, items);
            else if (post.DutiesOn(Day).Any())
                yield return new ResponsibilityGap(GapKind.PostUnfilled, post.DepartmentId, post.Id, post.Name, last?.OfficerId, last?.Through);
            yield break;
        }

        if (held.TrueForAll(h => h.Substitute))
            yield return new ResponsibilityGap(GapKind.SubstituteOnly, post.DepartmentId, post.Id, post.Name, held[0].OfficerId, held[0].Through, items);
        foreach (var ending in held.Where(h => h.Through is { } last && last <= Day.AddDays(expiryDays) && !post.IsHeldOn(last.AddDays(1))))
            yield return new ResponsibilityGap(GapKind.HoldingEnding, post.DepartmentId, post.Id, ending.Substitute ? $"{post.Name}（代理）" : post.Name, ending.OfficerId, ending.Through, items);
    }

    private IEnumerable<ResponsibilityGap> OfCard(Officer officer, List<Post> posts, int expiryDays)
    {
        if (officer.CardNumber is null || officer.CardValidThrough is not { } through || through > Day.AddDays(expiryDays))
            yield break;
        if (posts.Find(p => p.Role is Role.Officer or Role.DepartmentHead && p.IsHeldBy(officer.Id, Day)) is { } post)
            yield return new ResponsibilityGap(through < Day ? GapKind.CardEnded : GapKind.CardEnding, post.DepartmentId, officer.Id, "行政执法证", officer.Id, through);
    }
}
