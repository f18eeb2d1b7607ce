namespace Oversight.Domain.Organisation;

/// <summary>A name that a department carried through a day.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Name">The name.</param>
/// <param name="Through">Its last day, China time; its first is the day after the name before.</param>
public sealed record FormerName(Guid Id, string Name, DateOnly Through);

/// <summary>What a department still has to do, in numbers: none of it may be left without an owner.</summary>
/// <param name="Cases">Open cases.</param>
/// <param name="Notices">Rectification notices neither cleared nor withdrawn.</param>
/// <param name="Findings">Open findings.</param>
/// <param name="Holdings">Posts of the department that are held afterwards.</param>
/// <param name="Items">Items in force that are registered to it.</param>
public sealed record OpenMatters(int Cases, int Notices, int Findings, int Holdings, int Items)
{
    /// <summary>Whether anything is open.</summary>
    public bool Any => Cases + Notices + Findings + Holdings + Items > 0;

    /// <summary>What is open, in words.</summary>
    public string Text => string.Join("、", new[] { (Cases, "件在办办件"), (Notices, "份未销号的整改通知书"), (Findings, "项未了结的问题"), (Holdings, "个在任岗位"), (Items, "项由其承办的现行事项") }.Where(p => p.Item1 > 0).Select(p => $"{p.Item1}{p.Item2}"));
}
