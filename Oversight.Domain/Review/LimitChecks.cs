using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Domain.Review;

/// <summary>Whether it was done in time.</summary>
internal static class LimitChecks
{
    public static Verdict Decision(CheckGround g)
    {
        if (g.Case.Clocks.StatutoryDeadline(g.Calendar, AmberRule.Default) is not { } limit)
            return Verdict.Idle("该事项没有登记法定办案期限。");
        if (limit.Stopped && g.Decision is null)
            return Verdict.Later("已中止计时。");
        var due = limit.DueOn!.Value;
        var how = $"{ChinaTime.DayOf(g.Case.AcceptedAt!.Value):yyyy-MM-dd}{g.Case.Category.AcceptWord()}，{limit.Term.Text}{(g.Case.Clocks.Extensions.Count > 0 ? "并延期" : "")}至{CheckGround.Text(due)}";
        if (g.Decision is { DecidedAt: { } at } decision)
        {
            return limit.IsPast(at) ? Verdict.Breach($"{how}，{CheckGround.Text(at)}才作出决定。", CheckGround.Of(decision), CheckGround.Due(due))
                : Verdict.Pass($"{how}，{CheckGround.Text(at)}作出决定。", CheckGround.Of(decision), CheckGround.Due(due));
        }

        return limit.IsPast(g.Now) && g.Case.IsOpen ? Verdict.Breach($"{how}，已逾期，尚未作出决定。", CheckGround.Due(due)) : Verdict.Later($"{how}。", CheckGround.Due(due));
    }

    public static Verdict Service(CheckDefinition d, CheckGround g)
    {
        if (g.Decision is not { DecidedAt: { } decided } decision)
            return Verdict.Later($"作出决定之后{d.Number}个工作日内送达。");
        if (decision.RevokedFor is { } fell)
            return Verdict.Idle($"决定因{fell.Name()}失效，不再送达。");
        if (!decision.Outcome.Needs(StepKind.Serve))
            return Verdict.Idle($"处理结果为“{decision.Outcome.Name(g.Case.Category)}”，无需送达。");
        var step = g.Case.Steps.FirstOrDefault(s => s is { Kind: StepKind.Serve, CompletedAt: not null });
        var paper = g.Papers.Where(p => p.ServedOn is not null && d.Papers.Contains(p.Template, StringComparer.Ordinal)).MinBy(p => p.ServedOn);
        DateOnly? served = paper?.ServedOn ?? (step?.CompletedAt is { } at ? ChinaTime.DayOf(at) : null);
        var due = g.Calendar.AddWorkingDays(ChinaTime.DayOf(decided), d.Number);
        var how = $"{CheckGround.Text(decided)}作出决定，{d.Number}个工作日至{CheckGround.Text(due)}";
        CheckRest[] rests = [CheckGround.Of(decision), CheckGround.Due(due), .. paper is null ? step is null ? (CheckRest[])[] : [CheckGround.Of(step)] : [CheckGround.Of(paper)]];
        if (served is { } day)
            return day > due && !ByNotice(paper, due) ? Verdict.Breach($"{how}，{CheckGround.Text(day)}才送达。", rests) : Verdict.Pass($"{how}，{CheckGround.Text(day)}送达。", rests);
        return g.About == CheckPoint.Close ? Verdict.Missing($"{how}，没有送达的记录。", "请先送达决定书并登记。", rests)
            : ChinaTime.DayOf(g.Now) > due && g.Case.IsOpen ? Verdict.Breach($"{how}，已逾期，尚未送达。", rests)
            : g.Case.IsOpen ? Verdict.Later($"{how}。", rests) : Verdict.Breach($"{how}，没有送达的记录。", rests);
    }

