using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Review;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Review;

/// <summary>The reviewer does not accept what was said to a line of the procedure check.</summary>
public sealed class RejectExplanation(CaseAct act, CheckReader checks)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="code">Code of the requirement.</param>
    /// <param name="reason">What does not convince.</param>
    public Task Run(Guid op, Guid caseId, int version, string code, string reason) =>
        act.On(CaseworkDuties.RejectExplanation, op, caseId, version, async s =>
        {
            var line = (await checks.Live(s.Db, s.Case, s.Timing.Now)).FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.Ordinal)) ?? throw RuleBroken.NotVisible();
            s.Case.RejectExplanation(s.Actor, line.Code, line.Name, reason, s.Timing);
        });
}
