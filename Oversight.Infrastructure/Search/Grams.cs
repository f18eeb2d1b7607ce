using System.Buffers.Binary;
using System.Text;

namespace Oversight.Infrastructure.Search;

/// <summary>Characters and pairs of characters as numbers. A character is a Unicode scalar, so that 𠮷 is one and not two halves.</summary>
internal static class Grams
{
    private const int CharacterBits = 21;
    private const int GramBits = 43;
    private const long Facet = 1L << 42;

    /// <summary>Every different character and pair of neighbours of a text in normal form; blanks stand in none.</summary>
    public static HashSet<long> Of(string normal)
    {
        var grams = new HashSet<long>();
        var before = 0L;
        foreach (var rune in normal.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                before = 0;
                continue;
            }

            var one = (long)rune.Value << CharacterBits;
            grams.Add(one);
            if (before != 0)
                grams.Add(before | (uint)rune.Value);
            before = one;
        }

        return grams;
    }

    /// <summary>What a row must have to hold the words: the pairs of each word, or its one character.</summary>
    public static IReadOnlyList<long> Needed(SearchWords words)
    {
        var needed = new HashSet<long>();
        foreach (var word in words.All)
        {
            var grams = Of(word);
            var pairs = grams.Where(IsPair).ToList();
            needed.UnionWith(pairs.Count > 0 ? pairs : grams);
        }

        return [.. needed];
    }

    /// <summary>A department as a gram, so that the rows of one department are found without the others. Two that fell together would cost time, no more: sight is asked all the same.</summary>
    public static long Of(Guid department)
    {
        Span<byte> bytes = stackalloc byte[16];
        department.TryWriteBytes(bytes, bigEndian: true, out _);
        return Facet | (BinaryPrimitives.ReadInt64BigEndian(bytes[8..]) & (Facet - 1));
    }

    /// <summary>The number under which a gram of a segment is kept: the lists of a segment lie together.</summary>
    public static long Key(int segment, long gram) => ((long)segment << GramBits) | gram;

    /// <summary>The first number of a segment; the next segment begins at that of the next.</summary>
    public static long First(int segment) => (long)segment << GramBits;

    private static bool IsPair(long gram) => (gram & ((1L << CharacterBits) - 1)) != 0;
}
