using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Trail;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Complaints;

public sealed class ComplaintActsTests
{
    [Fact]
    public async Task A_complaint_is_taken_dispatched_answered_reopened_and_closed()
    {
        await using var scenario = await ComplaintScenario.Start();
        var id = (await scenario.Register()).Id;
        await scenario.Accept(id);
        await scenario.Assign(id, "ZTZD");
        await scenario.Answer(id, "zt.a");
        await scenario.Do("zh.a", id, (op, c, v) => scenario.Act<ReturnComplaintAnswer>().Run(op, c, v, "没有写明处理结果"));
        await scenario.Answer(id, "zt.a");
        await scenario.Approve(id);
        await scenario.Do("zh.a", id, (op, c, v) => scenario.Act<CallComplainant>().Run(op, c, v, CallOutcome.Dissatisfied, "当晚又来了"));
        await scenario.Do("zh.a", id, (op, c, v) => scenario.Act<ReopenComplaint>().Run(op, c, v, "投诉人不满意，重新核查"));
        await scenario.Assign(id, "ZD1", "zd1.a");
        await scenario.Answer(id, "zd1.a");
        await scenario.Approve(id);
        await scenario.Do("zh.a", id, (op, c, v) => scenario.Act<CallComplainant>().Run(op, c, v, CallOutcome.Satisfied, ""));
        await scenario.Do("zh.a", id, (op, c, v) => scenario.Act<CloseComplaint>().Run(op, c, v, ""));
        var closed = await scenario.Find(id);
        Assert.Equal((ComplaintState.Closed, 2, (CallOutcome?)CallOutcome.Satisfied), (closed.State, closed.Round, closed.Satisfaction));
        Assert.Equal(3, closed.Answers.Count);
    }

    [Fact]
    public async Task The_same_submit_twice_is_one_complaint_and_the_same_order_comes_in_once()
    {
        await using var scenario = await ComplaintScenario.Start();
        await scenario.World.As("zh.a");
        var (op, code, form) = (Guid.NewGuid(), NewCode(), Form() with { Channel = IntakeChannel.WorkOrder, SourceKey = "GD20261123001", OrderDueAt = World.Monday.AddDays(3) });
        var number = await scenario.Act<RegisterComplaint>().Run(op, code, form);
        Assert.Equal(number, await scenario.Act<RegisterComplaint>().Run(op, code, form));
        Assert.Equal("source-known", await Broken(() => scenario.Act<RegisterComplaint>().Run(Guid.NewGuid(), NewCode(), form)));
        await using var db = scenario.World.Read();
        var one = await db.Complaints.AsNoTracking().SingleAsync();
        Assert.True(code.Opens(one.Id, one.CodeDigest));
        await scenario.Accept(one.Id);
        Assert.Equal(World.Monday.AddDays(3), (await scenario.Find(one.Id)).DueAt);
    }

