using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Review;

/// <summary>Whether others than the handler looked at it where the law asks for that, and the fine is one that the law knows.</summary>
internal static class ReviewChecks
{
    public static Verdict LegalReview(CheckDefinition d, CheckGround g)
    {
        if (g.OnTheSpot)
            return Verdict.Idle("当场处罚不经法制审核。");
        if (g.Outcome is DecisionOutcome.Dropped or DecisionOutcome.Transferred)
            return Verdict.Idle($"处理结果为“{g.Outcome.Value.Name(g.Case.Category)}”。");
        var heard = g.Done(d.Step) is not null;
        var weighty = g.Lenient ? null : g.Weighty(g.Threshold(g.Rules.HearingPerson, g.Rules.HearingOrganisation));
        var step = g.Case.Steps.FirstOrDefault(s => s.Kind == StepKind.LegalReview);
        if (step is { CompletedAt: { } at })
        {
            return g.Decision?.DecidedAt < at
                ? Verdict.Breach($"法制审核（{CheckGround.Text(at)}）在作出决定之后。", CheckGround.Of(step))
                : Verdict.Pass($"{CheckGround.Text(at)}经{g.Who(step.CompletedBy)}审核。", CheckGround.Of(step));
        }

        if (step is { ReturnedAt: { } returned, IsOver: false })
        {
            return Verdict.Missing($"{CheckGround.Text(returned)}经{g.Who(step.ReturnedBy)}审核不同意：{step.ReturnReason}", "请补充调查，再提请法制审核。", CheckGround.Of(step));
        }

        if (!g.Rules.ReviewAll && !heard && weighty is null)
            return Verdict.Idle("不属于应当法制审核的情形。");
        var why = g.Rules.ReviewAll ? "普通程序案件应当经法制审核" : heard ? "经过听证程序的应当经法制审核" : $"{weighty}，应当经法制审核";
        if (step is null)
            return Lacking(g, why);
        if (g.Decision is not null)
            return Verdict.Breach($"{why}，没有经过审核就作出决定。", CheckGround.Of(step));
        return g.About is CheckPoint.Propose or CheckPoint.Decide
            ? Verdict.Missing($"{why}，没有经过审核。", step.SkippedAt is null ? "请先办理法制审核。" : "请恢复已跳过的法制审核环节并办理。", CheckGround.Of(step))
            : Verdict.Later($"{why}。", CheckGround.Of(step));
    }

    public static Verdict Collective(CheckDefinition d, CheckGround g)
    {
        if (g.OnTheSpot || g.Lenient)
            return Verdict.Idle(g.OnTheSpot ? "当场处罚不经集体讨论。" : $"处理结果为“{g.Outcome!.Value.Name(g.Case.Category)}”。");
        if (g.Done(d.Step) is { CompletedAt: { } at } done)
        {
            return g.Decision?.DecidedAt < at
                ? Verdict.Breach($"集体讨论（{CheckGround.Text(at)}）在作出决定之后。", CheckGround.Of(done))
                : Verdict.Pass($"{CheckGround.Text(at)}经负责人集体讨论。", CheckGround.Of(done));
        }

        if (!g.FineKnown)
            return Verdict.Later("提出处理意见之后，按拟罚款额判断是否应当集体讨论。");
        var from = g.Threshold(g.Rules.CollectivePerson, g.Rules.CollectiveOrganisation);
        if (g.Weighty(from) is not { } weighty)
            return Verdict.Idle($"罚款没有达到应当集体讨论的数额（对{g.Case.PartyKind.Name()}{CheckGround.Yuan(from)}以上），也没有其他较重的处罚。");
        var why = $"{weighty}，应当由负责人集体讨论决定";
        var step = g.Case.Steps.FirstOrDefault(s => string.Equals(s.Code, d.Step, StringComparison.Ordinal));
        if (step is null)
            return Lacking(g, why);
        return g.Decision is not null ? Verdict.Breach($"{why}，没有经过讨论。", CheckGround.Of(step))
            : g.About is CheckPoint.Propose or CheckPoint.Decide ? Verdict.Missing($"{why}。", step.SkippedAt is null ? "请先办理集体讨论。" : "请恢复已跳过的集体讨论环节并办理。", CheckGround.Of(step))
            : Verdict.Later($"{why}。", CheckGround.Of(step));
    }

    public static Verdict Fine(CheckGround g)
    {
        if (g.Lenient)
            return Verdict.Idle($"处理结果为“{g.Outcome!.Value.Name(g.Case.Category)}”。");
        if (!g.FineKnown)
            return Verdict.Later("尚未提出处理意见。");
        if (g.Fine is not { } fine)
            return Verdict.Idle("没有罚款。");
        var quantity = g.Decision?.FineQuantity ?? g.Draft?.FineQuantity ?? g.Case.Proposal?.FineQuantity ?? 100;
        var range = g.Fines.Text(g.Fines.CountsUnits ? quantity : 100);
        if (g.Fines.Holds(fine, quantity))
            return Verdict.Pass($"罚款{CheckGround.Yuan(fine)}在法定幅度（{range}）内，{g.Fines.Clause}。");
        return g.Decision is { } decided
            ? Verdict.Breach($"罚款{CheckGround.Yuan(fine)}超出法定幅度（{range}），{g.Fines.Clause}。", CheckGround.Of(decided))
            : Verdict.Missing($"拟罚款{CheckGround.Yuan(fine)}超出法定幅度（{range}），{g.Fines.Clause}。", "请退回后在幅度内重新提出。");
    }

    // The simple procedure registers none of these steps: a case that leaves the spot takes on those of the ordinary one.
    private static Verdict Lacking(CheckGround g, string why) =>
        g.Decision is not null ? Verdict.Breach($"{why}，本案的登记流程没有这个环节。")
        : g.About is CheckPoint.Propose or CheckPoint.Decide ? Verdict.Missing($"{why}，本案的登记流程没有这个环节。", "请先转为普通程序，补办该环节后再提出处理意见；处理意见已在途的，先退回。")
        : Verdict.Later($"{why}，本案的登记流程没有这个环节。");
}
