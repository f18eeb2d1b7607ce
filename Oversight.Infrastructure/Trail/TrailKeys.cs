using System.Globalization;
using System.Security.Cryptography;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;

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

    /// <summary>The key, made with the given day as its first where there is none yet.</summary>
    public TrailKey Current(DateTime now)
    {
        lock (_lock)
            return _key ??= Read() ?? Make(ChinaTime.DayOf(now));
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

    private TrailKey Make(DateOnly firstDay)
    {
        Directory.CreateDirectory(folder);
        var bytes = RandomNumberGenerator.GetBytes(32);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var stream = new FileStream(Path, options);
            using (var writer = new StreamWriter(stream, leaveOpen: true))
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{firstDay:yyyy-MM-dd} {Convert.ToHexStringLower(bytes)}\n"));
            stream.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(Path))
        {
            // Another node was first: its key is the key.
            return Read()!;
        }

        return new TrailKey(bytes, firstDay);
    }
}
