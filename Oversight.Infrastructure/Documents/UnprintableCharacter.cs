using System.Globalization;
using System.Text;

namespace Oversight.Infrastructure.Documents;

/// <summary>A character that no font has: the document is refused with the character named, and never prints a box for it.</summary>
public sealed class UnprintableCharacter : Exception
{
    /// <summary>Names the character in the sentence that the officer reads.</summary>
    public UnprintableCharacter(int codePoint)
        : base(Sentence(codePoint)) => CodePoint = codePoint;

    /// <summary>The Unicode code point, or the code unit of half a surrogate pair.</summary>
    public int CodePoint { get; }

    private static string Sentence(int codePoint)
    {
        var code = "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
        if (!Rune.IsValid(codePoint)) return $"文中有不完整的字符编码（{code}），文书不能生成，请重新录入该处文字。";
        var text = char.ConvertFromUtf32(codePoint);
        // A radical pasted from another PDF looks like the hanzi and is not it.
        var plain = text.Normalize(NormalizationForm.FormKC);
        return codePoint is >= 0x2E80 and <= 0x2FDF && !string.Equals(plain, text, StringComparison.Ordinal)
            ? $"字符“{text}”（{code}）是部首符号，不是汉字，文书不能生成，请改用“{plain}”。"
            : $"字符“{text}”（{code}）没有可用的字形，文书不能生成；请核对该字，或者在字库文件夹中补充含有该字的字体。";
    }
}
