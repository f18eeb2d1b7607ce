using System.Text;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Tests.Domain.Time;

namespace Oversight.Tests.Domain.Complaints;

public sealed class WorkOrderTests
{
    private static readonly DateTime Now = China.At(2026, 11, 23);
    private static readonly (Guid, string)[] Departments = [(Desk.Squadron, "城市管理执法一中队"), (Desk.Other, "城市管理执法二中队"), (Desk.LegalRoom, "法制室")];

    [Theory]
    [InlineData("城市管理执法一中队", true)]
    [InlineData("管城区城市管理执法一中队", true)]
    [InlineData("执法一中队", true)]
    [InlineData("某某物业公司", false)]
    [InlineData("", false)]
    public void The_bureaus_own_departments_are_recognised_and_others_are_nobody(string about, bool own) =>
        Assert.Equal(own ? Desk.Squadron : null, Order(about).DepartmentOf(Departments));

    [Theory]
    [InlineData("执法中队")]
    [InlineData("城管三中队")]
    public void Where_one_of_the_bureaus_seems_meant_and_it_is_not_clear_which_it_is_asked(string about) =>
        Assert.Equal("about", Desk.Invalid(() => Order(about).DepartmentOf(Departments)));

    [Fact]
    public void A_report_against_a_department_is_confidential_whatever_the_order_says()
    {
        Assert.Equal(Confidentiality.Confidential, (Order("法制室") with { Kind = ComplaintKind.Report }).LevelFor(Desk.LegalRoom));
        Assert.Equal(Confidentiality.Internal, (Order("") with { Kind = ComplaintKind.Report }).LevelFor(null));
        Assert.Equal(Confidentiality.Confidential, (Order("") with { Secret = true }).LevelFor(null));
    }

    [Fact]
    public void Without_a_title_the_beginning_of_the_account_stands_for_it()
    {
        Assert.Equal("航海东路夜间渣土车扰民", (Order("") with { Title = "", Account = "航海东路夜间渣土车扰民。每晚十一点后经过。" }).Checked(Now).Title);
        Assert.Equal(39, (Order("") with { Title = "", Account = new string('路', 39) + "😀" + new string('路', 50) }).Checked(Now).Title.Length);
    }

    [Fact]
    public void Rows_that_cannot_be_taken_say_which_column_and_stop_no_other()
    {
        var rows = Read(
            "热线导出,,,,,,,\n工单号,类型,标题,主要内容,来电人,来电号码,派单时间,办理时限,是否保密\n"
            + "A-001,投诉,夜间渣土车扰民,每晚十一点后渣土车经过。,欧阳建国,13837100001,2026-11-22 09:30,2026-11-30,否\n"
            + "A-002,吐槽,夜间渣土车扰民,每晚十一点后渣土车经过。,,,,,\n"
            + "A-003,投诉,夜间渣土车扰民,少,,,,,\n"
            + "A-004,投诉,夜间渣土车扰民,每晚十一点后渣土车经过。,,12345678901234567890,,,\n"
            + "A-005,投诉,夜间渣土车扰民,每晚十一点后渣土车经过。,,,2026-11-22,2026-11-20,\n"
            + "A-006,投诉,夜间渣土车扰民,每晚十一点后渣土车经过。,,,昨天,,\n"
            + "A-001,投诉,夜间渣土车扰民,另一段内容也在这里。,,,,,\n"
            + ",投诉,夜间渣土车扰民,每晚十一点后渣土车经过。,,,,,\n");
        Assert.Equal([(3, "A-001", ""), (4, "A-002", "诉求类型"), (5, "A-003", "诉求内容"), (6, "A-004", "联系电话"), (7, "A-005", "办理时限"), (8, "A-006", "派单时间"), (9, "A-001", "工单编号"), (10, "", "工单编号")], rows.Select(r => (r.Row, r.Number, r.Column)));
        Assert.Equal(China.At(2026, 12, 1, 0), rows[0].Order!.DueAt);
        Assert.Equal("欧阳建国", rows[0].Order!.Card.Name);
    }

    [Fact]
    public void A_file_without_the_two_columns_is_refused_with_what_is_missing()
    {
        Assert.Equal("heading", Assert.Throws<TableRefused>(() => Read("甲,乙\n1,2\n")).Code);
        Assert.Equal("empty", Assert.Throws<TableRefused>(() => Read("工单编号,诉求内容\n")).Code);
    }

    [Fact]
    public void What_the_template_says_can_be_read_back()
    {
        using var stream = new MemoryStream(Spreadsheet.Write("工单", WorkOrderFile.Columns, [[.. WorkOrderFile.Example]]));
        var row = Assert.Single(WorkOrderFile.Read(stream, "样表.xlsx", China.At(2026, 11, 24)));
        Assert.Equal(("HZ20261123000001", ""), (row.Number, row.Fault));
    }

    [Theory]
    [InlineData(IntakeChannel.Instruction, "", "originFrom")]
    [InlineData(IntakeChannel.Media, "", "originFrom")]
    public void An_instruction_says_who_gave_it_and_a_report_who_published_it(IntakeChannel channel, string from, string field) =>
        Assert.Equal(field, Desk.Invalid(() => new ComplaintOrigin(from).Checked(channel, "批2026-1", new DateOnly(2026, 11, 23))));

    [Fact]
    public void An_instruction_has_a_number_and_a_link_is_one()
    {
        var today = new DateOnly(2026, 11, 23);
        Assert.Equal("sourceKey", Desk.Invalid(() => new ComplaintOrigin("王区长").Checked(IntakeChannel.Instruction, " ", today)));
        Assert.Equal("originLink", Desk.Invalid(() => new ComplaintOrigin("某某晚报", "javascript:alert(1)").Checked(IntakeChannel.Media, null, today)));
        Assert.Equal("originOn", Desk.Invalid(() => new ComplaintOrigin("", "", today.AddDays(1)).Checked(IntakeChannel.Letter, null, today)));
        Assert.Equal(new ComplaintOrigin("", "", today), new ComplaintOrigin("不该有", "https://example.com", today).Checked(IntakeChannel.Letter, null, today));
    }

    private static WorkOrder Order(string about) => new("A-001", ComplaintKind.Complaint, "夜间渣土车扰民", "每晚十一点后渣土车经过。", new ComplainantCard()) { About = about };

    private static IReadOnlyList<WorkOrderRow> Read(string csv)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return WorkOrderFile.Read(stream, "工单.csv", Now);
    }
}
