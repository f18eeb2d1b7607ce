using System.Text.RegularExpressions;
using Oversight.Domain.Common;

namespace Oversight.Domain.Discretion;

/// <summary>Reads a tier's conditions out of Chinese text into typed ones, and says what it could not read.</summary>
public static partial class ConditionReader
{
    private const string Number = WrittenNumber.Characters + "+";
    private const string After = "以上|以下|以内|以外|之内|之外|内|起";

    /// <summary>Reads a text such as 面积2平方米以上不满10平方米，或设置3处以下，逾期不改正的.</summary>
    public static ConditionReading Read(string text)
    {
        var plain = text.Trim().TrimEnd('。').Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal);
        if (BreaksOff().IsMatch(plain))
            return new ConditionReading([], [], Truncated: true);
        var (conditions, unread) = (new List<ReadCondition>(), new List<string>());
        var group = 0;
        foreach (var alternative in Alternatives(plain))
        {
            foreach (var clause in And().Split(alternative).Where(c => c.Length > 0))
                ReadClause(clause, group, conditions, unread);
            group++;
        }

        return new ConditionReading(conditions, unread, Truncated: false);
    }

    private static IEnumerable<string> Alternatives(string text)
    {
        foreach (var part in Or().Split(text).Where(p => p.Length > 0))
        {
            // 广告牌或者其他挂浮物 names things; 3处以上或者10平方米以上 are two conditions.
            var cut = BareOr().Match(part);
            while (cut.Success && !(Token().IsMatch(part[..cut.Index]) && Token().IsMatch(part[(cut.Index + cut.Length)..])))
                cut = cut.NextMatch();
            if (!cut.Success)
            {
                yield return part;
                continue;
            }

            yield return part[..cut.Index];
            foreach (var rest in Alternatives(part[(cut.Index + cut.Length)..]))
                yield return rest;
        }
    }

    private static void ReadClause(string clause, int group, List<ReadCondition> conditions, List<string> unread)
    {
        if (FirstTime().IsMatch(clause) && !Token().IsMatch(clause))
        {
            conditions.Add(new ReadCondition(group, "次数", "次", Bounds.Closed(1000, 1000), clause));
            return;
        }

        var tokens = Token().Matches(clause);
        if (tokens.Count == 0)
        {
            if (Vague().IsMatch(clause))
                unread.Add(clause);
            else
                conditions.Add(new ReadCondition(group, "", "", default, Circumstance(clause)));
            return;
        }

        if (IsPeriod(tokens[0]) && clause[(tokens[0].Index + tokens[0].Length)..] is var rest && (FirstTime().IsMatch(rest) || tokens.Count > 1))
        {
            // 一年内查处2次: the period is a circumstance of the count.
            conditions.Add(new ReadCondition(group, "", "", default, clause[..(tokens[0].Index + tokens[0].Length)]));
            ReadClause(rest, group, conditions, unread);
            return;
        }

        if (tokens.Count > 2 || Vague().IsMatch(clause) || Range(tokens, clause) is not { } read || read.Range.IsEmpty)
            unread.Add(clause);
        else
            conditions.Add(new ReadCondition(group, Named(clause[..tokens[0].Index], read.Unit), read.Unit, read.Range, clause));
    }

    private static (Bounds Range, string Unit)? Range(MatchCollection tokens, string clause)
    {
        var last = tokens[^1];
        var unit = Measures.Canonical(last.Groups["unit"].Value);
        if (unit.Length == 0)
            return null;
        if (tokens.Count == 1)
            return One(last) is { } only ? (only, unit) : null;
        var first = tokens[0];
        var firstUnit = Measures.Canonical(first.Groups["unit"].Value);
        if ((firstUnit.Length > 0 && !string.Equals(firstUnit, unit, StringComparison.Ordinal)) || Value(first, last) is not { } a || Value(last, last) is not { } b)
            return null;
        var between = clause[(first.Index + first.Length)..last.Index];
        if (Between().IsMatch(between) && Side(first) == Bound.Exact && Side(last) is Bound.Exact or Bound.Within)
            return (Bounds.Closed(a, b), unit);
        return between.Length > 1 ? null : (Side(first), Side(last)) switch
        {
            (Bound.AtLeast or Bound.Over, Bound.Within or Bound.Under) => (new Bounds(a, Side(first) == Bound.AtLeast, b, Side(last) == Bound.Within), unit),
            (Bound.Within or Bound.Under, Bound.AtLeast or Bound.Over) => (new Bounds(b, Side(last) == Bound.AtLeast, a, Side(first) == Bound.Within), unit),
            _ => null,
        };
    }

    private static Bounds? One(Match token) => Value(token, token) is not { } value ? null : Side(token) switch
    {
        Bound.AtLeast => new Bounds(value, true, null, false),
        Bound.Over => new Bounds(value, false, null, false),
        Bound.Within => new Bounds(null, false, value, true),
        Bound.Under => new Bounds(null, false, value, false),
        _ => Bounds.Closed(value, value),
    };

    private static bool IsPeriod(Match token) => token.Groups["unit"].Value is "年" or "个月" or "日" or "天" && token.Groups["after"].Value is "内" or "以内" or "之内";

    // 1至2万元: the 万 of the second number stands for both.
    private static long? Value(Match token, Match last)
    {
        var text = token.Groups["number"].Value;
        var (tail, own) = (last.Groups["number"].Value[^1], text[^1]);
        var shared = token.Groups["unit"].Length == 0 && tail is '万' or '亿' && own is not '万' and not '亿' && char.IsAsciiDigit(own);
        return WrittenNumber.Thousandths(shared ? text + tail : text);
    }

    private static Bound Side(Match token) => (token.Groups["before"].Value, token.Groups["after"].Value) switch
    {
        ("超过" or "大于" or "多于" or "高于", _) or (_, "以外" or "之外") => Bound.Over,
        ("不满" or "不足" or "少于" or "低于" or "小于" or "未满" or "未达" or "未达到", _) => Bound.Under,
        ("不超过" or "不多于" or "不高于" or "最多" or "至多", _) or (_, "以下" or "以内" or "之内" or "内") => Bound.Within,
        ("不少于" or "不低于" or "不小于" or "至少" or "达到" or "满", _) or (_, "以上" or "起") => Bound.AtLeast,
        _ => Bound.Exact,
    };

    private static string Named(string before, string unit) => Noun().Match(before) is { Success: true } noun ? noun.Value : Measures.NameOf(unit);

    private static string Circumstance(string clause)
    {
        var text = clause.TrimEnd('的');
        return text.Length > 0 ? text : clause;
    }

    private enum Bound
    {
        Exact,
        AtLeast,
        Over,
        Within,
        Under,
    }

    [GeneratedRegex("截断|略去|……|…$|\\.\\.\\.", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BreaksOff();

    [GeneratedRegex("[，,；;、]或者?|[；;]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Or();

    [GeneratedRegex("或者?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareOr();

    [GeneratedRegex("(?<!\\d)[，,]|[，,](?!\\d{3})|并且|且|同时", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex And();

    [GeneratedRegex(
        "(?<before>不超过|不多于|不高于|不少于|不低于|不小于|超过|大于|多于|高于|不满|不足|少于|低于|小于|未满|未达到|未达|至少|至多|最多|达到|满)?第?"
        + "((?<number>[0-9０-９]" + WrittenNumber.Characters + "*)(?<unit>" + Measures.Pattern + ")?(?<after>" + After + ")?"
        + "|(?<number>" + Number + ")((?<unit>" + Measures.Pattern + ")(?!性)(?<after>" + After + ")?|(?<after>" + After + ")|(?=[至到]" + Number + ")))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("^(-|—|–|－|~|～|至|到|——)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();

    [GeneratedRegex("左右|大约|约(?=[0-9一二三四五六七八九十])|若干|多(处|次|个)|数(处|次|个|十|百)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vague();

    [GeneratedRegex("^(系|属|属于)?(初次|首次)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstTime();

    [GeneratedRegex("\\p{L}{0,2}(面积|长度|高度|宽度|深度|体积|容积|重量|数量|金额|造价|时间|距离|直径|违法所得|货值|处置费|次数)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Noun();
}
