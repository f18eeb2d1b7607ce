namespace Oversight.Bench.Wire;

/// <summary>Unsigned LEB128 as it frames the messages of a circuit and the strings of a batch: seven bits a byte, low ones first.</summary>
internal static class Leb128
{
    private const int MostBytes = 5;

    /// <summary>Writes the number and returns how many bytes it took.</summary>
    public static int Write(Span<byte> to, int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var (rest, length) = ((uint)value, 0);
        while (rest >= 0x80)
        {
            to[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        to[length++] = (byte)rest;
        return length;
    }

    /// <summary>Reads a number; false where the bytes end before it does.</summary>
    /// <exception cref="InvalidDataException">It does not fit into 31 bits.</exception>
    public static bool TryRead(ReadOnlySpan<byte> from, out int value, out int length)
    {
        var read = 0L;
        for (length = 0; length < from.Length;)
        {
            if (length == MostBytes)
                throw new InvalidDataException("A length takes more than five bytes.");
            var b = from[length];
            read |= (long)(b & 0x7F) << (7 * length++);
            if (b >= 0x80)
                continue;
            value = read <= int.MaxValue ? (int)read : throw new InvalidDataException($"A length of {read} bytes.");
            return true;
        }

        (value, length) = (0, 0);
        return false;
    }
}
