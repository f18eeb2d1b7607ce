using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Tests.Domain.Organisation;

public sealed class PostTests
{
    private static readonly DateOnly Spring = new(2026, 3, 5);

    [Fact]
    public void A_substitute_needs_a_last_day_and_covers_the_post_until_then()
    {
        var post = Officer();
        Assert.Equal("through", Assert.Throws<InvalidInput>(() => post.Assign(Guid.NewGuid(), Guid.NewGuid(), Spring, null, [], "代理", substitute: true)).Field);
        post.Assign(Guid.NewGuid(), Guid.NewGuid(), Spring, Spring.AddDays(9), [], "休假期间代理", substitute: true);
        Assert.True(post.IsHeldOn(Spring.AddDays(9)));
        Assert.False(post.IsHeldOn(Spring.AddDays(10)));
    }

    [Fact]
    public void An_appointment_and_a_dismissal_say_why()
    {
        var (post, officer) = (Officer(), Guid.NewGuid());
        Assert.Equal("reason", Assert.Throws<InvalidInput>(() => post.Assign(Guid.NewGuid(), officer, Spring, null, [], " ")).Field);
        post.Assign(Guid.NewGuid(), officer, Spring, null, [], "管执法人〔2026〕2号");
        Assert.Equal("reason", Assert.Throws<InvalidInput>(() => post.Vacate(officer, Spring, "")).Field);
        Assert.Null(post.Holdings[0].Through);
        Assert.Equal("管执法人〔2026〕2号", ((PostAssigned)post.Facts[^1]).Reason);
    }

    [Fact]
    public void Duties_and_items_belong_to_the_days_between_their_first_and_last()
    {
        var (post, item) = (Officer(), Guid.NewGuid());
        post.AddDuty(Guid.NewGuid(), "两人以上持证检查", "行政处罚法第四十二条", Spring, "岗位责任制");
        post.LinkItems([item], Spring, "岗位责任制", Guid.NewGuid);
        post.EndDuty(post.Duties[0].Id, Spring.AddDays(30), "职责调整");
        post.UnlinkItem(item, Spring.AddDays(30), "职责调整");
        Assert.Empty(post.DutiesOn(Spring.AddDays(-1)));
        Assert.Single(post.DutiesOn(Spring.AddDays(30)));
        Assert.Empty(post.DutiesOn(Spring.AddDays(31)));
        Assert.Equal([item], post.ItemsOn(Spring.AddDays(30)));
        Assert.Empty(post.ItemsOn(Spring.AddDays(31)));
    }

    [Fact]
    public void Nothing_is_entered_or_ended_twice()
    {
        var (post, item) = (Officer(), Guid.NewGuid());
        post.AddDuty(Guid.NewGuid(), "两人以上持证检查", "", Spring, "岗位责任制");
        post.LinkItems([item], Spring, "岗位责任制", Guid.NewGuid);
        Assert.Equal("duty-exists", Assert.Throws<RuleBroken>(() => post.AddDuty(Guid.NewGuid(), "两人以上持证检查", "", Spring, "岗位责任制")).Code);
        Assert.Equal("item-linked", Assert.Throws<RuleBroken>(() => post.LinkItems([item], Spring, "岗位责任制", Guid.NewGuid)).Code);
        Assert.Equal("duty-unknown", Assert.Throws<RuleBroken>(() => post.EndDuty(Guid.NewGuid(), Spring, "职责调整")).Code);
        Assert.Equal("item-not-linked", Assert.Throws<RuleBroken>(() => post.UnlinkItem(Guid.NewGuid(), Spring, "职责调整")).Code);
    }

    [Fact]
    public void A_seat_of_an_item_can_be_left_to_the_department_and_one_of_the_department_cannot()
    {
        var (own, item) = (ResponsibilityTeam.Form(Guid.NewGuid(), Guid.NewGuid()), ResponsibilityTeam.Form(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()));
        own.Seat(Guid.NewGuid(), TeamDuty.Liaison, Guid.NewGuid(), Spring, "通知第二部分");
        item.Seat(Guid.NewGuid(), TeamDuty.Liaison, Guid.NewGuid(), Spring, "专项工作");
        Assert.Equal("seat-needed", Assert.Throws<RuleBroken>(() => own.Leave(TeamDuty.Liaison, Spring, "专项结束")).Code);
        item.Leave(TeamDuty.Liaison, Spring.AddDays(5), "专项结束");
        Assert.NotNull(item.HolderOn(TeamDuty.Liaison, Spring.AddDays(5)));
        Assert.Null(item.HolderOn(TeamDuty.Liaison, Spring.AddDays(6)));
        Assert.Equal("seat-empty", Assert.Throws<RuleBroken>(() => item.Leave(TeamDuty.Deputy, Spring, "专项结束")).Code);
    }

    [Fact]
    public void Whoever_held_the_duty_once_is_told_until_when_and_where_to_turn()
    {
        var actor = new Actor(Guid.NewGuid(), "某人", [], new HashSet<Guid>()) { Lapsed = [new LapsedPost("法制审核岗", Role.LegalOffice, new DateOnly(2026, 10, 31))] };
        var refusal = Assert.Throws<RuleBroken>(() => OrganisationDuties.Seat.Demand(actor));
        Assert.Equal("post-expired", refusal.Code);
        Assert.Equal("您担任的“法制审核岗”岗位已于2026-10-31期满，次日起不能再办理“调整四个一团队”；需继续任职请联系人事科或者法制室办理任命，紧急事项请转人事科、法制室办理。", refusal.Message);
        Assert.Equal("duty", Assert.Throws<RuleBroken>(() => OrganisationDuties.HandOver.Demand(actor with { Lapsed = [new LapsedPost("联络员", Role.Liaison, Spring)] })).Code);
    }

    private static Post Officer() => Post.Create(Guid.NewGuid(), Guid.NewGuid(), "执法岗一", Role.Officer, "岗位设置方案");
}
