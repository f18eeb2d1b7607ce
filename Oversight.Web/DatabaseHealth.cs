using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web;

/// <summary>Whether the database answers. Tells a proxy yes or no and a stranger nothing more.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<OversightDb> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.TrailHeads.AsNoTracking().CountAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(exception: e);
        }
    }
}
