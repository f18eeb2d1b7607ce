namespace Oversight.Infrastructure.Notifications;

/// <summary>How far a follower of the trail has come. It moves in the transaction of what the follower made of the entries.</summary>
public sealed class FollowerCursor
{
    /// <summary>Name of the follower.</summary>
    public required string Name { get; init; }

    /// <summary>The last entry it dealt with.</summary>
    public long Seq { get; private set; }

    /// <summary>Moves on; never back.</summary>
    public void MoveTo(long seq) => Seq = Math.Max(Seq, seq);
}
