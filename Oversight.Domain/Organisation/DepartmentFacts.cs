using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

public sealed record DepartmentEstablished(string Code, string Name, DepartmentKind Kind) : Fact("department.established")
{
    /// <summary>First day; null where it is not known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Why; empty for the system's own.</summary>
    public string Reason { get; init; } = "";
}

public sealed record DepartmentRenamed(string From, string To, string Reason) : Fact("department.renamed")
{
    /// <summary>First day of the new name; null where only its writing was corrected.</summary>
    public DateOnly? Since { get; init; }
}

public sealed record DepartmentMerged(Guid SuccessorId, DateOnly LastDay, string Reason) : Fact("department.merged");
