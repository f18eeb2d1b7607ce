using MimeKit;

namespace Oversight.Infrastructure.Mail;

/// <summary>What may stand in the head of a mail. Nothing that comes from outside gets a line of its own there (CWE-93).</summary>
public static class MailText
{
    /// <summary>Longest subject.</summary>
    public const int MaxSubject = 120;

    /// <summary>Most ids of a conversation that are taken over.</summary>
    public const int MaxReferences = 20;

    private const int MaxAddress = 254;
    private const int MaxId = 500;

    /// <summary>The address where it is one plain mailbox that a mail can go to; null otherwise. No name, list, group, route or comment.</summary>
    public static string? Address(string? text)
    {
        var address = (text ?? "").Trim();
        if (address.Length is 0 or > MaxAddress || address.Any(c => c is <= ' ' or >= '\u007F' or '<' or '>' or ',' or ';' or ':' or '"' or '(' or ')' or '[' or ']' or '\\'))
            return null;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == address.LastIndexOf('@') && at < address.Length - 3 && MailboxAddress.TryParse(address, out var box) && string.Equals(box.Address, address, StringComparison.Ordinal) ? address : null;
    }

    /// <summary>A text as one line: whatever breaks lines or hides becomes a blank, and what is too long is cut.</summary>
    public static string Line(string text, int most = MaxSubject)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? ' ' : c)]).Trim();
        return line.Length <= most ? line : string.Concat(line.AsSpan(0, most - 1), "…");
    }

    /// <summary>The id of a message without its brackets where it is one; null where it is not: a hostile one is left out, and the mail still goes.</summary>
    public static string? MessageId(string? text)
    {
        var id = (text ?? "").Trim();
        if (id.Length > 2 && id[0] == '<' && id[^1] == '>')
            id = id[1..^1];
        return id.Length is 0 or > MaxId || id.Any(c => c is <= ' ' or >= '\u007F' or '<' or '>') ? null : id;
    }

    /// <summary>The ids of a conversation, the first and the last of them where there are too many.</summary>
    public static IReadOnlyList<string> References(IEnumerable<string> ids)
    {
        var known = ids.Select(MessageId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return known.Count <= MaxReferences ? known : [known[0], .. known[^(MaxReferences - 1)..]];
    }
}
