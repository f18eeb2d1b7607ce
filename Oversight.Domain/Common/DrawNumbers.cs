using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Oversight.Domain.Common;

/// <summary>
/// The random numbers of draws that anybody can repeat: the bytes of SHA-256(seed ‖ counter), counter from 0 as four bytes, read as
/// 64-bit big-endian numbers; a number at or above the largest multiple of the bound is passed over.
/// </summary>
internal sealed class DrawNumbers(byte[] seed)
{
    private byte[] _block = [];
    private int _at;
    private uint _counter;

    /// <summary>The next number below a bound, each equally likely.</summary>
    public ulong Below(ulong bound)
    {
        var limit = ulong.MaxValue - (ulong.MaxValue % bound + 1) % bound;
        ulong number;
        do
            number = Next();
        while (number > limit);
        return number % bound;
    }

    private ulong Next()
    {
        if (_at >= _block.Length)
        {
            var input = new byte[seed.Length + 4];
            seed.CopyTo(input, 0);
            BinaryPrimitives.WriteUInt32BigEndian(input.AsSpan(seed.Length), _counter++);
            (_block, _at) = (SHA256.HashData(input), 0);
        }

        _at += 8;
        return BinaryPrimitives.ReadUInt64BigEndian(_block.AsSpan(_at - 8));
    }
}
