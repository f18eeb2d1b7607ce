namespace Oversight.Domain.Credit;

/// <summary>That somebody took the files of a batch.</summary>
public sealed class CreditBatchTaking
{
    private CreditBatchTaking() => Purpose = "";

    internal CreditBatchTaking(Guid id, string purpose, Guid by, DateTime now) => (Id, Purpose, By, At) = (id, purpose, by, now);

    public Guid Id { get; private init; }

    /// <summary>What for.</summary>
    public string Purpose { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }
}
