namespace Oversight.Web.Jobs;

/// <summary>
/// A job: a sweep over the state (who is overdue now, what was not reminded of), never over a list of its own. A lost queue loses
/// nothing, and what is run twice, or on two nodes at once, is done once.
/// </summary>
public interface ISweep
{
    /// <summary>Does what is due now and returns how many things it dealt with.</summary>
    Task<int> Run(CancellationToken cancellation);
}
