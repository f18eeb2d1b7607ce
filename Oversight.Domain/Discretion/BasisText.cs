using System.Text.RegularExpressions;
using Oversight.Domain.Laws;

namespace Oversight.Domain.Discretion;

/// <summary>A legal basis written in one line, such as 城市道路管理条例第二十七条第六项、第四十二条（2万元以下）.</summary>
/// <param name="Law">Name of the law.</param>
/// <param name="Articles">The articles that are named.</param>
/// <param name="Range">The range in parentheses, or null.</param>
public sealed partial record BasisText(string Law, IReadOnlyList<ArticleReference> Articles, LegalRange? Range)
{
    /// <summary>Reads a line; what it does not say stays empty.</summary>
    public static BasisText Read(string line)
    {
        var law = PlainName(ArticleReferences.FirstIn(line) is >= 0 and var first ? line[..first] : line);
        var range = Parentheses().Matches(line).Select(m => LegalRange.Read(m.Value.Trim('（', '）', '(', ')'))).FirstOrDefault(r => r is not null);
        return new BasisText(law, ArticleReferences.Read(line).Named, range);
    }

    /// <summary>The name of a law without its marks and additions, by which two writings are compared.</summary>
    public static string PlainName(string law) => Parentheses().Replace(law, "").Replace("《", "", StringComparison.Ordinal).Replace("》", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex("[（(][^（()）]*[)）]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parentheses();
}
