namespace Oversight.Domain.Clients;

/// <summary>A key of a client. The key itself is shown once and kept nowhere; what is kept is its hash, and the part of it that is no secret.</summary>
public sealed class ClientKey
{
    private ClientKey() => (Prefix, Hash) = ("", "");

    internal ClientKey(Guid id, IssuedKey key, DateTime now) => (Id, Prefix, Hash, IssuedAt) = (id, key.Prefix, key.Hash, now);

    public Guid Id { get; private init; }

    /// <summary>The part by which it is found and told apart on screen.</summary>
    public string Prefix { get; private init; }

    /// <summary>SHA-256 of the whole key, lower-case hex. A key holds 256 random bits, so no slow hash is needed.</summary>
    public string Hash { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; private init; }

    /// <summary>First instant at which it no longer opens, UTC; null while it has no end.</summary>
    public DateTime? EndsAt { get; private set; }

    /// <summary>Whether it opens at an instant.</summary>
    public bool OpensAt(DateTime now) => EndsAt is null || now < EndsAt;

    internal void End(DateTime at) => EndsAt = EndsAt < at ? EndsAt : at;
}

/// <summary>A key as the system keeps it.</summary>
/// <param name="Prefix">The part that is no secret.</param>
/// <param name="Hash">SHA-256 of the whole, lower-case hex.</param>
public sealed record IssuedKey(string Prefix, string Hash);
