using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;

namespace Oversight.Domain.Outside;

/// <summary>What a case of a sister system is held against. Nothing is refused for it: it happened, and is said.</summary>
public static class OutsideRules
{
    private const string Authority = "办法第八条";
    private const string Penalty = "行政处罚法第四十二条";

    /// <summary>Whether the power was in force on the day, for that body and that department.</summary>
    public static IEnumerable<BrokenRule> OfOpening(OpeningReport report, PowerItem? item)
    {
        var day = ChinaTime.DayOf(report.OpenedAt);
        if (item is null)
        {
            yield return new("no-power", $"清单中没有事项{report.ItemCode}，外部办件{report.Number}没有权力依据。", Authority, Dimension.LegalBasis);
            yield break;
        }

        if (item.On(day) is not { } version)
        {
            yield return new("not-in-force", $"事项{item.Code}在{day:yyyy-MM-dd}不在有效期内，外部办件{report.Number}仍据以立案或者受理。", Authority, Dimension.LegalBasis);
            yield break;
        }

        if (!string.Equals(version.ImplementingBody, report.Body, StringComparison.Ordinal))
            yield return new("not-body", $"事项{item.Code}登记的实施主体是{version.ImplementingBody}，外部办件{report.Number}以{report.Body}的名义实施。", Authority, Dimension.ImplementingBody);
        if (!version.HandledBy(report.DepartmentId))
            yield return new("not-handler", $"外部办件{report.Number}的承办机构不是事项{item.Code}登记的承办机构。", Authority, Dimension.ImplementingBody);
    }

    /// <summary>Whether a step is of the registered procedure, in its turn, and done by those who may.</summary>
    public static IEnumerable<BrokenRule> OfStep(string number, StepReport report, Procedure? procedure, IReadOnlyList<OutsideStep> earlier)
    {
        if (procedure is null)
            yield break;
        if (procedure.Steps.FirstOrDefault(s => string.Equals(s.Code, report.Code, StringComparison.Ordinal)) is not { } step)
        {
            yield return new("unknown-step", $"登记流程“{procedure.Name}”没有环节{report.Code}，外部办件{number}办理了流程以外的环节。", Authority, Dimension.Conduct);
            yield break;
        }

        foreach (var skipped in Missing(procedure, earlier, step.Number, report.StartedAt))
            yield return new("step-skipped", $"外部办件{number}越过必经环节“{skipped.Name}”，开始了“{step.Name}”。", skipped.Clause.Length > 0 ? skipped.Clause : Authority, Dimension.Conduct);
        if (step.Kind == StepKind.Investigate && report.FinishedAt is not null
            && report.Cards.Select(c => c.Number).Concat(earlier.Where(s => string.Equals(s.Code, report.Code, StringComparison.Ordinal)).SelectMany(s => s.Officers).Select(o => o.CardNumber)).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            yield return new("two-officers", $"外部办件{number}的“{step.Name}”不足两名执法人员。", Penalty, Dimension.Conduct);
        }

        foreach (var card in report.Cards.Where(c => !c.Valid))
            yield return new("card", $"外部办件{number}的“{step.Name}”由执法证{card.Number}办理，该证{(card.OfficerId is null ? "未登记" : "当日无效")}。", Penalty, Dimension.ImplementingBody);
    }

    /// <summary>Whether a decision lies within the range, came after what it needs, and in time.</summary>
    public static IEnumerable<BrokenRule> OfDecision(string number, DateTime openedAt, DecisionReport report, PowerItem? item, Procedure? procedure, IReadOnlyList<OutsideStep> steps, WorkingCalendar calendar)
    {
        if (procedure is not null && procedure.Steps.FirstOrDefault(s => s.Kind == StepKind.Decide) is { } deciding)
        {
            foreach (var skipped in Missing(procedure, steps, deciding.Number, report.DecidedAt))
                yield return new("step-skipped", $"外部办件{number}未办理必经环节“{skipped.Name}”即作出决定。", skipped.Clause.Length > 0 ? skipped.Clause : Authority, Dimension.Conduct);
        }

        if (item?.On(ChinaTime.DayOf(openedAt)) is not { } version)
            yield break;
        if (!DecisionOutcomes.Of(item.Category).Contains(report.Outcome))
            yield return new("outcome", $"外部办件{number}的决定不是{item.Category.Name()}可以作出的结果。", Authority, Dimension.Conduct);
        if (Fine(number, report, version) is { } fine)
            yield return fine;
        if (version.Statutory is { } term && Deadline.Of(openedAt, term, calendar) is { DueAt: { } due } && report.DecidedAt >= due)
            yield return new("late", $"外部办件{number}在法定期限（{term.Text}）届满后作出决定。", term.Clause.Length > 0 ? term.Clause : Authority, Dimension.Conduct);
    }

    private static BrokenRule? Fine(string number, DecisionReport report, ItemVersion version)
    {
        var range = FineRange.Of(version);
        try
        {
            range.Demand(new DecisionDraft(report.Outcome, report.Fine, report.FineQuantity, ""));
            return null;
        }
        catch (RuleBroken broken)
        {
            return new BrokenRule(broken.Code, $"外部办件{number}：{broken.Message}", broken.Clause, Dimension.Conduct);
        }
    }

    private static IEnumerable<ProcedureStep> Missing(Procedure procedure, IReadOnlyList<OutsideStep> told, int before, DateTime at) =>
        procedure.Steps.Where(s => s.Number < before && !s.Optional && s.Kind != StepKind.Decide
            && !told.Any(t => string.Equals(t.Code, s.Code, StringComparison.Ordinal) && t.FinishedAt is { } done && done <= at));
}
