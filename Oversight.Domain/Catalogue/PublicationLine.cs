namespace Oversight.Domain.Catalogue;

/// <summary>One version of one item on one channel.</summary>
public sealed class PublicationLine
{
    private PublicationLine()
    {
    }

    internal PublicationLine(Guid id, int place, Guid itemId, int number, PublicationChannel channel, DateOnly nextCheckOn) =>
        (Id, Place, ItemId, Number, Channel, NextCheckOn) = (id, place, itemId, number, channel, nextCheckOn);

    public Guid Id { get; private init; }

    /// <summary>Its place in the record, from 1.</summary>
    public int Place { get; private init; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private init; }

    /// <summary>Number of the version that was published.</summary>
    public int Number { get; private init; }

    /// <summary>The channel of its record, kept on the line so that the ledger finds it by one index.</summary>
    public PublicationChannel Channel { get; private init; }

    /// <summary>The day on which it was taken down, or null while it stands.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>The day on which it was last looked at, or null.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>When it is to be looked at again.</summary>
    public DateOnly NextCheckOn { get; private set; }

    internal void Withdraw(DateOnly on) => WithdrawnOn = on;

    internal void Check(DateOnly on, DateOnly next) => (CheckedOn, NextCheckOn) = (on, next);
}
