using System.Security.Cryptography;
using System.Text;
using Oversight.Domain.Clients;

namespace Oversight.Infrastructure.Clients;

/// <summary>A key as it is drawn and shown once: ovk_, eight digits to find it by, and 256 random bits.</summary>
/// <param name="Text">The whole key.</param>
public sealed record ClientSecret(string Text)
{
    private const string Mark = "ovk_";
    private const int PrefixDigits = 8, SecretLength = 43;

    /// <summary>Draws a key.</summary>
    public static ClientSecret Draw() =>
        new($"{Mark}{RandomNumberGenerator.GetHexString(PrefixDigits, lowercase: true)}_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}");

    /// <summary>What is kept of it.</summary>
    public IssuedKey Issued => new(PrefixOf(Text)!, HashOf(Text));

    /// <summary>The part by which a key is found; null for what is no key.</summary>
    public static string? PrefixOf(string text) =>
        text.Length == Mark.Length + PrefixDigits + 1 + SecretLength && text.StartsWith(Mark, StringComparison.Ordinal) && text[Mark.Length + PrefixDigits] == '_'
        && text.AsSpan(Mark.Length, PrefixDigits).ContainsAnyExceptInRange('0', 'f') == false
            ? text.Substring(Mark.Length, PrefixDigits)
            : null;

    /// <summary>Whether a text is the key behind a hash, in a time that does not depend on how much of it is right.</summary>
    public static bool Matches(string text, string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(text)), Encoding.ASCII.GetBytes(hash));

    /// <inheritdoc/>
    public override string ToString() => $"{Mark}{PrefixOf(Text)}_…";

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
