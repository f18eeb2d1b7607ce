using Oversight.Domain.Common;

namespace Oversight.Domain.Time;

/// <summary>What a term is counted in.</summary>
public enum TermUnit
{
    /// <summary>工作日: weekends and holidays do not count, adjusted weekends do (行政处罚法第八十五条).</summary>
    WorkingDays,

    /// <summary>日: every day counts.</summary>
    CalendarDays,

    /// <summary>月: ends on the corresponding day (民法典第二百零二条).</summary>
    Months,

    /// <summary>年: ends on the corresponding day (民法典第二百零二条).</summary>
    Years,

    /// <summary>小时: runs from the instant of the event itself (民法典第二百零一条第二款).</summary>
    Hours,
}

/// <summary>A length of time that a clause gives.</summary>
/// <param name="Length">How many units, at least 1 and no more than a hundred years.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="RollsOver">Whether an end on a day off moves to the next working day (民法典第二百零三条); not for 查封扣押 and limitation periods.</param>
/// <param name="Clause">The clause that gives the term, or empty for an internal one.</param>
/// <exception cref="RuleBroken">The length is out of range.</exception>
public sealed record Term(int Length, TermUnit Unit, bool RollsOver = true, string Clause = "")
{
    /// <summary>How many units, at least 1.</summary>
    public int Length { get; } = WithinReason(Length, Unit);

    /// <summary>What is counted.</summary>
    public TermUnit Unit { get; } = Unit;

    /// <summary>The term as officers read it: 7个工作日, 90日, 3个月, 2年, 24小时.</summary>
    public string Text => Unit switch
    {
        TermUnit.WorkingDays => $"{Length}个工作日",
        TermUnit.CalendarDays => $"{Length}日",
        TermUnit.Months => $"{Length}个月",
        TermUnit.Years => $"{Length}年",
        _ => $"{Length}小时",
    };

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;

    private static int WithinReason(int length, TermUnit unit)
    {
        var most = unit switch
        {
            TermUnit.WorkingDays => 26_100,
            TermUnit.CalendarDays => 36_525,
            TermUnit.Months => 1_200,
            TermUnit.Years => 100,
            TermUnit.Hours => 876_600,
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
        return length >= 1 && length <= most
            ? length
            : throw new RuleBroken("term-length", $"期限长度应为1至{most}之间的整数，现为{length}，请改填后再提交。");
    }
}
