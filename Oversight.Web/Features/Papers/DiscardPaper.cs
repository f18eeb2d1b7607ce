using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Papers;

/// <summary>Throws a draft away.</summary>
public sealed class DiscardPaper(PaperAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="paperId">The paper.</param>
    /// <param name="version">The version that the page shows.</param>
    public Task Run(Guid op, Guid paperId, int version) =>
        act.On(CaseworkDuties.DraftPaper, op, paperId, version, s =>
        {
            s.Paper.Discard(s.Case, s.Actor);
            return Task.CompletedTask;
        });
}
