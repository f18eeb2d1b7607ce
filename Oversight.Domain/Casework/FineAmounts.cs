using System.Text.RegularExpressions;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>Reads the fines that a text names, so that what is printed is what was decided: 罚款300元, 处以人民币叁佰元罚款, 罚款1.5万元.</summary>
public static partial class FineAmounts
{
    /// <summary>The amounts in 分, in the order of the text; amounts of rent, area or tax beside no 罚款 are none.</summary>
    public static IReadOnlyList<long> In(string text)
    {
        var amounts = new List<long>();
        foreach (Match match in Fine().Matches(WrittenNumber.Half(text)))
        {
            if (WrittenNumber.Thousandths(match.Groups["number"].Value) is { } yuan)
                amounts.Add(yuan / 10);
        }

        return amounts;
    }

    [GeneratedRegex("""(罚款(金额|数额)?[：:]?(人民币)?(?<number>[0-9.,零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿]+)元|(?<number>[0-9.,零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿]+)元(整)?的?罚款)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fine();
}
