using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Casework;

/// <summary>A case as lists show it.</summary>
public sealed record CaseRow(
    Guid Id, string? Number, PowerCategory Category, string ItemCode, string ItemName, string? Party, string Place, string Department, string Handler,
    CaseState State, bool IsOpen, bool Stopped, DateTime? DueAt, DateOnly? DueOn, DateTime? AmberAt, DateOnly? StatutoryDueOn,
    DateTime RegisteredAt, DateTime? ClosedAt, bool? ClosedOnTime, string NextLabel, DateTime SortDueAt, long Ordinal, bool LawChanged)
{
    /// <summary>Red lines of its procedure check.</summary>
    public int CheckRed { get; init; }

    /// <summary>Lines of its procedure check that want an explanation.</summary>
    public int CheckAmber { get; init; }

    /// <summary>The number, or that there is none yet.</summary>
    public string Shown => Number ?? "未编号";

    /// <summary>The name of the party, or that it was erased.</summary>
    public string PartyShown => Party ?? "（已清除）";

    /// <summary>The state in the words of the category.</summary>
    public string StateName => State.Name(Category);

    /// <summary>The colour of the light at an instant.</summary>
    public string Tone(DateTime now) => CaseLight.Tone(IsOpen, Stopped, DueAt, AmberAt, ClosedOnTime, now);

    /// <summary>The light in words.</summary>
    public string Left(DateTime now, WorkingCalendar calendar) => IsOpen
        ? CaseLight.Left(Stopped, DueAt, DueOn, now, calendar)
        : ClosedOnTime switch { true => "按期办结", false => "逾期办结", _ => StateName };
}

/// <summary>The light of a case in colour and words.</summary>
public static class CaseLight
{
    /// <summary>The colour at an instant; a closed case keeps the colour it was closed with.</summary>
    public static string Tone(bool open, bool stopped, DateTime? dueAt, DateTime? amberAt, bool? closedOnTime, DateTime now) => (open, stopped) switch
    {
        (false, _) => closedOnTime switch { true => Tones.Green, false => Tones.Red, _ => Tones.Grey },
        (true, true) => Tones.Grey,
        _ when dueAt is null => Tones.Blue,
        _ when dueAt <= now => Tones.Red,
        _ => amberAt <= now ? Tones.Amber : Tones.Green,
    };

    /// <summary>What is left: 剩余5个工作日, 今天 24:00, 逾期3个工作日, 已中止, 未起算.</summary>
    public static string Left(bool stopped, DateTime? dueAt, DateOnly? dueOn, DateTime now, WorkingCalendar calendar)
    {
        if (stopped)
            return "已中止";
        if (dueAt is not { } at || dueOn is not { } on)
            return "未起算";
        var today = ChinaTime.DayOf(now);
        if (at <= now)
            return calendar.WorkingDaysBetween(on, today) is > 0 and var late ? $"逾期{late}个工作日" : "逾期不足1个工作日";
        if (today == on)
            return "今天 24:00";
        return calendar.WorkingDaysBetween(today, on) is > 0 and var left ? $"剩余{left}个工作日" : $"剩余{on.DayNumber - today.DayNumber}日";
    }
}
