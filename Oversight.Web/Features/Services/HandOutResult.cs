using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Files;

namespace Oversight.Web.Features.Services;

/// <summary>发放结果: who received it, how and when. Where the case waits for its step of service, that step is completed with the same proof.</summary>
public sealed class HandOutResult(ApplicationAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="given">Who received it, how and when.</param>
    /// <param name="staged">Uploaded proof.</param>
    public Task Run(Guid op, Guid id, int version, HandOut given, IReadOnlyCollection<Guid> staged) => act.On(ServicesDuties.HandOut, op, id, version, async s =>
    {
        var handled = await s.Db.Cases.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == s.Application.CaseId)
            ?? throw new RuleBroken("not-accepted", "申报还没有受理，没有可以发放的结果；请先决定是否受理。", "办法第八条");
        var proof = await Staging.Take(s.Db, s.Actor, staged);
        if (handled.CurrentStep is { Kind: StepKind.Serve } step && handled.IsOpen)
            handled.CompleteStep(s.Actor, step.Number, $"{given.Manner.Name()}，{given.On:yyyy-MM-dd}", proof, [], s.NewId, s.Timing);
        s.Application.HandOut(s.Actor, handled, given, [.. proof.Select(f => new EvidenceFile(s.NewId(), f.Hash, f.Name, f.ContentType, f.Length, f.UploadedBy, f.UploadedAt))], s.NewId, s.Timing);
    });
}
