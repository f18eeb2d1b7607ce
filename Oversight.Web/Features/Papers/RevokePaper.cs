using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Papers;

/// <summary>Takes back what was issued.</summary>
public sealed class RevokePaper(PaperAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="paperId">The paper.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid paperId, int version, string reason) =>
        act.On(CaseworkDuties.RevokePaper, op, paperId, version, s =>
        {
            s.Paper.Revoke(s.Case, reason, s.Actor);
            return Task.CompletedTask;
        });
}
