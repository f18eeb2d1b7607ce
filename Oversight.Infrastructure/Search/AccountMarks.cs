using System.Buffers.Binary;
using System.Security.Cryptography;
using Oversight.Infrastructure.Complaints;

namespace Oversight.Infrastructure.Search;

/// <summary>
/// Marks of a sealed text: a Bloom filter, 16 bits for each of its grams, whose places are the block cipher of the complaint's ordinal and the
/// gram under a key of the bureau. Without the key the bits are as good as drawn by lot, and the same words give other bits in every complaint:
/// they can be told neither by how often they come nor by what stands in plain beside them. With the key they say which complaints to open.
/// </summary>
public sealed class AccountMarks(ComplaintVault vault)
{
    private const int BitsPerGram = 16;
    private const int Block = 16;

    /// <summary>The marks of a text.</summary>
    /// <param name="ordinal">Of the complaint.</param>
    /// <param name="account">The text as it was said.</param>
    internal byte[] Of(long ordinal, string account)
    {
        var grams = Grams.Of(SearchWords.Normal(account));
        var bits = new byte[Math.Max(8, ((grams.Count * BitsPerGram) + 7) / 8)];
        var blocks = Blocks([ordinal], [.. grams]);
        using var cipher = Cipher();
        cipher.EncryptEcb(blocks, blocks, PaddingMode.None);
        for (var at = 0; at < blocks.Length; at += 4)
        {
            var place = Place(blocks, at, bits);
            bits[place >> 3] |= (byte)(1 << (place & 7));
        }

        return bits;
    }

    /// <summary>For each complaint and word whether its account can hold the word: never no where it does, and hardly ever yes where it does not.</summary>
    /// <param name="rows">The marks of some complaints.</param>
    /// <param name="words">The words.</param>
    internal bool[][] Hold(IReadOnlyList<SearchMarks> rows, SearchWords words)
    {
        var held = rows.Select(_ => new bool[words.All.Count]).ToArray();
        using var cipher = Cipher();
        for (var w = 0; w < words.All.Count; w++)
        {
            var needed = Grams.Of(words.All[w]).ToList();
            var blocks = Blocks([.. rows.Select(r => r.Ordinal)], needed);
            cipher.EncryptEcb(blocks, blocks, PaddingMode.None);
            for (var r = 0; r < rows.Count; r++)
            {
                var (bits, from, all) = (rows[r].Bits, r * needed.Count * Block, true);
                for (var at = from; all && at < from + (needed.Count * Block); at += 4)
                {
                    var place = Place(blocks, at, bits);
                    all = (bits[place >> 3] & (1 << (place & 7))) != 0;
                }

                held[r][w] = all;
            }
        }

        return held;
    }

    private static byte[] Blocks(IReadOnlyList<long> ordinals, List<long> grams)
    {
        var blocks = new byte[ordinals.Count * grams.Count * Block];
        var at = 0;
        foreach (var ordinal in ordinals)
        {
            foreach (var gram in grams)
            {
                BinaryPrimitives.WriteInt64BigEndian(blocks.AsSpan(at), ordinal);
                BinaryPrimitives.WriteInt64BigEndian(blocks.AsSpan(at + 8), gram);
                at += Block;
            }
        }

        return blocks;
    }

    private static int Place(byte[] blocks, int at, byte[] bits) => (int)(BinaryPrimitives.ReadUInt32BigEndian(blocks.AsSpan(at)) % (uint)(bits.Length * 8));

    private Aes Cipher()
    {
        var aes = Aes.Create();
        aes.Key = vault.SearchKey();
        return aes;
    }
}
