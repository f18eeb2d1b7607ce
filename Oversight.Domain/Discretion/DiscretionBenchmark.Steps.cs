using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Discretion;

/// <content>The steps after the draft: its check by a second person, its approval, its end.</content>
public sealed partial class DiscretionBenchmark
{
    /// <summary>Hands the draft to the legal check. Red faults forbid it; amber ones want an explanation, which is kept.</summary>
    /// <param name="actor">Who submits it: the explanation is theirs, so that they cannot judge it.</param>
    /// <param name="explanation">Why what the check found may stand.</param>
    /// <param name="registered">What the register says about the law.</param>
    /// <param name="nextId">Gives ids.</param>
    public void Submit(Actor actor, string explanation, RegisteredLaw? registered, Func<Guid> nextId)
    {
        After(BenchmarkStep.Submit);
        var faults = BenchmarkLint.Of(Latest.Content, registered);
        if (faults.FirstOrDefault(f => f.Severity == FaultSeverity.Red) is { } red)
            throw new RuleBroken("red-faults", $"还有{faults.Count(f => f.Severity == FaultSeverity.Red)}项须先改正：{red.Sentence}{red.Mend}", red.Clause);
        var why = "";
        if (faults.Count > 0)
        {
            if (string.IsNullOrWhiteSpace(explanation))
                throw new RuleBroken("unexplained", $"检查发现{faults.Count}项疑点（{faults[0].What}：{faults[0].Where}），请改正，或逐项书面说明理由后再提交。", faults[0].Clause);
            why = InvalidInput.Require("explanation", "对疑点的说明", explanation, 1000, 10);
        }

        Move(BenchmarkStep.Submit);
        Latest.Submit(actor, why, nextId);
        Derive(registered);
        Record(new BenchmarkSubmitted(Latest.Number, [.. faults.Select(f => f.Sentence)], why));
    }

    /// <summary>Returns it to be changed: before the check by the second person, after it by the leader.</summary>
    public void Return(Actor actor, string reason)
    {
        After(BenchmarkStep.Return);
        if (State == BenchmarkState.Submitted)
            DemandSecond(actor, "退回");
        else if (!actor.Is(Role.Leader))
            throw new RuleBroken("leader-only", "已通过法制审核的基准由局领导批准或者退回。", BenchmarkLint.Clause);
        var why = InvalidInput.Require("reason", "退回理由", reason, 500, 5);
        Move(BenchmarkStep.Return);
        Latest.Return(why);
        Record(new BenchmarkReturned(Latest.Number, why));
    }

    /// <summary>The legal check, by somebody who had no hand in the words.</summary>
    public void Check(Actor actor, string opinion)
    {
        After(BenchmarkStep.Check);
        DemandSecond(actor, "审核");
        var words = InvalidInput.Require("opinion", "审核意见", opinion, 500, 5);
        Move(BenchmarkStep.Check);
        Latest.Check(actor.Id, words);
        Record(new BenchmarkChecked(Latest.Number, words));
    }

    /// <summary>Approves it, in force from a day that is neither past nor before its predecessor's.</summary>
    public void Approve(Actor actor, DateOnly from, string document, RegisteredLaw? registered, DateOnly today)
    {
        After(BenchmarkStep.Approve);
        if (Latest.Writers.Any(w => w.OfficerId == actor.Id) || Latest.CheckedBy == actor.Id)
            throw new RuleBroken("own-draft", "您起草、提交或审核过本版，不能由自己批准，请由其他局领导批准。", BenchmarkLint.Clause);
        InvalidInput.Within("from", "生效日", from, today.AddYears(-1), today.AddYears(1));
        if (from < today)
            throw new InvalidInput("from", $"生效日不能早于今天（{ChinaTime.Text(today)}）：基准不溯及既往。");
        if (Versions.LastOrDefault(v => v.EffectiveFrom is not null) is { } before && from <= before.EffectiveFrom)
            throw new RuleBroken("version-order", $"生效日应晚于第{before.Number}版的生效日{ChinaTime.Text(before.EffectiveFrom.Value)}。", BenchmarkLint.Clause);
        if (BenchmarkLint.Of(Latest.Content, registered).FirstOrDefault(f => f.Severity == FaultSeverity.Red) is { } red)
            throw new RuleBroken("red-faults", $"清单在审核后有变化：{red.Sentence}请退回修改。", red.Clause);
        var paper = InvalidInput.Require("document", "批准文号或会议纪要", document, 100);
        Move(BenchmarkStep.Approve);
        Latest.Approve(actor.Id, from, paper);
        Unconfirmed = false;
        Record(new BenchmarkApproved(Latest.Number, from, paper));
    }

    /// <summary>Ends the approved version after a day, without a successor; a draft of the next one stays a draft.</summary>
    public void End(DateOnly lastDay, string reason, DateOnly today)
    {
        var version = Standing ?? Latest;
        var ended = BenchmarkFlow.Table.After(version.State, BenchmarkStep.End, s => s.Name());
        InvalidInput.Within("lastDay", "最后一天", lastDay, today.AddYears(-1), today.AddYears(1));
        if (lastDay < today)
            throw new InvalidInput("lastDay", $"废止不溯及既往，最后一天不能早于今天（{ChinaTime.Text(today)}）。");
        if (lastDay < version.EffectiveFrom)
            throw new InvalidInput("lastDay", $"最后一天不能早于生效日{ChinaTime.Text(version.EffectiveFrom.Value)}。");
        var why = InvalidInput.Require("reason", "废止理由", reason, 500, 5);
        version.State = ended;
        if (State == BenchmarkState.Approved)
            State = ended;
        version.Close(why, lastDay);
        Record(new BenchmarkEnded(version.Number, lastDay, why));
    }

    private void DemandSecond(Actor actor, string what)
    {
        if (Latest.Writers.Any(w => w.OfficerId == actor.Id))
            throw new RuleBroken("second-person", $"您起草或提交过本版，不能由自己{what}，请由法制室另一人或分管副局长办理。", BenchmarkLint.Clause);
    }
}
