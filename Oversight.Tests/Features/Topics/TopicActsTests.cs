using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Documents;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Topics;
using Oversight.Web.Features.Trail;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Topics;

/// <summary>Topic files on a real database, as the people of the bureau.</summary>
public sealed class TopicActsTests
{
    [Fact]
    public async Task A_file_from_a_figure_rests_on_its_complaints_and_its_report_counts_no_confidential_one()
    {
        await using var s = await TopicScenario.Start();
        var first = await s.Register();
        await s.Register();
        var secret = await s.Register(Form(ComplaintKind.Report, Confidentiality.Confidential, "夜间渣土车扰民无人管"), "legal2", "ZD1");
        var file = await s.Open(cut: new ComplaintCut { Word = "渣土车" });
        Assert.Equal(2, file.LinkRows.Count);

        // To the number of a confidential one the answer is that to a number which does not exist, also for those who know it.
        async Task<string> Refused(string number) => (await Assert.ThrowsAsync<InvalidInput>(() => s.On("legal2", file.Id, (op, v) => s.Act<LinkTopic>().Complaint(op, file.Id, v, number)))).Message;
        Assert.Equal(await Refused("TS-20260101-00000"), await Refused(secret.Number));
        await s.Draft(file.Id);
        await s.Do("legal2", first.Id, (op, c, v) => s.Act<SetComplaintLevel>().Run(op, c, v, Confidentiality.Confidential, "来信人要求保密"));
        var paper = await s.Signed(file.Id);
        Assert.Equal((1, "管执法报〔2026〕1号", "周正清"), (paper.Complaints, paper.Number, paper.Signer));
        Assert.Equal(1, paper.Weeks.Sum(w => w.Count));
        await s.World.As("legal");
        Assert.Equal(1, (await s.Act<ReadTopic>().Run(file.Number))!.Complaints);
    }

    [Fact]
    public async Task What_says_who_complained_gets_into_no_text_and_no_report()
    {
        await using var s = await TopicScenario.Start();
        await s.Register();
        var later = await s.Register(Form(title: "渣土车夜间超载"), "zh.a");
        var file = await s.Open(cut: new ComplaintCut { Word = "扰民" });
        await Assert.ThrowsAsync<InvalidInput>(() => s.Draft(file.Id, TopicScenario.Text with { Situation = $"{Ouyang.Name}等人反映夜间渣土车扰民。" }));
        await Assert.ThrowsAsync<InvalidInput>(() => s.On("legal", file.Id, (op, v) => s.Act<SetTopicMeasure>().Run(op, file.Id, v, $"走访{Ouyang.Name}了解情况", file.DepartmentId, new DateOnly(2026, 12, 1))));

        // Written before the complaint was linked, it is found at signing.
        await s.On("legal", file.Id, (op, v) => s.Act<UnlinkTopic>().Run(op, file.Id, v, file.LinkRows[0].TargetId, "另案处理"));
        await s.Draft(file.Id, TopicScenario.Text with { Situation = $"{Ouyang.Name}等人反映夜间渣土车扰民。" });
        await s.On("legal", file.Id, (op, v) => s.Act<LinkTopic>().Complaint(op, file.Id, v, later.Number));
        var report = (await s.Topic(file.Id)).Reports[0].Id;
        Assert.Equal("names-complainant", await Broken(() => s.On("leader", file.Id, (op, v) => s.Act<SignTopicReport>().Run(op, file.Id, v, report))));
    }

