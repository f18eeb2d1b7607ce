using System.Text;
using MimeKit.Text;

namespace Oversight.Infrastructure.Mailbox;

/// <summary>What somebody reads of a mail in HTML: nothing of it is run, loaded or kept as markup.</summary>
public static class HtmlText
{
    /// <summary>Its text.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        string? hidden = null;
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag when hidden is not null:
                    if (tag.IsEndTag && string.Equals(tag.Name, hidden, StringComparison.OrdinalIgnoreCase))
                        hidden = null;
                    break;
                case HtmlTagToken { IsEndTag: false, IsEmptyElement: false, Id: HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head or HtmlTagId.Title } tag:
                    hidden = tag.Name;
                    break;
                case HtmlTagToken { Id: HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI or HtmlTagId.Table or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.BlockQuote }:
                    if (text.Length > 0 && text[^1] != '\n')
                        text.Append('\n');
                    break;
                case HtmlDataToken data when hidden is null:
                    Append(text, data.Data);
                    break;
            }
        }

        return text.ToString().Trim();
    }

    // Blanks as a browser shows them: one, and none where a line begins.
    private static void Append(StringBuilder text, string data)
    {
        foreach (var c in data)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\u00a0'))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not ' ' and not '\n')
                text.Append(' ');
        }
    }
}
