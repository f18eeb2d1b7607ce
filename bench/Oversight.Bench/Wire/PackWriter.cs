using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Oversight.Bench.Wire;

/// <summary>Writes the part of MessagePack that BlazorPack uses: arrays, the empty map, nil, bool, whole numbers, text, bytes.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> _out = new();

    /// <summary>What was written, behind its length.</summary>
    public byte[] Framed()
    {
        Span<byte> length = stackalloc byte[5];
        length = length[..Leb128.Write(length, _out.WrittenCount)];
        return [.. length, .. _out.WrittenSpan];
    }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _out.WrittenSpan;

    public PackWriter Array(int count) => count < 16 ? Byte(0x90 | count) : count <= ushort.MaxValue ? Byte(0xDC).Big((ushort)count) : Byte(0xDD).Big((uint)count);

    public PackWriter EmptyMap() => Byte(0x80);

    public PackWriter Nil() => Byte(0xC0);

    public PackWriter Bool(bool value) => Byte(value ? 0xC3 : 0xC2);

    public PackWriter Number(long value) => value switch
    {
        >= 0 and < 0x80 => Byte((int)value),
        >= -32 and < 0 => Byte((int)(value & 0xFF)),
        >= 0 and <= byte.MaxValue => Byte(0xCC).Byte((int)value),
        >= 0 and <= ushort.MaxValue => Byte(0xCD).Big((ushort)value),
        >= 0 and <= uint.MaxValue => Byte(0xCE).Big((uint)value),
        _ => Byte(0xD3).Big(unchecked((ulong)value)),
    };

    public PackWriter Text(string? value)
    {
        if (value is null)
            return Nil();
        var count = Encoding.UTF8.GetByteCount(value);
        _ = count switch
        {
            < 32 => Byte(0xA0 | count),
            <= byte.MaxValue => Byte(0xD9).Byte(count),
            <= ushort.MaxValue => Byte(0xDA).Big((ushort)count),
            _ => Byte(0xDB).Big((uint)count),
        };
        _out.Advance(Encoding.UTF8.GetBytes(value, _out.GetSpan(count)));
        return this;
    }

    public PackWriter Bytes(ReadOnlySpan<byte> value)
    {
        _ = value.Length switch
        {
            <= byte.MaxValue => Byte(0xC4).Byte(value.Length),
            <= ushort.MaxValue => Byte(0xC5).Big((ushort)value.Length),
            _ => Byte(0xC6).Big((uint)value.Length),
        };
        _out.Write(value);
        return this;
    }

    private PackWriter Byte(int value)
    {
        _out.GetSpan(1)[0] = (byte)value;
        _out.Advance(1);
        return this;
    }

    private PackWriter Big(ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_out.GetSpan(2), value);
        _out.Advance(2);
        return this;
    }

    private PackWriter Big(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_out.GetSpan(4), value);
        _out.Advance(4);
        return this;
    }

    private PackWriter Big(ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_out.GetSpan(8), value);
        _out.Advance(8);
        return this;
    }
}
