using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Supervision;

/// <summary>How notices, findings and verdicts look: the ladder instead of lights, never both.</summary>
internal static class NoticeTones
{
    public static LadderStage Stage(bool stopped, DateTime? blueAt, DateTime? yellowAt, DateTime? dueAt, DateTime now) =>
        stopped || dueAt is null ? LadderStage.None
        : now >= dueAt ? LadderStage.Red
        : now >= yellowAt ? LadderStage.Yellow
        : now >= blueAt ? LadderStage.Blue : LadderStage.None;

    public static string Of(LadderStage stage) => stage switch
    {
        LadderStage.Blue => Tones.Blue,
        LadderStage.Yellow => Tones.Amber,
        LadderStage.Red => Tones.Red,
        _ => Tones.Green,
    };

    public static string Of(Verdict? verdict) => verdict switch
    {
        Verdict.InPlace => Tones.Green,
        Verdict.Partly => Tones.Amber,
        Verdict.NotInPlace => Tones.Red,
        _ => Tones.Grey,
    };

    public static string Of(FindingState state) => state switch
    {
        FindingState.Open => Tones.Amber,
        FindingState.UnderRectification => Tones.Blue,
        FindingState.Cleared => Tones.Green,
        _ => Tones.Grey,
    };

    /// <summary>The chip of a notice: tone and words.</summary>
    public static (string Tone, string Text) Chip(NoticeState state, bool lapsed, bool stopped, DateTime? blueAt, DateTime? yellowAt, DateTime? dueAt, DateTime? verifyDueAt, DateTime now, WorkingCalendar calendar) => state switch
    {
        NoticeState.FeedbackGiven => (now >= verifyDueAt ? Tones.Red : Tones.Grey, now >= verifyDueAt ? "复核超出期限" : lapsed ? "逾期反馈，待复核" : "已反馈，待复核"),
        NoticeState.Cleared => (Tones.Green, lapsed ? "已销号（曾逾期）" : "已销号"),
        NoticeState.Drafted or NoticeState.Withdrawn or NoticeState.Discarded => (Tones.Grey, state.Name()),
        _ => (Of(Stage(stopped, blueAt, yellowAt, dueAt, now)), Remaining(dueAt!.Value, now, calendar)),
    };

    private static string Remaining(DateTime dueAt, DateTime now, WorkingCalendar calendar)
    {
        var (due, today) = (ChinaTime.DayOf(dueAt.AddMicroseconds(-1)), ChinaTime.DayOf(now));
        if (now >= dueAt)
            return calendar.WorkingDaysBetween(due, today) is > 0 and var late ? $"逾期{late}个工作日" : "逾期不足1个工作日";
        return today == due ? "今天 24:00" : calendar.WorkingDaysBetween(today, due) is > 0 and var left ? $"剩余{left}个工作日" : $"剩余{due.DayNumber - today.DayNumber}日";
    }
}
