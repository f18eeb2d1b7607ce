using Microsoft.EntityFrameworkCore;

namespace Oversight.Infrastructure.Persistence;

/// <summary>Hands out the one model whichever provider stands behind it.</summary>
internal sealed class ForwardingContexts<T>(IDbContextFactory<T> contexts) : IDbContextFactory<OversightDb>
    where T : OversightDb
{
    public OversightDb CreateDbContext() => contexts.CreateDbContext();

    public async Task<OversightDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await contexts.CreateDbContextAsync(cancellationToken);
}
