using System.Text;
using Oversight.Infrastructure.Documents.Codes;

namespace Oversight.Tests.Documents;

public sealed class QrCodeTests
{
    [Theory]
    [InlineData("http://a.cn")]
    [InlineData("https://www.example.gov.cn/window/verify?d=AZq2cYQ9cUqVt0Q1m0nFZw&c=7QK2MZT4XW9B3CDE")]
    [InlineData("汉字也是字节")]
    public void What_is_read_back_from_the_modules_is_the_text(string text) => Assert.Equal(text, QrReading.Of(QrCode.Of(text)));

    [Fact]
    public void Every_version_is_read_back_whole_up_to_the_longest_text()
    {
        for (var version = 1; version <= 9; version++)
        {
            var text = new string('z', QrBlocks.Capacity(version));
            var code = QrCode.Of(text);
            Assert.Equal(version, code.Version);
            Assert.Equal(17 + (4 * version), code.Size);
            Assert.Equal(text, QrReading.Of(code));
        }

        Assert.Throws<ArgumentException>(() => QrCode.Of(new string('z', QrBlocks.Capacity(9) + 1)));
    }

    [Fact]
    public void The_reading_of_this_test_reads_what_another_program_made()
    {
        // Made with QRCoder 1.8.1 of the same text at level M, which takes another mask; dark modules are #.
        string[] rows = Known.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        const string Text = "https://www.example.gov.cn/window/verify?d=azq2cyq9cuqvt0q1m0nfzw&c=7qk2mzt4xw9b3cde";
        var code = QrCode.Of(Text);
        Assert.Equal(rows.Length, code.Size);
        Assert.Equal(Text, QrReading.Of(code.Version, code.IsPattern, (r, c) => rows[r][c] == '#'));
        for (var r = 0; r < code.Size; r++)
        {
            for (var c = 0; c < code.Size; c++)
                Assert.True(!code.IsPattern(r, c) || IsFormat(code.Size, r, c) || code.IsDark(r, c) == (rows[r][c] == '#'), $"{r} {c}");
        }
    }

    private static bool IsFormat(int size, int r, int c) => (r == 8 && (c < 9 || c >= size - 8)) || (c == 8 && (r < 9 || r >= size - 8));

    private const string Known = """
        #######....###..##.########...#######
        #.....#..#.#####.#........###.#.....#
        #.###.#.####.#.#....#####.##..#.###.#
        #.###.#.##..####.#....#.####..#.###.#
        #.###.#.#.#..##..#.#...#..#.#.#.###.#
        #.....#.#.##.#.##.#.###.#..##.#.....#
        #######.#.#.#.#.#.#.#.#.#.#.#.#######
        ........#...#####.######..##.........
        #.#####...#.#....#..#..######.#####..
        .....#.#..#..#.#...#..##....#..#.###.
        ..##..#####....###....#.#..#.###.####
        #.#.#..##..#.####.#.##.#...#.#..#...#
        ##.##.#...####.#.#..#...####.####.###
        .###.#.#.#...##.#.####.###..##.#...#.
        ....#.#.#.########..#.#.#.##..####.##
        .##.#....##.....#..#####..##.#.##..##
        ....#.###..##.#..####.#.##..#####.#.#
        ###.##..#.#.##..#..##.#####..#...#.#.
        #.#.#.#.#..##..#......#...##.###...##
        ####.#..#.#.##.##..#.###...###...#..#
        ###.#.####..#.####.#..#..######.#.#..
        #.......#..#.....#.#####....##...#...
        ##...##........##.#..#.....#######.##
        ####.#....#..###....####...######..##
        #..#.####.#.##...#..#.##.########.##.
        #..#....##.###..#.####.#....##.#.#...
        #..#..#.#...#.#####.#.#.#.##.###.####
        #.##....###.###...#.#####.#.##..#...#
        #.....###..##..###.#..####.##########
        ........#...##..#.###..#.#.##...##.#.
        #######..###...#.##......##.#.#.#.#.#
        #.....#.###..##.#.######....#...##..#
        #.###.#.#..###.#.###.....########.###
        #.###.#.####..#.##.##.##.#.##.#.##.##
        #.###.#.#.#..#.##.#..#..###.#.....###
        #.....#...#.##.....#.###....#.#.#...#
        #######.#..#.#.#.#....#.###..##.#.###
        """;
}

/// <summary>Reads a code as a camera's program would: the format from its modules, the words along the zigzag, no fault allowed.</summary>
internal static class QrReading
{
    public static string Of(QrCode code) => Of(code.Version, code.IsPattern, code.IsDark);

    public static string Of(int version, Func<int, int, bool> pattern, Func<int, int, bool> dark)
    {
        var size = 17 + (4 * version);
        var format = 0;
        for (var i = 0; i < 15; i++)
            format |= (i < 8 ? Bit(8, size - 1 - i) : Bit(size - 15 + i, 8)) << i;
        format ^= 0x5412;
        Assert.Equal(0, format >> 13);
        var mask = (format >> 10) & 7;
        var words = new List<byte>();
        var (word, bits) = (0, 0);
        for (var pair = 0; pair < (size - 1) / 2; pair++)
        {
            var right = size - 1 - (2 * pair);
            if (right <= 6)
                right--;
            for (var step = 0; step < size; step++)
            {
                var row = pair % 2 == 0 ? size - 1 - step : step;
                foreach (var column in new[] { right, right - 1 })
                {
                    if (pattern(row, column))
                        continue;
                    word = (word << 1) | (Bit(row, column) ^ (QrCode.Turns(mask, row, column) ? 1 : 0));
                    if (++bits % 8 == 0)
                    {
                        words.Add((byte)word);
                        word = 0;
                    }
                }
            }
        }

        return Text(version, words);

        int Bit(int row, int column) => dark(row, column) ? 1 : 0;
    }

    private static string Text(int version, List<byte> words)
    {
        var (lengths, correcting) = QrBlocks.Blocks(version);
        var blocks = lengths.Select(_ => new List<byte>()).ToList();
        var next = 0;
        for (var i = 0; i < lengths.Max(); i++)
        {
            for (var b = 0; b < blocks.Count; b++)
            {
                if (i < lengths[b])
                    blocks[b].Add(words[next++]);
            }
        }

        var data = blocks.SelectMany(b => b).ToList();
        for (var i = 0; i < correcting; i++)
        {
            foreach (var block in blocks)
                block.Add(words[next++]);
        }

        // Whole where the block is nought at every root of the generator.
        foreach (var block in blocks)
        {
            byte root = 1;
            for (var i = 0; i < correcting; i++, root = QrBlocks.Product(root, 2))
                Assert.Equal(0, block.Aggregate((byte)0, (sum, w) => (byte)(QrBlocks.Product(sum, root) ^ w)));
        }

        Assert.Equal(4, data[0] >> 4);
        var length = ((data[0] & 15) << 4) | (data[1] >> 4);
        return Encoding.UTF8.GetString([.. Enumerable.Range(1, length).Select(i => (byte)((data[i] << 4) | (data[i + 1] >> 4)))]);
    }
}