    public static Verdict Seizure(CheckDefinition d, CheckGround g)
    {
        if (g.Outcome == DecisionOutcome.Refused)
            return Verdict.Idle("决定不予实施。");
        if (g.Done(d.Step) is not { CompletedAt: { } from } begun)
            return Verdict.Later("尚未实施查封、扣押。");
        var term = new Term(d.Number, TermUnit.CalendarDays, false, d.Clause);
        var pauses = g.Case.Clocks.Stops;
        var extended = Extended(d, g, Deadline.Of(from, term, g.Calendar, pauses));
        List<Extension> more = extended > 0 ? [new Extension(new Term(Math.Min(extended, d.Number), TermUnit.CalendarDays, false), "延长期限", "", from)] : [];
        var limit = Deadline.Of(from, term, g.Calendar, pauses, more);
        if (limit.Stopped)
            return Verdict.Later("检测、检验、检疫或者技术鉴定的期间不计入期限。", CheckGround.Of(begun));
        var due = limit.DueOn!.Value;
        var how = $"{CheckGround.Text(from)}实施，{d.Number}日{(extended > 0 ? $"并延长{Math.Min(extended, d.Number)}日" : "")}至{CheckGround.Text(due)}";
        if (g.Done(d.Then) is { CompletedAt: { } ended } end)
        {
            return limit.IsPast(ended) ? Verdict.Breach($"{how}，{CheckGround.Text(ended)}才处理或者解除。", CheckGround.Of(begun), CheckGround.Of(end), CheckGround.Due(due))
                : Verdict.Pass($"{how}，{CheckGround.Text(ended)}处理或者解除。", CheckGround.Of(begun), CheckGround.Of(end), CheckGround.Due(due));
        }

        return limit.IsPast(g.Now) && g.Case.IsOpen
            ? new Verdict(CheckStatus.Failed, $"{how}，期限已满，没有处理或者解除。") { Remedy = "请立即作出处理决定或者解除查封、扣押。", Rests = [CheckGround.Of(begun), CheckGround.Due(due)] }
            : Verdict.Later($"{how}，届时应当处理或者解除。", CheckGround.Of(begun), CheckGround.Due(due));
    }

    // An approval that came after the first thirty days were over lengthens nothing.
    private static int Extended(CheckDefinition d, CheckGround g, Deadline first)
    {
        var approved = g.Case.Clocks.Extensions.Where(e => !first.IsPast(e.ApprovedAt)).ToList();
        return approved.Count > 0 ? approved.Sum(e => e.By.Length) : g.Done(d.Extend) is { CompletedAt: { } at } && !first.IsPast(at) ? d.Number : 0;
    }

    public static Verdict KeptEvidence(CheckDefinition d, CheckGround g)
    {
        var kept = g.Papers.Where(p => d.Papers.Contains(p.Template, StringComparer.Ordinal)).OrderBy(p => p.IssuedOn).ToList();
        if (kept.Count == 0)
            return Verdict.Idle("没有先行登记保存证据。");
        var answers = g.Papers.Where(p => d.Calls.Contains(p.Template, StringComparer.Ordinal)).OrderBy(p => p.IssuedOn).ToList();
        Verdict? later = null;
        Verdict? passed = null;
        foreach (var (paper, place) in kept.Select((p, i) => (p, i)))
        {
            var due = g.Calendar.AddWorkingDays(paper.IssuedOn, d.Number);
            var how = $"{CheckGround.Text(paper.IssuedOn)}先行登记保存（{paper.Title}{paper.Number}），{d.Number}个工作日至{CheckGround.Text(due)}";
            CheckRest[] rests = [CheckGround.Of(paper), CheckGround.Due(due)];
            // Each keeping is disposed of by a paper of its own, or all of them by the decision of the case.
            var (on, by) = Disposed(g, place < answers.Count ? answers[place] : null);
            if (on is { } day && day > due)
                return Verdict.Breach($"{how}，{CheckGround.Text(day)}才作出处理决定（{by}）。", rests);
            if (on is { } done)
                passed = Verdict.Pass($"{how}，{CheckGround.Text(done)}作出处理决定（{by}）。", rests);
            else if (ChinaTime.DayOf(g.Now) > due)
                return new Verdict(CheckStatus.Failed, $"{how}，期限已满，没有作出处理决定。") { Remedy = "请立即制发先行登记保存证据处理决定书。", Holds = g.About == CheckPoint.Close, Rests = rests };
            else
                later ??= g.About == CheckPoint.Close ? Verdict.Missing($"{how}，没有作出处理决定。", "请先制发先行登记保存证据处理决定书。", rests) : Verdict.Later($"{how}，届时应当作出处理决定。", rests);
        }

        return later ?? passed!;
    }

