using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Trail;

namespace Oversight.Web.Features.Trail;

/// <summary>Verifies the whole trail for the auditor. Reads only.</summary>
public sealed class VerifyTrail(Reads reads, TrailVerifier verifier)
{
    /// <summary>Performs it.</summary>
    /// <exception cref="Domain.Common.RuleBroken">The asker is no auditor.</exception>
    public async Task<Verification> Run(CancellationToken cancellation = default)
    {
        var me = await reads.Me(cancellation);
        TrailDuties.Verify.Demand(me);
        var started = reads.Now;
        var report = await verifier.Verify(cancellation);
        return new Verification(report, reads.Now, me.Name, reads.Now - started);
    }
}

/// <summary>A verification as it is told and printed.</summary>
/// <param name="Report">What was found.</param>
/// <param name="At">When it was finished, UTC.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Took">How long it took.</param>
public sealed record Verification(TrailReport Report, DateTime At, string By, TimeSpan Took);
