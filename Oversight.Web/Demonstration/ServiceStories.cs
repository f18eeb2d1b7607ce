using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Services;

namespace Oversight.Web.Demonstration;

/// <summary>A few bookings and applications in each state, made at the window and handled by the departments that offer the service.</summary>
internal sealed class ServiceStories(IServiceProvider acts, WorkingCalendar calendar, DemoOrder order)
{
    private const string Dogs = "410104-CG-FW-003";
    private const string Parking = "410104-CG-FW-004";
    private readonly List<DemoEvent> _events = [];
    private int _made;

    /// <summary>Everything that happens, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        Plans();
        Bookings();
        Applications();
        return _events;
    }

    private void Plans()
    {
        var week = OpeningHours.Week.ToDictionary(d => d, d => d is DayOfWeek.Saturday or DayOfWeek.Sunday ? "" : "09:00-12:00 3人，14:00-17:00 3人");
        Then(Day(-30), 9, 20, "hw.head", [], _ => Of<SetBookingPlan>().Run(Op(Day(-30)), Dogs, 0, new BookingTerms(true, 30, 14, OpeningHours.Read(week))));
        var fewer = OpeningHours.Week.ToDictionary(d => d, d => d is DayOfWeek.Tuesday or DayOfWeek.Thursday ? "09:00-12:00 2人" : "");
        Then(Day(-30), 9, 40, "ddb.head", [], _ => Of<SetBookingPlan>().Run(Op(Day(-30)), Parking, 0, new BookingTerms(true, 60, 14, OpeningHours.Read(fewer))));
    }

    private void Bookings()
    {
        Attend(Book(Day(-3), Day(-2), 9, "陈女士"), Day(-2), true);
        Attend(Book(Day(-3), Day(-2), 10, "李师傅"), Day(-2), false);
        Book(Day(-2), Day(-1), 14, "王先生");
        var today = calendar.NextWorkingDayOnOrAfter(order.AsOf);
        Book(Day(-1), today, 9, "赵阿姨", "赵小米");
        Book(Day(-1), today, 9, "孙先生");
        Book(Day(-1), today, 15, "钱女士");
        for (var i = 0; i < 3; i++)
            Book(Day(-1), calendar.AddWorkingDays(order.AsOf, 1), 10, $"预约人{i + 1}");
        var called = Book(Day(-2), calendar.AddWorkingDays(order.AsOf, 2), 9, "周先生");
        Then(Day(-1), 16, 0, "hw.a", [], async _ =>
        {
            var b = await Booking(called());
            await Of<CancelBooking>().Run(Op(Day(-1)), b.Id, b.Version, "当天上午设备检修，已电话改约。");
        });
    }

    private void Applications()
    {
        Apply(Day(-1), 10, Dogs, "郑秀兰", "为一只两岁的泰迪犬申请养犬注册登记，已接种狂犬疫苗，有免疫证明。");
        Apply(Day(-4), 9, Parking, "演示停车服务部", "城东路临时停车场申请经营者备案，泊位四十个。", PartyKind.IndividualBusiness);
        var asked = Apply(Day(-6), 11, Parking, "冯建国", "为自有院落申请停车场经营者备案，泊位二十个。");
        Ask(asked, Day(-5), "ddb.a", "缺少场地使用证明和泊位平面图，请一次补齐；平面图应标明出入口和消防通道。");
        var late = Apply(Day(-7), 15, Dogs, "蒋小燕", "为一只金毛犬申请养犬注册登记。");
        Ask(late, Day(-6), "hw.a", "缺少犬只免疫证明和住所证明，请补交复印件或者照片。");
        Then(Day(-2), 20, 15, null, [], async _ => await Of<SupplementApplication>().Run(Op(Day(-2)), (await Application(late())).Id, "免疫证明编号和住所证明已补充说明，原件带到窗口核对。", []));
        Accept(Apply(Day(-5), 9, Dogs, "沈志强", "为一只边境牧羊犬申请养犬注册登记，材料齐全。"), Day(-4), "hw.a");
        var whole = Apply(Day(-14), 10, Dogs, "韩冬梅", "为一只比熊犬申请养犬注册登记，材料齐全。");
        Accept(whole, Day(-13), "hw.a");
        Work(whole, Day(-12), "hw.a", (c, op) => Of<CompleteStep>().Run(op, c.Id, c.Version, 1, "材料齐全，符合登记条件。", [], []));
        Work(whole, Day(-11), "hw.a", (c, op) => Of<SkipStep>().Run(op, c.Id, c.Version, 2, "材料足以证明，不需要实地核查。"));
        Work(whole, Day(-10), "hw.head", (c, op) => Of<CompleteStep>().Run(op, c.Id, c.Version, 3, "准予登记，制发登记证。", [], []));
        Then(Day(-9), 15, 20, "hw.a", EvidenceFolder.ForConfirmation, async files =>
        {
            var a = await Application(whole());
            await Of<HandOutResult>().Run(Op(Day(-9)), a.Id, a.Version, new HandOut("韩冬梅", HandOutManner.Collected, Day(-9)), files);
        });
        Work(whole, Day(-8), "hw.a", (c, op) => Of<CloseCase>().Run(op, c.Id, c.Version));
        var declined = Apply(Day(-9), 14, Parking, "曹先生", "在小区公共道路上设置收费停车位，申请备案。");
        Then(Day(-8), 10, 30, "ddb.a", [], async _ =>
        {
            var a = await Application(declined());
            await Of<DeclineApplication>().Run(Op(Day(-8)), a.Id, a.Version, "小区公共道路不属于经营性停车场，不在备案范围；请向业主委员会和街道办事处反映。", "申请事项依法不需要办理");
        });
        var withdrawn = Apply(Day(-8), 16, Dogs, "许先生", "为一只柴犬申请养犬注册登记。");
        Then(Day(-7), 8, 50, null, [], async _ => await Of<WithdrawApplication>().Run(Op(Day(-7)), (await Application(withdrawn())).Id));
    }

    private Func<string> Book(DateOnly on, DateOnly day, int hour, string name, string agent = "")
    {
        var number = "";
        var (place, at) = (++_made, ChinaTime.StartOf(day).AddHours(hour));
        Then(on, 19, place, null, [], async _ => number = await Of<MakeBooking>().Run(Op(on), Code(place), Dogs, at, name, $"1380000{place:0000}", agent));
        return () => number;
    }

    private void Attend(Func<string> booking, DateOnly day, bool came) => Then(day, 17, 10 + (came ? 0 : 5), "hw.liaison", [], async _ =>
    {
        var b = await Booking(booking());
        await Of<AttendBooking>().Run(Op(day), b.Id, b.Version, came);
    });

    private Func<string> Apply(DateOnly on, int hour, string item, string name, string matter, PartyKind kind = PartyKind.Person)
    {
        var number = "";
        var place = ++_made;
        var business = kind != PartyKind.Person;
        var card = new PartyCard(
            kind, name, business ? IdentityKind.Usci : IdentityKind.IdCard,
            business ? IdentityNumber.Complete(IdentityKind.Usci, $"92410104MA0000{place:000}") : IdentityNumber.Complete(IdentityKind.IdCard, $"41010419800101{place:000}"),
            business ? "孔令仪" : "", $"1390000{place:0000}", "管城回族区演示街道演示小区");
        Then(on, hour, place, null, [], async _ => number = await Of<ReceiveApplication>().Run(Op(on), Code(place), item, new Applicant(card, "", ""), matter, []));
        return () => number;
    }

    private void Ask(Func<string> application, DateOnly day, string by, string what) => Then(day, 11, 20, by, [], async _ =>
    {
        var a = await Application(application());
        await Of<AskSupplement>().Run(Op(day), a.Id, a.Version, what);
    });

    private void Accept(Func<string> application, DateOnly day, string by) => Then(day, 9, 45, by, [], async _ =>
    {
        var a = await Application(application());
        await Of<AcceptApplication>().Run(Op(day), a.Id, a.Version);
    });

    private void Work(Func<string> application, DateOnly day, string by, Func<Case, Guid, Task> act) => Then(day, 10, 15, by, [], async _ =>
    {
        var caseId = (await Application(application())).CaseId;
        await using var db = await Db();
        await act(await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == caseId), Op(day));
    });

    private void Then(DateOnly day, int hour, int minute, string? by, IReadOnlyList<int> files, Func<IReadOnlyList<Guid>, Task> happen) =>
        _events.Add(new DemoEvent(ChinaTime.StartOf(day).AddHours(hour).AddMinutes(minute), by, files, happen));

    private async Task<Booking> Booking(string number)
    {
        await using var db = await Db();
        return await db.Bookings.AsNoTracking().SingleAsync(b => b.Number == number);
    }

    private async Task<ServiceApplication> Application(string number)
    {
        await using var db = await Db();
        return await db.Applications.AsNoTracking().AsSplitQuery().SingleAsync(a => a.Number == number);
    }

    private AccessCode Code(int place) => AccessCode.Of(SHA256.HashData(Encoding.UTF8.GetBytes($"demonstration {order.Seed} {place}")).AsSpan(0, AccessCode.Bytes));

    private Task<OversightDb> Db() => Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();

    private DateOnly Day(int workingDays) => calendar.SubtractWorkingDays(order.AsOf, -workingDays);

    private Guid Op(DateOnly day) => Of<IdSource>().Next(ChinaTime.StartOf(day));

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}
