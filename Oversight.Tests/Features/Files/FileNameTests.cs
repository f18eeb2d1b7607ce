using Oversight.Web.Features.Files;

namespace Oversight.Tests.Features.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("../../etc/passwd.jpg", "passwd.jpg")]
    [InlineData(@"C:\照片\现场.jpg", "现场.jpg")]
    [InlineData("现场\0照片.jpg", "现场照片.jpg")]
    [InlineData("发票\u202Egpj.exe", "发票gpj.exe")]
    [InlineData("  ..现场.jpg. ", "现场.jpg")]
    [InlineData("换\r\n行\u2028.pdf", "换行.pdf")]
    [InlineData("坏\uD83D字.pdf", "坏字.pdf")]
    [InlineData(null, "")]
    public void A_name_loses_what_could_mislead(string? claimed, string clean) => Assert.Equal(clean, FileName.Clean(claimed));

    [Fact]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        var name = FileName.Clean(string.Concat(Enumerable.Repeat("𠮷", 200)) + ".docx");
        Assert.True(name.Length <= FileName.Longest);
        Assert.EndsWith("𠮷.docx", name, StringComparison.Ordinal);
    }
}
