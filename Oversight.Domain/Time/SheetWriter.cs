namespace Oversight.Domain.Time;

/// <summary>Puts one leg of a deadline into words.</summary>
internal sealed class SheetWriter(
    WorkingCalendar calendar, RunningDays running, IReadOnlyList<Pause> pauses, DateOnly? stoppedOn, DateOnly? until)
{
    public SheetPart Part(Leg leg, Extension? extension)
    {
        var stopped = stoppedOn is { } stop && stop <= leg.End;
        return new SheetPart(
            extension is null ? "期限" : $"延期：{extension.Reason}（{extension.ApprovedBy}于{ChinaTime.Text(extension.ApprovedAt)}批准）",
            Rule(leg),
            leg.Term.Clause,
            extension is null || !stopped || stoppedOn > leg.After ? [.. Days(leg, stopped)] : [],
            stopped ? $"自{ChinaTime.Text(stoppedOn!.Value)}起中止，末日待恢复后推算" : EndNote(leg),
            stopped ? null : leg.End);
    }

    private static string Rule(Leg leg) => leg.Term.Unit switch
    {
        TermUnit.WorkingDays => $"{leg.Term.Text}：自{ChinaTime.Text(leg.After.AddDays(1))}起逐日计算，法定节假日和周末不计入，调休上班日计入",
        TermUnit.CalendarDays => $"{leg.Term.Text}：自{ChinaTime.Text(leg.After.AddDays(1))}起逐日计算，节假日计入",
        TermUnit.Hours => $"{leg.Term.Text}：连续计算，不因节假日延长",
        _ => Corresponding(leg),
    };

    private static string Corresponding(Leg leg)
    {
        var (unit, day) = leg.Term.Unit == TermUnit.Months
            ? ("月", leg.After.AddMonths(leg.Term.Length))
            : ("年", leg.After.AddYears(leg.Term.Length));
        var how = day.Day == leg.After.Day
            ? $"到期月的对应日为{ChinaTime.Text(day)}"
            : $"到期月没有对应日，以月末日{ChinaTime.Text(day)}为准";
        return $"{leg.Term.Text}：按{unit}计算，{how}（民法典第二百零二条）";
    }

    private IEnumerable<SheetDay> Days(Leg leg, bool stopped)
    {
        if (leg.Term.Unit is not (TermUnit.WorkingDays or TermUnit.CalendarDays))
        {
            yield break;
        }

        var number = 0;
        var last = stopped ? until!.Value : leg.End;
        for (var day = leg.After.AddDays(1); day <= last; day = day.AddDays(1))
        {
            yield return Of(leg, day, stopped, ref number);
        }
    }

    private SheetDay Of(Leg leg, DateOnly day, bool stopped, ref int number)
    {
        var full = number == leg.Term.Length;
        if (full && day == leg.End && !stopped)
        {
            return new SheetDay(day, Number: null, "顺延后的末日");
        }

        if (pauses.FirstOrDefault(pause => pause.Covers(day) && (pause.To is not null || stopped)) is { } pause)
        {
            return new SheetDay(day, Number: null, $"暂停 {pause.Reason}");
        }

        var kind = calendar.Explain(day);
        if (full)
        {
            return new SheetDay(day, Number: null, $"顺延（{kind.Text}）");
        }

        if (leg.Term.Unit == TermUnit.WorkingDays)
        {
            return new SheetDay(day, kind.IsWorking ? ++number : null, kind.Text);
        }

        number++;
        return new SheetDay(day, number, kind.Kind == DayKind.Working ? "计入" : $"计入（{kind.Text}）");
    }

    private string EndNote(Leg leg)
    {
        if (leg.Term.Unit == TermUnit.Hours)
        {
            return $"届满于{ChinaTime.Text(leg.EndsAt)}";
        }

        var end = ChinaTime.Text(leg.End);
        var paused = leg.Term.Unit is TermUnit.Months or TermUnit.Years ? running.Paused(leg.After, leg.Counted) : 0;
        var shifted = paused > 0 ? $"中止{paused}日不计入，末日相应后移；" : "";
        if (leg.End == leg.Counted)
        {
            var off = calendar.Explain(leg.End);
            return off.IsWorking
                ? $"{shifted}末日为{end}"
                : $"{shifted}末日为{end}（{off.Text}），该期限末日逢节假日不顺延";
        }

        var counted = $"{shifted}计满之日{ChinaTime.Text(leg.Counted)}";
        return running.StandsAtEndOf(leg.Counted)
            ? $"{counted}届满时正在中止，末日顺至恢复后的{end}"
            : $"{counted}为{calendar.Explain(leg.Counted).Text}，末日顺延至{end}（民法典第二百零三条）";
    }
}
