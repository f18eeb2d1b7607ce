using System.Security.Cryptography;
using System.Text;
using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>
/// The random draw of a check, which anybody can repeat. The population is a text: a line <c>编号|版本|渠道</c> for each drawable
/// pair of version and channel, ended by a line feed, in the order of code and channel; its SHA-256 is kept. Random numbers are the
/// bytes of SHA-256(seed ‖ counter), counter from 0 as four bytes, read as 64-bit big-endian numbers; a number at or above the
/// largest multiple of the bound is passed over, so that each place is equally likely. A Fisher–Yates shuffle takes the first places.
/// </summary>
public static class PublicationDraw
{
    /// <summary>The population as text.</summary>
    public static string Text(IEnumerable<DrawablePair> population)
    {
        var text = new StringBuilder();
        foreach (var pair in population)
            text.Append(pair).Append('\n');
        return text.ToString();
    }

    /// <summary>The population out of its text.</summary>
    /// <exception cref="FormatException">A line is none of a population.</exception>
    public static IReadOnlyList<DrawablePair> Parse(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(DrawablePair.Parse)];

    /// <summary>SHA-256 of the text in UTF-8, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Places drawn, from 0, in the order of the draw; all of them where the population is no larger than the sample.</summary>
    /// <param name="seed">Hex digits, an even number of them.</param>
    /// <param name="population">How many there are.</param>
    /// <param name="size">How many are wanted.</param>
    public static IReadOnlyList<int> Places(string seed, int population, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var numbers = new DrawNumbers(Convert.FromHexString(seed));
        var places = Enumerable.Range(0, population).ToArray();
        var drawn = Math.Min(size, population);
        for (var i = 0; i < drawn; i++)
        {
            var other = i + (int)numbers.Below((ulong)(population - i));
            (places[i], places[other]) = (places[other], places[i]);
        }

        return places[..drawn];
    }
}

/// <summary>A version that has to be seen on a channel.</summary>
/// <param name="Code">Code of the item.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="Channel">The channel.</param>
public sealed record DrawablePair(string Code, int Number, PublicationChannel Channel)
{
    /// <summary>The pair of a line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DrawablePair Parse(string line) =>
        line.Split('|') is [var code, var number, var channel]
        && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n)
        && Enum.TryParse<PublicationChannel>(channel, out var c) && Enum.IsDefined(c)
            ? new DrawablePair(code, n, c)
            : throw new FormatException($"Not a line of a population: {line}");

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Code}|{Number}|{Channel}");
}
