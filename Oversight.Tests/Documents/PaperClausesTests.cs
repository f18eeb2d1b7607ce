using System.Text.RegularExpressions;
using Oversight.Infrastructure.Documents;
using Oversight.Tests.Architecture;

namespace Oversight.Tests.Documents;

public sealed class PaperClausesTests
{
    [Fact]
    public void Every_article_that_the_notice_prints_is_registered_as_its_clause()
    {
        var source = Sources.Of("Oversight.Infrastructure", ".cs").Where(f => f.Path.Contains("/Documents/RectificationNotice", StringComparison.Ordinal) || f.Path.EndsWith("/NoticeReceipt.cs", StringComparison.Ordinal));
        var printed = source.SelectMany(f => f.Text.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))
            .SelectMany(l => Regex.Matches(l, "(?:《办法》|\\{Measures\\})(?<article>第[一二三四五六七八九十]+条)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["article"].Value));
        Assert.Equal(printed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), PaperClauses.All.Where(p => p.Code == "rectification-notice").Select(p => p.Clause["办法".Length..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
