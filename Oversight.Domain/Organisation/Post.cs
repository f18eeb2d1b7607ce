using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>A post (岗位): what one may do comes from the posts one holds, from and to a day (岗位责任制, 办法第十四条).</summary>
public sealed class Post : Aggregate
{
    private readonly List<PostHolding> _holdings = [];

    private Post() => Name = "";

    /// <summary>The department that the post belongs to.</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>Name, e.g. 中队长.</summary>
    public string Name { get; private set; }

    /// <summary>The role it gives.</summary>
    public Role Role { get; private set; }

    /// <summary>Who held it from when to when.</summary>
    public IReadOnlyList<PostHolding> Holdings => _holdings;

    /// <summary>Creates a post in a department.</summary>
    public static Post Create(Guid id, Guid departmentId, string name, Role role)
    {
        if (role == Role.System)
            throw new RuleBroken("role", "系统角色不能设为岗位。");
        var post = new Post { Id = id, DepartmentId = departmentId, Name = InvalidInput.Require("name", "岗位名称", name, 50), Role = role };
        post.Record(new PostCreated(departmentId, post.Name, role));
        return post;
    }

    /// <summary>Puts an officer on the post. <paramref name="otherRoles"/> are the roles the officer holds elsewhere on that day.</summary>
    public void Assign(Guid id, Guid officerId, DateOnly from, DateOnly? through, IEnumerable<Role> otherRoles)
    {
        if (through < from)
            throw new InvalidInput("through", "任职截止日不能早于起始日。");
        var clash = otherRoles.Where(r => !Roles.Compatible(r, Role)).Cast<Role?>().FirstOrDefault();
        if (clash is not null)
            throw new RuleBroken("role-exclusive", $"该人员已任“{clash.Value.Name()}”，与“{Role.Name()}”不得由一人兼任，请另行安排。", "GB/T 22239-2019 8.1.4.2");
        if (_holdings.Any(h => h.OfficerId == officerId && h.Overlaps(from, through)))
            throw new RuleBroken("already-held", "该人员在此期间已任该岗位，无需重复任命。");
        _holdings.Add(new PostHolding(id, officerId, from, through));
        Record(new PostAssigned(officerId, from, through));
    }

    /// <summary>Ends a holding after the given last day.</summary>
    public void Vacate(Guid officerId, DateOnly lastDay)
    {
        var holding = _holdings.FirstOrDefault(h => h.OfficerId == officerId && h.Covers(lastDay))
            ?? throw new RuleBroken("not-held", "该人员在所选日期不任该岗位，无法免职。");
        holding.End(lastDay);
        Record(new PostVacated(officerId, lastDay));
    }
}

/// <summary>One officer on one post from and through a day, China time.</summary>
public sealed class PostHolding
{
    internal PostHolding(Guid id, Guid officerId, DateOnly from, DateOnly? through) => (Id, OfficerId, From, Through) = (id, officerId, from, through);

    public Guid Id { get; private init; }

    public Guid OfficerId { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day, or null while open.</summary>
    public DateOnly? Through { get; private set; }

    /// <summary>Whether the post is held on the day.</summary>
    public bool Covers(DateOnly day) => From <= day && (Through is null || day <= Through);

    internal bool Overlaps(DateOnly from, DateOnly? through) => (through is null || From <= through) && (Through is null || from <= Through);

    internal void End(DateOnly lastDay) => Through = lastDay;
}

public sealed record PostCreated(Guid DepartmentId, string Name, Role Role) : Fact("post.created");

public sealed record PostAssigned(Guid OfficerId, DateOnly From, DateOnly? Through) : Fact("post.assigned");

public sealed record PostVacated(Guid OfficerId, DateOnly LastDay) : Fact("post.vacated");
