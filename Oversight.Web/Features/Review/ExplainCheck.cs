using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Review;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Review;

/// <summary>Explains a line of the procedure check that wants it.</summary>
public sealed class ExplainCheck(CaseAct act, CheckReader checks)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="code">Code of the requirement.</param>
    /// <param name="reason">The explanation.</param>
    public Task Run(Guid op, Guid caseId, int version, string code, string reason) =>
        act.On(CaseworkDuties.ExplainCheck, op, caseId, version, async s =>
        {
            var line = (await checks.Live(s.Db, s.Case, s.Timing.Now)).FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.Ordinal)) ?? throw RuleBroken.NotVisible();
            if (line.Status is not (CheckStatus.Explain or CheckStatus.Explained or CheckStatus.Failed))
                throw new RuleBroken("nothing-to-explain", $"“{line.Name}”现为“{line.Status.Name()}”，无需说明。", line.Clause);
            s.Case.Explain(s.Actor, line.Code, line.Name, reason, s.NewId(), s.Timing);
        });
}
