namespace Oversight.Domain.Common;

/// <summary>Who acts, with the posts held at that moment. Loaded afresh inside each act, so a lost post is lost at once.</summary>
/// <param name="Id">Pseudonymous id, the only thing about the person that enters the chain.</param>
/// <param name="Name">Name for screens and documents.</param>
/// <param name="Posts">Posts held today.</param>
/// <param name="InCharge">Departments in the charge of a deputy leader (四个一 team).</param>
public sealed record Actor(Guid Id, string Name, IReadOnlyList<HeldPost> Posts, IReadOnlySet<Guid> InCharge)
{
    /// <summary>The system itself: sweeps, lapses, archiving.</summary>
    public static Actor System { get; } = new(Guid.Empty, "系统", [new(Guid.Empty, Guid.Empty, "系统", Role.System)], new HashSet<Guid>());

    /// <summary>
    /// Somebody of the public, at the window and without an account. Who that is is no part of the actor: what they typed is personal data
    /// of the booking or application.
    /// </summary>
    public static Actor Public { get; } = new(new Guid("00000000-0000-8000-8000-000000000001"), "公众", [new(Guid.Empty, Guid.Empty, "公众", Role.Public)], new HashSet<Guid>());

    /// <summary>Posts that were held and whose time is over, the latest first. Loaded where a duty is found missing, to say why.</summary>
    public IReadOnlyList<LapsedPost> Lapsed { get; init; } = [];

    /// <summary>Whether any post gives the role.</summary>
    public bool Is(Role role) => Posts.Any(p => p.Role == role);

    /// <summary>Whether any post gives one of the roles.</summary>
    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Is(role))
                return true;
        }

        return false;
    }

    /// <summary>Whether the actor holds the role in the department.</summary>
    public bool Is(Role role, Guid departmentId) => Posts.Any(p => p.Role == role && p.DepartmentId == departmentId);

    /// <summary>Whether the actor holds one of the roles in the department.</summary>
    public bool IsAnyIn(Guid departmentId, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Is(role, departmentId))
                return true;
        }

        return false;
    }

    /// <summary>Whether the actor holds any post in the department.</summary>
    public bool BelongsTo(Guid departmentId) => Posts.Any(p => p.DepartmentId == departmentId);

    /// <summary>Whether rows of every department may be read, not only figures: the leaders and the legal office.</summary>
    public bool SeesAllDepartments => Is(Role.Leader) || Is(Role.DeputyLeader) || Is(Role.LegalOffice) || Is(Role.System);

    /// <summary>Whether rows of the department may be read.</summary>
    public bool Sees(Guid departmentId) => SeesAllDepartments || Departments.Contains(departmentId);

    /// <summary>Departments whose rows come with the posts held. The three administrators' posts lie in a department too and open no row of it.</summary>
    public IReadOnlyList<Guid> Departments => [.. Posts.Where(p => !p.Role.IsAdministrative()).Select(p => p.DepartmentId).Distinct()];
}

/// <summary>A post held at the moment of the act.</summary>
public sealed record HeldPost(Guid PostId, Guid DepartmentId, string Name, Role Role);

/// <summary>A post held through a day that is over.</summary>
/// <param name="Name">Name of the post.</param>
/// <param name="Role">The role it gave.</param>
/// <param name="Through">Last day, China time.</param>
public sealed record LapsedPost(string Name, Role Role, DateOnly Through);
