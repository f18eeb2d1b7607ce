using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>What the handler says to the procedure check (程序体检).</summary>
public sealed partial class Case
{
    private readonly List<CaseExplanation> _explanations = [];

    /// <summary>Explanations in the order in which they were given; a later one to the same requirement replaces an earlier one.</summary>
    public IReadOnlyList<CaseExplanation> Explanations => [.. _explanations.OrderBy(e => e.At)];

    /// <summary>Explains a line of the check. Whether the line wants one is for the check to say.</summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="code">Code of the requirement.</param>
    /// <param name="name">Its name.</param>
    /// <param name="reason">Why.</param>
    /// <param name="id">Id of the explanation.</param>
    /// <param name="timing">Now.</param>
    public void Explain(Actor actor, string code, string name, string reason, Guid id, CaseTiming timing)
    {
        After(CaseMove.KeepFile);
        DemandHandling(actor, "说明程序体检");
        var why = InvalidInput.Require("reason", "说明", reason, 1000, 5);
        _explanations.Add(new CaseExplanation(id, code, why, actor.Id, timing.Now));
        Record(new CaseCheckExplained(code, name, why));
    }

    /// <summary>Brings back a step that was skipped, because it turned out to be due. Only before the decision is proposed.</summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="number">Number of the step.</param>
    /// <param name="reason">Why.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void RestoreStep(Actor actor, int number, string reason, CaseTiming timing)
    {
        After(CaseMove.WorkStep);
        DemandHandling(actor, "恢复环节");
        var step = _steps.Find(s => s.Number == number && s.SkippedAt is not null) ?? throw new RuleBroken("not-skipped", "该环节没有被跳过，无需恢复，请刷新页面。");
        if (Decision is not null)
            throw new RuleBroken("decided", $"本案已作出决定，不能再恢复“{step.Name}”；程序上的欠缺请在程序体检中说明。", step.Clause);
        if (Proposal is not null)
            throw new RuleBroken("proposed", $"处理意见正在审核或决定中，请待退回后再恢复“{step.Name}”。", step.Clause);
        var why = InvalidInput.Require("reason", "恢复理由", reason, 500, 5);
        step.Restore();
        Recount(timing);
        Record(new CaseStepRestored(step.Number, step.Name, why));
    }
}

/// <summary>What was said to one requirement of the procedure check.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Code">Code of the requirement.</param>
/// <param name="Reason">The explanation.</param>
/// <param name="By">Who gave it.</param>
/// <param name="At">UTC.</param>
public sealed record CaseExplanation(Guid Id, string Code, string Reason, Guid By, DateTime At);
