using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>What the handler says to the procedure check (程序体检).</summary>
public sealed partial class Case
{
    private readonly List<CaseExplanation> _explanations = [];

    /// <summary>Explanations in the order in which they were given; a later one to the same requirement replaces an earlier one.</summary>
    public IReadOnlyList<CaseExplanation> Explanations => [.. _explanations.OrderBy(e => e.At)];

    /// <summary>The last explanation of a requirement, rejected or not, or null.</summary>
    public CaseExplanation? LastExplanationOf(string code) => Explanations.LastOrDefault(e => string.Equals(e.Code, code, StringComparison.Ordinal));

    /// <summary>Explains a line of the check, also after the case ended and until its file is put away. Whether the line wants one is for the check to say.</summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="code">Code of the requirement.</param>
    /// <param name="name">Its name.</param>
    /// <param name="reason">Why.</param>
    /// <param name="id">Id of the explanation.</param>
    /// <param name="timing">Now.</param>
    public void Explain(Actor actor, string code, string name, string reason, Guid id, CaseTiming timing)
    {
        After(CaseMove.ExplainCheck);
        DemandHandling(actor, "说明程序体检");
        DemandUnfiled("说明程序体检");
        var why = InvalidInput.Require("reason", "说明", reason, 1000, 5);
        _explanations.Add(new CaseExplanation(id, code, why, actor.Id, timing.Now));
        Record(new CaseCheckExplained(code, name, why));
    }

    /// <summary>Does not accept the explanation that stands: the line is again as it is without one, and the handler has to explain anew.</summary>
    /// <param name="actor">The reviewer: the legal office or a leader in charge, not who explained.</param>
    /// <param name="code">Code of the requirement.</param>
    /// <param name="name">Its name.</param>
    /// <param name="reason">What does not convince.</param>
    /// <param name="timing">Now.</param>
    public void RejectExplanation(Actor actor, string code, string name, string reason, CaseTiming timing)
    {
        After(CaseMove.RejectExplanation);
        if (!ReviewsChecks(actor))
            throw new RuleBroken("post", "程序体检的说明由法制室、局领导或者分管该部门的副局长审核，请提请其办理。", "办法第九条");
        DemandUnfiled("审核程序体检的说明");
        if (LastExplanationOf(code) is not { RejectedAt: null } standing)
            throw new RuleBroken("nothing-to-reject", $"“{name}”没有有效的说明，无需审核，请刷新页面。", "办法第九条");
        if (standing.By == actor.Id)
            throw new RuleBroken("same-person", "该说明由您作出，不能由您审核，请由其他有审核岗位的人员办理。", "办法第九条");
        var why = InvalidInput.Require("reason", "不认可的理由", reason, 500, 5);
        standing.Reject(why, actor.Id, timing.Now);
        Record(new CaseCheckExplanationRejected(code, name, why));
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

/// <summary>What was said to one requirement of the procedure check, and whether the reviewer let it stand.</summary>
public sealed class CaseExplanation
{
    private CaseExplanation() => (Code, Reason) = ("", "");

    internal CaseExplanation(Guid id, string code, string reason, Guid by, DateTime at) => (Id, Code, Reason, By, At) = (id, code, reason, by, at);

    /// <summary>Address of the row.</summary>
    public Guid Id { get; private init; }

    /// <summary>Code of the requirement.</summary>
    public string Code { get; private init; }

    /// <summary>The explanation.</summary>
    public string Reason { get; private init; }

    /// <summary>Who gave it.</summary>
    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>When the reviewer did not accept it, UTC; null while it stands.</summary>
    public DateTime? RejectedAt { get; private set; }

    public Guid? RejectedBy { get; private set; }

    /// <summary>Why, or empty.</summary>
    public string RejectedReason { get; private set; } = "";

    internal void Reject(string reason, Guid by, DateTime now) => (RejectedReason, RejectedBy, RejectedAt) = (reason, by, now);
}
