using System.IO.Compression;
using System.Text;

namespace Oversight.Tests.Features.Files;

/// <summary>The least content that is recognised as each sort of file.</summary>
internal static class Samples
{
    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8];

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF");

    public static byte[] Docx { get; } = Zip("word/document.xml");

    public static byte[] Xlsx { get; } = Zip("xl/workbook.xml");

    public static byte[] Mp4 { get; } = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2"u8];

    public static byte[] Mov { get; } = [0, 0, 0, 20, .. "ftypqt  "u8, 0, 0, 2, 0, .. "qt  "u8];

    /// <summary>A compound file with the stream that holds an encrypted document, far behind its head.</summary>
    public static byte[] Encrypted => [.. Ole, .. new byte[90_000], .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[200]];

    public static byte[] Ole { get; } = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Zip(string entry)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry(entry);
        return bytes.ToArray();
    }
}
