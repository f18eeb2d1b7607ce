using Oversight.Domain.Common;

namespace Oversight.Domain.Discretion;

/// <summary>裁量基准 of one power item (办法第十四条). What it says on a day is the version in force on that day: a case stays under the one it was opened under.</summary>
public sealed partial class DiscretionBenchmark : Aggregate
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

    /// <summary>Gives the draft up; the benchmark stands again as it did before it, in force or ended.</summary>
    public void Discard(string reason)
    {
        After(BenchmarkStep.Discard);
        var why = InvalidInput.Require("reason", "理由", reason, 500, 5);
        Move(BenchmarkStep.Discard);
        Latest.Close(why, null);
        if (_versionRows.Where(v => v.State != BenchmarkState.Discarded).MaxBy(v => v.Number) is { } before)
            State = before.State;
        Record(new BenchmarkDiscarded(Latest.Number, why));
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
