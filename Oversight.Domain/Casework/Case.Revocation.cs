using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>A decision that was changed, revoked, found unlawful or void after it was made. What rests on it follows in the same act.</summary>
public sealed partial class Case
{
    /// <summary>
    /// Enters that the decision fell. Service and execution that were not done yet fall away by themselves. Decisions mostly fall long after
    /// the file was put away, so this is entered on a filed case too: what was put away stays as it is and is supplemented afterwards.
    /// </summary>
    /// <param name="actor">The leader, or the deputy in charge.</param>
    /// <param name="how">Ground, document, day and reason.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void RevokeDecision(Actor actor, Revocation how, CaseTiming timing)
    {
        CaseFlow.Of(Category).After(State, CaseMove.RevokeDecision, s => s.Name(Category));
        DemandPost(actor, Role.Leader, "登记决定失效");
        if (Decision is not { } decision)
            throw new RuleBroken("no-decision", "本案没有作出决定，无可登记失效的决定。");
        if (!decision.Stands)
            throw new RuleBroken("revoked", $"本案的决定已于{ChinaTime.Text(decision.RevokedOn!.Value)}{decision.RevokedFor!.Value.Name()}，不能重复登记。", "行政处罚法第四十八条第二款");
        var on = InvalidInput.Within("on", "失效日期", how.On, ChinaTime.DayOf(decision.DecidedAt!.Value), timing.Today);
        var document = InvalidInput.Require("document", "依据文书", how.Document, 100, 2);
        var reason = InvalidInput.Require("reason", "公开说明的理由", how.Reason, 500, 5);
        decision.Revoke(how with { Document = document, On = on, Reason = reason });
        foreach (var needless in _steps.Where(s => !s.IsOver && (s.Kind is StepKind.Serve or StepKind.Execute)))
            needless.Skip(Guid.Empty, timing.Now, $"决定已{how.Ground.Name()}，无需办理本环节");
        Recount(timing);
        Record(new CaseDecisionRevoked(how.Ground.Name(), document, on, reason));
        if (FiledAt is not null)
            Record(new CaseFileOutdated(document));
    }
}
