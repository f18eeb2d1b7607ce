using Oversight.Domain.Common;

namespace Oversight.Domain.Topics;

/// <summary>What is written into a topic file goes into a report that leaves the bureau: it names no complaint and no telephone or identity number.</summary>
public static class TopicText
{
    private const int LongestNumber = 10;

    /// <summary>The text, trimmed and checked.</summary>
    /// <exception cref="InvalidInput">It is empty, too long, or says what it must not.</exception>
    public static string Require(string field, string label, string? text, int max, int min = 1)
    {
        var plain = InvalidInput.Require(field, label, text, max, min);
        var narrow = plain.Normalize(System.Text.NormalizationForm.FormKC);
        if (narrow.Contains("TS-", StringComparison.OrdinalIgnoreCase))
            throw new InvalidInput(field, $"{label}中不写投诉编号，请用“关联”功能关联投诉，文字中只写事情。");
        var digits = 0;
        foreach (var c in narrow)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : c is ' ' or '-' && digits > 0 ? digits : 0;
            if (digits > LongestNumber)
                throw new InvalidInput(field, $"{label}中有像电话号码或者身份证号码的数字，请删去；报告不得写明投诉人信息。");
        }

        return plain;
    }

    /// <summary>The same for what may stay empty.</summary>
    public static string Optional(string field, string label, string? text, int max) => string.IsNullOrWhiteSpace(text) ? "" : Require(field, label, text, max);
}
