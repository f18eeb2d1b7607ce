using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Domain.Supervision;
using Oversight.Web.Features.Complaints;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Complaints;

/// <summary>One matter told by several: what is found, what is joined, and that everybody keeps what is theirs.</summary>
public sealed class ComplaintDuplicatesTests
{
    private static readonly ComplainantCard Other = new("慕容晓燕", "13937100002");

    [Fact]
    public async Task While_a_call_is_taken_the_same_matter_and_the_same_caller_are_found_and_nothing_that_is_secret()
    {
        await using var scenario = await Start();
        var known = await scenario.Register();
        await scenario.Register(Form(ComplaintKind.Report, Confidentiality.Confidential, "夜间渣土车放行无人管"), "legal2", "ZTZD");
        await scenario.Register(Form(title: "公厕没有水") with { Account = "公厕停水两天，无人保洁。", Place = "货站街", Card = Other });
        foreach (var user in (string[])["zh.a", "legal2"])
        {
            await scenario.World.As(user);
            var found = await While(new AlikeQuery("", "渣土车半夜从航海东路过，吵得睡不着", "航海东路未来路口", "", "", null));
            Assert.Equal([known.Number], found.Select(a => a.Number));
            Assert.Contains("地点相近", found[0].Why);
            Assert.DoesNotContain("同一投诉人", found[0].Why);
            found = await While(new AlikeQuery("", "", "", "", Ouyang.Phone, null));
            Assert.Equal([known.Number], found.Select(a => a.Number));
            Assert.Equal(["同一投诉人"], found[0].Why);
        }

        // The same question by somebody who takes no calls: no oracle for telephone numbers.
        await scenario.World.As("zt.head");
        Assert.Empty(await While(new AlikeQuery("夜间渣土车扰民", "", "航海东路与未来路口", "", Ouyang.Phone, null)));

        Task<IReadOnlyList<AlikeComplaint>> While(AlikeQuery query) => scenario.Act<ComplaintAlike>().While(query, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Beside_a_complaint_stand_those_that_it_can_be_joined_to_and_no_others()
    {
        await using var scenario = await Start();
        var (main, twin, secret) = (await scenario.Register(), await scenario.Register(Form() with { Card = Other, Account = "渣土车从航海东路经过，夜里睡不着。" }), await scenario.Register(Form(ComplaintKind.Report, Confidentiality.Confidential), "legal2", "ZTZD"));
        await scenario.World.As("zh.a");
        Assert.Equal([main.Number], (await scenario.Act<ComplaintAlike>().Of(twin.Id, TestContext.Current.CancellationToken)).Select(a => a.Number));
        await scenario.World.As("legal2");
        Assert.Empty(await scenario.Act<ComplaintAlike>().Of(secret.Id, TestContext.Current.CancellationToken));
        await scenario.World.As("leader");
        Assert.Empty(await scenario.Act<ComplaintAlike>().Of(twin.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Joined_each_keeps_clock_answer_and_satisfaction_and_one_that_comes_late_hears_the_answer_at_once()
    {
        await using var scenario = await Start();
        var main = await scenario.Register();
        await scenario.Accept(main.Id);
        scenario.World.Clock.Pass(TimeSpan.FromDays(2));
        var twin = await scenario.Register(Form() with { Card = Other, Account = "渣土车夜里从航海东路经过。" });
        await scenario.Accept(twin.Id);
        await Join(twin.Id);
        Assert.NotEqual((await scenario.Find(main.Id)).AnswerDueAt, (await scenario.Find(twin.Id)).AnswerDueAt);
        await scenario.Assign(main.Id, "ZTZD");
        await scenario.Answer(main.Id, "zt.a");
        await scenario.Approve(main.Id);
        await Call(main.Id, CallOutcome.Satisfied, "");
        await Call(twin.Id, CallOutcome.Dissatisfied, "还在经过");
        Assert.Equal((CallOutcome.Satisfied, CallOutcome.Dissatisfied), ((await scenario.Find(main.Id)).Satisfaction!.Value, (await scenario.Find(twin.Id)).Satisfaction!.Value));
        await scenario.Do("zh.a", twin.Id, (op, c, v) => scenario.Act<PartComplaint>().Run(op, c, v, "投诉人不满意，单独核查"));
        await scenario.Do("zh.a", twin.Id, (op, c, v) => scenario.Act<ReopenComplaint>().Run(op, c, v, "当事人不满意，重新核查"));
        Assert.Equal((ComplaintState.Accepted, ComplaintState.Satisfied), ((await scenario.Find(twin.Id)).State, (await scenario.Find(main.Id)).State));
        var late = await scenario.Register(Form() with { Card = Other with { Phone = "13937100003" }, Account = "渣土车夜里从航海东路经过。" });
        await scenario.Accept(late.Id);
        await Join(late.Id);
        Assert.Equal((ComplaintState.Replied, "您反映的问题已核查处理，感谢监督。"), ((await scenario.Find(late.Id)).State, (await scenario.Find(late.Id)).Reply!.Text));

        Task Join(Guid id) => scenario.Do("zh.a", id, (op, c, v) => scenario.Act<JoinComplaint>().Run(op, c, v, main.Number));
        Task Call(Guid id, CallOutcome outcome, string why) => scenario.Do("zh.a", id, (op, c, v) => scenario.Act<CallComplainant>().Run(op, c, v, outcome, why));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_stays_joined_to_one_that_is_withdrawn_or_becomes_secret(bool withdrawn)
    {
        await using var scenario = await Start();
        var (main, twin) = (await scenario.Register(about: "ZTZD"), await scenario.Register(Form() with { Card = Other, Account = "渣土车夜里从航海东路经过。" }, about: "ZTZD"));
        await scenario.Accept(main.Id);
        await scenario.Accept(twin.Id);
        await scenario.Do("zh.a", twin.Id, (op, c, v) => scenario.Act<JoinComplaint>().Run(op, c, v, main.Number));
        if (withdrawn)
            await scenario.Do("zh.a", main.Id, (op, c, v) => scenario.Act<WithdrawComplaint>().Run(op, c, v, "投诉人来电撤回"));
        else
            await scenario.Do("legal2", main.Id, (op, c, v) => scenario.Act<SetComplaintLevel>().Run(op, c, v, Confidentiality.Confidential, "涉及本局人员"));
        Assert.Null((await scenario.Find(twin.Id)).MainId);
        await using var db = scenario.World.Read();
        var last = await db.Trail.Where(e => e.SubjectId == twin.Id).OrderByDescending(e => e.Seq).Select(e => e.Action).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal("complaint.unlinked", last);
    }

    [Fact]
    public async Task What_is_true_becomes_finding_and_draft_of_the_notice_in_one_step()
    {
        await using var scenario = await Start();
        var id = (await scenario.Register(about: "ZTZD")).Id;
        await scenario.Accept(id);
        await scenario.Assign(id, "ZD1");
        await scenario.Answer(id, "zd1.a");
        var department = await scenario.World.DepartmentOf("ZTZD");
        var (finding, notice) = (Guid.Empty, new NoticeText("渣土车核查不严", 10, [new RequirementText("逐车核对核准文件", "连续10个工作日无差错")]));
        await scenario.Do("legal", id, async (op, c, v) => finding = await scenario.Act<UpholdComplaint>().Run(op, c, v, department, "渣土车核查不严", Dimension.Conduct, "抽查三晚均未登记核准文件编号。", "城市建筑垃圾管理规定", notice));
        await using var db = scenario.World.Read();
        Assert.Equal(("渣土车核查不严", NoticeState.Drafted), await db.Notices.AsNoTracking().Where(n => n.FindingId == finding).Select(n => new ValueTuple<string, NoticeState>(n.Title, n.State)).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal("upheld", await Broken(() => scenario.Do("legal", id, (op, c, v) => scenario.Act<UpholdComplaint>().Run(op, c, v, department, "渣土车核查不严", Dimension.Conduct, "抽查三晚均未登记。", "管理规定"))));
    }

    [Fact]
    public async Task Places_and_parties_are_offered_from_what_the_clerk_may_see_and_never_from_what_is_secret()
    {
        await using var scenario = await Start();
        await scenario.Register(Form() with { Party = "航海渣土运输有限公司" });
        await scenario.Register(Form(ComplaintKind.Report, Confidentiality.Confidential) with { Place = "航海路秘密点位", Party = "航海保密有限公司" }, "legal2", "ZTZD");
        foreach (var user in (string[])["zh.a", "legal2"])
        {
            await scenario.World.As(user);
            Assert.Equal(["航海东路与未来路口"], await scenario.Act<ComplaintSuggestions>().Places("航海", TestContext.Current.CancellationToken));
            Assert.Equal(["航海渣土运输有限公司"], await scenario.Act<ComplaintSuggestions>().Parties("航海", TestContext.Current.CancellationToken));
            Assert.Empty(await scenario.Act<ComplaintSuggestions>().Places("88号院", TestContext.Current.CancellationToken));
        }

        await scenario.World.As("zt.a");
        Assert.Empty(await scenario.Act<ComplaintSuggestions>().Places("航海", TestContext.Current.CancellationToken));
    }
}
