using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Adjustments;

namespace Oversight.Web.Demonstration;

/// <summary>A few sheets of adjustment in different states, one of them overdue, each made by the people whose turn it is.</summary>
internal sealed class AdjustmentStories(IServiceProvider acts, WorkingCalendar calendar, DemoOrder order)
{
    private const string Office = "legal2";
    private const string Reviewer = "legal";
    private readonly List<DemoEvent> _events = [];

    /// <summary>Everything that happens, sweeps among it, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        Overdue();
        HandDown();
        Approved();
        Confirmed();
        return _events;
    }

    // Drafted and forgotten: past its term, a finding.
    private void Overdue()
    {
        Draft(Day(-8), Staff.Head("ZD2"), Circumstance.LawChanged, Day(-24), "所依据的法规条文修改，登记的实施依据和责任事项需要相应变更。", 2, Revised);
        for (var day = Day(-5); day < order.AsOf; day = day.AddDays(1))
        {
            _events.Add(new DemoEvent(ChinaTime.StartOf(day).AddMinutes(2), null, [], _ => Of<LapseAdjustments>().Run()));
            if (calendar.IsWorkingDay(day))
                _events.Add(new DemoEvent(ChinaTime.StartOf(day).AddMinutes((8 * 60) + 40), null, [], _ => Of<RemindAdjustments>().Run()));
        }
    }

    private void HandDown()
    {
        var last = calendar.AddWorkingDays(order.AsOf, 25);
        var sheet = Draft(Day(-5), Office, Circumstance.HandedDown, Day(-9), "经批准将部分行政处罚权下放街道办事处行使，本局不再行使。", 1, item => new ProposedLine(
            AdjustmentChange.HandDown, item.Id, item.Code, item.Category, item.Version, null, last, "由建中街街道办事处综合行政执法队办理（地址：辖区街道办事处便民服务大厅；电话：以街道公示为准）", "列入下放目录"), search: "CG-CF-007");
        Then(Day(-3), 10, 20, Office, _ => Of<SubmitAdjustment>().Run(Op(Day(-3)), sheet.Id, sheet.Version++));
    }

    private void Approved()
    {
        var sheet = Draft(Day(-14), Staff.Head("HWZD"), Circumstance.BodyChanged, Day(-18), "内部职能调整后，登记的权力来源、行使层级和实施对象需要补充完整。", 2, Revised);
        Pass(sheet, Staff.Head("HWZD"), Day(-12), Day(-10), Day(-7));
    }

    private void Confirmed()
    {
        var drafter = Staff.Head("ZTZD");
        var sheet = Draft(Day(-19), drafter, Circumstance.Registration, Day(-20), "初次登记时流程、承办机构和承诺时限待核定，经核定后完善登记。", 3, Revised);
        Pass(sheet, drafter, Day(-17), Day(-15), Day(-12));
        var document = Day(-4);
        var text = new ConfirmationText("区机构编制委员会办公室", $"编办〔{document.Year}〕17号", document, calendar.AddWorkingDays(order.AsOf, 6));
        Then(Day(-2), 15, 10, Office, EvidenceFolder.ForConfirmation, files => Of<ConfirmAdjustment>().Run(Op(Day(-2)), sheet.Id, sheet.Version++, text, files));
    }

    private void Pass(Sheet sheet, string drafter, DateOnly submitted, DateOnly reviewed, DateOnly approved)
    {
        Then(submitted, 10, 30, drafter, _ => Of<SubmitAdjustment>().Run(Op(submitted), sheet.Id, sheet.Version++));
        Then(reviewed, 15, 0, Reviewer, _ => Of<ReviewAdjustment>().Run(Op(reviewed), sheet.Id, sheet.Version++, "依据和内容相符，同意调整。"));
        Then(approved, 9, 40, Staff.Leader, _ => Of<ApproveAdjustment>().Run(Op(approved), sheet.Id, sheet.Version++, "同意，按程序报请确认。"));
    }

    private Sheet Draft(DateOnly day, string by, Circumstance circumstance, DateOnly arisenOn, string reason, int items, Func<StandingItem, ProposedLine> propose, string search = "")
    {
        var sheet = new Sheet();
        Then(day, 9, 20, by, async _ =>
        {
            List<ProposedLine> lines = [];
            foreach (var choice in (await Of<AdjustmentChoices>().Items(search)).Reverse())
            {
                if (lines.Count < items && await Of<AdjustmentChoices>().Taken(choice.Code, null) is null)
                    lines.Add(propose((await Of<AdjustmentChoices>().Item(choice.Code))!));
            }

            sheet.Id = await Of<DraftAdjustment>().Run(Op(day), new NewAdjustment(circumstance, arisenOn, reason, lines));
            sheet.Version = 1;
        });
        return sheet;
    }

    private static ProposedLine Revised(StandingItem item) => new(
        AdjustmentChange.Revise, item.Id, item.Code, item.Category, item.Version,
        item.Content with { PowerSource = "法定本级行使", ExerciseLevel = "区级", Target = "公民、法人和其他组织", ChangeNote = "动态调整", Unconfirmed = false },
        Note: "补充登记内容");

    private void Then(DateOnly day, int hour, int minute, string by, Func<IReadOnlyList<Guid>, Task> happen) => Then(day, hour, minute, by, [], happen);

    private void Then(DateOnly day, int hour, int minute, string by, IReadOnlyList<int> files, Func<IReadOnlyList<Guid>, Task> happen) =>
        _events.Add(new DemoEvent(ChinaTime.StartOf(day).AddHours(hour).AddMinutes(minute), by, files, happen));

    /// <summary>A working day before the day of the demonstration.</summary>
    private DateOnly Day(int before) => calendar.SubtractWorkingDays(order.AsOf, -before);

    private Guid Op(DateOnly day) => Of<IdSource>().Next(ChinaTime.StartOf(day));

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();

    private sealed class Sheet
    {
        public Guid Id { get; set; }

        public int Version { get; set; }
    }
}
