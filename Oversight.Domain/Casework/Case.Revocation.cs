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
    /// <param name="changedId">Id of the round that a changed decision becomes.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void RevokeDecision(Actor actor, Revocation how, Guid changedId, CaseTiming timing)
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
        var changed = how.Ground == RevocationGround.Changed ? Changed(actor, how, document, changedId, timing) : null;
        decision.Revoke(how with { Document = document, On = on, Reason = reason });
        foreach (var needless in _steps.Where(s => !s.IsOver && (s.Kind == StepKind.Serve || (s.Kind == StepKind.Execute && changed?.Outcome.Needs(s.Kind) != true))))
            needless.Skip(Guid.Empty, timing.Now, $"决定已{how.Ground.Name()}，无需办理本环节");
        if (changed is not null)
            _decisions.Add(changed);
        Recount(timing);
        Record(new CaseDecisionRevoked(how.Ground.Name(), document, on, reason));
        if (changed is not null)
            Record(new CaseDecisionChanged(changed.Round, changed.Outcome.Name(Category), changed.Fine, changed.Content, document));
        if (FiledAt is not null)
            Record(new CaseFileOutdated(document));
    }

    /// <summary>The document by which the decision that stands now, or stood last, was changed into what it is; null where the bureau itself made it so.</summary>
    public string? ChangedBy => Decision is { } decision ? Decisions.LastOrDefault(d => d.Round < decision.Round && d.RevokedFor == RevocationGround.Changed)?.RevokedBy : null;

    /// <summary>The decision that the bureau itself made, whatever became of it; null before.</summary>
    public CaseDecision? Made => Decisions.FirstOrDefault(d => d.DecidedAt is not null);

    /// <summary>Whether a round is what others changed the bureau's decision into.</summary>
    public bool IsChange(CaseDecision round) => round.DecidedAt is not null && Made!.Round < round.Round;

    // The changed decision is nobody's proposal: it is entered by the leader as the document says it, and published anew.
    private CaseDecision Changed(Actor actor, Revocation how, string document, Guid id, CaseTiming timing)
    {
        var to = how.ChangedTo ?? throw new InvalidInput("content", "依法变更的，请填写变更后的决定。");
        if (!DecisionOutcomes.Of(Category).Contains(to.Outcome))
            throw new InvalidInput("outcome", $"变更后的处理结果可选：{string.Join("、", DecisionOutcomes.Of(Category).Select(o => o.Name(Category)))}。");
        if (to.Fine is <= 0 || (to.Fine is not null && to.Outcome != DecisionOutcome.Penalty))
            throw new InvalidInput("fine", "变更后的罚款应大于0元，且只用于处罚；没有罚款的请留空。");
        var content = InvalidInput.Require("content", "变更后的决定", to.Content, 2000, 5);
        var changed = new CaseDecision(id, _decisions.Count + 1, to.Outcome, to.Fine, 100, content, actor.Id, timing.Now);
        changed.Check(actor.Id, timing.Now, $"依据{document}登记");
        changed.Decide(actor.Id, timing.Now, $"依据{document}变更");
        return changed;
    }
}
