using System.Security.Cryptography;
using System.Text;

namespace Oversight.Domain.Services;

/// <summary>查询码: with the number of a booking or application the only proof that it is one's own. 80 random bits, kept as a digest alone.</summary>
public sealed record AccessCode
{
    /// <summary>Random bytes that a code is made of.</summary>
    public const int Bytes = 10;

    // Without I, L, O and U, which are mistaken for others; what is typed instead of them is read as meant.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;

    private AccessCode(string plain) => Plain = plain;

    /// <summary>The sixteen signs without their dashes.</summary>
    public string Plain { get; }

    /// <summary>The code of random bytes.</summary>
    /// <exception cref="ArgumentException">There are not ten of them.</exception>
    public static AccessCode Of(ReadOnlySpan<byte> random)
    {
        if (random.Length != Bytes)
            throw new ArgumentException($"A code is made of {Bytes} bytes.", nameof(random));
        var plain = new StringBuilder(Length);
        var (bits, held) = (0, 0);
        foreach (var b in random)
        {
            (bits, held) = ((bits << 8) | b, held + 8);
            for (; held >= 5; held -= 5)
                plain.Append(Signs[(bits >> (held - 5)) & 31]);
            bits &= (1 << held) - 1;
        }

        return new AccessCode(plain.ToString());
    }

    /// <summary>What was typed as a code, or null where it cannot be one: small letters, full-width signs, spaces and dashes are read as meant.</summary>
    public static AccessCode? Read(string? typed)
    {
        var plain = new StringBuilder(Length);
        foreach (var c in (typed ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            if (char.IsWhiteSpace(c) || c is '-' or '—' or '–' or '‐')
                continue;
            var sign = c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };
            if (!Signs.Contains(sign, StringComparison.Ordinal) || plain.Length == Length)
                return null;
            plain.Append(sign);
        }

        return plain.Length == Length ? new AccessCode(plain.ToString()) : null;
    }

    /// <summary>What is kept of it: SHA-256 over the thing's id and the code, 32 bytes. The code is random, so no slow hash is needed.</summary>
    /// <param name="id">Id of the booking or application.</param>
    public byte[] Digest(Guid id) => SHA256.HashData([.. id.ToByteArray(bigEndian: true), .. Encoding.ASCII.GetBytes(Plain)]);

    /// <summary>Whether it is the code behind a digest; takes the same time whether or not.</summary>
    public bool Opens(Guid id, byte[] digest) => CryptographicOperations.FixedTimeEquals(Digest(id), digest);

    /// <summary>In groups of four, as it is shown once.</summary>
    public override string ToString() => $"{Plain[..4]}-{Plain[4..8]}-{Plain[8..12]}-{Plain[12..]}";
}
