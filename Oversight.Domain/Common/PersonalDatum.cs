using System.Security.Cryptography;
using System.Text;

namespace Oversight.Domain.Common;

/// <summary>
/// A value about a person, kept apart from the aggregate that uses it. The trail commits to <see cref="Digest"/> only,
/// so the value can be erased when its retention ends and the trail still verifies.
/// </summary>
public sealed class PersonalDatum
{
    private PersonalDatum()
    {
        Field = "";
        Salt = [];
        Digest = [];
    }

    /// <summary>Address of the datum.</summary>
    public Guid Id { get; private init; }

    /// <summary>What it is, e.g. <c>party.name</c>.</summary>
    public string Field { get; private init; }

    /// <summary>Random salt of 32 bytes; erased with the value.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>The value, or null when erased.</summary>
    public string? Value { get; private set; }

    /// <summary>SHA-256(salt ‖ UTF-8 value), 32 bytes; stays for good.</summary>
    public byte[] Digest { get; private init; }

    /// <summary>A new datum with a salt of its own.</summary>
    public static PersonalDatum Of(Guid id, string field, string value)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        return new() { Id = id, Field = field, Salt = salt, Value = value, Digest = DigestOf(salt, value) };
    }

    /// <summary>SHA-256(salt ‖ UTF-8 value).</summary>
    public static byte[] DigestOf(byte[] salt, string value) => SHA256.HashData([.. salt, .. new UTF8Encoding(false, true).GetBytes(value)]);

    /// <summary>Whether the value, where there still is one, is the one that was committed to.</summary>
    public bool IsIntact => Value is null ? Salt is null : Salt is not null && DigestOf(Salt, Value).AsSpan().SequenceEqual(Digest);
}
