using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>A power or duty on the list (行政权责事项). What it says on a day is the version in force on that day; versions are immutable.</summary>
public sealed class PowerItem : Aggregate
{
    /// <summary>Most characters of <see cref="Successor"/>: an office with its address and telephone.</summary>
    public const int LongestSuccessor = 300;

    private readonly List<ItemVersion> _versions = [];

    private PowerItem() => Code = "";

    /// <summary>编号, stable, e.g. 410104-CG-CF-001.</summary>
    public string Code { get; private set; }

    /// <summary>Which of the four categories.</summary>
    public PowerCategory Category { get; private set; }

    /// <summary>Last day on which it is in force; null while it is not repealed.</summary>
    public DateOnly? RepealedAfter { get; private set; }

    /// <summary>Where the matter goes once the power has been handed down or repealed; empty where not.</summary>
    public string Successor { get; private set; } = "";

    /// <summary>Every version, oldest first.</summary>
    public IReadOnlyList<ItemVersion> Versions => [.. _versions.OrderBy(v => v.Number)];

    /// <summary>Puts an item on the list with its first version.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="code">编号; registered in capitals.</param>
    /// <param name="category">Which of the four categories.</param>
    /// <param name="first">The first version.</param>
    /// <param name="by">The sheet that puts it there; null where the list is entered as a whole.</param>
    public static PowerItem Enter(Guid id, string code, PowerCategory category, ItemVersion first, ItemChange? by = null)
    {
        var item = new PowerItem { Id = id, Code = ItemCode.Require("code", code), Category = category };
        item.Publish(first, by);
        return item;
    }

    /// <summary>Adds the next version, effective from a day after its predecessor's.</summary>
    /// <param name="version">The version.</param>
    /// <param name="by">The sheet that adds it, or null.</param>
    public void Publish(ItemVersion version, ItemChange? by = null)
    {
        if (RepealedAfter is not null)
            throw new RuleBroken("repealed", $"事项{Code}已于{RepealedAfter:yyyy-MM-dd}后停止行使，不能再发布新版本。", "办法第十条");
        if (version.Number != _versions.Count + 1)
            throw new RuleBroken("version-number", $"下一版本应为第{_versions.Count + 1}版。");
        if (_versions.Count > 0 && version.EffectiveFrom <= Versions[^1].EffectiveFrom)
            throw new RuleBroken("version-order", $"新版本生效日应晚于第{_versions.Count}版的生效日{Versions[^1].EffectiveFrom:yyyy-MM-dd}。", "办法第十条");
        _versions.Add(version);
        Record(new ItemVersionPublished(version.Number, version.Name, version.EffectiveFrom) { Sheet = by?.Sheet ?? "", Document = by?.Document ?? "", Reason = by?.Reason ?? "" });
    }

    /// <summary>Points every basis at its version in the register of laws, by name and version of the law. True where one was found that had none.</summary>
    public bool Link(IReadOnlyDictionary<(string Law, string Version), Guid> versions)
    {
        var missing = Unlinked();
        foreach (var version in _versions)
            version.Link(versions);
        var found = missing - Unlinked();
        if (found > 0)
            Record(new ItemBasesLinked(found));
        return found > 0;
    }

    /// <summary>Ends the power after a day; acts after it are refused and told where the matter goes, or that nobody does it any more where <paramref name="successor"/> is empty.</summary>
    /// <param name="lastDay">Last day in force, China time.</param>
    /// <param name="successor">Where the matter goes, or empty.</param>
    /// <param name="reason">依据, e.g. the number of the confirming document.</param>
    /// <param name="by">The sheet that ends it, or null.</param>
    public void Repeal(DateOnly lastDay, string successor, string reason, ItemChange? by = null)
    {
        if (RepealedAfter is not null)
            throw new RuleBroken("repealed", $"事项{Code}已停止行使，无需重复办理。");
        RepealedAfter = lastDay;
        Successor = string.IsNullOrWhiteSpace(successor) ? "" : InvalidInput.Require("successor", "此后由谁办理", successor, LongestSuccessor);
        Record(new ItemRepealed(lastDay, Successor, InvalidInput.Require("reason", "依据", reason, 200)) { Sheet = by?.Sheet ?? "", Why = by?.Reason ?? "" });
    }

    /// <summary>The version in force on a day, or null.</summary>
    public ItemVersion? On(DateOnly day) => day > RepealedAfter ? null : Versions.LastOrDefault(v => v.EffectiveFrom <= day);

    /// <summary>The version in force on a day; a broken rule that says why there is none (法无授权不可为).</summary>
    public ItemVersion Demand(DateOnly day)
    {
        if (On(day) is { } version)
            return version;
        throw day > RepealedAfter
            ? new RuleBroken("item-not-in-force", $"事项{Code}自{RepealedAfter.Value.AddDays(1):yyyy-MM-dd}起不再由本局行使，{(Successor.Length > 0 ? $"{Successor}，请引导当事人前往办理" : "该项职权已取消，不得再行使")}。", "办法第八条")
            : new RuleBroken("item-not-in-force", $"事项{Code}自{Versions[0].EffectiveFrom:yyyy-MM-dd}起生效，{day:yyyy-MM-dd}不得行使。", "办法第八条");
    }

    private int Unlinked() => _versions.Sum(v => v.Bases.Count(b => b.LawVersionId is null));
}

/// <param name="Bases">How many bases were pointed at a version of a law.</param>
public sealed record ItemBasesLinked(int Bases) : Fact("item.bases-linked");

public sealed record ItemVersionPublished(int Number, string Name, DateOnly EffectiveFrom) : Fact("item.version-published")
{
    /// <summary>Number of the sheet of adjustment that made it; empty for the first entry of the list and on older entries.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>Number of the confirming document; empty as above.</summary>
    public string Document { get; init; } = "";

    /// <summary>Why the sheet was made; empty as above.</summary>
    public string Reason { get; init; } = "";
}

public sealed record ItemRepealed(DateOnly LastDay, string Successor, string Reason) : Fact("item.repealed")
{
    /// <summary>Number of the sheet of adjustment that ended it; empty on older entries.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>Why the sheet was made; empty on older entries.</summary>
    public string Why { get; init; } = "";
}

/// <summary>What changes an item of the list.</summary>
/// <param name="Sheet">Number of the sheet of adjustment.</param>
/// <param name="Document">Number of the confirming document.</param>
/// <param name="Reason">What happened, in sentences.</param>
public sealed record ItemChange(string Sheet, string Document, string Reason);
