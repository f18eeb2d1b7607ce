using System.Buffers.Binary;
using System.Text;

namespace Oversight.Bench.Wire;

/// <summary>Reads MessagePack into null, bool, long, string, bytes (as a slice of what was read) and arrays of these.</summary>
internal sealed class PackReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    /// <summary>Whether everything was read.</summary>
    public bool AtEnd => _at == bytes.Length;

    /// <summary>Reads the next value.</summary>
    /// <exception cref="InvalidDataException">The bytes end in it, or its kind is not one of BlazorPack's.</exception>
    public object? Read()
    {
        var head = Take(1)[0];
        return head switch
        {
            < 0x80 => (long)head,
            < 0x90 => Map(head & 0x0F),
            < 0xA0 => Array(head & 0x0F),
            < 0xC0 => Text(head & 0x1F),
            >= 0xE0 => (long)(sbyte)head,
            0xC0 => null,
            0xC2 => false,
            0xC3 => true,
            0xC4 => Slice(Take(1)[0]),
            0xC5 => Slice(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xC6 => Slice(Length(BinaryPrimitives.ReadUInt32BigEndian(Take(4)))),
            0xCC => (long)Take(1)[0],
            0xCD => (long)BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xCE => (long)BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xCF => (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            0xD0 => (long)(sbyte)Take(1)[0],
            0xD1 => (long)BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xD2 => (long)BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xD3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            0xD9 => Text(Take(1)[0]),
            0xDA => Text(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xDB => Text(Length(BinaryPrimitives.ReadUInt32BigEndian(Take(4)))),
            0xDC => Array(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xDD => Array(Length(BinaryPrimitives.ReadUInt32BigEndian(Take(4)))),
            _ => throw new InvalidDataException($"MessagePack head 0x{head:X2} at {_at - 1} is none of BlazorPack's."),
        };
    }

    private object?[] Array(int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++)
            items[i] = Read();
        return items;
    }

    // Headers are always empty here; what they would hold says nothing to a viewer.
    private object? Map(int count)
    {
        for (var i = 0; i < 2 * count; i++)
            Read();
        return null;
    }

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    private ReadOnlyMemory<byte> Slice(int length)
    {
        Take(length);
        return bytes.Slice(_at - length, length);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - _at)
            throw new InvalidDataException($"The message ends at {bytes.Length}, in a value that needs {count} bytes from {_at}.");
        _at += count;
        return bytes.Span.Slice(_at - count, count);
    }

    private static int Length(uint length) => length <= int.MaxValue ? (int)length : throw new InvalidDataException($"A value of {length} bytes.");
}