    [Fact]
    public async Task Refusal_transfer_tasks_extension_and_withdrawal_leave_their_marks()
    {
        await using var scenario = await ComplaintScenario.Start();
        await scenario.Registers();
        await using var db = scenario.World.Read();
        var traffic = await db.ComplaintScopes.Where(s => s.Code == "traffic").Select(s => s.Id).SingleAsync();
        var (refused, moved, worked, gone) = ((await scenario.Register()).Id, (await scenario.Register()).Id, (await scenario.Register()).Id, (await scenario.Register()).Id);
        await scenario.Do("zh.a", refused, (op, c, v) => scenario.Act<RefuseComplaint>().Run(op, c, v, RefusalGround.OutOfScope, traffic, "机动车乱停请向交警反映，电话122。"));
        await scenario.Do("zh.a", moved, (op, c, v) => scenario.Act<TransferComplaint>().Run(op, c, v, "区交警大队", "属于其职责范围"));
        var receipt = await scenario.Stage("zh.a");
        await scenario.Do("zh.a", moved, (op, c, v) => scenario.Act<ReceiveTransfer>().Run(op, c, v, new DateOnly(2026, 11, 23), [receipt]));
        Assert.Equal("回执1.jpg", (await scenario.Find(moved)).TransferReceipts.Single().Name);
        await scenario.Accept(worked);
        await scenario.Assign(worked, "ZTZD");
        var zd1 = await scenario.World.DepartmentOf("ZD1");
        await scenario.Do("zt.head", worked, (op, c, v) => scenario.Act<SetComplaintTask>().Run(op, c, v, zd1, null, "提供路口巡查记录", 3));
        await scenario.Do("zd1.liaison", worked, (op, c, v) => scenario.Act<FinishComplaintTask>().Run(op, c, v, 2, "巡查记录见附件", []));
        await scenario.Do("zt.head", worked, (op, c, v) => scenario.Act<AskComplaintExtension>().Run(op, c, v, 5, "需要检测鉴定"));
        await scenario.Do("leader", worked, (op, c, v) => scenario.Act<DecideComplaintExtension>().Run(op, c, v, true, "同意"));
        await scenario.Do("zt.head", worked, (op, c, v) => scenario.Act<HandOnComplaint>().Run(op, c, v, zd1, null, "不属于我队辖区"));
        await scenario.Do("zh.a", worked, (op, c, v) => scenario.Act<TakeBackComplaint>().Run(op, c, v, "需要重新派发"));
        await scenario.Do("zh.a", gone, (op, c, v) => scenario.Act<WithdrawComplaint>().Run(op, c, v, "投诉人来电撤回"));
        Assert.Equal(
            ["complaint.registered", "complaint.accepted", "complaint.assigned", "complaint.task-set", "complaint.task-finished", "complaint.extension-asked", "complaint.extension-decided", "complaint.handed-on", "complaint.taken-back"],
            await scenario.World.TrailOf(worked));
        Assert.Equal((ComplaintState.Refused, ComplaintState.Transferred, ComplaintState.Withdrawn), ((await scenario.Find(refused)).State, (await scenario.Find(moved)).State, (await scenario.Find(gone)).State));
    }

    [Fact]
    public async Task What_is_true_becomes_a_finding_in_one_step_that_at_the_highest_level_says_nothing_of_a_complaint()
    {
        await using var scenario = await ComplaintScenario.Start();
        var id = (await scenario.Register(Form(ComplaintKind.Report, Confidentiality.Confidential), about: "ZTZD")).Id;
        await scenario.Accept(id, "legal");
        await scenario.Assign(id, "DDB", "ddb.a", "legal");
        await scenario.Answer(id, "ddb.a");
        var department = await scenario.World.DepartmentOf("ZTZD");
        var finding = Guid.Empty;
        await scenario.Do("legal", id, async (op, c, v) => finding = await scenario.Act<UpholdComplaint>().Run(op, c, v, department, "渣土车核查不严", Dimension.Conduct, "抽查三晚均未登记核准文件编号。", "城市建筑垃圾管理规定"));
        await using var db = scenario.World.Read();
        var kept = await db.Findings.AsNoTracking().SingleAsync(f => f.Id == finding);
        Assert.Equal((department, "日常监督"), (kept.DepartmentId, kept.Source));
        Assert.Contains("complaint.upheld", await scenario.World.TrailOf(id));
    }

    [Fact]
    public async Task An_approved_answer_goes_to_those_whose_complaint_was_joined()
    {
        await using var scenario = await ComplaintScenario.Start();
        var (main, joined) = (await scenario.Register(), await scenario.Register());
        await scenario.Accept(main.Id);
        await scenario.Accept(joined.Id);
        await scenario.Do("zh.a", joined.Id, (op, c, v) => scenario.Act<JoinComplaint>().Run(op, c, v, main.Number.ToLowerInvariant()));
        await scenario.Assign(main.Id, "ZTZD");
        await scenario.Answer(main.Id, "zt.a");
        await scenario.Approve(main.Id);
        var other = await scenario.Find(joined.Id);
        Assert.Equal((ComplaintState.Replied, (Guid?)main.Id), (other.State, other.MainId));
        Assert.Equal("您反映的问题已核查处理，感谢监督。", other.Reply!.Text);
    }

