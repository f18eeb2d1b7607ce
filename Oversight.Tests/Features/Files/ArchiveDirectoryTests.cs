using System.Buffers.Binary;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Features.Files;

namespace Oversight.Tests.Features.Files;

/// <summary>Archives that are nothing but a directory: each entry of it would be an object in memory.</summary>
public sealed class ArchiveDirectoryTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_directory_of_very_many_entries_is_never_taken_up(bool lying, bool zip64)
    {
        var file = Many(300_000, lying, zip64);
        Assert.True(file.Length < 20 << 20);
        using var stream = new MemoryStream(file);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(EvidenceType.Of("docx")!.Matches(stream));
        Assert.Equal("parts", Assert.Throws<TableRefused>(() => TableFile.Read(stream, "a.xlsx", TableLimits.Usual, TestContext.Current.CancellationToken).Count()).Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 2 << 20);
    }

    [Fact]
    public void An_ordinary_document_and_one_with_a_comment_are_opened()
    {
        byte[] commented = [.. Samples.Docx, .. "PK\u0005"u8];
        BinaryPrimitives.WriteUInt16LittleEndian(commented.AsSpan(Samples.Docx.Length - 2), 3);
        foreach (var file in new[] { Samples.Docx, commented })
        {
            using var stream = new MemoryStream(file);
            using var zip = ArchiveDirectory.Open(stream);
            Assert.Equal("word/document.xml", Assert.Single(zip.Entries).FullName);
        }
    }

    private static byte[] Many(int count, bool lying, bool zip64)
    {
        var file = new MemoryStream();
        file.Write([0x50, 0x4B, 0x03, 0x04, .. new byte[26]]);
        var from = file.Position;
        var entry = new byte[47];
        "PK\u0001\u0002"u8.CopyTo(entry);
        entry[28] = 1;
        entry[46] = (byte)'a';
        for (var i = 0; i < count; i++)
            file.Write(entry);
        var size = file.Position - from;
        var at = file.Position;
        if (zip64)
        {
            var end64 = new byte[56];
            "PK\u0006\u0006"u8.CopyTo(end64);
            end64[4] = 44;
            BinaryPrimitives.WriteInt64LittleEndian(end64.AsSpan(24), count);
            BinaryPrimitives.WriteInt64LittleEndian(end64.AsSpan(32), count);
            BinaryPrimitives.WriteInt64LittleEndian(end64.AsSpan(40), size);
            BinaryPrimitives.WriteInt64LittleEndian(end64.AsSpan(48), from);
            file.Write(end64);
            var locator = new byte[20];
            "PK\u0006\u0007"u8.CopyTo(locator);
            BinaryPrimitives.WriteInt64LittleEndian(locator.AsSpan(8), at);
            locator[16] = 1;
            file.Write(locator);
        }

        var end = new byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), zip64 ? ushort.MaxValue : (ushort)1);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), zip64 ? ushort.MaxValue : lying ? (ushort)1 : (ushort)(count % ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), zip64 ? uint.MaxValue : (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), zip64 ? uint.MaxValue : (uint)from);
        file.Write(end);
        return file.ToArray();
    }
}
