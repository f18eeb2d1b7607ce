using System.Text;

namespace Oversight.Infrastructure.Documents.Codes;

/// <summary>
/// A QR code (GB/T 18284, ISO/IEC 18004) of a short text: bytes, error correction M, versions 1 to 9, which is what an address on a paper needs.
/// </summary>
public sealed class QrCode
{
    private const int MostVersion = 9;
    private const int FormatPolynomial = 0x537;
    private const int FormatMask = 0x5412;
    private const int VersionPolynomial = 0x1F25;

    private readonly bool[,] _dark;
    private readonly bool[,] _fixed;

    private QrCode(int version)
    {
        Version = version;
        Size = 17 + (4 * version);
        (_dark, _fixed) = (new bool[Size, Size], new bool[Size, Size]);
    }

    /// <summary>1 to 9.</summary>
    public int Version { get; }

    /// <summary>Modules along an edge, without the quiet zone of four that belongs around it.</summary>
    public int Size { get; }

    /// <summary>Which of the eight masks it bears.</summary>
    public int Mask { get; private set; }

    /// <summary>The code of a text.</summary>
    /// <exception cref="ArgumentException">It is longer than 180 bytes of UTF-8.</exception>
    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Enumerable.Range(1, MostVersion).FirstOrDefault(v => bytes.Length <= QrBlocks.Capacity(v));
        if (version == 0)
            throw new ArgumentException($"A QR code here holds {QrBlocks.Capacity(MostVersion)} bytes; the text has {bytes.Length}.", nameof(text));
        var code = new QrCode(version);
        code.DrawPatterns();
        code.DrawWords(QrBlocks.Words(version, bytes));
        code.ChooseMask();
        return code;
    }

    /// <summary>Whether a module is dark.</summary>
    /// <param name="row">From the top.</param>
    /// <param name="column">From the left.</param>
    public bool IsDark(int row, int column) => _dark[row, column];

    /// <summary>Whether a module belongs to the patterns and not to the words.</summary>
    internal bool IsPattern(int row, int column) => _fixed[row, column];

    /// <summary>Whether a mask turns a module over.</summary>
    internal static bool Turns(int mask, int row, int column) => 0 == mask switch
    {
        0 => (row + column) % 2,
        1 => row % 2,
        2 => column % 3,
        3 => (row + column) % 3,
        4 => ((row / 2) + (column / 3)) % 2,
        5 => (row * column % 2) + (row * column % 3),
        6 => ((row * column % 2) + (row * column % 3)) % 2,
        _ => (((row + column) % 2) + (row * column % 3)) % 2,
    };

    private void DrawPatterns()
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(3, Size - 4);
        DrawFinder(Size - 4, 3);
        int[] centres = Version == 1 ? [] : Version < 7 ? [6, Size - 7] : [6, Size / 2, Size - 7];
        foreach (var row in centres)
        {
            foreach (var column in centres)
            {
                if ((row == 6 && column == 6) || (row == 6 && column == Size - 7) || (row == Size - 7 && column == 6))
                    continue;
                for (var r = -2; r <= 2; r++)
                {
                    for (var c = -2; c <= 2; c++)
                        Fix(row + r, column + c, Math.Max(Math.Abs(r), Math.Abs(c)) != 1);
                }
            }
        }

        DrawFormat(0);
        if (Version < 7)
            return;
        var bits = (Version << 12) | Remainder(Version << 12, VersionPolynomial, 12);
        for (var i = 0; i < 18; i++)
        {
            var dark = ((bits >> i) & 1) == 1;
            Fix(i / 3, Size - 11 + (i % 3), dark);
            Fix(Size - 11 + (i % 3), i / 3, dark);
        }
    }

    // With the light edge around it.
    private void DrawFinder(int row, int column)
    {
        for (var r = -4; r <= 4; r++)
        {
            for (var c = -4; c <= 4; c++)
            {
                if (row + r >= 0 && row + r < Size && column + c >= 0 && column + c < Size)
                    Fix(row + r, column + c, Math.Max(Math.Abs(r), Math.Abs(c)) is not (2 or 4));
            }
        }
    }

    // Level M is 00. Twice: around the upper left corner, and split between the other two.
    private void DrawFormat(int mask)
    {
        var bits = ((mask << 10) | Remainder(mask << 10, FormatPolynomial, 10)) ^ FormatMask;
        for (var i = 0; i < 15; i++)
        {
            var dark = ((bits >> i) & 1) == 1;
            Fix(i < 6 ? i : i < 8 ? i + 1 : 8, i < 8 ? 8 : i == 8 ? 7 : 14 - i, dark);
            Fix(i < 8 ? 8 : Size - 15 + i, i < 8 ? Size - 1 - i : 8, dark);
        }

        Fix(Size - 8, 8, true);
    }

    // Two columns at a time from the right, up and down by turns; the column of the timing pattern is left out.
    private void DrawWords(byte[] words)
    {
        var bit = 0;
        var up = true;
        for (var right = Size - 1; right > 0; right -= 2, up = !up)
        {
            if (right == 6)
                right = 5;
            for (var step = 0; step < Size; step++)
            {
                var row = up ? Size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if (_fixed[row, column])
                        continue;
                    _dark[row, column] = bit < words.Length * 8 && ((words[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                    bit++;
                }
            }
        }
    }

    private void ChooseMask()
    {
        Mask = Enumerable.Range(0, 8).MinBy(mask =>
        {
            Apply(mask);
            DrawFormat(mask);
            var penalty = QrPenalty.Of(Size, IsDark);
            Apply(mask);
            return penalty;
        });
        Apply(Mask);
        DrawFormat(Mask);
    }

    private void Apply(int mask)
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
                _dark[row, column] ^= !_fixed[row, column] && Turns(mask, row, column);
        }
    }

    private void Fix(int row, int column, bool dark) => (_dark[row, column], _fixed[row, column]) = (dark, true);

    private static int Remainder(int value, int polynomial, int degree)
    {
        for (var bit = 31 - degree; bit >= 0; bit--)
        {
            if (((value >> (bit + degree)) & 1) == 1)
                value ^= polynomial << bit;
        }

        return value;
    }
}
