using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Oversight.Domain.Common;

namespace Oversight.Domain.Review;

/// <summary>
/// The weighted draw of a re-examination, which anybody can repeat. The population is a text: a line <c>案号|权重</c> for each
/// case, ended by a line feed, in the order of the numbers; its SHA-256 is kept. Each place is drawn by a number below the sum of
/// the weights that are left (see <see cref="DrawNumbers"/>): the lines are gone through in order, and the one in whose stretch the
/// number falls is taken out.
/// </summary>
public static class ReexaminationLot
{
    /// <summary>The population as text.</summary>
    public static string Text(IEnumerable<WeightedCase> population)
    {
        var text = new StringBuilder();
        foreach (var one in population.OrderBy(c => c.Number, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{one.Number}|{one.Weight}").Append('\n');
        return text.ToString();
    }

    /// <summary>The population out of its text.</summary>
    /// <exception cref="FormatException">A line is none of a population.</exception>
    public static IReadOnlyList<WeightedCase> Parse(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        line.Split('|') is [var number, var weight] && int.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var w)
            ? new WeightedCase(number, w)
            : throw new FormatException($"Not a line of a population: {line}"))];

    /// <summary>SHA-256 of the text in UTF-8, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The cases drawn, in the order of the draw; those of weight 0 are never drawn.</summary>
    /// <param name="seed">Hex digits, an even number of them.</param>
    /// <param name="population">In the order of its text.</param>
    /// <param name="size">How many are wanted.</param>
    public static IReadOnlyList<WeightedCase> Draw(string seed, IReadOnlyList<WeightedCase> population, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var numbers = new DrawNumbers(Convert.FromHexString(seed));
        var left = population.Where(c => c.Weight > 0).ToList();
        var sum = left.Aggregate(0UL, (total, c) => total + (ulong)c.Weight);
        List<WeightedCase> drawn = [];
        while (drawn.Count < size && left.Count > 0)
        {
            var number = numbers.Below(sum);
            var at = 0;
            while (number >= (ulong)left[at].Weight)
                number -= (ulong)left[at++].Weight;
            drawn.Add(left[at]);
            sum -= (ulong)left[at].Weight;
            left.RemoveAt(at);
        }

        return drawn;
    }
}

/// <summary>A case of a population.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Weight">How much likelier than one of weight 1 it is drawn.</param>
public sealed record WeightedCase(string Number, int Weight);
