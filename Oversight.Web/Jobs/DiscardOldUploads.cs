using Oversight.Infrastructure.Files;

namespace Oversight.Web.Jobs;

/// <summary>Removes uploads that no act took within some days.</summary>
public sealed class DiscardOldUploads(StagedSweep sweep) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => sweep.Run(cancellation);
}
