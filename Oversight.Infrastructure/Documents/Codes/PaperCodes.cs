using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Complaints;

namespace Oversight.Infrastructure.Documents.Codes;

/// <summary>
/// The codes by which issued papers are checked (文书核验): 80 bits that follow from the paper's subject under a key of the bureau, so that nobody
/// guesses one and none has to be kept. The key lies in <c>paper-codes.key</c> beside the other keys and is never replaced: papers bear what it made.
/// </summary>
public sealed class PaperCodes(Settings settings)
{
    /// <summary>Where the window checks papers.</summary>
    public const string Address = "/window/verify";

    private readonly KeyFile _key = new(Path.Combine(settings.KeyDirectory, "paper-codes.key"), 32);

    /// <summary>The code of what a paper was made from.</summary>
    public AccessCode Of(Subject subject) =>
        AccessCode.Of(HMACSHA256.HashData(_key.Get(founding: true), Encoding.UTF8.GetBytes($"paper\n{subject.Kind}\n{subject.Id:N}")).AsSpan(0, AccessCode.Bytes));

    /// <summary>Whether a code is that of a subject; takes the same time whether or not.</summary>
    public bool Opens(Subject subject, AccessCode code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(subject).Plain), Encoding.ASCII.GetBytes(code.Plain));

    /// <summary>What is printed on the paper.</summary>
    public PaperCheck Print(Subject subject)
    {
        var code = Of(subject);
        return new PaperCheck(code.ToString(), settings.PublicSite.Length == 0 ? null : $"{settings.PublicSite}{Address}?d={Short(subject.Id)}&c={code.Plain}");
    }

    /// <summary>An id as the address on a paper carries it.</summary>
    public static string Short(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));

    /// <summary>Reads it, or null.</summary>
    public static Guid? Long(string? text)
    {
        Span<byte> bytes = stackalloc byte[16];
        return text is { Length: 22 } && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == 16 ? new Guid(bytes, bigEndian: true) : null;
    }
}

/// <summary>What a paper bears so that it can be checked.</summary>
/// <param name="Code">The code, in groups of four.</param>
/// <param name="Address">The address of the QR code; null where the bureau has set no public site.</param>
public sealed record PaperCheck(string Code, string? Address);
