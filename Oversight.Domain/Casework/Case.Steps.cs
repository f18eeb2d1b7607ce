using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>The registered procedure, step by step and none left out (办法第八条).</summary>
public sealed partial class Case
{
    private const int LeastOfficers = 2;

    /// <summary>The step that is to be done now, or null when none is left.</summary>
    public CaseStep? CurrentStep => State is CaseState.Registered or CaseState.NotAccepted ? null : Steps.FirstOrDefault(s => !s.IsOver);

    /// <summary>Whether everything ahead of the service (送达) is behind the case: its result can be put in writing.</summary>
    public bool Handled => State is not (CaseState.Registered or CaseState.NotAccepted) && Steps.TakeWhile(s => s.Kind != StepKind.Serve) is var ahead && ahead.Any() && ahead.All(s => s.IsOver);

    /// <summary>What was found in the last step ahead of the service, or empty.</summary>
    public string HandledNote => Steps.TakeWhile(s => s.Kind != StepKind.Serve).LastOrDefault(s => s.CompletedAt is not null)?.Note ?? "";

    /// <summary>Begins the next step.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="number">Number of the step; only the next one is taken.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void StartStep(Actor actor, int number, CaseTiming timing)
    {
        var step = DemandStep(actor, number);
        if (step.StartedAt is not null)
            throw new RuleBroken("step-started", $"环节“{step.Name}”已经开始，请直接填写办理情况并完成。");
        step.Start(actor.Id, timing.Now);
        Recount(timing);
        Record(new CaseStepStarted(step.Number, step.Name));
    }

    /// <summary>Completes the next step with what was found and its evidence.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="number">Number of the step; only the next one is taken.</param>
    /// <param name="note">What was found or done.</param>
    /// <param name="evidence">Files.</param>
    /// <param name="onTheSpot">Officers on the spot; an investigation needs two.</param>
    /// <param name="newId">Gives ids to rows.</param>
    /// <param name="timing">Now and the calendar.</param>
    /// <param name="actedAt">When it was done on the spot, UTC, where the officer states it: on the day of registration or later, and not ahead.</param>
    /// <param name="officers">How many officers with cards the table of requirements asks for at this step besides.</param>
    public void CompleteStep(Actor actor, int number, string note, IReadOnlyList<EvidenceFile> evidence, IReadOnlyList<Officer> onTheSpot, Func<Guid> newId, CaseTiming timing, DateTime? actedAt = null, int officers = 0)
    {
        var step = DemandStep(actor, number);
        if (step.Kind == StepKind.LegalReview)
            DemandOutsider(actor);
        var least = Math.Max(officers, step.Kind == StepKind.Investigate ? LeastOfficers : 0);
        var officersClause = Category == PowerCategory.Coercion ? "行政强制法第十八条第二项" : "行政处罚法第四十二条";
        if (onTheSpot.DistinctBy(o => o.Id).Count() < least)
            throw new RuleBroken("two-officers", $"“{step.Name}”应由{(least == LeastOfficers ? "两" : least)}名以上具有行政执法资格的人员进行，请补选人员。", officersClause);
        if (onTheSpot.FirstOrDefault(o => !o.CardIsValidOn(timing.Today)) is { } invalid)
            throw new RuleBroken("card", $"{invalid.Name}没有有效的行政执法证，不能参加“{step.Name}”，请换持证人员。", officersClause);
        if (step.EvidenceRequired && evidence.Count == 0 && step.Evidence.Count == 0)
            throw new RuleBroken("evidence", $"环节“{step.Name}”须附材料才能完成，请上传后再提交。", step.Clause);
        var text = InvalidInput.Require("note", "办理情况", note, 2000, 2);
        if (actedAt > timing.Now)
            throw new InvalidInput("actedAt", "实施时间不能晚于现在，请核对。");
        if (actedAt < ChinaTime.StartOf(ChinaTime.DayOf(RegisteredAt)))
            throw new InvalidInput("actedAt", $"实施时间不能早于本案登记之日（{ChinaTime.DayOf(RegisteredAt):yyyy-MM-dd}），请核对。");
        step.Attach(evidence);
        step.Complete(actor.Id, timing.Now, text, onTheSpot.DistinctBy(o => o.Id).Select(o => new CaseStepOfficer(newId(), o.Id, o.CardNumber!)), actedAt);
        Recount(timing);
        Record(new CaseStepCompleted(step.Number, step.Name, text, [.. step.Officers.Select(o => o.OfficerId)], [.. evidence.Select(f => f.Hash)], actedAt));
    }

    /// <summary>Passes over the next step where the procedure lets it, with a reason.</summary>
    public void SkipStep(Actor actor, int number, string reason, CaseTiming timing)
    {
        var step = DemandStep(actor, number);
        if (!step.Optional)
            throw new RuleBroken("not-optional", $"环节“{step.Name}”是必经环节，不能跳过，请办理后再进入下一步。", step.Clause);
        if (Category == PowerCategory.Penalty && step.Kind is StepKind.Serve or StepKind.Execute && Decision is { } decision && decision.Outcome.Needs(step.Kind))
            throw new RuleBroken("not-optional", $"已决定{decision.Outcome.Name(Category)}，“{step.Name}”不能跳过，须办理后才能办结。", "行政处罚法第六十一条");
        if (step.Kind == StepKind.LegalReview)
            DemandOutsider(actor);
        var why = InvalidInput.Require("reason", "不适用的理由", reason, 500, 5);
        step.Skip(actor.Id, timing.Now, why);
        Recount(timing);
        Record(new CaseStepSkipped(step.Number, step.Name, why));
    }

    private CaseStep DemandStep(Actor actor, int number)
    {
        After(CaseMove.WorkStep);
        var current = CurrentStep ?? throw new RuleBroken("no-step", "全部环节已办理完毕，现在可以：办结。", "办法第八条");
        if (current.Number != number)
        {
            var wanted = Steps.FirstOrDefault(s => s.Number == number) ?? throw RuleBroken.NotVisible();
            throw new RuleBroken("step-order", wanted.IsOver
                ? $"环节“{wanted.Name}”已办理，不能重复办理；现在应办理第{current.Number}步“{current.Name}”。"
                : $"不能越过环节：应先办理第{current.Number}步“{current.Name}”，再办理“{wanted.Name}”。", "办法第八条");
        }

        if (current.Kind == StepKind.Decide)
        {
            throw new RuleBroken("decide-by-three", DecidesOnTheSpot
                ? $"“{current.Name}”请使用“当场作出决定”，填写决定内容并上传决定书。"
                : $"“{current.Name}”须由经办人提出、部门负责人审核、局领导决定，请使用“提出处理意见”。", "办法第八条");
        }

        DemandPost(actor, current.By, current.Name);
        return current;
    }
}
