using Oversight.Web.Features.Files;

namespace Oversight.Tests.Features.Files;

public sealed class EvidenceTypeTests
{
    public static TheoryData<string, byte[]> Recognised => new()
    {
        { "jpg", Samples.Jpeg },
        { "JPEG", Samples.Jpeg },
        { "png", Samples.Png },
        { "gif", "GIF89a0123456789"u8.ToArray() },
        { "webp", "RIFF0000WEBPVP8 "u8.ToArray() },
        { "bmp", [.. "BM"u8, 60, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0] },
        { "tif", [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0] },
        { "pdf", Samples.Pdf },
        { "docx", Samples.Docx },
        { "xlsx", Samples.Xlsx },
        { "doc", Samples.Ole },
        { "xls", Samples.Ole },
        { "mp4", Samples.Mp4 },
        { "mov", Samples.Mov },
    };

    [Theory]
    [MemberData(nameof(Recognised))]
    public void Every_accepted_sort_is_known_by_its_bytes(string extension, byte[] content)
    {
        using var stream = new MemoryStream(content);
        Assert.True(EvidenceType.Of(extension)!.Matches(stream));
        Assert.NotNull(EvidenceType.Found(stream));
    }

    [Theory]
    [InlineData("exe")]
    [InlineData("html")]
    [InlineData("svg")]
    [InlineData("zip")]
    [InlineData("")]
    public void What_could_run_or_hide_something_is_not_accepted(string extension) => Assert.Null(EvidenceType.Of(extension));

    [Fact]
    public void An_archive_called_a_document_is_not_one()
    {
        using var stream = new MemoryStream(Samples.Zip("payload.exe"));
        Assert.False(EvidenceType.Of("docx")!.Matches(stream));
        using var broken = new MemoryStream([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.False(EvidenceType.Of("docx")!.Matches(broken));
    }

    [Fact]
    public void An_empty_file_is_of_no_sort() => Assert.Null(EvidenceType.Found(new MemoryStream()));
}
