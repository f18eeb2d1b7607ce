namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>Names of sheets as a workbook takes them: at most 31 characters, none of <c>[ ] : * ? / \</c>, each once in a workbook.</summary>
public static class SheetName
{
    private const int Longest = 31;

    /// <summary>The name as a workbook takes it.</summary>
    /// <param name="name">Any text: a file's name, a department's.</param>
    /// <param name="taken">Names that the workbook has already.</param>
    public static string Of(string name, params IReadOnlyCollection<string> taken)
    {
        var plain = string.Concat(name.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c switch
        {
            '[' => '（',
            ']' => '）',
            ':' or '*' or '?' or '/' or '\\' => '_',
            _ => c,
        })).Trim().Trim('\'');
        var whole = plain.Length == 0 ? "表" : Cut(plain, Longest);
        for (var n = 2; taken.Contains(whole, StringComparer.OrdinalIgnoreCase); n++)
            whole = Cut(plain, Longest - $"（{n}）".Length) + $"（{n}）";
        return whole;
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most].TrimEnd();
}
