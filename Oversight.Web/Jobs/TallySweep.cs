using Oversight.Infrastructure.Persistence.Tallies;

namespace Oversight.Web.Jobs;

/// <summary>Counts the board's tallies afresh at night. A difference fails the job, where the system administrator sees it.</summary>
public sealed class TallySweep(TallyRecount recount) : ISweep
{
    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The tallies differ from the rows.</exception>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var differences = await recount.Differences(cancellation);
        return differences.Count == 0 ? 0 : throw new InvalidDataException($"看板汇总与办件不符，共{differences.Count}处：{string.Join("；", differences.Take(5))}");
    }
}
