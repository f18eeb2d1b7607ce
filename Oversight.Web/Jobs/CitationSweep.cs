using Oversight.Infrastructure.Laws;

namespace Oversight.Web.Jobs;

/// <summary>Reads every clause of the list afresh at night and compares with the register of citations. A difference fails the job, where the system administrator sees it.</summary>
public sealed class CitationSweep(CitationRecount recount) : ISweep
{
    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The citations differ from the clauses.</exception>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var differences = await recount.Differences(cancellation);
        return differences.Count == 0 ? 0 : throw new InvalidDataException($"法条引用与清单不符，共{differences.Count}处：{string.Join("；", differences.Take(5))}");
    }
}
