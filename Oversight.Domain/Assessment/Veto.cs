namespace Oversight.Domain.Assessment;

/// <summary>一票否决 (办法第十六条): a department-year is vetoed as long as one entry of it is not revoked.</summary>
public static class Veto
{
    /// <summary>Whether the department is vetoed in the year.</summary>
    public static bool Stands(IEnumerable<LedgerEntry> entries, Guid departmentId, int year) => Reasons(entries, departmentId, year).Any();

    /// <summary>The entries that veto the department in the year.</summary>
    public static IEnumerable<LedgerEntry> Reasons(IEnumerable<LedgerEntry> entries, Guid departmentId, int year) =>
        entries.Where(e => e.DepartmentId == departmentId && e.Year == year && e.Vetoes);
}
