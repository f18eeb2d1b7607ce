using System.Security.Cryptography;

namespace Oversight.Infrastructure.Files;

/// <summary>
/// Keeps evidence and issued documents by content: <c>files/ab/abcdef…</c>, named by SHA-256, written once, flushed to the disk
/// before any act speaks of them.
/// </summary>
public sealed class FileStore(Settings settings)
{
    private readonly string _root = settings.FilesDirectory;

    /// <summary>Path of a stored file.</summary>
    /// <param name="hash">SHA-256, lower-case hex.</param>
    public string PathOf(string hash) => IsName(hash)
        ? Path.Combine(_root, hash[..2], hash)
        : throw new ArgumentException("Not a SHA-256 in lower-case hex.", nameof(hash));

    /// <summary>Whether a text names a file as this store does: SHA-256, lower-case hex.</summary>
    public static bool IsName(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Stores a stream and returns its hash and length. Nothing stays behind where it fails.</summary>
    /// <param name="content">Read to its end, or to one byte past <paramref name="most"/>.</param>
    /// <param name="most">Bytes accepted.</param>
    /// <param name="check">Looks at the whole content before it is kept and throws where it is not to be.</param>
    /// <param name="clean">Changes the content in place after it was checked and before it is named; its length stays.</param>
    /// <param name="cancellation">Removes what was written.</param>
    /// <exception cref="FileTooLarge">There is more than <paramref name="most"/> bytes.</exception>
    public async Task<StoredFile> Store(Stream content, long most, Action<Stream>? check = null, Action<Stream>? clean = null, CancellationToken cancellation = default)
    {
        var temporary = Path.Combine(_root, $"{Guid.NewGuid():N}.part");
        Directory.CreateDirectory(_root);
        try
        {
            string hash;
            long length;
            await using (var file = new FileStream(temporary, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous }))
            {
                using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var buffer = new byte[81920];
                length = 0;
                for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
                {
                    length += read;
                    if (length > most)
                        throw new FileTooLarge(most);
                    sha.AppendData(buffer.AsSpan(0, read));
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }

                hash = Convert.ToHexStringLower(sha.GetHashAndReset());
                if (check is not null)
                {
                    file.Position = 0;
                    check(file);
                }

                if (clean is not null)
                {
                    clean(file);
                    await file.FlushAsync(cancellation);
                    file.Position = 0;
                    hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
                }

                await file.FlushAsync(cancellation);
                file.Flush(flushToDisk: true);
            }

            var path = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            DirectoryFlush.Of(Path.GetDirectoryName(path)!);
            DirectoryFlush.Of(_root);
            return new StoredFile(hash, length);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Stores what is written, which may be more than fits in memory. Nothing stays behind where it fails.</summary>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellation">Removes what was written.</param>
    public async Task<StoredFile> Store(Action<Stream> write, CancellationToken cancellation = default)
    {
        var temporary = Path.Combine(_root, $"{Guid.NewGuid():N}.new");
        Directory.CreateDirectory(_root);
        try
        {
            await using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite);
            write(file);
            file.Position = 0;
            return await Store(file, file.Length, cancellation: cancellation);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a stored file for reading.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public Stream Open(string hash) => new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous | FileOptions.SequentialScan);

    /// <summary>Removes a file that nothing names, unless the same bytes were stored again since.</summary>
    /// <param name="hash">SHA-256, lower-case hex.</param>
    /// <param name="unlessWrittenSince">UTC.</param>
    internal void Remove(string hash, DateTime unlessWrittenSince)
    {
        var path = PathOf(hash);
        if (File.Exists(path) && File.GetLastWriteTimeUtc(path) < unlessWrittenSince)
            File.Delete(path);
    }

    /// <summary>What is wrong with a stored file, or null where its content is what its name says.</summary>
    public string? Check(string hash)
    {
        var path = PathOf(hash);
        if (!File.Exists(path))
            return $"文件 {hash[..12]} 不存在";
        using var stream = File.OpenRead(path);
        return string.Equals(Convert.ToHexStringLower(SHA256.HashData(stream)), hash, StringComparison.Ordinal) ? null : $"文件 {hash[..12]} 的内容与其摘要不符";
    }
}

/// <summary>A file in the store.</summary>
/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="Length">Bytes.</param>
public sealed record StoredFile(string Hash, long Length);

/// <summary>A file larger than accepted.</summary>
public sealed class FileTooLarge(long most) : Exception($"文件超过{most / 1024 / 1024}MB，未保存；请压缩或拆分后重新上传。")
{
    /// <summary>Bytes accepted.</summary>
    public long Most { get; } = most;
}
