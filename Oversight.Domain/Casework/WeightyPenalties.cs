using System.Globalization;
using System.Text.RegularExpressions;

namespace Oversight.Domain.Casework;

/// <summary>
/// Penalties other than a fine before which a hearing is offered (行政处罚法第六十三条第一款第二项至第四项), as the words of a decision
/// name them. A confiscation counts from a sum on; one whose sum or value the words do not say counts too.
/// </summary>
public static partial class WeightyPenalties
{
    private static readonly string[] Words = ["吊销", "降低资质", "责令停产", "责令停业", "停产停业", "责令关闭", "限制从业", "限制开展生产经营"];

    /// <summary>The words of the weighty penalties in a text, each once.</summary>
    /// <param name="content">What is decided or proposed.</param>
    /// <param name="from">From which sum on a confiscation counts, in 分.</param>
    public static IReadOnlyList<string> In(string content, long from)
    {
        List<string> found = [.. Words.Where(w => content.Contains(w, StringComparison.Ordinal) && !Denied(content, w))];
        var sum = 0L;
        foreach (Match match in Confiscation().Matches(content))
        {
            foreach (var part in match.Value.Split('、', '和', '及', '与'))
            {
                if (Sum(part) is not { } fen)
                    return [.. found.Append("没收").Distinct(StringComparer.Ordinal)];
                sum += fen;
            }
        }

        if (sum > 0 && sum >= from)
            found.Add("没收");
        return found;
    }

    private static bool Denied(string content, string word) =>
        Regex.Count(content, $"(?:不予|免予|不再|不)(?={Regex.Escape(word)})", RegexOptions.None, TimeSpan.FromSeconds(1)) == Regex.Count(content, Regex.Escape(word), RegexOptions.None, TimeSpan.FromSeconds(1));

    private static long? Sum(string words)
    {
        long? sum = null;
        foreach (Match match in Money().Matches(words))
        {
            var yuan = decimal.Parse(match.Groups["sum"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * (match.Groups["ten"].Success ? 10_000 : 1);
            sum = (sum ?? 0) + (long)(Math.Min(yuan, 1_000_000_000_000m) * 100);
        }

        return sum;
    }

    [GeneratedRegex("(?<!不予|免予)没收[^，。；！？\n]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Confiscation();

    [GeneratedRegex(@"(?<sum>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,15}(?:\.\d{1,2})?)(?<ten>万)?元", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Money();
}
