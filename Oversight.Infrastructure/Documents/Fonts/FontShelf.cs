using System.Collections.Concurrent;
using System.IO.Compression;

namespace Oversight.Infrastructure.Documents.Fonts;

/// <summary>The fonts of each role, best first: the bureau's own, the shipped one, then those that help out with rare characters.</summary>
internal sealed class FontShelf
{
    private static readonly ConcurrentDictionary<FontRole, Lazy<SfntFont>> Shipped = new();

    private static readonly Dictionary<FontRole, string> OwnFile = new()
    {
        [FontRole.FangSong] = "仿宋.ttf",
        [FontRole.KaiTi] = "楷体.ttf",
        [FontRole.XiaoBiaoSong] = "小标宋.ttf",
        [FontRole.HeiTi] = "黑体.ttf",
        [FontRole.SongTi] = "宋体.ttf",
    };

    private readonly Dictionary<FontRole, Lazy<SfntFont>[]> _chains = [];

    /// <summary>Puts up the fonts; those of the bureau's folder are read at once, so that a wrong one is noticed at start.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is set and does not exist.</exception>
    /// <exception cref="InvalidDataException">A file in it is no TrueType font, or forbids embedding.</exception>
    public FontShelf(PdfSettings settings)
    {
        var folder = string.IsNullOrWhiteSpace(settings.FontFolder) ? null : settings.FontFolder;
        if (folder is not null && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"设置 Oversight:Pdf:FontFolder 指向的文件夹 {folder} 不存在。");
        foreach (var role in Enum.GetValues<FontRole>())
        {
            var chain = new List<Lazy<SfntFont>>();
            if (folder is not null && Path.Combine(folder, OwnFile[role]) is var path && File.Exists(path))
            {
                var own = new SfntFont(File.ReadAllBytes(path), path);
                chain.Add(new Lazy<SfntFont>(own));
            }

            chain.Add(OfRole(role));
            // 楷体 lacks the full-width quotes on purpose (they come from 仿宋), and has the rare hanzi.
            chain.Add(OfRole(role == FontRole.KaiTi ? FontRole.FangSong : FontRole.KaiTi));
            chain.Add(OfRole(FontRole.HeiTi));
            _chains[role] = [.. chain];
        }
    }

    /// <summary>The first font of the role's chain that has the character.</summary>
    /// <exception cref="UnprintableCharacter">None has it.</exception>
    public (SfntFont Font, ushort Glyph) Find(FontRole role, int codePoint)
    {
        foreach (var font in _chains[role])
            if (font.Value.TryGlyph(codePoint, out var glyph)) return (font.Value, glyph);
        throw new UnprintableCharacter(codePoint);
    }

    private static Lazy<SfntFont> OfRole(FontRole role) => Shipped.GetOrAdd(role, r => new Lazy<SfntFont>(() => Unpack(r)));

    private static SfntFont Unpack(FontRole role)
    {
        var name = "Oversight" + role;
        using var packed = typeof(FontShelf).Assembly.GetManifestResourceStream($"Oversight.Fonts.{name}.ttf.br")
            ?? throw new InvalidOperationException($"字体 {name} 没有随程序发布。");
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        return new SfntFont(plain.ToArray(), name);
    }
}
