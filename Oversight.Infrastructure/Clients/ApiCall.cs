namespace Oversight.Infrastructure.Clients;

/// <summary>One request of a client, for whoever runs the interface. Names neither path nor content, and so nobody.</summary>
public sealed class ApiCall
{
    public required Guid Id { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string Method { get; init; }

    /// <summary>The address as documented, with its places unfilled.</summary>
    public required string Route { get; init; }

    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Code of the problem, or empty.</summary>
    public required string Problem { get; init; }

    /// <summary>How long it took.</summary>
    public required int Milliseconds { get; init; }
}
