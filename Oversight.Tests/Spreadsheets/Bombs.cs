using System.Buffers.Binary;
using System.IO.Compression;

namespace Oversight.Tests.Spreadsheets;

/// <summary>Archives that unpack to far more than they weigh.</summary>
internal static class Bombs
{
    /// <summary>One part of one letter, over and over.</summary>
    public static byte[] Archive(string part, long length, char letter)
    {
        var block = new byte[1 << 16];
        Array.Fill(block, (byte)letter);
        return Make(part, length, _ => block);
    }

    /// <summary>A part that does not pack tightly.</summary>
    public static byte[] Noise(string part, long length)
    {
        var random = new Random(1);
        var block = new byte[1 << 16];
        return Make(part, length, _ =>
        {
            for (var i = 0; i < block.Length; i++)
                block[i] = (byte)(i % 8 == 0 ? random.Next('a', 'z') : 'a');
            return block;
        });
    }

    /// <summary>Says in its directory that it is small.</summary>
    public static byte[] Lying(long length)
    {
        var file = Archive("xl/workbook.xml", length, ' ');
        var directory = file.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(directory + 24), 1000);
        return file;
    }

    private static byte[] Make(string part, long length, Func<long, byte[]> block)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (!part.Contains("workbook", StringComparison.Ordinal) && part.StartsWith("xl/", StringComparison.Ordinal))
                zip.CreateEntry("xl/workbook.xml").Open().Dispose();
            using var content = zip.CreateEntry(part, CompressionLevel.Optimal).Open();
            for (var written = 0L; written < length; written += 1 << 16)
                content.Write(block(written), 0, (int)Math.Min(1 << 16, length - written));
        }

        return stream.ToArray();
    }
}
