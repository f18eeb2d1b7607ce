namespace Oversight.Domain.Discretion;

/// <summary>One tier of a version of a benchmark. Immutable.</summary>
public sealed class Tier
{
    private readonly List<TierCondition> _conditions = [];

    private Tier() => (ConditionText, Sanction, Unread) = ("", "", "");

    internal Tier(int edition, int number, TierContent content, Func<Guid> nextId)
    {
        Id = nextId();
        Edition = edition;
        Number = number;
        Level = content.Level;
        ConditionText = content.ConditionText;
        Sanction = content.Sanction;
        Fined = content.Fine is not null;
        (FineFrom, FineFromIn, FineTo, FineToIn) = content.Fine is { } fine ? (fine.Low, fine.LowIn, fine.High, fine.HighIn) : (null, false, null, false);
        Unread = string.Join('\n', content.Reading.Unread);
        Truncated = content.Reading.Truncated;
        _conditions.AddRange(content.Reading.Conditions.Select((c, i) => new TierCondition(nextId(), c.Group, i + 1, c.Measure, c.Unit, c.Range.Low, c.Range.LowIn, c.Range.High, c.Range.HighIn, c.Text)));
    }

    public Guid Id { get; private init; }

    /// <summary>Which writing of the draft it belongs to.</summary>
    public int Edition { get; private init; }

    /// <summary>Place in the order, from 1, the least grave first.</summary>
    public int Number { get; private init; }

    public TierLevel Level { get; private init; }

    /// <summary>When it applies, as written.</summary>
    public string ConditionText { get; private init; }

    /// <summary>Whether there is a range of fines.</summary>
    public bool Fined { get; private init; }

    /// <summary>Lower end of the fine, 分.</summary>
    public long? FineFrom { get; private init; }

    /// <summary>Whether the lower end belongs to it.</summary>
    public bool FineFromIn { get; private init; }

    /// <summary>Upper end of the fine, 分.</summary>
    public long? FineTo { get; private init; }

    /// <summary>Whether the upper end belongs to it.</summary>
    public bool FineToIn { get; private init; }

    /// <summary>Another sanction than a fine; empty for none.</summary>
    public string Sanction { get; private init; }

    /// <summary>What could not be read of the words, one a line.</summary>
    public string Unread { get; private init; }

    /// <summary>Whether the words break off.</summary>
    public bool Truncated { get; private init; }

    /// <summary>What was read of the words.</summary>
    public IReadOnlyList<TierCondition> Conditions => _conditions;

    /// <summary>The tier as it was written, with the reading of that time.</summary>
    public TierContent Content => new(
        Level,
        ConditionText,
        Fined ? new Bounds(FineFrom, FineFromIn, FineTo, FineToIn) : null,
        Sanction,
        new ConditionReading([.. Conditions.OrderBy(c => c.Number).ThenBy(c => ConditionText.IndexOf(c.Text, StringComparison.Ordinal)).ThenBy(c => c.Id).Select(c => c.Read)], Unread.Length == 0 ? [] : Unread.Split('\n'), Truncated));
}

/// <summary>One condition of a tier. Conditions of a group hold together, groups are alternatives.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Group">Which alternative it belongs to, from 0.</param>
/// <param name="Number">Place in the tier as it is written, from 1.</param>
/// <param name="Measure">What is measured; empty for a circumstance.</param>
/// <param name="Unit">Unit; empty for a circumstance.</param>
/// <param name="Lower">Lower end, thousandths of the unit.</param>
/// <param name="LowerIn">Whether the lower end belongs to it.</param>
/// <param name="Upper">Upper end, thousandths of the unit.</param>
/// <param name="UpperIn">Whether the upper end belongs to it.</param>
/// <param name="Text">The words it was read from.</param>
public sealed record TierCondition(Guid Id, int Group, int Number, string Measure, string Unit, long? Lower, bool LowerIn, long? Upper, bool UpperIn, string Text)
{
    /// <summary>The condition as it was read.</summary>
    public ReadCondition Read => new(Group, Measure, Unit, new Bounds(Lower, LowerIn, Upper, UpperIn), Text);
}
