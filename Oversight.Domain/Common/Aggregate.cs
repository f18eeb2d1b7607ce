namespace Oversight.Domain.Common;

/// <summary>A thing that changes as a whole and has a life on the trail. Every change records a <see cref="Fact"/>.</summary>
public abstract class Aggregate
{
    private readonly List<Fact> _facts = [];

    /// <summary>Address of the thing, a version 7 GUID. It is no order: lists order by <see cref="Ordinal"/>.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Sequence number of the trail entry that created it: unique over all aggregates, rising with time.</summary>
    public long Ordinal { get; private set; }

    /// <summary>Number of acts that changed it; a form sends the version it was filled in on.</summary>
    public int Version { get; private set; }

    /// <summary>What happened since it was loaded, in order.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>
    /// Whether the derived columns that follow from the thing alone agree with it. The trail commits to no derived column; checking it
    /// asks this instead, so that a clock which was stopped behind the trail is found.
    /// </summary>
    public virtual bool DerivedAgree() => true;

    /// <summary>Records what just happened. A change without a fact fails the save.</summary>
    protected void Record(Fact fact) => _facts.Add(fact);

    /// <summary>Called by persistence when the facts are on the trail.</summary>
    public void Recorded() => _facts.Clear();
}
