namespace Oversight.Domain.Discretion;

/// <summary>What was understood of a tier's conditions.</summary>
/// <param name="Conditions">Conditions of the same group hold together (且), groups are alternatives (或).</param>
/// <param name="Unread">What could not be read, as written.</param>
/// <param name="Truncated">Whether the text breaks off.</param>
public sealed record ConditionReading(IReadOnlyList<ReadCondition> Conditions, IReadOnlyList<string> Unread, bool Truncated)
{
    /// <summary>The reading in words, to be shown beside what was typed.</summary>
    public string Words => Phrase(Conditions);

    /// <summary>Conditions in words: groups joined by 或, conditions of one by 且.</summary>
    public static string Phrase(IEnumerable<ReadCondition> conditions) =>
        string.Join("；或 ", conditions.GroupBy(c => c.Group).OrderBy(g => g.Key).Select(g => string.Join(" 且 ", g.Select(c => c.Words))));
}

/// <summary>One condition as it was understood.</summary>
/// <param name="Group">Which alternative it belongs to, from 0.</param>
/// <param name="Measure">What is measured, e.g. 面积; empty for a circumstance.</param>
/// <param name="Unit">Unit, e.g. 平方米; empty for a circumstance.</param>
/// <param name="Range">Range in thousandths of the unit.</param>
/// <param name="Text">The words it was read from.</param>
public sealed record ReadCondition(int Group, string Measure, string Unit, Bounds Range, string Text)
{
    /// <summary>Whether it is a circumstance in words that nothing measures.</summary>
    public bool IsCircumstance => Unit.Length == 0;

    /// <summary>The least difference that counts, in thousandths: 1000 for what comes in whole pieces.</summary>
    public long Step => Measures.Step(Unit);

    /// <summary>The condition in words.</summary>
    public string Words => IsCircumstance ? Text : $"{Measure}{Range.Words(Measures.Scale, Unit)}";
}

/// <summary>Units and what they measure.</summary>
public static class Measures
{
    /// <summary>Thousandths make one.</summary>
    public const long Scale = 1000;

    private static readonly HashSet<string> Divisible = new(["平方米", "平方公里", "亩", "立方米", "公里", "米", "厘米", "毫米", "吨", "公斤", "元", "小时", "分钟", "倍", "%", "分贝"], StringComparer.Ordinal);

    /// <summary>Units in whole pieces, longest first so that 车次 is not read as 车.</summary>
    internal const string Pattern = "平方公里|平方米|立方米|㎡|m²|公里|千米|厘米|毫米|米|公斤|千克|吨|亩|个工作日|工作日|个月|小时|分钟|分贝|人次|车次|辆次|元|处|次|日|天|年|倍|%|％|级|个|只|株|棵|辆|车|人|起|件|块|张|条|户|头|家|间|层|根|面|台|份|名|项|座|盏|枚|袋|桶";

    /// <summary>The least difference that counts, in thousandths.</summary>
    public static long Step(string unit) => Divisible.Contains(unit) ? 1 : Scale;

    /// <summary>One name for units that are written in several ways.</summary>
    internal static string Canonical(string unit) => unit switch { "㎡" or "m²" => "平方米", "千米" => "公里", "天" => "日", "％" => "%", "个工作日" => "工作日", "千克" => "公斤", _ => unit };

    /// <summary>What a unit measures where the text does not say.</summary>
    internal static string NameOf(string unit) => unit switch
    {
        "平方米" or "平方公里" or "亩" => "面积",
        "立方米" => "体积",
        "公里" or "米" or "厘米" or "毫米" => "长度",
        "吨" or "公斤" => "重量",
        "元" => "金额",
        "车次" or "辆次" => "车次",
        "人次" => "人次",
        "日" => "天数",
        "个月" => "月数",
        "小时" or "分钟" => "时长",
        "%" => "比例",
        "分贝" => "噪声",
        "级" => "级别",
        _ => $"{unit}数",
    };
}
