namespace Oversight.Infrastructure.Documents.Codes;

/// <summary>The words of a QR code at error correction M: data in blocks, each with its Reed-Solomon words over GF(256), interleaved.</summary>
internal static class QrBlocks
{
    private const int Field = 0x11D;
    private const int ByteMode = 4;

    // ISO/IEC 18004, table 9, level M: all words of a version, its blocks, and the correcting words of each.
    private static readonly (int Words, int Blocks, int Correcting)[] Versions =
        [(26, 1, 10), (44, 1, 16), (70, 1, 26), (100, 2, 18), (134, 2, 24), (172, 4, 16), (196, 4, 18), (242, 4, 22), (292, 5, 22)];

    /// <summary>Bytes of text that a version holds: four bits say what they are and eight how many.</summary>
    public static int Capacity(int version) => DataWords(version) - 2;

    /// <summary>Words of data.</summary>
    public static int DataWords(int version) => Versions[version - 1].Words - (Versions[version - 1].Blocks * Versions[version - 1].Correcting);

    /// <summary>The lengths of the blocks' data, and the correcting words of each.</summary>
    public static (IReadOnlyList<int> Lengths, int Correcting) Blocks(int version)
    {
        var (_, blocks, correcting) = Versions[version - 1];
        var data = DataWords(version);
        return ([.. Enumerable.Range(0, blocks).Select(b => (data / blocks) + (b >= blocks - (data % blocks) ? 1 : 0))], correcting);
    }

    /// <summary>All words in the order in which they are drawn.</summary>
    public static byte[] Words(int version, byte[] text)
    {
        var data = Data(version, text);
        var (lengths, correcting) = Blocks(version);
        var blocks = new List<byte[]>();
        var at = 0;
        foreach (var length in lengths)
        {
            blocks.Add(data[at..(at + length)]);
            at += length;
        }

        var corrections = blocks.ConvertAll(b => Correction(b, correcting));
        return
        [
            .. Enumerable.Range(0, lengths[^1]).SelectMany(i => blocks.Where(b => i < b.Length).Select(b => b[i])),
            .. Enumerable.Range(0, correcting).SelectMany(i => corrections.Select(c => c[i])),
        ];
    }

    /// <summary>The product of two elements of the field.</summary>
    public static byte Product(byte x, byte y)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product <<= 1;
            if (product > 0xFF)
                product ^= Field;
            if (((y >> bit) & 1) == 1)
                product ^= x;
        }

        return (byte)product;
    }

    // Mode, length, text and an end of nought bits; what is left over is filled with two words by turns.
    private static byte[] Data(int version, byte[] text)
    {
        var data = new byte[DataWords(version)];
        data[0] = (byte)((ByteMode << 4) | (text.Length >> 4));
        data[1] = (byte)(text.Length << 4);
        for (var i = 0; i < text.Length; i++)
        {
            data[i + 1] |= (byte)(text[i] >> 4);
            data[i + 2] = (byte)(text[i] << 4);
        }

        for (var i = text.Length + 2; i < data.Length; i++)
            data[i] = (byte)((i - text.Length) % 2 == 0 ? 0xEC : 0x11);
        return data;
    }

    private static byte[] Correction(byte[] block, int count)
    {
        // The generator: the product of (x - 2^i), its leading one left out.
        var generator = new byte[count];
        generator[^1] = 1;
        byte root = 1;
        for (var i = 0; i < count; i++, root = Product(root, 2))
        {
            for (var j = 0; j < count; j++)
                generator[j] = (byte)(Product(generator[j], root) ^ (j + 1 < count ? generator[j + 1] : 0));
        }

        var rest = new byte[count];
        foreach (var word in block)
        {
            var factor = (byte)(word ^ rest[0]);
            Array.Copy(rest, 1, rest, 0, count - 1);
            rest[^1] = 0;
            for (var j = 0; j < count; j++)
                rest[j] ^= Product(generator[j], factor);
        }

        return rest;
    }
}
