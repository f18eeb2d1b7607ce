using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;

namespace Oversight.Infrastructure.Complaints;

/// <summary>
/// Seals who complained and what they said. Each complaint has a data key of its own (AES-256-GCM), kept only wrapped: once for each circle
/// that may know, under a key derived from the bureau's for that circle. Whoever is in none of the circles gets nothing, and when the
/// wrapped keys are destroyed nobody does. The bureau's key lies in a file beside the trail's, outside the database.
/// </summary>
/// <param name="folder">Folder of the key file; nodes share it.</param>
public sealed class ComplaintVault(string folder)
{
    private const string MethodName = "AES-256-GCM/1";
    private const int KeyLength = 32;
    private readonly KeyFile _file = new(Path.Combine(folder, "complaints.key"), KeyLength);

    /// <summary>Path of the key file.</summary>
    public string KeyPath => _file.Path;

    /// <summary>Seals a complainant under a new data key.</summary>
    /// <param name="id">Id of the complaint; what is sealed opens for it alone.</param>
    /// <param name="card">Who complains.</param>
    /// <param name="account">The complaint in their words.</param>
    /// <param name="circles">Who may know; see <see cref="ComplaintCircles"/>.</param>
    /// <param name="founding">Whether there is no complaint yet: only then is the bureau's key made.</param>
    /// <exception cref="Persistence.StorageRefused">There are complaints, and the key that they were sealed with is not there.</exception>
    public SealedComplainant Seal(Guid id, ComplainantCard card, string account, IEnumerable<string> circles, bool founding)
    {
        var bureau = _file.Get(founding);
        var data = RandomNumberGenerator.GetBytes(KeyLength);
        try
        {
            return new SealedComplainant(
                MethodName,
                Encrypt(Part(data, "identity"), JsonSerializer.SerializeToUtf8Bytes(card), Label(id, "identity")),
                Encrypt(Part(data, "account"), Encoding.UTF8.GetBytes(account), Label(id, "account")),
                [.. circles.Select(c => new WrappedKey(c, Encrypt(ForCircle(bureau, c), data, Label(id, c))))],
                MarkOf(card, founding));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(data);
        }
    }

    /// <summary>Who complained, for somebody who may be shown it. The reveal is on the trail before this is asked.</summary>
    /// <exception cref="RuleBroken">The actor belongs to no circle that the key is wrapped for, or is complained about; or it was erased.</exception>
    public ComplainantCard Open(Complaint complaint, Actor actor)
    {
        if (!actor.Is(Role.System) && !ComplaintSight.SeesWho(actor, complaint))
            throw RuleBroken.NotVisible();
        var key = complaint.Keys.FirstOrDefault(k => ComplaintCircles.Includes(k.Circle, actor)) ?? throw RuleBroken.NotVisible();
        return Card(complaint, key);
    }

    /// <summary>Who complained, for the product itself: to tell them of something, and to see that no text says who they are. Null once erased.</summary>
    public ComplainantCard? OpenAsSystem(Complaint complaint) => Mine(complaint) is { } key ? Card(complaint, key) : null;

    /// <summary>The complaint with everything struck out that says who complains, for whoever sees the complaint; null once erased.</summary>
    public string? Account(Complaint complaint) => OwnWords(complaint) is { } words ? OpenAsSystem(complaint)!.Struck(words) : null;

    /// <summary>The complaint in their very words, which may name them: for whoever was shown who complained. Null once erased.</summary>
    public string? OwnWords(Complaint complaint)
    {
        if (Mine(complaint) is not { } key || complaint.Account is not { } account)
            return null;
        return Encoding.UTF8.GetString(Decrypt(Part(Unwrap(complaint.Id, key), "account"), account, Label(complaint.Id, "account")));
    }

    /// <summary>The data key wrapped for other circles, as when the level changes; none once erased.</summary>
    public IReadOnlyList<WrappedKey> Rewrap(Complaint complaint, IEnumerable<string> circles)
    {
        if (Mine(complaint) is not { } key)
            return [];
        var (bureau, data) = (_file.Get(founding: false), Unwrap(complaint.Id, key));
        return [.. circles.Select(c => new WrappedKey(c, Encrypt(ForCircle(bureau, c), data, Label(complaint.Id, c))))];
    }

    /// <summary>Keyed digest of what the same person is found again by: the phone, or else the mail address. Null where neither is known.</summary>
    /// <param name="card">The card, checked.</param>
    /// <param name="founding">Whether there is no complaint yet.</param>
    public byte[]? MarkOf(ComplainantCard card, bool founding = false)
    {
        var by = card.Phone.Length > 0 ? "phone:" + card.Phone : card.Email.Length > 0 ? "mail:" + card.Email.ToLowerInvariant() : "";
        return by.Length == 0 ? null : HMACSHA256.HashData(HKDF.DeriveKey(HashAlgorithmName.SHA256, _file.Get(founding), KeyLength, info: "OVS-COMPLAINT person"u8.ToArray()), Encoding.UTF8.GetBytes(by));
    }

    private static WrappedKey? Mine(Complaint complaint) => complaint.Keys.FirstOrDefault(k => string.Equals(k.Circle, ComplaintCircles.System, StringComparison.Ordinal));

    private ComplainantCard Card(Complaint complaint, WrappedKey key) =>
        JsonSerializer.Deserialize<ComplainantCard>(Decrypt(Part(Unwrap(complaint.Id, key), "identity"), complaint.Identity!, Label(complaint.Id, "identity")))!;

    private byte[] Unwrap(Guid id, WrappedKey key) => Decrypt(ForCircle(_file.Get(founding: false), key.Circle), key.Bytes, Label(id, key.Circle));

    private static byte[] ForCircle(byte[] bureau, string circle) => HKDF.DeriveKey(HashAlgorithmName.SHA256, bureau, KeyLength, info: Encoding.UTF8.GetBytes("OVS-COMPLAINT circle " + circle));

    private static byte[] Part(byte[] data, string what) => HKDF.DeriveKey(HashAlgorithmName.SHA256, data, KeyLength, info: Encoding.UTF8.GetBytes("OVS-COMPLAINT part " + what));

    private static byte[] Label(Guid id, string what) => Encoding.UTF8.GetBytes($"OVS-COMPLAINT-1 {id:N} {what}");

    // Nonce of 12 bytes, ciphertext, tag of 16 bytes. A key seals one thing only, so that no nonce comes twice under it.
    private static byte[] Encrypt(byte[] key, byte[] plain, byte[] label)
    {
        var box = new byte[12 + plain.Length + 16];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(box.AsSpan(0, 12), plain, box.AsSpan(12, plain.Length), box.AsSpan(12 + plain.Length), label);
        return box;
    }

    private static byte[] Decrypt(byte[] key, byte[] box, byte[] label)
    {
        var plain = new byte[box.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(box.AsSpan(0, 12), box.AsSpan(12, plain.Length), box.AsSpan(12 + plain.Length), plain, label);
        return plain;
    }
}
