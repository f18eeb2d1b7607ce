using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.Fonts;

namespace Oversight.Tests.Documents;

public sealed class FontTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void A_subset_has_the_used_characters_and_no_others()
    {
        var (font, _) = new FontShelf(new PdfSettings()).Find(FontRole.KaiTi, '管');
        int[] characters = ['å', '执', '管', char.ConvertToUtf32("𠮷", 0)];
        var cut = new SfntFont(FontSubset.Cut(font, characters), "subset");
        for (var i = 0; i < characters.Length; i++)
        {
            Assert.True(cut.TryGlyph(characters[i], out var glyph));
            Assert.Equal(i + 1, glyph);
            Assert.True(font.TryGlyph(characters[i], out var original));
            Assert.Equal(font.Advance(original), cut.Advance(glyph));
        }

        Assert.False(cut.TryGlyph('法', out _));
        Assert.InRange(cut.GlyphCount, 5, 12);
    }

    [Fact]
    public void Each_role_has_its_characters_and_no_radicals()
    {
        var shelf = new FontShelf(new PdfSettings());
        foreach (var role in Enum.GetValues<FontRole>())
        {
            Assert.Equal("Oversight" + role, shelf.Find(role, '局').Font.Source);
            Assert.Throws<UnprintableCharacter>(() => shelf.Find(role, 0x2F8F));
            foreach (var mark in "“”‘’—…×·，。〔〕")
            {
                var (font, glyph) = shelf.Find(role, mark);
                Assert.Equal(1, font.Advance(glyph), 3);
            }
        }
    }

    [Fact]
    public void The_bureau_s_own_font_comes_first()
    {
        var (hei, _) = new FontShelf(new PdfSettings()).Find(FontRole.HeiTi, '局');
        File.WriteAllBytes(Path.Combine(_folder, "仿宋.ttf"), FontSubset.Cut(hei, ['局', '执', '法']));
        var shelf = new FontShelf(new PdfSettings(_folder));
        Assert.EndsWith("仿宋.ttf", shelf.Find(FontRole.FangSong, '局').Font.Source, StringComparison.Ordinal);
        Assert.Equal("OversightFangSong", shelf.Find(FontRole.FangSong, '管').Font.Source);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains("/没有/这里", Assert.Throws<DirectoryNotFoundException>(() => new OfficialRenderer(new PdfSettings("/没有/这里"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_TrueType_font_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "小标宋.ttf"), "OTTO, not a glyf font");
        Assert.Contains("小标宋.ttf", Assert.Throws<InvalidDataException>(() => new OfficialRenderer(new PdfSettings(_folder))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_forbids_embedding_is_refused()
    {
        var (hei, _) = new FontShelf(new PdfSettings()).Find(FontRole.HeiTi, '局');
        var file = FontSubset.Cut(hei, ['局']);
        // OS/2 is the first table of the directory; fsType is at its byte 8, and 2 is "restricted licence".
        var start = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(12 + 8));
        file[start + 9] = 2;
        File.WriteAllBytes(Path.Combine(_folder, "黑体.ttf"), file);
        Assert.Contains("不允许嵌入", Assert.Throws<InvalidDataException>(() => new OfficialRenderer(new PdfSettings(_folder))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
