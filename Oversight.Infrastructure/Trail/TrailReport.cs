namespace Oversight.Infrastructure.Trail;

/// <summary>What a verification found.</summary>
/// <param name="Entries">Number of entries read and found intact before any damage.</param>
/// <param name="MacsChecked">Whether the key was at hand.</param>
/// <param name="Damage">The first damage, or null.</param>
public sealed record TrailReport(long Entries, bool MacsChecked, TrailDamage? Damage)
{
    /// <summary>Whether nothing is damaged.</summary>
    public bool Intact => Damage is null;
}

/// <summary>The first damage found.</summary>
/// <param name="Seq">The first bad sequence number.</param>
/// <param name="Kind">What kind of damage, in Chinese.</param>
/// <param name="Detail">What exactly does not match.</param>
public sealed record TrailDamage(long Seq, string Kind, string Detail)
{
    /// <summary>Recorded time of the last intact entry before it, UTC.</summary>
    public DateTime? After { get; init; }

    /// <summary>Recorded time on the damaged entry, UTC, where it still has one.</summary>
    public DateTime? Before { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"第{Seq}条：{Kind}（{Detail}）";
}
