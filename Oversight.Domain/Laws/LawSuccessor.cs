namespace Oversight.Domain.Laws;

/// <summary>What took the place of a law.</summary>
/// <param name="Id">The other law.</param>
/// <param name="Name">Its name.</param>
/// <param name="RepealedAfter">Its last day in force; null while it is not repealed.</param>
public sealed record LawSuccessor(Guid Id, string Name, DateOnly? RepealedAfter = null);
