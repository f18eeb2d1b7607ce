namespace Oversight.Infrastructure.Search;

/// <summary>Rising ordinals as bytes: each as its distance from the one before, seven bits a byte, the lowest first.</summary>
internal static class PostingList
{
    public static byte[] Pack(IReadOnlyList<long> rising)
    {
        var bytes = new byte[rising.Count * 9];
        var (at, before) = (0, 0L);
        foreach (var ordinal in rising)
        {
            var left = (ulong)(ordinal - before);
            before = ordinal;
            for (; left >= 0x80; left >>= 7)
                bytes[at++] = (byte)(left | 0x80);
            bytes[at++] = (byte)left;
        }

        return bytes[..at];
    }

    public static List<long> Read(byte[] bytes, int count)
    {
        var rising = new List<long>(count);
        var (at, before) = (0, 0L);
        while (at < bytes.Length)
        {
            var (value, shift) = (0UL, 0);
            for (; (bytes[at] & 0x80) != 0; shift += 7)
                value |= (ulong)(bytes[at++] & 0x7F) << shift;
            value |= (ulong)bytes[at++] << shift;
            rising.Add(before += (long)value);
        }

        return rising;
    }

    /// <summary>What stands in both of two rising lists.</summary>
    public static List<long> Both(List<long> one, List<long> other)
    {
        var both = new List<long>(Math.Min(one.Count, other.Count));
        for (var (i, j) = (0, 0); i < one.Count && j < other.Count;)
        {
            if (one[i] == other[j])
            {
                both.Add(one[i++]);
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return both;
    }
}
