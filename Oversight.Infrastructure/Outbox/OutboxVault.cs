using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Outbox;

/// <summary>
/// Seals what leaves the house and the secrets of webhooks (AES-256-GCM, a key for each thing derived from the bureau's, which lies in a file
/// beside the trail's, outside the database).
/// </summary>
/// <param name="folder">Folder of the key file; nodes share it.</param>
public sealed class OutboxVault(string folder)
{
    private const int KeyLength = 32;
    private readonly KeyFile _file = new(Path.Combine(folder, "outbox.key"), KeyLength, "待发消息密钥文件");

    /// <summary>Path of the key file.</summary>
    public string KeyPath => _file.Path;

    /// <summary>Seals something under a name; it opens under the same name only.</summary>
    /// <param name="name">What it is, once for all.</param>
    /// <param name="value">What is sealed.</param>
    /// <param name="founding">Whether nothing was sealed yet: only then is the bureau's key made.</param>
    /// <exception cref="StorageRefused">Something was sealed before, and the key is not there.</exception>
    public byte[] Seal<T>(string name, T value, bool founding)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value);
        var box = new byte[12 + plain.Length + 16];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        using var aes = new AesGcm(KeyOf(name, founding), 16);
        aes.Encrypt(box.AsSpan(0, 12), plain, box.AsSpan(12, plain.Length), box.AsSpan(12 + plain.Length), Encoding.UTF8.GetBytes(name));
        return box;
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="StorageRefused">The key is not there.</exception>
    /// <exception cref="CryptographicException">It was changed, or sealed under another name or key.</exception>
    public T Open<T>(string name, byte[] box)
    {
        var plain = new byte[box.Length - 28];
        using var aes = new AesGcm(KeyOf(name, founding: false), 16);
        aes.Decrypt(box.AsSpan(0, 12), box.AsSpan(12, plain.Length), box.AsSpan(12 + plain.Length), plain, Encoding.UTF8.GetBytes(name));
        return JsonSerializer.Deserialize<T>(plain)!;
    }

    /// <summary>Whether nothing was sealed yet.</summary>
    public static async Task<bool> IsFounding(OversightDb db) => !await db.Outbox.AnyAsync(m => m.Content != null) && !await db.Webhooks.AnyAsync() && !await db.Preferences.AnyAsync(p => p.Address != null);

    private byte[] KeyOf(string name, bool founding) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _file.Get(founding), KeyLength, info: Encoding.UTF8.GetBytes("OVS-OUTBOX " + name));
}