    public static Verdict UrgentApproval(CheckDefinition d, CheckGround g)
    {
        if (g.Papers.FirstOrDefault(p => d.Papers.Contains(p.Template, StringComparer.Ordinal)) is not { } report)
            return Verdict.Idle("没有情况紧急、当场实施的报告。");
        if (g.Case.Steps.FirstOrDefault(s => string.Equals(s.Code, d.Step, StringComparison.Ordinal)) is not { } step || (step.StartedAt ?? step.CompletedAt) is not { } begun)
            return Verdict.Later($"当场实施之后{d.Number}小时内报告并补办批准手续。", CheckGround.Of(report));
        var until = begun.AddHours(d.Number);
        var how = $"{ChinaTime.Text(begun)}当场实施，{d.Number}小时至{ChinaTime.Text(until)}";
        CheckRest[] rests = [CheckGround.Of(report), CheckGround.Of(step)];
        if (g.Decision is { DecidedAt: { } at } decision)
        {
            return at > until ? Verdict.Breach($"{how}，{ChinaTime.Text(at)}才补办批准手续。", [.. rests, CheckGround.Of(decision)])
                : Verdict.Pass($"{how}，{ChinaTime.Text(at)}补办批准手续。", [.. rests, CheckGround.Of(decision)]);
        }

        return g.Now > until && g.Case.IsOpen
            ? new Verdict(CheckStatus.Failed, $"{how}，期限已满，没有补办批准手续。") { Remedy = "请立即报批；负责人认为不应当采取的，立即解除。", Rests = rests }
            : Verdict.Later($"{how}，应当报告并补办批准手续。", rests);
    }

    private static (DateOnly? On, string By) Disposed(CheckGround g, CheckPaper? answer)
    {
        DateOnly? decided = g.Decision?.DecidedAt is { } at ? ChinaTime.DayOf(at) : null;
        return answer is not null && (decided is null || answer.IssuedOn <= decided) ? (answer.IssuedOn, $"{answer.Title}{answer.Number}") : (decided, "本案的决定");
    }

    public static Verdict Commitment(CheckGround g)
    {
        if (g.Case.Clocks.CommittedDeadline(g.Calendar, AmberRule.Default) is not { } limit || limit.Stopped)
            return Verdict.Later("承诺期限没有起算或者已中止。");
        var due = limit.DueOn!.Value;
        var how = $"承诺{limit.Term.Text}，至{CheckGround.Text(due)}";
        if (g.Case.ClosedAt is { } closed && g.Case.State == CaseState.Closed)
            return limit.IsPast(closed) ? Verdict.Breach($"{how}，{CheckGround.Text(closed)}才办结。", CheckGround.Due(due)) : Verdict.Pass($"{how}，{CheckGround.Text(closed)}办结。", CheckGround.Due(due));
        return limit.IsPast(g.Now) && g.Case.IsOpen
            ? new Verdict(CheckStatus.Failed, $"{how}，已逾期。") { Remedy = "请说明逾期的原因和预计办结的日期。", Rests = [CheckGround.Due(due)] }
            : Verdict.Later($"{how}。", CheckGround.Due(due));
    }

    // 公告送达 takes thirty days by law: what must be in time is the notice.
    private static bool ByNotice(CheckPaper? paper, DateOnly due) => paper is { Manner: ServiceManner.PublicNotice } && paper.IssuedOn <= due;
}
