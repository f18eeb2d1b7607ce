namespace Oversight.Web.Features.Supervision;

/// <summary>An area that has something waiting for people, for the workbench. Each area registers one.</summary>
public interface ITodoArea
{
    /// <summary>What waits for whoever asks, each with its one next act.</summary>
    Task<IReadOnlyList<TodoRow>> Mine();
}
