namespace Oversight.Web.Demonstration;

/// <summary>Something that happens in the demonstration's year.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who, by user name; null for the system.</param>
/// <param name="Files">What is brought along, by place in the evidence folder.</param>
/// <param name="Happen">Performs it with the ids of the uploaded files.</param>
internal sealed record DemoEvent(DateTime At, string? By, IReadOnlyList<int> Files, Func<IReadOnlyList<Guid>, Task> Happen);
