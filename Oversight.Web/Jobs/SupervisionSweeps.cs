using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Jobs;

/// <summary>Records what became overdue: ledger entry and veto (办法第十六条).</summary>
public sealed class LapseSweep(LapseNotices lapse) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => lapse.Run(cancellation);
}

/// <summary>Climbs the ladder 蓝, 黄, 红 in office hours.</summary>
public sealed class LadderSweep(RemindNotices remind) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => remind.Run(cancellation);
}

/// <summary>Makes the papers of signed notices that have none yet.</summary>
public sealed class ArchiveSweep(DocumentArchive archive) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => archive.Sweep(cancellation);
}
