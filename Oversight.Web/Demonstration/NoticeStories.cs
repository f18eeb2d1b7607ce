using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Demonstration;

/// <summary>Findings and notices in every state, with due days around the day of the demonstration so that 蓝, 黄 and 红 all show.</summary>
internal sealed class NoticeStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private static readonly string[] Departments = ["ZD1", "ZTZD", "ZD2", "HWZD", "ZD3", "WJZD", "ZHZX", "DDB", "RSK"];

    private int _number;

    /// <summary>Everything that happens, sweeps among it, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        IEnumerable<NoticeStory> stories = [.. Behind(), .. Appeals(), .. Running(), .. BeforeSigning()];
        List<DemoEvent> events = [.. stories.SelectMany(s => s.Events)];
        var first = ChinaTime.DayOf(events.Min(e => e.At));
        for (var day = first; day <= order.AsOf; day = day.AddDays(1))
        {
            events.Add(new DemoEvent(ChinaTime.StartOf(day).AddMinutes(1), null, [], _ => acts.GetRequiredService<LapseNotices>().Run()));
            if (calendar.IsWorkingDay(day) && day < order.AsOf)
                events.Add(new DemoEvent(ChinaTime.StartOf(day).AddMinutes((8 * 60) + 35), null, [], _ => acts.GetRequiredService<RemindNotices>().Run()));
        }

        return events;
    }

    /// <summary>Rectified in the course of the year; more of them where there are more cases.</summary>
    private IEnumerable<NoticeStory> Behind()
    {
        var count = Math.Clamp(order.Cases / 20, 5, 60);
        for (var i = 0; i < count; i++)
        {
            var signed = calendar.SubtractWorkingDays(order.AsOf, 70 + ((count - i) * 150 / count));
            yield return Story(Departments[i % Departments.Length], NoticeSubjects.All[i % NoticeSubjects.All.Count])
                .UpToReceipt(signed, 10, ++_number).PrepareAll(After(signed, 6)).Give(After(signed, 8)).Clear(After(signed, 11));
        }

        // Twice round: inadequate first, in place then.
        var start = calendar.SubtractWorkingDays(order.AsOf, 66);
        var twice = Story(DemoItems.Laggard, NoticeSubjects.ResponsibilityArea);
        yield return twice.UpToReceipt(start, 8, ++_number).PrepareAll(After(start, 5)).Give(After(start, 6))
            .Verdicts(After(start, 9), (1, Verdict.NotInPlace, "抽查10户，4户责任书仍未签订。"), (2, Verdict.InPlace, "现场核对属实。")).Conclude(After(start, 9))
            .Prepare(After(start, 12), 1).Give(After(start, 12))
            .Verdicts(After(start, 14), (1, Verdict.InPlace, "再次抽查10户，全部签订。")).Conclude(After(start, 14));
    }

    private IEnumerable<NoticeStory> Appeals()
    {
        var upheld = Due(-40, 10);
        yield return Story("WJZD", NoticeSubjects.Seizure).UpToReceipt(upheld, 10, ++_number)
            .PrepareAll(Day(-38)).Give(Day(-38)).Appeal(Day(-37), "因清点人员外出培训，反馈迟了两个工作日，请求撤销。")
            .Clear(Day(-35)).DecideAppeal(Day(-33), revoke: false, "培训安排不属于不能按期反馈的正当理由，维持记入考核台账。", $"管执法决〔{Day(-33).Year}〕3号");
        var revoked = Due(-55, 10);
        yield return Story("HWZD", NoticeSubjects.Disclosure).UpToReceipt(revoked, 10, ++_number)
            .PrepareAll(Day(-53)).Give(Day(-53)).Appeal(Day(-52), "届满当日办公系统停机检修，无法提交反馈，附停机通知。")
            .Clear(Day(-50)).DecideAppeal(Day(-48), revoke: true, "系统停机情况属实，非部门责任，撤销该条记录。", $"管执法决〔{Day(-48).Year}〕2号");
        yield return Story("ZTZD", NoticeSubjects.Registers).UpToReceipt(Due(-6, 10), 10, ++_number)
            .Appeal(Day(-4), "补登需要调取外单位视频，申请调取用时超出预期，请求撤销。").PrepareAll(Day(-3)).Give(Day(-2));
    }

    private IEnumerable<NoticeStory> Running()
    {
        yield return Story("ZD2", NoticeSubjects.OverTime).UpToReceipt(Due(0, 10), 10, ++_number).Prepare(Day(-2), 1, 2);
        yield return Story("ZD1", NoticeSubjects.TwoOfficers).UpToReceipt(Due(1, 8), 8, ++_number);
        yield return Story("ZTZD", NoticeSubjects.Disclosure).UpToReceipt(Due(4, 15), 15, ++_number);
        yield return Story("DDB", NoticeSubjects.Posts).UpToReceipt(Due(14, 20), 20, ++_number);
        yield return Story("HWZD", NoticeSubjects.ResponsibilityArea).UpToReceipt(Due(2, 10), 10, ++_number).PrepareAll(Day(-2)).Give(Day(-1));
        yield return Story("ZHZX", NoticeSubjects.Dispatch).UpToReceipt(Due(-1, 10), 10, ++_number).PrepareAll(Day(-5)).Give(Day(-4)).RefusedClear(Day(-3))
            .Verdicts(Day(-2), (1, Verdict.InPlace, "8件理由完整，回访记录属实。"), (2, Verdict.Partly, "抽查10件，2件仍只有一人审核。"));
        yield return Story(DemoItems.Laggard, NoticeSubjects.Basis).UpToReceipt(Due(-6, 10), 10, ++_number).PrepareAll(Day(-8)).Give(Day(-7))
            .Verdicts(Day(-3), (1, Verdict.InPlace, "补正决定书和回证齐全。"), (2, Verdict.NotInPlace, "模板仍有2处引用旧条款。")).Conclude(Day(-3)).Prepare(Day(-1), 2);
        yield return Story(DemoItems.Laggard, NoticeSubjects.OverTime).UpToReceipt(Due(-3, 10), 10, ++_number).Prepare(Day(-5), 1);
        yield return Story("WJZD", NoticeSubjects.Seizure).UpToReceipt(Due(0, 10), 10, ++_number).Extend(Day(-2), 5);
        yield return Story("ZD1", NoticeSubjects.Body).UpToReceipt(Due(3, 10), 10, ++_number).PrepareAll(Day(-4)).Give(Day(-3)).Return(Day(-1));
        yield return Story("FZS", NoticeSubjects.Review).UpToReceipt(Due(7, 10), 10, ++_number).Prepare(Day(-1), 1);
        yield return Story("RSK", NoticeSubjects.Posts).UpToReceipt(Day(-16), 10, ++_number).Withdraw(Day(-10));
    }

    private IEnumerable<NoticeStory> BeforeSigning()
    {
        yield return Story("HWZD", NoticeSubjects.Registers).Found(Day(-3), ++_number, "410104-CG-CF-023").Draft(Day(-2), 10).Sign(Day(-1));
        yield return Story("WJZD", NoticeSubjects.Basis).Found(Day(-3), ++_number).Draft(Day(-2), 7).Sign(Day(-1)).Serve(Day(-1));
        yield return Story("ZD1", NoticeSubjects.Disclosure).Found(Day(-2), ++_number).Draft(Day(-1), 10);
        yield return Story("ZD2", NoticeSubjects.TwoOfficers).Found(Day(-21), ++_number).Draft(Day(-20), 10).Discard(Day(-19));
        yield return Story("ZD3", NoticeSubjects.ResponsibilityArea).Found(Day(-1), ++_number, "410104-CG-JC-001");
        yield return Story("ZTZD", NoticeSubjects.Body).Found(Day(-4), ++_number);
        yield return Story("DDB", NoticeSubjects.Dispatch).Found(Day(-12), ++_number).NoFault(Day(-9));
        yield return Story("ZD2", NoticeSubjects.Posts).Found(Day(-32), ++_number).NoFault(Day(-30));
    }

    private NoticeStory Story(string department, NoticeSubject subject) => new(acts, scene, calendar, department, subject);

    /// <summary>A working day before the day of the demonstration.</summary>
    private DateOnly Day(int before) => calendar.SubtractWorkingDays(order.AsOf, -before);

    private DateOnly After(DateOnly day, int days) => calendar.AddWorkingDays(day, days);

    /// <summary>The day of signing from which a term ends on a working day counted from the day of the demonstration, which is 0.</summary>
    private DateOnly Due(int due, int term)
    {
        var day = due < 0 ? Day(due) : calendar.AddWorkingDays(calendar.NextWorkingDayOnOrAfter(order.AsOf), due);
        return calendar.SubtractWorkingDays(day, term);
    }
}
