using System.Buffers.Binary;
using System.Text;

namespace Oversight.Infrastructure.Documents.Fonts;

/// <summary>A parsed TrueType font: which glyph a character has, how wide it is, and its outline. Immutable, shared by all threads.</summary>
internal sealed class SfntFont
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ushort> _characters;
    private readonly ushort[] _advances;
    private readonly int[] _outlines;

    /// <summary>Reads the directory and the tables that layout and subsetting need.</summary>
    /// <param name="data">The file.</param>
    /// <param name="source">What to call it in an error.</param>
    /// <exception cref="InvalidDataException">Not a TrueType font with quadratic outlines, or one that forbids embedding.</exception>
    public SfntFont(byte[] data, string source)
    {
        _data = data;
        if (data.Length < 12 || U32(0) != 0x00010000 && U32(0) != 0x74727565)
            throw new InvalidDataException($"字体 {source} 不是 TrueType（glyf）字体，不能用于公文。");
        for (int i = 0, at = 12; i < U16(4); i++, at += 16)
            _tables[Encoding.ASCII.GetString(data, at, 4)] = ((int)U32(at + 8), (int)U32(at + 12));
        foreach (var tag in (string[])["head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"])
            if (!_tables.ContainsKey(tag)) throw new InvalidDataException($"字体 {source} 缺少 {tag} 表，不能用于公文。");
        // Restricted licence (bit 1) or no subsetting (bit 8): https://learn.microsoft.com/typography/opentype/spec/os2#fstype
        if ((U16(Start("OS/2") + 8) & 0x0102) != 0)
            throw new InvalidDataException($"字体 {source} 的许可标志不允许嵌入文书，请换用可嵌入的字体。");

        Source = source;
        UnitsPerEm = U16(Start("head") + 18);
        GlyphCount = U16(Start("maxp") + 4);
        _characters = CharacterMap.Read(Table("cmap"));
        _advances = ReadAdvances();
        _outlines = ReadOutlines();
    }

    /// <summary>The role's name or the file's path.</summary>
    public string Source { get; }

    /// <summary>Font units to the em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Number of glyphs.</summary>
    public int GlyphCount { get; }

    /// <summary>The glyph of a character; false if the font does not have it.</summary>
    public bool TryGlyph(int codePoint, out ushort glyph) => _characters.TryGetValue(codePoint, out glyph) && glyph != 0;

    /// <summary>Advance width of a glyph, in ems.</summary>
    public double Advance(ushort glyph) => (double)_advances[glyph] / UnitsPerEm;

    /// <summary>Advance width of a glyph, in font units.</summary>
    public ushort AdvanceUnits(ushort glyph) => _advances[glyph];

    /// <summary>The glyf record of a glyph; empty for a blank.</summary>
    public ReadOnlySpan<byte> Outline(int glyph) => _data.AsSpan(Start("glyf") + _outlines[glyph], _outlines[glyph + 1] - _outlines[glyph]);

    /// <summary>A table as it is in the file.</summary>
    public ReadOnlySpan<byte> Table(string tag) => _data.AsSpan(_tables[tag].Offset, _tables[tag].Length);

    private int Start(string tag) => _tables[tag].Offset;

    private ushort[] ReadAdvances()
    {
        var advances = new ushort[GlyphCount];
        var full = U16(Start("hhea") + 34);
        for (var i = 0; i < GlyphCount; i++)
            advances[i] = U16(Start("hmtx") + 4 * Math.Min(i, full - 1));
        return advances;
    }

    private int[] ReadOutlines()
    {
        var offsets = new int[GlyphCount + 1];
        var wide = U16(Start("head") + 50) == 1;
        for (var i = 0; i <= GlyphCount; i++)
            offsets[i] = wide ? (int)U32(Start("loca") + 4 * i) : 2 * U16(Start("loca") + 2 * i);
        return offsets;
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(at));
}
