using System.Security.Cryptography;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Complaints;

/// <summary>A secret of the bureau in a file of its own, outside the database; made once and never replaced.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="length">Bytes.</param>
/// <param name="what">What it is called in the sentence that says it is missing, and what cannot be read without it.</param>
internal sealed class KeyFile(string path, int length, string what = "投诉人信息密钥文件")
{
    private readonly Lock _lock = new();
    private byte[]? _key;

    public string Path => path;

    /// <summary>The key; made where there is none and nothing was sealed with one yet.</summary>
    public byte[] Get(bool founding)
    {
        lock (_lock)
            return _key ??= Read() ?? (founding ? Make() : throw Missing());
    }

    private byte[]? Read()
    {
        if (!File.Exists(path))
            return null;
        var text = File.ReadAllText(path).Trim();
        return text.Length == length * 2
            ? Convert.FromHexString(text)
            : throw new InvalidDataException($"密钥文件 {path} 已损坏；请从备份恢复，不要另造新密钥。");
    }

    private StorageRefused Missing() => new(
        $"{what}缺失，无法读写加密的内容，本次操作没有保存，已填内容仍在；请系统管理员从备份恢复密钥文件。",
        new FileNotFoundException("The key of complainants' data is missing.", path));

    private byte[] Make()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var key = RandomNumberGenerator.GetBytes(length);

        // Written beside and moved into place: nobody reads half a key, and of two nodes the first makes it.
        var temporary = path + "." + Guid.NewGuid().ToString("N") + ".part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                using (var writer = new StreamWriter(stream, leaveOpen: true))
                    writer.Write(Convert.ToHexStringLower(key) + "\n");
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: false);
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            return Read()!;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
