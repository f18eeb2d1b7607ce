using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>A post (岗位): what one may do comes from the posts one holds, from and to a day (岗位责任制, 办法第十四条).</summary>
public sealed partial class Post : Aggregate
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
    public static Post Create(Guid id, Guid departmentId, string name, Role role, string reason)
    {
        if (!role.IsOfPosts())
            throw new RuleBroken("role", "系统和公众角色不能设为岗位。");
        var post = new Post { Id = id, DepartmentId = departmentId, Name = InvalidInput.Require("name", "岗位名称", name, 50), Role = role };
        post.Record(new PostCreated(departmentId, post.Name, role) { Reason = InvalidInput.Require("reason", "设岗依据", reason, 200, 2) });
        return post;
    }

    /// <summary>Puts an officer on the post, as its holder or as a substitute (代理) until a day.</summary>
    /// <param name="id">Id of the holding.</param>
    /// <param name="officerId">Who.</param>
    /// <param name="from">First day.</param>
    /// <param name="through">Last day, or null while open; a substitute always has one.</param>
    /// <param name="otherRoles">The roles that the officer holds elsewhere in that time.</param>
    /// <param name="reason">The paper or the circumstance behind it.</param>
    /// <param name="substitute">Whether only in place of the holder.</param>
    public void Assign(Guid id, Guid officerId, DateOnly from, DateOnly? through, IEnumerable<Role> otherRoles, string reason, bool substitute = false)
    {
        if (through < from)
            throw new InvalidInput("through", "任职截止日不能早于起始日。");
        if (substitute && through is null)
            throw new InvalidInput("through", "代理须有截止日，届满后自动终止；请填写截止日。");
        var clash = otherRoles.Where(r => !Roles.Compatible(r, Role)).Cast<Role?>().FirstOrDefault();
        if (clash is not null)
            throw new RuleBroken("role-exclusive", $"该人员已任“{clash.Value.Name()}”，与“{Role.Name()}”不得由一人兼任，请另行安排。", "GB/T 22239-2019 8.1.4.2");
        if (_holdings.Any(h => h.OfficerId == officerId && h.Overlaps(from, through)))
            throw new RuleBroken("already-held", "该人员在此期间已任该岗位，无需重复任命。");
        var why = InvalidInput.Require("reason", "任命依据", reason, 200, 2);
        _holdings.Add(new PostHolding(id, officerId, from, through, substitute, why));
        Record(new PostAssigned(officerId, from, through) { Substitute = substitute, Reason = why });
    }

    /// <summary>Ends a holding after the given last day. Whether duties are still open is for the act to see first.</summary>
    /// <param name="officerId">Who.</param>
    /// <param name="lastDay">Last day, China time.</param>
    /// <param name="reason">The paper or the circumstance behind it.</param>
    /// <param name="actedAfter">How many acts of the person after that day are on the trail.</param>
    public void Vacate(Guid officerId, DateOnly lastDay, string reason, int actedAfter = 0)
    {
        var holding = _holdings.FirstOrDefault(h => h.OfficerId == officerId && h.Covers(lastDay))
            ?? throw new RuleBroken("not-held", "该人员在所选日期不任该岗位，无法免职。");
        var why = InvalidInput.Require("reason", "免职依据", reason, 200, 2);
        holding.End(lastDay);
        Record(new PostVacated(officerId, lastDay) { Reason = why, ActedAfter = actedAfter });
    }

    /// <summary>Whether anybody holds it on a day, holder or substitute.</summary>
    public bool IsHeldOn(DateOnly day) => _holdings.Exists(h => h.Covers(day));

    /// <summary>Whether the officer holds it on a day.</summary>
    public bool IsHeldBy(Guid officerId, DateOnly day) => _holdings.Exists(h => h.OfficerId == officerId && h.Covers(day));
}

/// <summary>One officer on one post from and through a day, China time.</summary>
public sealed class PostHolding
{
    internal PostHolding(Guid id, Guid officerId, DateOnly from, DateOnly? through, bool substitute, string reason) =>
        (Id, OfficerId, From, Through, Substitute, Reason) = (id, officerId, from, through, substitute, reason);

    public Guid Id { get; private init; }

    public Guid OfficerId { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day, or null while open.</summary>
    public DateOnly? Through { get; private set; }

    /// <summary>Whether only in place of the holder (代理).</summary>
    public bool Substitute { get; private init; }

    /// <summary>Why; empty in rows of the first layout.</summary>
    public string Reason { get; private init; }

    /// <summary>Whether the post is held on the day.</summary>
    public bool Covers(DateOnly day) => From <= day && (Through is null || day <= Through);

    internal bool Overlaps(DateOnly from, DateOnly? through) => (through is null || From <= through) && (Through is null || from <= Through);

    internal void End(DateOnly lastDay) => Through = lastDay;
}

public sealed record PostCreated(Guid DepartmentId, string Name, Role Role) : Fact("post.created")
{
    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";
}

public sealed record PostAssigned(Guid OfficerId, DateOnly From, DateOnly? Through) : Fact("post.assigned")
{
    /// <summary>Whether as a substitute.</summary>
    public bool Substitute { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";
}

public sealed record PostVacated(Guid OfficerId, DateOnly LastDay) : Fact("post.vacated")
{
    /// <summary>How many acts of the person after that day were on the trail.</summary>
    public int ActedAfter { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";
}
