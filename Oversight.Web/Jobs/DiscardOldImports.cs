using Oversight.Infrastructure.Imports;

namespace Oversight.Web.Jobs;

/// <summary>Throws away what dry runs noted of their rows after some days.</summary>
public sealed class DiscardOldImports(ImportNotes notes) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => notes.ForgetOld(cancellation);
}
