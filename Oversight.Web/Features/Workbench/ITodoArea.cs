namespace Oversight.Web.Features.Workbench;

/// <summary>An area that has something waiting for people. Each area registers one; the menu counts them for every viewer, so each asks few columns by index.</summary>
public interface ITodoArea
{
    /// <summary>Most lines of one area; beyond that the list of the area goes on.</summary>
    const int Most = 200;

    /// <summary>What waits for whoever asks, each with its one next act, and what of theirs somebody else has now.</summary>
    Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default);
}
