using Oversight.Domain.Common;
using Oversight.Domain.Supervision;

namespace Oversight.Domain.Alerts;

/// <content>What happens with an alert once it is raised.</content>
public sealed partial class Alert
{
    /// <summary>Files that one explanation can carry.</summary>
    public const int MostFiles = 10;

    /// <summary>The department takes notice of it.</summary>
    public void Acknowledge(Actor actor, DateTime now)
    {
        var next = After(AlertStep.Acknowledge);
        if (!Answers(actor, Role.DepartmentHead, Role.Liaison, Role.Officer))
            throw new RuleBroken("post", "预警由所涉部门的负责人、联络员或者经办人签收，请转该部门办理。", "办法第五条");
        (State, AcknowledgedBy, AcknowledgedAt) = (next, actor.Id, now);
        Record(new AlertAcknowledged());
    }

    /// <summary>The department explains how it came about.</summary>
    /// <param name="actor">Head or liaison of the department.</param>
    /// <param name="text">The explanation.</param>
    /// <param name="id">Id of its row.</param>
    /// <param name="now">UTC.</param>
    /// <param name="evidence">Files that bear it out, if any.</param>
    public void Explain(Actor actor, string text, Guid id, DateTime now, IReadOnlyList<EvidenceFile>? evidence = null)
    {
        var next = After(AlertStep.Explain);
        if (!Answers(actor, Role.DepartmentHead, Role.Liaison))
            throw new RuleBroken("post", "预警说明由所涉部门的负责人或者联络员提交，请转其办理。", "办法第五条");
        var words = InvalidInput.Require("text", "情况说明", text, 2000, 10);
        if (AcknowledgedAt is null)
            (AcknowledgedBy, AcknowledgedAt) = (actor.Id, now);
        var files = evidence ?? [];
        if (files.Count > MostFiles)
            throw new InvalidInput("files", $"一次说明最多附{MostFiles}份材料，现有{files.Count}份，请合并后再提交。");
        _explanations.Add(new AlertExplanation(id, _explanations.Count + 1, words, actor.Id, now, files));
        State = next;
        Record(new AlertExplained(_explanations.Count, words, now < ExplainDueAt, [.. files.Select(f => f.Hash)]));
    }

    /// <summary>The explanation is good.</summary>
    public void Accept(Actor actor, string opinion, DateTime now)
    {
        var next = After(AlertStep.Accept);
        DemandJudge(actor, "审核说明");
        var words = InvalidInput.Require("opinion", "审核意见", opinion, 1000, 2);
        Explanations[^1].Judge(true, words, actor.Id, now);
        (State, ClosedAt) = (next, now);
        Record(new AlertExplanationAccepted(words));
    }

    /// <summary>The explanation does not do; the department explains anew by a new day.</summary>
    /// <param name="actor">The supervising side.</param>
    /// <param name="opinion">What is missing.</param>
    /// <param name="explainDueAt">First instant that is too late for the new one, UTC.</param>
    /// <param name="now">UTC.</param>
    /// <param name="explainDays">Working days that this is from now; 0 where it does not follow from a number of days.</param>
    public void Return(Actor actor, string opinion, DateTime explainDueAt, DateTime now, int explainDays = 0)
    {
        var next = After(AlertStep.Return);
        DemandJudge(actor, "审核说明");
        var words = InvalidInput.Require("opinion", "退回理由", opinion, 1000, 5);
        Explanations[^1].Judge(false, words, actor.Id, now);
        (State, ExplainDueAt, ExplainDays, LapsedAt) = (next, explainDueAt, explainDays, null);
        Record(new AlertExplanationReturned(words));
    }

    /// <summary>It is a fault: it becomes a finding, which is returned to be kept.</summary>
    /// <param name="actor">The supervising side.</param>
    /// <param name="reason">Why it is one.</param>
    /// <param name="findingId">Id of the finding.</param>
    /// <param name="ruleName">Name of the rule.</param>
    /// <param name="now">UTC.</param>
    /// <param name="today">The day, China time.</param>
    public Finding TurnIntoFinding(Actor actor, string reason, Guid findingId, string ruleName, DateTime now, DateOnly today)
    {
        var next = After(AlertStep.TurnIntoFinding);
        IssuingOffice.Demand(actor, DepartmentId, AgainstLegalOffice, "将预警转为问题");
        var why = InvalidInput.Require("reason", "认定理由", reason, 500, 5);
        var observed = $"{Title}。{string.Join("；", Figures.Select(f => $"{f.Label}：{f.Value}"))}。认定理由：{why}";
        var title = Title.Length <= 60 ? Title : Title[..57] + "……";
        var finding = Finding.FromCase(
            findingId, new FindingText(title, $"预警 · {ruleName}", Dimension, observed.Length <= 2000 ? observed : observed[..1999] + "…", Clause),
            DepartmentId, AgainstLegalOffice, ItemId, CaseId, today, actor.Id);
        (State, FindingId, ClosedAt) = (next, findingId, now);
        Record(new AlertTurnedIntoFinding(findingId, why));
        return finding;
    }

    /// <summary>The condition has passed away: the alert is settled, unless the rule wants an explanation all the same.</summary>
    /// <returns>Whether it was news.</returns>
    public bool PassAway(DateTime now)
    {
        if (!Standing)
            return false;
        (Standing, EndedAt) = (false, now);
        if (MustExplain || !AlertFlow.Table.Allows(State, AlertStep.Resolve))
        {
            Record(new AlertConditionEnded());
            return true;
        }

        (State, ClosedAt) = (After(AlertStep.Resolve), now);
        Record(new AlertResolved());
        return true;
    }

    private void DemandJudge(Actor actor, string what)
    {
        IssuingOffice.Demand(actor, DepartmentId, AgainstLegalOffice, what);
        if (!Judges(actor))
            throw new RuleBroken("same-person", "说明由您提交，不能由您审核，请由其他人员审核。", "办法第五条");
    }

    private AlertState After(AlertStep step) => AlertFlow.Table.After(State, step, AlertFlow.Name);
}

/// <summary>One explanation with its judgement.</summary>
public sealed class AlertExplanation
{
    private readonly List<EvidenceFile> _evidence = [];

    private AlertExplanation() => Text = "";

    internal AlertExplanation(Guid id, int round, string text, Guid by, DateTime now, IEnumerable<EvidenceFile> evidence)
    {
        (Id, Round, Text, By, At) = (id, round, text, by, now);
        _evidence.AddRange(evidence);
    }

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Round { get; private init; }

    public string Text { get; private init; }

    /// <summary>What bears it out.</summary>
    public IReadOnlyList<EvidenceFile> Evidence => _evidence;

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Whether it was accepted; null before it was judged.</summary>
    public bool? Accepted { get; private set; }

    public string Opinion { get; private set; } = "";

    public Guid? JudgedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? JudgedAt { get; private set; }

    internal void Judge(bool accepted, string opinion, Guid by, DateTime now) => (Accepted, Opinion, JudgedBy, JudgedAt) = (accepted, opinion, by, now);
}