    [Fact]
    public async Task The_second_of_two_hears_who_was_first_and_a_reveal_does_not_count_as_a_change()
    {
        await using var scenario = await ComplaintScenario.Start();
        var id = (await scenario.Register()).Id;
        var version = (await scenario.Find(id)).Version;
        await scenario.World.As("zh.a");
        await scenario.Act<RevealComplainant>().Run(Guid.NewGuid(), id, version, "回电核实地点");
        await scenario.Act<AcceptComplaint>().Run(Guid.NewGuid(), id, version);
        Assert.Equal("conflict", await Broken(() => scenario.Act<AcceptComplaint>().Run(Guid.NewGuid(), id, version)));
    }

    [Fact]
    public async Task What_says_who_complained_is_refused_in_every_text_that_others_read()
    {
        await using var scenario = await ComplaintScenario.Start();
        Assert.Equal("title", (await Assert.ThrowsAsync<InvalidInput>(() => scenario.Register(Form(title: "欧阳建国反映渣土车")))).Field);
        var id = (await scenario.Register()).Id;
        await scenario.Accept(id);
        await scenario.Assign(id, "ZTZD");
        var file = await scenario.Stage("zt.a");
        await scenario.World.As("zt.a");
        var version = (await scenario.Find(id)).Version;
        Assert.Equal("sender-named", await Broken(() => scenario.Act<AnswerComplaint>().Run(Guid.NewGuid(), id, version, ComplaintVerdict.True, "到场核查两次，拍照取证。", "欧阳建国您好，问题已处理。", [file])));
        Assert.Contains("!complaint.answer", await scenario.World.TrailOf(id));
    }

    [Fact]
    public async Task The_registers_ship_once_and_keep_what_the_bureau_changed()
    {
        await using var scenario = await ComplaintScenario.Start();
        await scenario.Registers();
        await scenario.Registers();
        await using var db = scenario.World.Read();
        Assert.Equal(Oversight.Infrastructure.Seeding.Complaints.ComplaintSeed.Load().Scopes.Count, await db.ComplaintScopes.CountAsync());
        var phone = await db.ComplaintChannels.AsNoTracking().FirstAsync(c => c.Channel == IntakeChannel.Phone);
        await scenario.World.As("zh.a");
        await scenario.Act<TestComplaintChannel>().Run(Guid.NewGuid(), phone.Id, true, "");
        var owner = await scenario.World.DepartmentOf("ZHZX");
        await scenario.Act<SetComplaintChannel>().Run(Guid.NewGuid(), phone.Id, IntakeChannel.Phone, new ChannelText("投诉电话", "0371-66880000", "全天", owner, null, true, 7));
        await scenario.World.As("zt.a");
        Assert.Equal("duty", await Broken(() => scenario.Act<TestComplaintChannel>().Run(Guid.NewGuid(), phone.Id, true, "")));
        await scenario.Registers();
        Assert.Equal("0371-66880000", await db.ComplaintChannels.AsNoTracking().Where(c => c.Id == phone.Id).Select(c => c.Address).SingleAsync());
    }

    [Fact]
    public async Task A_bureau_without_a_phone_in_its_settings_starts_with_the_line_closed_and_completes_it_later()
    {
        var world = await World.Start(s =>
        {
            var settings = (Settings)s.Single(d => d.ServiceType == typeof(Settings)).ImplementationInstance!;
            s.AddSingleton(settings with { Phone = "" }).AddCasework().AddComplaints().AddSupervision().AddTrail();
        });
        await using var scenario = new ComplaintScenario(world);
        await scenario.Registers();
        await using var db = world.Read();
        var phone = await db.ComplaintChannels.AsNoTracking().FirstAsync(c => c.Channel == IntakeChannel.Phone);
        Assert.False(phone.Open);
        await world.As("zh.a");
        await scenario.Act<SetComplaintChannel>().Run(Guid.NewGuid(), phone.Id, IntakeChannel.Phone, new ChannelText("投诉电话", "0371-66880000", "全天", phone.DepartmentId, null, true, 7));
        Assert.True(await db.ComplaintChannels.AnyAsync(c => c.Id == phone.Id && c.Open, TestContext.Current.CancellationToken));
    }
}
