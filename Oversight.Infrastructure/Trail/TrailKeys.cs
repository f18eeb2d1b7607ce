using System.Globalization;
using System.Security.Cryptography;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Trail;

/// <summary>Keeps K(0) in a file outside the database; nodes share the folder.</summary>
/// <param name="folder">Folder of the key file.</param>
public sealed class TrailKeys(string folder)
{
    private const string FileName = "trail.key";
    private readonly Lock _lock = new();
    private TrailKey? _key;

    /// <summary>Path of the key file.</summary>
    public string Path => System.IO.Path.Combine(folder, FileName);

    /// <summary>The key that an act writes with.</summary>
    /// <param name="now">UTC; its day in China is the first day of a new key.</param>
    /// <param name="founding">Whether the trail is still empty: only then is a key made. A key made later would pass for a forger's.</param>
    /// <exception cref="StorageRefused">There are entries, and the key that they were made with is not there.</exception>
    public TrailKey Current(DateTime now, bool founding)
    {
        lock (_lock)
            return _key ??= Read() ?? (founding ? Make(ChinaTime.DayOf(now)) : throw Missing());
    }

    /// <summary>The key, or null where none was made yet: the chain can still be checked, its MACs cannot.</summary>
    public TrailKey? Existing()
    {
        lock (_lock)
            return _key ??= Read();
    }

    private TrailKey? Read()
    {
        if (!File.Exists(Path))
            return null;
        var parts = File.ReadAllText(Path).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is not [var day, var key] || key.Length != 64)
            throw new InvalidDataException($"痕迹密钥文件 {Path} 已损坏；请从审计员保管的副本恢复，不要另造新密钥。");
        return new TrailKey(Convert.FromHexString(key), DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private StorageRefused Missing() => new(
        "痕迹密钥文件缺失，为保证痕迹可信已停止写入，本次操作没有保存，已填内容仍在；请系统管理员从审计员保管的副本恢复密钥文件。",
        new FileNotFoundException("The key of the trail is missing.", Path));

    private TrailKey Make(DateOnly firstDay)
    {
        Directory.CreateDirectory(folder);
        var bytes = RandomNumberGenerator.GetBytes(32);

        // Written beside and moved into place: nobody reads half a key. Nodes do not race here, they hold the head of the trail.
        var temporary = System.IO.Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                using (var writer = new StreamWriter(stream, leaveOpen: true))
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"{firstDay:yyyy-MM-dd} {Convert.ToHexStringLower(bytes)}\n"));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, Path, overwrite: false);
        }
        catch (IOException) when (File.Exists(Path))
        {
            // Another node was first: its key is the key.
            return Read()!;
        }
        finally
        {
            File.Delete(temporary);
        }

        return new TrailKey(bytes, firstDay);
    }
}