    [Fact]
    public async Task Every_opening_of_a_restricted_file_is_on_the_trail_and_others_do_not_see_it()
    {
        await using var s = await TopicScenario.Start();
        var file = await s.Open(restricted: true);
        foreach (var user in (string[])["deputy", "zd1.head", "zh.a", "zt.head", "rs.head", "admin"])
        {
            await s.World.As(user);
            Assert.Null(await s.Act<ReadTopic>().Run(file.Number));
            Assert.Empty((await s.Act<TopicViews>().List(new TopicFilter(), null)).Rows);
        }

        await s.On("legal", file.Id, async (op, v) => await s.Act<RestrictTopic>().Admit(op, file.Id, v, await s.World.OfficerOf("zd1.head"), null, "责任部门负责人"));
        await s.World.As("zd1.head");
        Assert.NotNull(await s.Act<ReadTopic>().Run(file.Number));
        Assert.NotNull(await s.Act<ReadTopic>().Run(file.Id.ToString()));
        s.World.Clock.Pass(TimeSpan.FromHours(1));
        Assert.NotNull(await s.Act<ReadTopic>().Run(file.Number));
        Assert.Equal(["topic.opened", "topic.reader-set", "topic.read", "topic.read"], await s.World.TrailOf(file.Id));
        var open = await s.Open();
        await s.World.As("zd1.head");
        Assert.NotNull(await s.Act<ReadTopic>().Run(open.Number));
        Assert.Equal(["topic.opened"], await s.World.TrailOf(open.Id));
    }

    [Fact]
    public async Task Reports_go_up_signed_numbered_sent_and_received_and_the_next_one_names_the_last()
    {
        await using var s = await TopicScenario.Start();
        await s.Register();
        var file = await s.Open(cut: new ComplaintCut { Word = "渣土车" });
        await s.On("legal", file.Id, (op, v) => s.Act<SetTopicMeasure>().Run(op, file.Id, v, "安排夜间巡查并约谈工地负责人", file.DepartmentId, new DateOnly(2026, 12, 1)));
        await s.On("zd1.head", file.Id, (op, v) => s.Act<FinishTopicMeasure>().Run(op, file.Id, v, 1, "巡查六次，约谈两家工地。"));
        await s.Draft(file.Id);
        await s.Signed(file.Id);
        var report = (await s.Topic(file.Id)).Reports[0];
        var sources = s.Act<TopicPapers>();
        Assert.Equal(report.Id, Assert.Single(await sources.Unarchived(TestContext.Current.CancellationToken)));
        var pdf = s.Act<IDocumentRenderer>().Render(await sources.Compose(report.Id));
        Assert.Equal(pdf, s.Act<IDocumentRenderer>().Render(await sources.Compose(report.Id)));
        var text = string.Concat(UglyToad.PdfPig.PdfDocument.Open(pdf).GetPages().Select(p => p.Text));
        Assert.All((string[])["管执法报〔2026〕1号", "签发人：周正清", "区政务服务改革管理办公室", "巡查六次", "痕迹"], mark => Assert.Contains(mark, text, StringComparison.Ordinal));
        Assert.All((string[])[Ouyang.Name, Ouyang.Phone, Ouyang.Address, "TS-"], mark => Assert.DoesNotContain(mark, text, StringComparison.Ordinal));
        var today = new DateOnly(2026, 11, 23);
        await s.On("legal", file.Id, (op, v) => s.Act<SendTopicReport>().Run(op, file.Id, v, report.Id, today, "公文交换"));
        var receipt = await s.Stage("legal", "签收回执.jpg");
        await s.On("legal", file.Id, (op, v) => s.Act<ReceiveTopicReport>().Run(op, file.Id, v, report.Id, today, "区政务服务改革管理办公室", [receipt]));
        await s.Draft(file.Id, TopicScenario.Text with { Title = "关于夜间渣土车扰民后续情况的报告" });
        var second = await s.Signed(file.Id);
        Assert.Equal((2, "管执法报〔2026〕1号", "管执法报〔2026〕2号"), (second.Edition, second.Previous, second.Number));
        await s.World.As("legal");
        Assert.Contains(await s.Act<TrailViews>().Of(Kinds.Topic, file.Id), e => e.Text.Contains("登记管执法报〔2026〕1号的签收回执", StringComparison.Ordinal));
    }
}
