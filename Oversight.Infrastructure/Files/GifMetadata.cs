namespace Oversight.Infrastructure.Files;

/// <summary>What a GIF file says besides the picture: comments, texts and what programs noted, but not how often it repeats.</summary>
internal static class GifMetadata
{
    private const byte Extension = 0x21, Image = 0x2C, End = 0x3B, Control = 0xF9, Application = 0xFF;

    /// <summary>The picture without it; null where it cannot be followed to its end.</summary>
    public static byte[]? Strip(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        var at = 13 + Colours(bytes[10]);
        kept.Write(bytes.AsSpan(0, at));
        while (at < bytes.Length)
        {
            var from = at;
            switch (bytes[at])
            {
                case Extension:
                    var label = bytes[at + 1];
                    at = Blocks(bytes, at + 2);
                    if (label == Control || (label == Application && Repeats(bytes.AsSpan(from + 3, 11))))
                        kept.Write(bytes.AsSpan(from, at - from));
                    break;
                case Image:
                    at = Blocks(bytes, at + 10 + Colours(bytes[at + 9]) + 1);
                    kept.Write(bytes.AsSpan(from, at - from));
                    break;
                case End:
                    kept.WriteByte(End);
                    return kept.ToArray();
                default:
                    return null;
            }
        }

        return null;
    }

    // How many bytes a table of colours has.
    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int Blocks(byte[] bytes, int at)
    {
        while (bytes[at] != 0)
            at += bytes[at] + 1;
        return at + 1;
    }

    private static bool Repeats(ReadOnlySpan<byte> name) => name.SequenceEqual("NETSCAPE2.0"u8) || name.SequenceEqual("ANIMEXTS1.0"u8);
}
