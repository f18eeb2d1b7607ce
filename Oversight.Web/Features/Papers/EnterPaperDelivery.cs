using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Papers;

/// <summary>Enters on which day and how a paper was served.</summary>
public sealed class EnterPaperDelivery(PaperAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="paperId">The paper.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="service">What the form holds.</param>
    /// <param name="files">送达回证 and the like.</param>
    public Task Run(Guid op, Guid paperId, int version, PaperDelivery service, IReadOnlyCollection<Guid> files) =>
        act.On(CaseworkDuties.ServePaper, op, paperId, version, async s =>
            s.Paper.EnterService(s.Case, service, await s.Take(files), s.Actor, s.Template, s.Timing));
}
