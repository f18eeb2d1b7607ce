using System.Buffers.Binary;

namespace Oversight.Infrastructure.Documents.Fonts;

/// <summary>Reads and writes the cmap table.</summary>
internal static class CharacterMap
{
    /// <summary>All characters with their glyphs, from the widest Unicode subtable.</summary>
    public static Dictionary<int, ushort> Read(ReadOnlySpan<byte> table)
    {
        ReadOnlySpan<byte> best = default;
        var format = 0;
        for (var i = 0; i < U16(table, 2); i++)
        {
            var entry = table[(4 + 8 * i)..];
            if (U16(entry, 0) is not (0 or 3)) continue;
            var sub = table[(int)U32(entry, 4)..];
            if (U16(sub, 0) is not (4 or 12) || U16(sub, 0) <= format) continue;
            best = sub;
            format = U16(sub, 0);
        }

        var map = new Dictionary<int, ushort>();
        if (format == 12) ReadGroups(best, map);
        else if (format == 4) ReadSegments(best, map);
        return map;
    }

    /// <summary>A format 12 table that maps the sorted characters to glyphs 1, 2, 3 …</summary>
    public static byte[] Write(ReadOnlySpan<int> characters)
    {
        var table = new byte[12 + 16 + 12 * characters.Length];
        var at = table.AsSpan();
        BinaryPrimitives.WriteUInt16BigEndian(at[2..], 1);
        BinaryPrimitives.WriteUInt16BigEndian(at[4..], 3);
        BinaryPrimitives.WriteUInt16BigEndian(at[6..], 10);
        BinaryPrimitives.WriteUInt32BigEndian(at[8..], 12);
        BinaryPrimitives.WriteUInt16BigEndian(at[12..], 12);
        BinaryPrimitives.WriteUInt32BigEndian(at[16..], (uint)(16 + 12 * characters.Length));
        BinaryPrimitives.WriteUInt32BigEndian(at[24..], (uint)characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            var group = at[(28 + 12 * i)..];
            BinaryPrimitives.WriteInt32BigEndian(group, characters[i]);
            BinaryPrimitives.WriteInt32BigEndian(group[4..], characters[i]);
            BinaryPrimitives.WriteInt32BigEndian(group[8..], i + 1);
        }

        return table;
    }

    private static void ReadGroups(ReadOnlySpan<byte> sub, Dictionary<int, ushort> map)
    {
        var count = (int)U32(sub, 12);
        for (var i = 0; i < count; i++)
        {
            var group = sub[(16 + 12 * i)..];
            var (first, last, glyph) = ((int)U32(group, 0), (int)U32(group, 4), (int)U32(group, 8));
            for (var c = first; c <= last; c++) map[c] = (ushort)(glyph + c - first);
        }
    }

    private static void ReadSegments(ReadOnlySpan<byte> sub, Dictionary<int, ushort> map)
    {
        var doubled = U16(sub, 6);
        for (var i = 0; i < doubled; i += 2)
        {
            var last = U16(sub, 14 + i);
            var first = U16(sub, 16 + doubled + i);
            var delta = U16(sub, 16 + 2 * doubled + i);
            var rangeAt = 16 + 3 * doubled + i;
            var range = U16(sub, rangeAt);
            for (int c = first; c <= last && c != 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : U16(sub, rangeAt + range + 2 * (c - first));
                if (glyph != 0) map[c] = (ushort)(glyph + delta);
            }
        }
    }

    private static ushort U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    private static uint U32(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
}
