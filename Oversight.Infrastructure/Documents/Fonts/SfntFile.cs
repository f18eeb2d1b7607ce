using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Oversight.Infrastructure.Documents.Fonts;

/// <summary>Writes the tables of a TrueType font as a file, with its directory and checksums.</summary>
internal static class SfntFile
{
    private const uint Magic = 0xB1B0AFBA;

    /// <summary>The file; tables come sorted by tag.</summary>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Data)> tables)
    {
        var body = 12 + 16 * tables.Count;
        var file = new byte[body + tables.Sum(t => Padded(t.Data.Length))];
        var at = file.AsSpan();
        var power = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(at, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(at[4..], (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(at[6..], (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(at[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(at[10..], (ushort)(16 * tables.Count - (16 << power)));
        var head = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            if (tag is "head") head = body;
            data.CopyTo(file, body);
            var entry = at[(12 + 16 * i)..];
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(body, Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], body);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            body += Padded(data.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(at[(head + 8)..], unchecked(Magic - Sum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data[i..]));
        return sum;
    }
}
