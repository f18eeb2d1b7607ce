using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Discretion;

/// <summary>裁量基准 of one power item (办法第十四条). What it says on a day is the version in force on that day: a case stays under the one it was opened under.</summary>
public sealed class DiscretionBenchmark : Aggregate
{
    private readonly List<BenchmarkVersion> _versionRows = [];

    private DiscretionBenchmark() => (Code, ItemName, Scope, Source) = ("", "", "", "");

    /// <summary>编号, stable: code of the item, -CL and a number.</summary>
    public string Code { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>Name of the item when it was drafted.</summary>
    public string ItemName { get; private set; }

    /// <summary>What part of the item it is for, e.g. 单位; empty for the whole.</summary>
    public string Scope { get; private set; }

    /// <summary>Where it was taken from; empty where it is our own.</summary>
    public string Source { get; private set; }

    /// <summary>Whether it waits for the legal office to confirm that it stands (待核定).</summary>
    public bool Unconfirmed { get; private set; }

    /// <summary>State of the latest version.</summary>
    public BenchmarkState State { get; private set; }

    /// <summary>Red faults of the latest version; follows from its content and the register.</summary>
    public int RedFaults { get; private set; }

    /// <summary>Amber faults of the latest version.</summary>
    public int AmberFaults { get; private set; }

    /// <summary>Every version, oldest first.</summary>
    public IReadOnlyList<BenchmarkVersion> Versions => [.. _versionRows.OrderBy(v => v.Number)];

    /// <summary>The versions as rows.</summary>
    public IReadOnlyList<BenchmarkVersion> VersionRows => _versionRows;

    /// <summary>The latest version that is approved and not ended, or null: what a next draft does not touch.</summary>
    public BenchmarkVersion? Standing => _versionRows.Where(v => v.State == BenchmarkState.Approved).MaxBy(v => v.Number);

    /// <summary>The latest version.</summary>
    public BenchmarkVersion Latest => _versionRows.MaxBy(v => v.Number)!;

    /// <summary>Drafts a benchmark with its first version.</summary>
    /// <param name="origin">Code, item and source.</param>
    /// <param name="actor">Who drafts it.</param>
    /// <param name="text">What it says and why.</param>
    /// <param name="registered">What the register says about the law.</param>
    /// <param name="nextId">Gives ids.</param>
    public static DiscretionBenchmark Draft(BenchmarkOrigin origin, Actor actor, BenchmarkText text, RegisteredLaw? registered, Func<Guid> nextId)
    {
        var benchmark = new DiscretionBenchmark
        {
            Id = nextId(),
            Code = InvalidInput.Require("code", "基准编号", origin.Code, 60),
            ItemId = origin.ItemId,
            ItemName = InvalidInput.Require("item", "事项名称", origin.ItemName, 200),
            Scope = string.IsNullOrWhiteSpace(origin.Scope) ? "" : InvalidInput.Require("scope", "适用对象", origin.Scope, 60),
            Source = string.IsNullOrWhiteSpace(origin.Source) ? "" : InvalidInput.Require("source", "来源", origin.Source, 300),
            Unconfirmed = origin.Unconfirmed,
        };
        benchmark.Open(actor, text, registered, nextId);
        return benchmark;
    }

    /// <summary>Drafts the next version; the one in force stays in force until the next is approved and begins.</summary>
    public void DraftNext(Actor actor, BenchmarkText text, RegisteredLaw? registered, Func<Guid> nextId)
    {
        if (State is not (BenchmarkState.Approved or BenchmarkState.Ended or BenchmarkState.Discarded))
            throw new RuleBroken("version-open", $"第{Latest.Number}版还在“{State.Name()}”，请先办结或作废，再起草下一版。", BenchmarkLint.Clause);
        Open(actor, text, registered, nextId);
    }

    /// <summary>Writes the draft anew.</summary>
    public void Revise(Actor actor, BenchmarkText text, RegisteredLaw? registered, Func<Guid> nextId)
    {
        After(BenchmarkStep.Revise);
        Latest.Write(actor, text, nextId);
        Derive(registered);
        Record(new BenchmarkRevised(Latest.Number, Latest.Content.Legal.Words, Words(), Latest.Reason));
    }

    /// <summary>Gives the draft up.</summary>
    public void Discard(string reason)
    {
        After(BenchmarkStep.Discard);
        var why = InvalidInput.Require("reason", "理由", reason, 500, 5);
        Move(BenchmarkStep.Discard);
        Latest.Close(why, null);
        if (Standing is { } standing)
            State = standing.State;
        Record(new BenchmarkDiscarded(Latest.Number, why));
    }

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

    /// <summary>Checks it again after the register of items changed, and tells whether the counts moved. What is ended or discarded keeps the counts of its end.</summary>
    public bool Recheck(RegisteredLaw? registered)
    {
        var before = (RedFaults, AmberFaults);
        if (State is BenchmarkState.Ended or BenchmarkState.Discarded)
            return false;
        Derive(registered);
        if (before == (RedFaults, AmberFaults))
            return false;
        Record(new BenchmarkRechecked(Latest.Number, RedFaults, AmberFaults));
        return true;
    }

    /// <summary>The version in force on a day, or null. Cases ask with the day on which they were opened.</summary>
    public BenchmarkVersion? On(DateOnly day) =>
        Versions.LastOrDefault(v => v.EffectiveFrom <= day) is { } version && !(version.EndedAfter < day) ? version : null;

    private void Open(Actor actor, BenchmarkText text, RegisteredLaw? registered, Func<Guid> nextId)
    {
        var version = new BenchmarkVersion(nextId(), _versionRows.Count + 1);
        version.Write(actor, text, nextId);
        _versionRows.Add(version);
        State = version.State;
        Derive(registered);
        Record(new BenchmarkDrafted(Code, version.Number, ItemId, Scope, version.Content.Legal.Words, Words(), version.Reason));
    }

    private void DemandSecond(Actor actor, string what)
    {
        if (Latest.Writers.Any(w => w.OfficerId == actor.Id))
            throw new RuleBroken("second-person", $"您起草或提交过本版，不能由自己{what}，请由法制室另一人或分管副局长办理。", BenchmarkLint.Clause);
    }

    private List<string> Words() => [.. Latest.Tiers.Select(t => $"{t.Level.Name()}：{t.ConditionText}——{t.Content.FineWords(Latest.Content.Legal.Per)}")];

    private void After(BenchmarkStep step) => BenchmarkFlow.Table.After(State, step, s => s.Name());

    private void Move(BenchmarkStep step) => Latest.State = State = BenchmarkFlow.Table.After(State, step, s => s.Name());

    private void Derive(RegisteredLaw? registered)
    {
        var faults = BenchmarkLint.Of(Latest.Content, registered);
        RedFaults = faults.Count(f => f.Severity == FaultSeverity.Red);
        AmberFaults = faults.Count - RedFaults;
    }
}

/// <summary>What a benchmark is for and where it comes from.</summary>
/// <param name="Code">编号</param>
/// <param name="ItemId">The power item.</param>
/// <param name="ItemName">Its name today.</param>
/// <param name="Scope">What part of the item, or empty.</param>
/// <param name="Source">Where it was taken from, or empty.</param>
/// <param name="Unconfirmed">Whether it waits for confirmation (待核定).</param>
public sealed record BenchmarkOrigin(string Code, Guid ItemId, string ItemName, string Scope, string Source, bool Unconfirmed);
