using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Oversight.Infrastructure.Persistence;

/// <summary>
/// Idempotency keys that follow from what they are for (job, subject, due instant, stage), so that whoever performs the same act
/// again, on this node or another, performs it under the same key. RFC 9562 version 8 over SHA-256.
/// </summary>
public static class DerivedId
{
    /// <summary>The id of the parts in this order; each is length-framed, so that "ab","c" and "a","bc" differ.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        var digest = hash.GetHashAndReset().AsSpan(0, 16);
        digest[6] = (byte)(0x80 | (digest[6] & 0x0F));
        digest[8] = (byte)(0x80 | (digest[8] & 0x3F));
        return new Guid(digest, bigEndian: true);
    }

    /// <summary>An instant as a part.</summary>
    public static string Part(DateTime? utc) => utc is { } at ? at.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
}
