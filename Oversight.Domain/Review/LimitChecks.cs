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
        var extended = g.Case.Clocks.Extensions.Count > 0 ? g.Case.Clocks.Extensions.Sum(e => e.By.Length) : g.Done("extend") is null ? 0 : d.Number;
        List<Extension> more = extended > 0 ? [new Extension(new Term(Math.Min(extended, d.Number), TermUnit.CalendarDays, false), "延长期限", "", from)] : [];
        var limit = Deadline.Of(from, new Term(d.Number, TermUnit.CalendarDays, false, d.Clause), g.Calendar, g.Case.Clocks.Stops, more);
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
