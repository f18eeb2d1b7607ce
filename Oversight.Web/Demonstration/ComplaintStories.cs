using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Domain.Services;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Complaints;

namespace Oversight.Web.Demonstration;

/// <summary>What people complained of in the year, taken in, handled, answered and called back by the acts of those who would.</summary>
internal sealed class ComplaintStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private const string Desk = "zh.a";
    private const int Answered = 10 * 60;
    private readonly Chance _chance = new(order.Seed + 5);
    private readonly Dictionary<int, string> _numbers = [];
    private readonly List<DemoEvent> _events = [];

    /// <summary>Everything that happens, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        foreach (var plan in new ComplaintPlanner(calendar, order, _chance).Plan())
            Go(plan);
        Reports();
        return _events;
    }

    private void Go(PlannedComplaint p)
    {
        var foreign = p.Fate is ComplaintFate.Refused or ComplaintFate.Transferred ? _chance.Pick(DemoMatters.Foreign) : null;
        Register(p, foreign);
        switch (p.Fate)
        {
            case ComplaintFate.Waiting:
                return;
            case ComplaintFate.Refused:
                Then(p, 1, Answered, Desk, async (c, op) => await Of<RefuseComplaint>().Run(op, c.Id, c.Version, RefusalGround.OutOfScope, await Scope(foreign!.Scope), foreign.Advice));
                return;
            case ComplaintFate.Transferred:
                Then(p, 1, Answered, Desk, (c, op) => Of<TransferComplaint>().Run(op, c.Id, c.Version, foreign!.To, foreign.Advice));
                Then(p, 6, 15 * 60, Desk, (c, op) => Of<ReceiveTransfer>().Run(op, c.Id, c.Version, Day(p, 5), []));
                return;
        }

        Then(p, 0, p.Minute + 25, Desk, (c, op) => Of<AcceptComplaint>().Run(op, c.Id, c.Version));
        if (p.Fate == ComplaintFate.Accepted)
            return;
        if (p.Fate == ComplaintFate.Withdrawn)
        {
            Then(p, 2, Answered, Desk, (c, op) => Of<WithdrawComplaint>().Run(op, c.Id, c.Version, "投诉人来电称问题已经解决，要求撤回。"));
            return;
        }

        if (p.Main is { } main)
        {
            Then(p, 0, p.Minute + 40, Desk, (c, op) => Of<JoinComplaint>().Run(op, c.Id, c.Version, _numbers[main.Serial]));
            return;
        }

        Then(p, 0, p.Minute + 50, Desk, (c, op) => Of<AssignComplaint>().Run(op, c.Id, c.Version, Department(p.Department), null, "请到现场核查，按期答复。"));
        Handle(p);
    }

    private void Handle(PlannedComplaint p)
    {
        if (p.Fate is ComplaintFate.Extended or ComplaintFate.ExtensionWaits)
            Then(p, 2, Answered, Staff.Head(p.Department), (c, op) => Of<AskComplaintExtension>().Run(op, c.Id, c.Version, 10, "需要会同街道办事处联合核查，现有期限内难以办结。"));
        if (p.Fate is ComplaintFate.Extended)
            Then(p, 3, Answered, Staff.Deputy(p.Department), (c, op) => Of<DecideComplaintExtension>().Run(op, c.Id, c.Version, true, "同意延期，抓紧办理。"));
        if (p.Fate is ComplaintFate.Shared)
        {
            var other = string.Equals(p.Department, "HWZD", StringComparison.Ordinal) ? "ZD1" : "HWZD";
            Then(p, 1, Answered, Staff.Head(p.Department), (c, op) => Of<SetComplaintTask>().Run(op, c.Id, c.Version, Department(other), null, "请协助清理现场并复核周边情况。", 3));
            Then(p, 2, 15 * 60, Staff.Liaison(other), (c, op) => Of<FinishComplaintTask>().Run(op, c.Id, c.Version, c.Assignments.Single(a => !a.Lead).Number, "已派人清理并拍照，周边未发现同类问题。", []));
        }

        if (p.Days == 0)
            return;
        var days = p.Fate is ComplaintFate.Extended ? 18 : p.Days;
        Answer(p, days, false);
        if (p.Fate is ComplaintFate.ToReview)
            return;
        if (p.Fate is ComplaintFate.ReturnedOnce)
        {
            Then(p, days, 15 * 60, Reviewer(p), (c, op) => Of<ReturnComplaintAnswer>().Run(op, c.Id, c.Version, "未说明整改后如何防止反弹，请补充后重新答复。"));
            Answer(p, days + 1, true);
            days++;
        }

        Then(p, days + 1, 11 * 60, Reviewer(p), (c, op) => Of<ApproveComplaintAnswer>().Run(op, c.Id, c.Version, "同意答复"));
        if (p.Fate is not ComplaintFate.ToCall)
            Hear(p, days + 2);
    }

    private void Hear(PlannedComplaint p, int day)
    {
        switch (p.Fate)
        {
            case ComplaintFate.NotReached:
                Call(p, day, CallOutcome.NotReached, "电话无人接听。");
                Call(p, day + 2, CallOutcome.NotReached, "第二次拨打仍无人接听。");
                Close(p, day + 3, "两次回访未联系上投诉人，答复已经送达。");
                return;
            case ComplaintFate.Dissatisfied:
                Call(p, day, CallOutcome.Dissatisfied, "认为只管了两天又反弹。");
                return;
            case ComplaintFate.Reopened:
                Call(p, day, CallOutcome.Dissatisfied, "认为问题没有根本解决。");
                Then(p, day, 16 * 60, Desk, (c, op) => Of<ReopenComplaint>().Run(op, c.Id, c.Version, "投诉人反映问题反弹，重新办理。"));
                Then(p, day, (16 * 60) + 20, Desk, (c, op) => Of<AssignComplaint>().Run(op, c.Id, c.Version, Department(p.Department), null, "请加强值守后重新答复。"));
                Answer(p, day + 5, true);
                Then(p, day + 6, 11 * 60, Reviewer(p), (c, op) => Of<ApproveComplaintAnswer>().Run(op, c.Id, c.Version, "同意答复"));
                Call(p, day + 7, CallOutcome.Satisfied, "");
                Close(p, day + 7, "");
                return;
            default:
                var grumbles = p.Fate is ComplaintFate.Late && _chance.Percent(60);
                Call(p, day, grumbles ? CallOutcome.Dissatisfied : CallOutcome.Satisfied, grumbles ? "办理时间太长。" : "");
                if (p.Fate is not ComplaintFate.ToClose)
                    Close(p, day, grumbles ? "已向投诉人说明并致歉，告知复查途径。" : "");
                return;
        }
    }

    /// <summary>Reports about the bureau's own people, which only the legal office runs.</summary>
    private void Reports()
    {
        var done = Report(9001, 44, "反映执法人员收受摊贩物品", "有执法人员在夜市收摊贩的烟，之后不再管理，请查处。", "ZD3");
        Give(done, "legal2");
        Then(done, 8, 15 * 60, "legal2", (c, op, files) => Of<AnswerComplaint>().Run(op, c.Id, c.Version, ComplaintVerdict.PartlyTrue, "调取执法记录和当班安排，询问当班人员：巡查记录缺失两天，未发现收受物品的证据。", "反映的情况部分属实，已责令改正，感谢监督。", files), EvidenceFolder.ForConfirmation);
        Then(done, 9, Answered, "legal", (c, op) => Of<ApproveComplaintAnswer>().Run(op, c.Id, c.Version, "同意答复"));
        Then(done, 10, Answered, "legal", (c, op) => Of<UpholdComplaint>().Run(op, c.Id, c.Version, Department("ZD3"), "夜间巡查记录缺失", Dimension.Conduct, "核查发现九月中旬两个夜班没有巡查记录，当班人员不能说明去向。", "办法第十条：执法过程应当全程留痕、可以回溯。"));
        Then(done, 11, Answered, "legal", (c, op) => Of<CallComplainant>().Run(op, c.Id, c.Version, CallOutcome.Satisfied, ""));
        Then(done, 11, 11 * 60, "legal", (c, op) => Of<CloseComplaint>().Run(op, c.Id, c.Version, ""));
        Give(Report(9002, 6, "反映中队值班电话长期无人接听", "夜里多次拨打值班电话无人接听，出警拖延。", "ZD1"), "legal2");
        Report(9003, 1, "反映执法人员态度粗暴", "检查时不出示证件、说话难听，要求处理。", "HWZD");
    }

    private PlannedComplaint Report(int serial, int ago, string title, string account, string against)
    {
        var matter = new DemoMatter(title, account, "", [against]) { Kind = ComplaintKind.Report };
        var plan = new PlannedComplaint(ComplaintFate.Green, calendar.SubtractWorkingDays(order.AsOf, ago + 1), 9 * 60, IntakeChannel.Letter, matter, "", against, 0, serial);
        var anonymous = serial % 2 == 0;
        At(plan.On, plan.Minute, "legal", [], async (op, _) => _numbers[serial] = await Of<RegisterComplaint>().Run(op, Code(serial), new ComplaintForm(
            plan.Channel, matter.Kind, Confidentiality.Confidential, title, account, anonymous ? new ComplainantCard() : DemoMatters.Card(serial, _chance))
        { DepartmentId = Department(against) }));
        return plan;
    }

    private void Give(PlannedComplaint report, string to)
    {
        Then(report, 1, Answered, "legal", (c, op) => Of<AcceptComplaint>().Run(op, c.Id, c.Version));
        Then(report, 1, Answered + 20, "legal", (c, op) => Of<AssignComplaint>().Run(op, c.Id, c.Version, Department("FZS"), scene.Person.Officers[to], "请直接核查，不得惊动被反映的部门。"));
    }

    private void Register(PlannedComplaint p, DemoForeign? foreign)
    {
        var card = _chance.Percent(8) ? new ComplainantCard() : DemoMatters.Card(p.Serial, _chance);
        var form = new ComplaintForm(p.Channel, p.Matter.Kind, p.Level, foreign?.Title ?? p.Matter.Title, foreign?.Account ?? p.Matter.Account, card)
        {
            Place = p.Place,
            SourceKey = p.Channel is IntakeChannel.Instruction or IntakeChannel.Petition ? $"演示〔{p.On.Year}〕{p.Serial}号" : null,
            Origin = p.Channel switch
            {
                IntakeChannel.Instruction => new ComplaintOrigin("区政府值班室", On: p.On),
                IntakeChannel.Media => new ComplaintOrigin("演示都市频道", "https://media.example/yanshi", p.On),
                IntakeChannel.Letter => new ComplaintOrigin(On: p.On),
                _ => ComplaintOrigin.None,
            },
            ItemId = foreign is null ? scene.Items[p.Matter.Code] : null,
        };
        At(p.On, p.Minute, Desk, [], async (op, _) => _numbers[p.Serial] = await Of<RegisterComplaint>().Run(op, Code(p.Serial), form));
    }

    private void Answer(PlannedComplaint p, int day, bool again)
    {
        var asked = p.Matter.Kind is ComplaintKind.Inquiry or ComplaintKind.Suggestion;
        var verdict = asked ? ComplaintVerdict.NotApplicable : _chance.Weighted<ComplaintVerdict>([(ComplaintVerdict.True, 70), (ComplaintVerdict.PartlyTrue, 18), (ComplaintVerdict.Untrue, 8), (ComplaintVerdict.Unverifiable, 4)]);
        var (facts, text) = DemoAnswers.Of(verdict, again);
        var by = Staff.Officers(p.Department) is { Count: > 0 } officers ? officers[0] : Staff.Head(p.Department);
        Then(p, day, Answered + _chance.Next(60), by, (c, op, files) => Of<AnswerComplaint>().Run(op, c.Id, c.Version, verdict, facts, text, files), EvidenceFolder.ForConfirmation);
    }

    private void Call(PlannedComplaint p, int day, CallOutcome outcome, string reason) =>
        Then(p, day, (15 * 60) + _chance.Next(40), Desk, (c, op) => Of<CallComplainant>().Run(op, c.Id, c.Version, outcome, reason));

    private void Close(PlannedComplaint p, int day, string reason) => Then(p, day, (16 * 60) + _chance.Next(40), Desk, (c, op) => Of<CloseComplaint>().Run(op, c.Id, c.Version, reason));

    // The command centre answers for no matter itself here, so it may review every answer.
    private static string Reviewer(PlannedComplaint p) => p.Matter.Kind is ComplaintKind.Report ? "legal" : Desk;

    private void Then(PlannedComplaint p, int day, int minute, string by, Func<Complaint, Guid, Task> act) => Then(p, day, minute, by, (c, op, _) => act(c, op), []);

    private void Then(PlannedComplaint p, int day, int minute, string by, Func<Complaint, Guid, IReadOnlyList<Guid>, Task> act, IReadOnlyList<int> files) =>
        At(Day(p, day), minute, by, files, async (op, uploaded) => await act(await Find(_numbers[p.Serial]), op, uploaded));

    private void At(DateOnly day, int minute, string by, IReadOnlyList<int> files, Func<Guid, IReadOnlyList<Guid>, Task> act)
    {
        var at = ChinaTime.StartOf(day).AddMinutes(minute);
        if (at < order.End)
            _events.Add(new DemoEvent(at, by, files, uploaded => act(Of<IdSource>().Next(at), uploaded)));
    }

    private async Task<Complaint> Find(string number)
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        return await db.Complaints.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Number == number);
    }

    private async Task<Guid> Scope(string code)
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        return await db.ComplaintScopes.Where(s => s.Code == code).Select(s => s.Id).SingleAsync();
    }

    private DateOnly Day(PlannedComplaint p, int workingDays) => workingDays == 0 ? p.On : calendar.AddWorkingDays(p.On, workingDays);

    private Guid Department(string code) => scene.Departments[code];

    private AccessCode Code(int serial) => AccessCode.Of(SHA256.HashData(Encoding.UTF8.GetBytes($"demonstration complaint {order.Seed} {serial}")).AsSpan(0, AccessCode.Bytes));

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}
