using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Imports;

/// <summary>The smaller tables and marks of a row as lists write them.</summary>
public static class WrittenParts
{
    private static readonly string[] Grades = ["高", "中", "低"];

    /// <summary>Departments with who leads: 甲（主办）、乙（协办）; 主办：甲；协办：乙、丙; without marks the first leads.</summary>
    /// <param name="text">The cell.</param>
    /// <returns>Names or codes as written, and whether each is marked to lead; null where it is not marked. None for 无 and dashes.</returns>
    public static IReadOnlyList<(string Name, bool? Lead)> Departments(string text)
    {
        var found = new List<(string, bool?)>();
        if (text.Trim() is "无" || ItemRowReader.IsNothing(text.Trim()))
            return found;
        bool? mark = null;
        foreach (var part in text.Split(['、', '，', ',', '；', ';', '\n', '/', '／'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = part;
            foreach (var (word, lead) in new[] { ("主办", true), ("牵头", true), ("协办", false), ("配合", false) })
            {
                if (name.StartsWith(word, StringComparison.Ordinal) && name.Length > word.Length && name[word.Length] is '：' or ':')
                    (name, mark) = (name[(word.Length + 1)..].Trim(), lead);
                else if (name.EndsWith($"（{word}）", StringComparison.Ordinal) || name.EndsWith($"({word})", StringComparison.Ordinal))
                    (name, mark) = (name[..^(word.Length + 2)].Trim(), lead);
            }

            if (name.Length > 0)
                found.Add((name, mark));
        }

        return found;
    }

    /// <summary>Risks, one line each: 环节｜表现形式｜风险等级｜防控措施｜责任人.</summary>
    /// <exception cref="InvalidInput">A line has not five parts, or a grade that is none.</exception>
    public static IReadOnlyList<ContentRisk> Risks(string field, string text)
    {
        if (text is "" or "无" || ItemRowReader.IsNothing(text))
            return [];
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
            {
                var parts = line.Split(['｜', '|'], StringSplitOptions.TrimEntries);
                if (parts.Length != 5)
                    throw new InvalidInput(field, $"廉政风险点“{WrittenTerm.Shown(line)}”请写成“环节｜表现形式｜风险等级｜防控措施｜责任人”，每个风险点另起一行。");
                var grade = parts[2].Replace("风险", "", StringComparison.Ordinal).Replace("级", "", StringComparison.Ordinal);
                if (!Grades.Contains(grade, StringComparer.Ordinal))
                    throw new InvalidInput(field, $"廉政风险点的风险等级“{WrittenTerm.Shown(parts[2])}”应为高、中、低之一。");
                return parts[0].Length > 100 || parts[1].Length > 500 || parts[3].Length > 500 || parts[4].Length > 100
                    ? throw new InvalidInput(field, "廉政风险点过长：环节和责任人最多100个字，表现形式和防控措施最多500个字。")
                    : new ContentRisk(parts[0], parts[1], grade, parts[3], parts[4]);
            }),
        ];
    }

    /// <summary>Whether correction is ordered first; null where it does not apply.</summary>
    /// <exception cref="InvalidInput">The mark is none.</exception>
    public static bool? RectifyFirst(string field, string text) => text switch
    {
        "" or "无" or "不适用" => null,
        _ when ItemRowReader.IsNothing(text) => null,
        "先责令改正" or "是" or "需" or "需要" or "有" or "√" => true,
        "不以责令改正为前提" or "否" or "不需" or "不需要" or "×" => false,
        _ => throw new InvalidInput(field, $"责令改正“{WrittenTerm.Shown(text)}”请填“是”或“否”，不适用的留空。"),
    };

    /// <summary>Whether it waits for the legal office.</summary>
    /// <exception cref="InvalidInput">The mark is none.</exception>
    public static bool? Unconfirmed(string field, string text) => text switch
    {
        "" => null,
        "待核定" => true,
        "已核定" or "现行" => false,
        _ => throw new InvalidInput(field, $"核定情况“{WrittenTerm.Shown(text)}”请填“待核定”或“已核定”。"),
    };

    /// <summary>The category that a text names, also as part of a longer one (sheet names, section lines); null where it names none or several.</summary>
    public static PowerCategory? Category(string text, bool within = false)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal);
        if (!within)
        {
            return plain switch
            {
                "行政处罚" or "处罚" => PowerCategory.Penalty,
                "行政强制" or "强制" or "行政强制措施" or "行政强制执行" => PowerCategory.Coercion,
                "行政检查" or "检查" or "行政监督检查" => PowerCategory.Check,
                "基本公共服务" or "公共服务" => PowerCategory.PublicService,
                _ => null,
            };
        }

        var found = new List<PowerCategory>();
        foreach (var (word, category) in new[] { ("处罚", PowerCategory.Penalty), ("强制", PowerCategory.Coercion), ("检查", PowerCategory.Check), ("公共服务", PowerCategory.PublicService) })
        {
            if (plain.Contains(word, StringComparison.Ordinal))
                found.Add(category);
        }

        return found.Count == 1 ? found[0] : null;
    }
}
