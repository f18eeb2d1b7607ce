using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Organisation;

public sealed class GapTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly Department _squadron = Department.Establish(Guid.NewGuid(), "ZD1", "执法一中队", DepartmentKind.Squadron, 1, true);
    private readonly Department _leaders = Department.Establish(Guid.NewGuid(), "JLD", "局领导", DepartmentKind.Leadership, 0, false);
    private readonly Officer _head = Officer.Enlist(Guid.NewGuid(), "甲", "1", null);
    private readonly Officer _liaison = Officer.Enlist(Guid.NewGuid(), "乙", "2", null);
    private readonly Officer _officer = Officer.Enlist(Guid.NewGuid(), "丙", "3", new DateOnly(2031, 1, 1));
    private readonly Officer _deputy = Officer.Enlist(Guid.NewGuid(), "丁", null, null);
    private readonly Guid _item = Guid.NewGuid();
    private readonly Post _headPost, _liaisonPost, _officerPost, _deputyPost;
    private readonly ResponsibilityTeam _team;

    public GapTests()
    {
        _headPost = Held(_squadron, "中队长", Role.DepartmentHead, _head);
        _liaisonPost = Held(_squadron, "联络员", Role.Liaison, _liaison);
        _officerPost = Held(_squadron, "执法岗一", Role.Officer, _officer);
        _deputyPost = Held(_leaders, "副局长", Role.DeputyLeader, _deputy);
        _officerPost.LinkItems([_item], Start, "岗位责任制", Guid.NewGuid);
        _team = ResponsibilityTeam.Form(Guid.NewGuid(), _squadron.Id);
        _team.Seat(Guid.NewGuid(), TeamDuty.Principal, _head.Id, Start, "通知");
        _team.Seat(Guid.NewGuid(), TeamDuty.Deputy, _deputy.Id, Start, "通知");
        _team.Seat(Guid.NewGuid(), TeamDuty.Office, _squadron.Id, Start, "通知");
        _team.Seat(Guid.NewGuid(), TeamDuty.Liaison, _liaison.Id, Start, "通知");
    }

    [Fact]
    public void A_bureau_in_order_has_no_gap() => Assert.Empty(On(Today));

    [Fact]
    public void A_department_without_a_team_lacks_all_four()
    {
        var gaps = (Bureau(Today) with { Teams = [] }).Gaps(30);
        Assert.Equal([GapKind.NoPrincipal, GapKind.NoLiaison, GapKind.TeamIncomplete, GapKind.TeamIncomplete], gaps.Select(g => g.Kind));
    }

    [Fact]
    public void A_seat_whose_holder_left_the_post_is_red()
    {
        _liaisonPost.Vacate(_liaison.Id, Today.AddDays(-1), "调离");
        Assert.DoesNotContain(On(Today.AddDays(-1)), g => g.Kind == GapKind.SeatLapsed);
        var gap = Assert.Single(On(Today), g => g.Kind == GapKind.SeatLapsed);
        Assert.Equal((_liaison.Id, Light.Red), (gap.OfficerId, gap.Light));
    }

    [Fact]
    public void A_post_with_items_that_nobody_holds_is_red_and_its_items_have_no_post()
    {
        _officerPost.Vacate(_officer.Id, Today.AddDays(-1), "调离");
        Assert.Equal([GapKind.PostVacant, GapKind.ItemUnposted], On(Today).Select(g => g.Kind));
    }

    [Fact]
    public void A_substitute_alone_is_amber_and_one_past_the_end_is_red()
    {
        _officerPost.Vacate(_officer.Id, Today.AddDays(-10), "调离");
        _officerPost.Assign(Guid.NewGuid(), _head.Id, Today.AddDays(-9), Today.AddDays(40), [], "代理", substitute: true);
        Assert.Equal([GapKind.SubstituteOnly], On(Today).Select(g => g.Kind));
        Assert.Equal([GapKind.SubstituteOnly, GapKind.HoldingEnding], On(Today.AddDays(10)).Select(g => g.Kind));
        Assert.Equal([GapKind.SubstituteEnded, GapKind.ItemUnposted], On(Today.AddDays(41)).Select(g => g.Kind));
    }

    [Theory]
    [InlineData(31, 0)]
    [InlineData(30, 1)]
    [InlineData(0, 1)]
    public void A_holding_that_ends_alarms_from_the_day_of_the_parameter(int daysBefore, int expected)
    {
        _officerPost.Vacate(_officer.Id, Today.AddDays(daysBefore), "任期届满");
        Assert.Equal(expected, On(Today).Count(g => g.Kind == GapKind.HoldingEnding));
    }

    [Fact]
    public void A_holding_with_a_successor_alarms_nobody()
    {
        _officerPost.Vacate(_officer.Id, Today.AddDays(5), "任期届满");
        _officerPost.Assign(Guid.NewGuid(), _head.Id, Today.AddDays(6), null, [], "接任");
        Assert.Empty(On(Today));
    }

    [Theory]
    [InlineData(31, null)]
    [InlineData(30, GapKind.CardEnding)]
    [InlineData(0, GapKind.CardEnding)]
    [InlineData(-1, GapKind.CardEnded)]
    public void An_enforcement_card_alarms_before_it_ends_and_is_red_after(int days, GapKind? expected)
    {
        _officer.RenewCard("3-2", Today.AddDays(days), "换证");
        Assert.Equal(expected is null ? [] : [expected.Value], On(Today).Select(g => g.Kind));
    }

    [Fact]
    public void An_item_that_only_a_closed_department_leads_has_no_lead()
    {
        _squadron.MergeInto(_leaders, Today.AddDays(-1), Today, new OpenMatters(0, 0, 0, 0, 0), "机构改革方案");
        var gap = Assert.Single(On(Today));
        Assert.Equal(GapKind.ItemUnled, gap.Kind);
        Assert.Null(gap.DepartmentId);
    }

    [Fact]
    public void The_seats_of_an_item_go_before_those_of_its_department()
    {
        var other = Officer.Enlist(Guid.NewGuid(), "戊", null, null);
        var own = ResponsibilityTeam.Form(Guid.NewGuid(), _squadron.Id, _item);
        own.Seat(Guid.NewGuid(), TeamDuty.Liaison, other.Id, Today, "专项");
        var bureau = Bureau(Today) with { Teams = [_team, own] };
        Assert.Equal(other.Id, bureau.Seated(_squadron.Id, TeamDuty.Liaison, _item));
        Assert.Equal(_liaison.Id, bureau.Seated(_squadron.Id, TeamDuty.Liaison));
        Assert.Equal(_head.Id, bureau.Seated(_squadron.Id, TeamDuty.Principal, _item));
        Assert.Equal(_liaison.Id, (bureau with { Day = Today.AddDays(-1) }).Seated(_squadron.Id, TeamDuty.Liaison, _item));
        Assert.Equal([GapKind.SeatLapsed], bureau.Gaps(30).Select(g => g.Kind));
    }

    private IReadOnlyList<ResponsibilityGap> On(DateOnly day) => Bureau(day).Gaps(30);

    private BureauOn Bureau(DateOnly day) => new(
        day, [_leaders, _squadron], [_head, _liaison, _officer, _deputy], [_headPost, _liaisonPost, _officerPost, _deputyPost], [_team],
        [new AnsweredItem(_item, "CF-001", "占道经营", PowerCategory.Penalty, [_squadron.Id], [])], []);

    private static Post Held(Department department, string name, Role role, Officer officer)
    {
        var post = Post.Create(Guid.NewGuid(), department.Id, name, role, "岗位设置方案");
        post.Assign(Guid.NewGuid(), officer.Id, Start, null, [], "任命");
        return post;
    }
}
