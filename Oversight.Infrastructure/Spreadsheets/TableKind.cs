using Oversight.Infrastructure.Files;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>What a file is by its bytes, whatever its name says.</summary>
internal static class TableKind
{
    private const int HeadLength = 8;

    internal enum Found
    {
        Workbook,
        Text,
        MacroWorkbook,
        Encrypted,
        OldWorkbook,
        BinaryWorkbook,
        OpenDocument,
        OtherArchive,
        Other,
    }

    public static Found Of(Stream stream)
    {
        stream.Position = 0;
        var head = new byte[HeadLength];
        var length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        var start = head.AsSpan(0, length);
        if (start.SequenceEqual(EncryptedOffice.Compound))
            return EncryptedOffice.Is(stream) ? Found.Encrypted : Found.OldWorkbook;
        if (start.StartsWith("PK"u8))
            return Archive(stream);
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Found.Text;
        return start.StartsWith("%PDF"u8) || start is [0x89, 0x50, ..] or [0xFF, 0xD8, ..] || start.StartsWith("Rar!"u8) || start.StartsWith("7z"u8) || start.Contains((byte)0)
            ? Found.Other
            : Found.Text;
    }

    private static Found Archive(Stream stream)
    {
        if (!ArchiveDirectory.IsModest(stream))
            throw new TableRefused("parts", "文件的内部部件过多，不像是正常的表格，请复制内容到新建的工作簿后重新上传。");
        using var zip = ArchiveDirectory.Open(stream);
        if (zip.GetEntry("xl/vbaProject.bin") is not null)
            return Found.MacroWorkbook;
        if (zip.GetEntry("xl/workbook.xml") is not null)
            return Found.Workbook;
        if (zip.GetEntry("xl/workbook.bin") is not null)
            return Found.BinaryWorkbook;
        return zip.GetEntry("content.xml") is not null && zip.GetEntry("mimetype") is not null ? Found.OpenDocument : Found.OtherArchive;
    }
}
