namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>
/// Office documents with a password to open them: whatever their extension, their bytes are a compound file that holds a stream named
/// EncryptedPackage ([MS-OFFCRYPTO] 2.3.4).
/// </summary>
public static class EncryptedOffice
{
    /// <summary>What the officer reads.</summary>
    public const string Sentence = "文件设有打开密码，请取消密码后重新上传。";

    private static readonly byte[] Package = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>The first bytes of a compound file.</summary>
    internal static byte[] Compound { get; } = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether it is one.</summary>
    /// <param name="content">Read from its beginning; must seek.</param>
    public static bool Is(Stream content)
    {
        content.Position = 0;
        var head = new byte[Compound.Length];
        return content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(Compound) && Holds(content, Package);
    }

    private static bool Holds(Stream stream, byte[] words)
    {
        stream.Position = 0;
        var buffer = new byte[81920 + words.Length];
        for (int kept = 0, read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            if (buffer.AsSpan(0, kept + read).IndexOf(words) >= 0)
                return true;
            var all = kept + read;
            kept = Math.Min(words.Length, all);
            buffer.AsSpan(all - kept, kept).CopyTo(buffer);
        }

        return false;
    }
}
