namespace Oversight.Domain.Common;

/// <summary>A field that cannot be taken as typed. Shown beside the field; leaves no entry on the trail.</summary>
/// <param name="field">The name of the field as the form knows it.</param>
/// <param name="sentence">One sentence in Chinese that says what to type instead.</param>
public sealed class InvalidInput(string field, string sentence) : Exception(sentence)
{
    /// <summary>The name of the field.</summary>
    public string Field { get; } = field;

    /// <summary>The day, or <see cref="InvalidInput"/> where it lies outside what can be meant: a slip of the year must not bind for good.</summary>
    public static DateOnly Within(string field, string label, DateOnly day, DateOnly least, DateOnly most) => day >= least && day <= most
        ? day
        : throw new InvalidInput(field, $"{label}应在{least:yyyy-MM-dd}至{most:yyyy-MM-dd}之间，现为{day:yyyy-MM-dd}，请核对年份。");

    /// <summary>The trimmed text, or <see cref="InvalidInput"/> where it is empty or longer than <paramref name="max"/> characters.</summary>
    public static string Require(string field, string label, string? text, int max, int min = 1)
    {
        var trimmed = (text ?? "").Trim();
        if (trimmed.Length == 0)
            throw new InvalidInput(field, $"请填写{label}。");
        if (trimmed.Length < min)
            throw new InvalidInput(field, $"{label}至少{min}个字，现有{trimmed.Length}个字。");
        if (trimmed.Length > max)
            throw new InvalidInput(field, $"{label}最多{max}个字，现有{trimmed.Length}个字，请缩短。");
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (char.IsHighSurrogate(trimmed[i]) && i + 1 < trimmed.Length && char.IsLowSurrogate(trimmed[i + 1]))
                i++;
            else if (char.IsSurrogate(trimmed[i]) || (char.IsControl(trimmed[i]) && trimmed[i] is not '\n' and not '\r' and not '\t'))
                throw new InvalidInput(field, $"{label}中有无法保存的字符，请删去后重试。");
        }

        return trimmed;
    }
}
