using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Tests.Support;
using Oversight.Web.Features.Services;
using Oversight.Web.Features.Window;

namespace Oversight.Tests.Features.Services;

public sealed class BookingTests
{
    [Fact]
    public async Task The_last_place_goes_to_one_of_those_who_ask_at_once()
    {
        await using var scenario = await ServicesScenario.Start();
        await scenario.Plan(places: 3);
        var tried = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await using var scope = scenario.World.Scope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<MakeBooking>().Run(Guid.NewGuid(), ServicesScenario.NewCode(), ServicesScenario.Dogs, ServicesScenario.Tuesday, "某人", $"1390000000{i}", "");
                return "booked";
            }
            catch (RuleBroken e)
            {
                return e.Code;
            }
        }));
        Assert.Equal(3, tried.Count(t => t is "booked"));
        Assert.Equal(5, tried.Count(t => t is "slot-full"));
        await using var db = scenario.World.Read();
        Assert.Equal([1, 2, 3], await db.Bookings.Select(b => b.Seat!.Value).Order().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_place_is_free_again_and_is_given_again()
    {
        await using var scenario = await ServicesScenario.Start();
        await scenario.Plan(places: 1);
        var first = await scenario.Book();
        Assert.Equal("slot-full", (await World.Refused(() => scenario.Book(phone: "13900000001"))).Code);
        await scenario.Act<CancelOwnBooking>().Run(Guid.NewGuid(), (await scenario.FindBooking(first)).Id);
        var second = await scenario.Book(phone: "13900000001");
        Assert.Equal((BookingState.Cancelled, null), ((await scenario.FindBooking(first)).State, (await scenario.FindBooking(first)).Seat));
        Assert.Equal(1, (await scenario.FindBooking(second)).Seat);
    }

    [Fact]
    public async Task Nobody_books_a_day_off_a_closed_day_the_past_or_too_far_ahead()
    {
        await using var scenario = await ServicesScenario.Start();
        await scenario.Plan();
        await using var db = scenario.World.Read();
        var plan = await db.BookingPlans.Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        var day = DateOnly.FromDateTime(ServicesScenario.Tuesday);
        await scenario.Act<CloseBookingDay>().Run(Guid.NewGuid(), plan, 1, day, "设备检修");
        Assert.Equal("conflict", (await World.Refused(() => scenario.Act<ReopenBookingDay>().Run(Guid.NewGuid(), plan, 1, day))).Code);
        Assert.Equal("conflict", (await World.Refused(() => scenario.Act<CloseBookingDay>().Run(Guid.NewGuid(), plan, 1, day.AddDays(1), "再停一天"))).Code);
        Assert.Equal("slot-closed", (await World.Refused(() => scenario.Book())).Code);
        await scenario.Act<ReopenBookingDay>().Run(Guid.NewGuid(), plan, 2, day);
        await scenario.Book();

        // Saturday has hours, but is worked on made-up days alone.
        Assert.Equal("slot-closed", (await World.Refused(() => scenario.Book(at: ServicesScenario.Tuesday.AddDays(4)))).Code);
        Assert.Equal("slot-past", (await World.Refused(() => scenario.Book(at: ServicesScenario.Tuesday.AddDays(-1)))).Code);
        Assert.Equal("slot-far", (await World.Refused(() => scenario.Book(at: ServicesScenario.Tuesday.AddDays(21)))).Code);
        Assert.Equal("slot-unknown", (await World.Refused(() => scenario.Book(at: ServicesScenario.Tuesday.AddMinutes(7)))).Code);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_booking_and_what_is_kept_of_the_answer_holds_no_code()
    {
        await using var scenario = await ServicesScenario.Start();
        await scenario.Plan();
        var (op, code) = (Guid.NewGuid(), ServicesScenario.NewCode());
        var number = await scenario.Book(code, op: op);
        Assert.Equal(number, await scenario.Book(code, op: op));
        await using var db = scenario.World.Read();
        Assert.Equal(1, await db.Bookings.CountAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(code.Plain, (await db.Operations.SingleAsync(o => o.OpId == op, TestContext.Current.CancellationToken)).Answer!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_phone_has_one_place_of_a_slot_and_whoever_tries_another_learns_nothing_of_it()
    {
        await using var scenario = await ServicesScenario.Start();
        await scenario.Plan(places: 2);
        var first = await scenario.Book(phone: "139 0000 0000");
        var again = await World.Refused(() => scenario.Book(phone: "13900000000"));
        await scenario.Book(at: ServicesScenario.Tuesday.AddMinutes(30));
        await scenario.Book(phone: "13900000001");
        var full = await World.Refused(() => scenario.Book(phone: "13900000002"));
        Assert.Equal((full.Code, full.Message), (again.Code, again.Message));
        await scenario.Act<CancelOwnBooking>().Run(Guid.NewGuid(), (await scenario.FindBooking(first)).Id);
        await scenario.Book(phone: "13900000000");
    }

    [Fact]
    public async Task The_desk_enters_who_came_and_others_are_refused()
    {
        await using var scenario = await ServicesScenario.Start();
        await scenario.Plan();
        var b = await scenario.FindBooking(await scenario.Book());
        await scenario.World.As("hw.liaison");
        Assert.Equal("too-early", (await World.Refused(() => scenario.Act<AttendBooking>().Run(Guid.NewGuid(), b.Id, b.Version, true))).Code);
        scenario.World.Clock.Now = ServicesScenario.Tuesday.AddMinutes(40);
        await scenario.World.As("zd1.head");
        Assert.Equal(RuleBroken.NotVisibleCode, (await World.Refused(() => scenario.Act<AttendBooking>().Run(Guid.NewGuid(), b.Id, b.Version, true))).Code);
        await scenario.World.As("zh.a");
        await scenario.Act<AttendBooking>().Run(Guid.NewGuid(), b.Id, b.Version, false);
        await scenario.Act<AttendBooking>().Run(Guid.NewGuid(), b.Id, b.Version + 1, true);
        Assert.Equal(BookingState.Came, (await scenario.FindBooking(b.Number)).State);
        Assert.Equal("step", (await World.Refused(() => scenario.Act<CancelOwnBooking>().Run(Guid.NewGuid(), b.Id))).Code);
    }

    [Fact]
    public async Task What_the_public_sees_of_a_day_is_how_much_is_free()
    {
        await using var scenario = await ServicesScenario.Start();
        await scenario.Plan(places: 2);
        await scenario.Book();
        scenario.World.Who.SignedIn = null;
        var days = await scenario.Act<WindowCalendar>().Days(ServicesScenario.Dogs);
        Assert.Equal([1, 2], days![1].Slots.Select(s => s.Free));
        Assert.Equal("休息日", days[5].Closed);
        Assert.Null(await scenario.Act<WindowCalendar>().Days("410104-CG-FW-001"));
    }
}
