namespace Oversight.Domain.Catalogue;

/// <summary>Whether an item can enter the net (入网).</summary>
public enum ItemReadiness
{
    /// <summary>缺n项: a required field says nothing.</summary>
    Incomplete,

    /// <summary>待核定: nothing is missing, but something is ours and waits for the legal office.</summary>
    Unconfirmed,

    /// <summary>完整</summary>
    Complete,
}

/// <summary>What a content lacks of what published lists register (办法第八条, 入网).</summary>
/// <param name="Missing">Required fields that say nothing, in order.</param>
/// <param name="Unconfirmed">Whether it waits for the legal office.</param>
public sealed record ItemCompleteness(IReadOnlyList<ItemField> Missing, bool Unconfirmed)
{
    private static readonly ItemNames NoNames = new(new Dictionary<Guid, string>(), new Dictionary<Guid, string>());

    /// <summary>Looks at a content of an item of the category.</summary>
    public static ItemCompleteness Of(PowerCategory category, ItemContent content) => new(
        [.. ItemFields.All.Where(f => f.RequiredFor(category) && string.IsNullOrWhiteSpace(f.Text(content, NoNames)))],
        content.Unconfirmed);

    /// <summary>Where it stands.</summary>
    public ItemReadiness State => Missing.Count > 0 ? ItemReadiness.Incomplete : Unconfirmed ? ItemReadiness.Unconfirmed : ItemReadiness.Complete;

    /// <summary>完整, 缺n项 or 待核定.</summary>
    public string Text => State switch
    {
        ItemReadiness.Complete => "完整",
        ItemReadiness.Unconfirmed => "待核定",
        _ => $"缺{Missing.Count}项",
    };
}
