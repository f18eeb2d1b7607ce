using Oversight.Domain.Common;

namespace Oversight.Web.Features.Board;

/// <summary>Which numbers a viewer may open. Everybody sees the same figures; foreign rows open only for the leaders and the legal office.</summary>
/// <param name="All">Whether the rows of every department open.</param>
/// <param name="Departments">Departments whose rows open.</param>
public sealed record BoardViewer(bool All, IReadOnlySet<Guid> Departments)
{
    /// <summary>Before it is known who is looking.</summary>
    public static BoardViewer Nobody { get; } = new(false, new HashSet<Guid>());

    /// <summary>Whether the rows of every complaint that is counted open: also for the command centre, which dispatches them.</summary>
    public bool Complaints { get; init; } = All;

    /// <summary>The viewer behind an actor.</summary>
    public static BoardViewer Of(Actor actor) => new(actor.SeesAllDepartments, actor.Departments.ToHashSet()) { Complaints = actor.SeesAllDepartments || actor.Is(Role.CommandCentre) };

    /// <summary>Whether the rows behind a department's number open.</summary>
    public bool Opens(Guid departmentId) => All || Departments.Contains(departmentId);
}
