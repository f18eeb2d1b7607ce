using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Alerts;

namespace Oversight.Web.Demonstration;

/// <summary>The rules watch through the whole year; departments explain what was raised, the legal office judges, and a little is still open.</summary>
internal sealed class AlertStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private const string Judge = "legal2";

    private static readonly string[] Explanations =
    [
        "承办人员借调参加专项整治，交接不到位，现已补办并明确了代办人员。",
        "等待检测机构和其他部门回函，期间没有及时登记进展，今后逐次登记。",
        "现场多次联系不上当事人，已改为留置送达，并加强期限提醒。",
    ];

    private readonly Chance _chance = new(order.Seed + 17);

    /// <summary>Everything that happens, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        var first = calendar.NextWorkingDayOnOrAfter(order.AsOf.AddDays(-362));
        List<DemoEvent> events = [new(ChinaTime.StartOf(first).AddHours(11), "legal", [], _ => Plan(first))];
        for (var day = first; day <= order.AsOf; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) || day == order.AsOf)
                events.Add(new(ChinaTime.StartOf(day).AddMinutes(2), null, [], _ => Watch()));
            if (calendar.IsWorkingDay(day) && day < order.AsOf && day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Friday)
                events.Add(new(ChinaTime.StartOf(day).AddHours(17).AddMinutes(20), Judge, [], _ => Answer()));
        }

        return events;
    }

    private async Task Plan(DateOnly first)
    {
        var choices = (await Of<PlanViews>().Choices()).Take(6).ToList();
        var (from, through) = (Index(first), Index(order.AsOf));
        await Of<PlanChecks>().Run(Op("plan"), [.. Enumerable.Range(from, through - from + 1).SelectMany(i => choices.Select(c => new PlanLine(c.Department, c.ItemCode, i / 4, (i % 4) + 1, 1)))], "年度行政检查计划");

        static int Index(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);
    }

    private async Task Watch()
    {
        await Of<WatchCases>().Run();
        await Of<WatchDisclosures>().Run();
        await Of<WatchAttempts>().Run();
        await Of<WatchPlans>().Run();
    }

    /// <summary>Deals with what is older than three days; of the last days most is left open.</summary>
    private async Task Answer()
    {
        var now = Of<Infrastructure.Calendar.IClock>().Now;
        var late = now > order.End.AddDays(-9);
        List<Alert> open;
        await using (var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync())
        {
            var before = now.AddDays(-3);
            open = await db.Alerts.AsNoTracking().Where(a => a.RaisedAt < before && (a.State == AlertState.Raised || a.State == AlertState.Acknowledged)).OrderBy(a => a.Ordinal).ToListAsync();
        }

        foreach (var alert in open.Where(_ => _chance.Percent(late ? 40 : 90)))
        {
            var (id, version) = (alert.Id, alert.Version);
            scene.Person.Become(Staff.Head(scene.Departments.First(d => d.Value == alert.DepartmentId).Key));
            if (alert.State == AlertState.Raised && _chance.Percent(12))
            {
                await Of<AcknowledgeAlert>().Run(Op("seen", id, version), id, version);
                continue;
            }

            await Of<ExplainAlert>().Run(Op("explain", id, version), id, version, Explanations[_chance.Next(Explanations.Length)]);
            scene.Person.Become(Judge);
            switch (_chance.Next(20))
            {
                case < 2:
                    break;
                case < 4:
                    await Of<JudgeExplanation>().Run(Op("return", id, version), id, ++version, false, "原因写得笼统，请补充具体经过和责任人。");
                    break;
                case < 6:
                    await Of<TurnIntoFinding>().Run(Op("finding", id, version), id, ++version, "没有正当理由，列入问题台账督促整改。");
                    break;
                default:
                    await Of<JudgeExplanation>().Run(Op("accept", id, version), id, ++version, true, "情况属实，已采取措施。");
                    break;
            }
        }
    }

    private static Guid Op(string what, Guid id = default, int version = 0) => DerivedId.Of("demonstration.alert", what, id.ToString(), $"{version}");

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}
