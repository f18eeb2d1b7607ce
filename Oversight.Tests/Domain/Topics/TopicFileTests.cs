using System.Text.Encodings.Web;
using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Domain.Topics;

namespace Oversight.Tests.Domain.Topics;

/// <summary>A topic file by its own rules.</summary>
public sealed class TopicFileTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Squadron = Guid.NewGuid();
    private static readonly Actor Legal = Person(Role.LegalOffice, Guid.NewGuid());
    private static readonly Actor Leader = Person(Role.Leader, Guid.NewGuid());
    private static readonly Actor Head = Person(Role.DepartmentHead, Squadron);
    private static readonly TopicReportText Text = new("关于夜间渣土车扰民情况的报告", "近一个月夜间渣土车投诉增多。", "主要是工地集中在夜间出土。", "建议统筹安排出土时段。");

    [Fact]
    public void A_report_is_drafted_signed_by_the_leader_sent_and_received_and_a_later_one_follows()
    {
        var file = File();
        file.DraftReport(Text, Legal, Guid.NewGuid(), Now);
        var first = file.Reports[0];
        file.ReturnReport(first.Id, "原因写得不够具体。");
        file.DraftReport(Text with { Analysis = "工地集中在二十二时以后出土。" }, Legal, Guid.NewGuid(), Now);
        Assert.Equal("same-person", Code(() => file.SignReport(Legal, first.Id, new("管执法报", 2026, 1), "{}", Now)));
        file.SignReport(Leader, first.Id, new("管执法报", 2026, 1), "{}", Now);
        Assert.Equal("report-open", Code(() => file.Close("情况平稳，不再研判。", Now)));
        Assert.Equal("step", Code(() => file.DraftReport(Text, Legal, Guid.NewGuid(), Now)));
        file.SendReport(Legal, first.Id, Today, "公文交换", Today);
        file.ReceiveReport(first.Id, Today, "区政务服务改革管理办公室", [], Today);
        file.DraftReport(Text with { Title = "关于夜间渣土车扰民后续情况的报告" }, Legal, Guid.NewGuid(), Now);
        Assert.Equal([(1, TopicReportState.Received), (2, TopicReportState.Drafted)], file.Reports.Select(r => (r.Number, r.State)));
    }

    [Fact]
    public void A_report_names_no_complaint_and_no_number_of_anybody()
    {
        var file = File();
        foreach (var text in (string[])["见投诉TS-20261123-48271。", "来电人电话138 3710 0001。", "身份证号４１０１０４１９８００１０１００１６。", "ｔｓ-20261101-00001号件"])
            Assert.Throws<InvalidInput>(() => file.DraftReport(Text with { Situation = "近一个月投诉增多，" + text }, Legal, Guid.NewGuid(), Now));
        file.DraftReport(Text with { Situation = "2026年11月1日至23日共收到120件，比10月增加35件。" }, Legal, Guid.NewGuid(), Now);
    }

    [Fact]
    public void A_file_ends_when_its_measures_are_answered_by_the_department_that_has_them()
    {
        var file = File();
        file.SetMeasure("安排夜间巡查并约谈工地负责人", Squadron, "一中队", Today.AddDays(5), Legal, Guid.NewGuid(), Today, Now);
        Assert.Equal(TopicState.Acting, file.State);
        Assert.Equal("measures-open", Code(() => file.Close("情况平稳，不再研判。", Now)));
        Assert.Equal("measure-department", Code(() => file.FinishMeasure(Person(Role.DepartmentHead, Guid.NewGuid()), 1, "已经巡查三次。", Now)));
        file.FinishMeasure(Head, 1, "已经巡查三次，约谈两家。", Now);
        file.Close("情况平稳，不再研判。", Now);
        Assert.Equal("step", Code(() => file.Link(Kinds.Complaint, Guid.NewGuid(), "", Legal, Guid.NewGuid(), Now)));
        file.Reopen("又有反复，重新研判。");
        Assert.Equal(TopicState.Studying, file.State);
    }

    [Fact]
    public void A_restricted_file_is_seen_by_the_leader_the_legal_office_and_those_named_alone()
    {
        var (file, deputy, named, centre) = (File(), Person(Role.DeputyLeader, Guid.NewGuid()), Person(Role.Officer, Guid.NewGuid()), Person(Role.CommandCentre, Guid.NewGuid()));
        var admin = Person(Role.Administrator, Squadron);
        Assert.Equal([true, true, true, true, true, false, false], Seen());
        file.Restrict(true, "涉及重点人员，限定知悉。");
        Assert.Equal([true, true, false, false, false, false, false], Seen());
        file.Admit(named.Id, null, "参与研判", Legal, Guid.NewGuid(), Now);
        file.Admit(null, deputy.Posts[0].PostId, "分管领导", Legal, Guid.NewGuid(), Now);
        Assert.Equal([true, true, false, true, false, true, false], Seen());
        file.Dismiss(file.ReaderRows[0].Id);
        Assert.Equal([true, true, false, true, false, false, false], Seen());

        bool[] Seen() => [.. new[] { Leader, Legal, Head, deputy, centre, named, admin }.Select(a => TopicSight.Sees(a, file))];
    }

    [Fact]
    public void Facts_say_nothing_of_what_is_written()
    {
        var file = File();
        file.Restrict(true, "涉及重点人员，限定知悉。");
        file.Revise(new TopicHead("渣土车夜间运输", TopicKind.Difficult, Squadron, "经查为某公司所为。"));
        file.DraftReport(Text, Legal, Guid.NewGuid(), Now);
        file.SetMeasure("约谈某公司负责人", Squadron, "一中队", Today, Legal, Guid.NewGuid(), Today, Now);
        var told = string.Join("\n", file.Facts.Select(f => JsonSerializer.Serialize<object>(f, Plain)));
        Assert.All((string[])["渣土车", "某公司", "一中队", "重点人员"], mark => Assert.DoesNotContain(mark, told, StringComparison.Ordinal));
    }

    private static TopicFile File() => TopicFile.Open(Guid.NewGuid(), "ZT-20261123-001", new TopicHead("夜间渣土车扰民", TopicKind.Hot, Squadron, ""), "词语“渣土车”本周9件，上周2件", false, Legal, Now);

    private static Actor Person(Role role, Guid department) => new(Guid.NewGuid(), "某人", [new HeldPost(Guid.NewGuid(), department, "岗位", role)], new HashSet<Guid>());

    private static string Code(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
