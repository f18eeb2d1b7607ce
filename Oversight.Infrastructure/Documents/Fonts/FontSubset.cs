using System.Buffers.Binary;

namespace Oversight.Infrastructure.Documents.Fonts;

/// <summary>
/// A font cut to the characters of one document. SkiaSharp on Linux embeds whole fonts (28 MB for five pages); this hands it
/// what is used. Each character has a glyph of its own, so that text copied from the PDF is the text that went in.
/// </summary>
internal sealed class FontSubset
{
    private const ushort ComponentWords = 0x0001, ComponentScale = 0x0008, ComponentMore = 0x0020,
        ComponentXyScale = 0x0040, ComponentTwoByTwo = 0x0080;

    private readonly SfntFont _font;
    private readonly int[] _characters;
    private readonly List<int> _sources = [0];
    private readonly Dictionary<int, int> _components = [];

    private FontSubset(SfntFont font, int[] characters)
    {
        _font = font;
        _characters = characters;
        foreach (var character in characters)
            _sources.Add(font.TryGlyph(character, out var glyph) ? glyph : throw new UnprintableCharacter(character));
    }

    /// <summary>The bytes of a TrueType file; the glyph of the i-th character is i + 1.</summary>
    /// <param name="font">The whole font.</param>
    /// <param name="characters">Code points, sorted, each once, all in the font.</param>
    public static byte[] Cut(SfntFont font, int[] characters) => new FontSubset(font, characters).File();

    private byte[] File()
    {
        var (glyf, loca) = Outlines();
        var count = _sources.Count;
        var hmtx = new byte[4 * count];
        for (var i = 0; i < count; i++)
        {
            var outline = _font.Outline(_sources[i]);
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * i), _font.AdvanceUnits((ushort)_sources[i]));
            // The left side bearing is the outline's xMin, so that no renderer shifts the glyph.
            if (outline.Length > 4) outline.Slice(2, 2).CopyTo(hmtx.AsSpan(4 * i + 2));
        }

        var head = Patched("head", 50, 1);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        var post = _font.Table("post")[..32].ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(post, 0x00030000);
        return SfntFile.Write(
        [
            ("OS/2", _font.Table("OS/2").ToArray()), ("cmap", CharacterMap.Write(_characters)), ("glyf", glyf), ("head", head),
            ("hhea", Patched("hhea", 34, (ushort)count)), ("hmtx", hmtx), ("loca", loca), ("maxp", Patched("maxp", 4, (ushort)count)),
            ("name", _font.Table("name").ToArray()), ("post", post),
        ]);
    }

    private byte[] Patched(string tag, int at, ushort value)
    {
        var table = _font.Table(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), value);
        return table;
    }

    private (byte[] Glyf, byte[] Loca) Outlines()
    {
        using var glyf = new MemoryStream(_sources.Count * 400);
        var offsets = new List<int>(_sources.Count + 1);
        // Components are appended to the list while it is walked.
        for (var i = 0; i < _sources.Count; i++)
        {
            offsets.Add((int)glyf.Position);
            var outline = _font.Outline(_sources[i]);
            if (outline.Length > 10 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0) glyf.Write(WithOwnComponents(outline.ToArray()));
            else glyf.Write(outline);
            while (glyf.Position % 4 != 0) glyf.WriteByte(0);
        }

        offsets.Add((int)glyf.Position);
        var loca = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++) BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), offsets[i]);
        return (glyf.ToArray(), loca);
    }

    private byte[] WithOwnComponents(byte[] outline)
    {
        for (int at = 10, flags = ComponentMore; (flags & ComponentMore) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            int source = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!_components.TryGetValue(source, out var own))
            {
                _components[source] = own = _sources.Count;
                _sources.Add(source);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)own);
            at += 4 + ((flags & ComponentWords) != 0 ? 4 : 2);
            if ((flags & ComponentScale) != 0) at += 2;
            else if ((flags & ComponentXyScale) != 0) at += 4;
            else if ((flags & ComponentTwoByTwo) != 0) at += 8;
        }

        return outline;
    }
}
