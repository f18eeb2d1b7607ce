using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <content>What the post answers for: its duties (岗位职责) and the items linked to it, each from and through a day.</content>
public sealed partial class Post
{
    private readonly List<PostDuty> _duties = [];
    private readonly List<PostItem> _items = [];

    /// <summary>Every duty it had or has.</summary>
    public IReadOnlyList<PostDuty> Duties => [.. _duties.OrderBy(d => d.Number)];

    /// <summary>Every item that was or is linked to it.</summary>
    public IReadOnlyList<PostItem> Items => _items;

    /// <summary>The duties on a day, in their order.</summary>
    public IEnumerable<PostDuty> DutiesOn(DateOnly day) => Duties.Where(d => d.Covers(day));

    /// <summary>The items linked to it on a day.</summary>
    public IEnumerable<Guid> ItemsOn(DateOnly day) => _items.Where(i => i.Covers(day)).Select(i => i.ItemId);

    /// <summary>Adds a duty from a day on.</summary>
    /// <param name="id">Id of the row.</param>
    /// <param name="text">What is to be done, in one sentence.</param>
    /// <param name="clause">The clause that asks for it, or empty.</param>
    /// <param name="from">First day.</param>
    /// <param name="reason">Why.</param>
    public void AddDuty(Guid id, string text, string clause, DateOnly from, string reason)
    {
        var words = InvalidInput.Require("text", "职责", text, 300, 4);
        var source = string.IsNullOrWhiteSpace(clause) ? "" : InvalidInput.Require("clause", "依据条款", clause, 200);
        if (_duties.Exists(d => d.Covers(from) && string.Equals(d.Text, words, StringComparison.Ordinal)))
            throw new RuleBroken("duty-exists", "该岗位已有同样的职责，无需重复登记。");
        var why = InvalidInput.Require("reason", "调整理由", reason, 200, 2);
        _duties.Add(new PostDuty(id, _duties.Count == 0 ? 1 : _duties.Max(d => d.Number) + 1, words, source, from));
        Record(new PostDutyAdded(words, source, from, why));
    }

    /// <summary>Ends a duty after a last day; it stays on the list of those days.</summary>
    public void EndDuty(Guid dutyId, DateOnly lastDay, string reason)
    {
        var duty = _duties.Find(d => d.Id == dutyId && d.Covers(lastDay))
            ?? throw new RuleBroken("duty-unknown", "该岗位在所选日期没有这项职责，请刷新后核对。");
        var why = InvalidInput.Require("reason", "调整理由", reason, 200, 2);
        duty.End(lastDay);
        Record(new PostDutyEnded(duty.Text, lastDay, why));
    }

    /// <summary>Links items to the post from a day on: from then its holder answers for them within the department.</summary>
    public void LinkItems(IReadOnlyCollection<Guid> itemIds, DateOnly from, string reason, Func<Guid> newId)
    {
        if (itemIds.Count == 0)
            throw new InvalidInput("items", "请至少选择一个权责事项。");
        var known = itemIds.Where(i => _items.Exists(x => x.ItemId == i && (x.Through is null || x.Through >= from))).ToList();
        if (known.Count > 0)
            throw new RuleBroken("item-linked", $"所选事项中有{known.Count}项已由该岗位承担，请取消勾选后再提交。");
        var why = InvalidInput.Require("reason", "调整理由", reason, 200, 2);
        _items.AddRange(itemIds.Select(i => new PostItem(newId(), i, from)));
        Record(new PostItemsLinked([.. itemIds], from, why));
    }

    /// <summary>Ends the link to an item after a last day.</summary>
    public void UnlinkItem(Guid itemId, DateOnly lastDay, string reason)
    {
        var link = _items.Find(i => i.ItemId == itemId && i.Covers(lastDay))
            ?? throw new RuleBroken("item-not-linked", "该岗位在所选日期没有承担这个事项，请刷新后核对。");
        var why = InvalidInput.Require("reason", "调整理由", reason, 200, 2);
        link.End(lastDay);
        Record(new PostItemUnlinked(itemId, lastDay, why));
    }
}

/// <summary>One duty of a post, from and through a day, China time.</summary>
public sealed class PostDuty
{
    internal PostDuty(Guid id, int number, string text, string clause, DateOnly from) => (Id, Number, Text, Clause, From) = (id, number, text, clause, from);

    public Guid Id { get; private init; }

    /// <summary>Place in the list of the post, from 1, never used again.</summary>
    public int Number { get; private init; }

    /// <summary>What is to be done.</summary>
    public string Text { get; private init; }

    /// <summary>The clause that asks for it, or empty.</summary>
    public string Clause { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day, or null while open.</summary>
    public DateOnly? Through { get; private set; }

    /// <summary>Whether it is a duty on the day.</summary>
    public bool Covers(DateOnly day) => From <= day && (Through is null || day <= Through);

    internal void End(DateOnly lastDay) => Through = lastDay;
}

/// <summary>An item that the holder of a post answers for, from and through a day, China time.</summary>
public sealed class PostItem
{
    internal PostItem(Guid id, Guid itemId, DateOnly from) => (Id, ItemId, From) = (id, itemId, from);

    public Guid Id { get; private init; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day, or null while open.</summary>
    public DateOnly? Through { get; private set; }

    /// <summary>Whether it is linked on the day.</summary>
    public bool Covers(DateOnly day) => From <= day && (Through is null || day <= Through);

    internal void End(DateOnly lastDay) => Through = lastDay;
}

public sealed record PostDutyAdded(string Text, string Clause, DateOnly From, string Reason) : Fact("post.duty-added");

public sealed record PostDutyEnded(string Text, DateOnly LastDay, string Reason) : Fact("post.duty-ended");

public sealed record PostItemsLinked(IReadOnlyList<Guid> Items, DateOnly From, string Reason) : Fact("post.items-linked");

public sealed record PostItemUnlinked(Guid ItemId, DateOnly LastDay, string Reason) : Fact("post.item-unlinked");
