using System.Text;

namespace Oversight.Domain.Common;

/// <summary>Text without halves of characters. Strangers' files hold them, and neither normalising nor storing can take them.</summary>
public static class WholeText
{
    /// <summary>The text, lone surrogates left out.</summary>
    public static string Of(string text)
    {
        if (IsWhole(text))
            return text;
        var whole = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                whole.Append(text[i]);
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                whole.Append(text[i]).Append(text[++i]);
        }

        return whole.ToString();
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i]))
                return false;
        }

        return true;
    }
}
