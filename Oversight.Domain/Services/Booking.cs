using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Services;

/// <summary>预约: a place kept at a time. A place is a number within the slot, and the database holds each number of a slot once.</summary>
public sealed class Booking : Aggregate
{
    private Booking() => (Number, CodeDigest, ItemCode, ItemName) = ("", [], "", "");

    /// <summary>YY-2026-0001</summary>
    public string Number { get; private init; }

    /// <summary>See <see cref="AccessCode.Digest"/>.</summary>
    public byte[] CodeDigest { get; private init; }

    public BookingState State { get; private set; }

    public Guid PlanId { get; private init; }

    public Guid ItemId { get; private init; }

    public string ItemCode { get; private init; }

    public string ItemName { get; private init; }

    /// <summary>承办机构</summary>
    public Guid DepartmentId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime EndsAt { get; private init; }

    /// <summary>Which of the slot's places, from 1; null once it is cancelled and free again.</summary>
    public int? Seat { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private init; }

    public PersonalDatum Name { get; private init; } = null!;

    public PersonalDatum Phone { get; private init; } = null!;

    /// <summary>代办人, or null.</summary>
    public PersonalDatum? Agent { get; private init; }

    /// <summary>Why it was cancelled; empty where the applicant did it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When somebody entered that they came or not, or cancelled it; UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>09:00—09:30</summary>
    public string Time => new BookingSlot(StartsAt, EndsAt, 1).Text;

    /// <summary>Keeps a place.</summary>
    /// <param name="intake">What the form holds.</param>
    /// <param name="plan">The plan of the item.</param>
    /// <param name="itemName">Name of the item in its version of the day.</param>
    /// <param name="taken">Places of other bookings that overlap the slot.</param>
    /// <param name="repeated">Whether the same phone has a place in the slot; refused in the words of a full slot, which say nothing of it.</param>
    /// <param name="newId">Gives ids to personal data.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="now">UTC.</param>
    public static Booking Make(BookingIntake intake, BookingPlan plan, string itemName, IReadOnlyCollection<int> taken, bool repeated, Func<Guid> newId, WorkingCalendar calendar, DateTime now)
    {
        var slot = plan.Demand(intake.StartsAt, calendar, now);
        var name = InvalidInput.Require("name", "姓名或名称", intake.Name, 50, 2);
        var phone = Contact.DemandPhone("phone", intake.Phone);
        var agent = Contact.Agent(intake.Agent);
        if (repeated || taken.Count >= slot.Places)
            throw new RuleBroken("slot-full", $"{slot.Text}已经约满，请另选时段。");
        var booking = new Booking
        {
            Id = intake.Id,
            Number = intake.Number,
            CodeDigest = intake.Code.Digest(intake.Id),
            PlanId = plan.Id,
            ItemId = plan.ItemId,
            ItemCode = plan.ItemCode,
            ItemName = itemName,
            DepartmentId = plan.DepartmentId,
            StartsAt = slot.StartsAt,
            EndsAt = slot.EndsAt,
            Seat = Enumerable.Range(1, slot.Places).First(n => !taken.Contains(n)),
            MadeAt = now,
            Name = PersonalDatum.Of(newId(), "booking.name", name),
            Phone = PersonalDatum.Of(newId(), "booking.phone", phone),
            Agent = agent.Length == 0 ? null : PersonalDatum.Of(newId(), "booking.agent", agent),
        };
        booking.Record(new BookingMade(booking.Number, plan.ItemCode, itemName, slot.StartsAt, agent.Length > 0));
        return booking;
    }

    /// <summary>Enters that they came, on the day itself.</summary>
    public void Come(Actor actor, DateTime now)
    {
        var next = After(BookingMove.Come);
        DemandDesk(actor);
        if (ChinaTime.DayOf(now) < ChinaTime.DayOf(StartsAt))
            throw new RuleBroken("too-early", $"预约在{ChinaTime.DayOf(StartsAt):yyyy-MM-dd}，当天才能登记到场。");
        (State, EndedAt) = (next, now);
        Record(new BookingCame());
    }

    /// <summary>Enters that they did not come, when the time is over.</summary>
    public void Miss(Actor actor, DateTime now)
    {
        var next = After(BookingMove.Miss);
        DemandDesk(actor);
        if (now < EndsAt)
            throw new RuleBroken("too-early", $"时段{Time}还没有结束，结束后才能登记未到。");
        (State, EndedAt) = (next, now);
        Record(new BookingMissed());
    }

    /// <summary>Cancels it for the bureau, with a reason that the applicant reads.</summary>
    public void Cancel(Actor actor, string reason, DateTime now)
    {
        var next = After(BookingMove.Cancel);
        DemandDesk(actor);
        if (now >= EndsAt)
            throw new RuleBroken("slot-past", "时段已经结束，不能取消，请登记到场或者未到。");
        var why = InvalidInput.Require("reason", "取消原因", reason, 200, 2);
        Free(next, why, now);
        Record(new BookingCancelled(false, why));
    }

    /// <summary>The applicant cancels it before it begins.</summary>
    public void CancelOwn(DateTime now)
    {
        var next = After(BookingMove.Cancel);
        if (now >= StartsAt)
            throw new RuleBroken("slot-past", "预约的时段已经开始，不能在网上取消；来不了的请打电话告诉我们。");
        Free(next, "", now);
        Record(new BookingCancelled(true, ""));
    }

    /// <summary>Notes that somebody was shown who booked.</summary>
    public void Reveal(string reason) => Record(new BookingRevealed(InvalidInput.Require("reason", "查看理由", reason, 200, 5)));

    /// <summary>Whether the actor sits at the desk for it.</summary>
    public bool IsKeptBy(Actor actor) => actor.Is(Role.CommandCentre) || actor.IsAnyIn(DepartmentId, Role.Officer, Role.DepartmentHead, Role.Liaison);

    /// <summary>What the actor can do now, for the buttons. The verbs check again.</summary>
    public IReadOnlyList<BookingMove> Open(Actor actor, DateTime now) => !IsKeptBy(actor) ? [] :
    [
        .. BookingFlow.Table.From(State).Select(s => s.Step).Where(m => m switch
        {
            BookingMove.Come => ChinaTime.DayOf(now) >= ChinaTime.DayOf(StartsAt),
            BookingMove.Miss => now >= EndsAt,
            _ => now < EndsAt,
        }),
    ];

    private void Free(BookingState next, string reason, DateTime now) => (State, Seat, Reason, EndedAt) = (next, null, reason, now);

    private BookingState After(BookingMove move) => BookingFlow.Table.After(State, move, s => s.Name());

    private void DemandDesk(Actor actor)
    {
        if (!IsKeptBy(actor))
            throw new RuleBroken("post", "预约由承办机构或者数字化指挥中心登记，您在那里没有相应岗位；请联系他们。", "办法第八条");
    }
}

/// <summary>What comes in with a booking.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Code">The code that is shown once.</param>
/// <param name="StartsAt">Beginning of the slot, UTC.</param>
/// <param name="Name">Who comes.</param>
/// <param name="Phone">Their phone.</param>
/// <param name="Agent">代办人, or empty.</param>
public sealed record BookingIntake(Guid Id, string Number, AccessCode Code, DateTime StartsAt, string Name, string Phone, string Agent);
