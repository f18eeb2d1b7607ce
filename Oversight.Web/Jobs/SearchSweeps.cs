using Oversight.Infrastructure.Search;

namespace Oversight.Web.Jobs;

/// <summary>Gathers the words of rows from before there was a search, and lists the characters of rows that wait.</summary>
public sealed class SearchSweep(SearchKeeper keeper) : ISweep
{
    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation) => await keeper.Gather(cancellation) + await keeper.Seal(cancellation: cancellation);
}

/// <summary>Holds the search against the rows at night. What differs is mended, and the job fails, where the system administrator sees it.</summary>
public sealed class SearchCheckSweep(SearchCheck check) : ISweep
{
    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">Something differed.</exception>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var differences = await check.Mend(cancellation);
        return differences.Count == 0 ? 0 : throw new InvalidDataException($"检索索引与记录不符，共{differences.Count}处，已重建：{string.Join("；", differences.Take(5))}");
    }
}
