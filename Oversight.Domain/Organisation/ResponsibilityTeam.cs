using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>
/// 四个一: one principal, one deputy in charge, one office, one liaison (通知第二部分), each from and through a day. A department has
/// one for all its work and may have one for a single item, whose seats go before those of the department.
/// </summary>
public sealed class ResponsibilityTeam : Aggregate
{
    private readonly List<TeamSeat> _seats = [];

    private ResponsibilityTeam()
    {
    }

    /// <summary>The department that the team answers for.</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>The item that it answers for; <see cref="Guid.Empty"/> for the whole work of the department, so that one index keeps both unique.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Whether it answers for a single item.</summary>
    public bool ForItem => ItemId != Guid.Empty;

    /// <summary>Everybody who sat on the team.</summary>
    public IReadOnlyList<TeamSeat> Seats => _seats;

    /// <summary>Sets up an empty team, for a department or for one of its items.</summary>
    public static ResponsibilityTeam Form(Guid id, Guid departmentId, Guid itemId = default)
    {
        var team = new ResponsibilityTeam { Id = id, DepartmentId = departmentId, ItemId = itemId };
        team.Record(new TeamFormed(departmentId) { ItemId = itemId == Guid.Empty ? null : itemId });
        return team;
    }

    /// <summary>Seats an officer (or, for the office, a department); whoever sat there until then leaves the day before.</summary>
    public void Seat(Guid id, TeamDuty duty, Guid holderId, DateOnly from, string reason)
    {
        var why = InvalidInput.Require("reason", "调整理由", reason, 200, 2);
        foreach (var seat in _seats.Where(s => s.Duty == duty && s.Covers(from)))
        {
            if (seat.From >= from)
                throw new RuleBroken("seat-taken", $"“{duty.Name()}”自{seat.From:yyyy-MM-dd}起已有人员，新任起始日应晚于该日。", "通知第二部分");
            seat.End(from.AddDays(-1));
        }

        _seats.Add(new TeamSeat(id, duty, holderId, from));
        Record(new TeamSeated(duty, holderId, from) { Reason = why });
    }

    /// <summary>Leaves a seat of an item's team empty after a last day: from then on the seat of the department counts again.</summary>
    public void Leave(TeamDuty duty, DateOnly lastDay, string reason)
    {
        if (!ForItem)
            throw new RuleBroken("seat-needed", $"部门的“{duty.Name()}”不能空缺，请直接安排接任人员。", "通知第二部分");
        var seat = _seats.FirstOrDefault(s => s.Duty == duty && s.Covers(lastDay))
            ?? throw new RuleBroken("seat-empty", $"该事项没有单独指定“{duty.Name()}”，现按部门团队执行，无需撤销。", "通知第二部分");
        var why = InvalidInput.Require("reason", "调整理由", reason, 200, 2);
        seat.End(lastDay);
        Record(new TeamSeatLeft(duty, seat.HolderId, lastDay, why));
    }

    /// <summary>The seats that somebody holds after a day.</summary>
    public IEnumerable<TeamDuty> HeldAfter(Guid holderId, DateOnly day) => _seats.Where(s => s.HolderId == holderId && (s.Through is null || s.Through > day)).Select(s => s.Duty).Distinct();

    /// <summary>Who held the duty on a day: answers “who was responsible on 5 March?”.</summary>
    public Guid? HolderOn(TeamDuty duty, DateOnly day) => _seats.FirstOrDefault(s => s.Duty == duty && s.Covers(day))?.HolderId;
}

/// <summary>The four seats of a team.</summary>
public enum TeamDuty
{
    /// <summary>一把手负总责</summary>
    Principal,

    /// <summary>一名行政副职分管</summary>
    Deputy,

    /// <summary>一个内设机构具体负责</summary>
    Office,

    /// <summary>一名同志具体联络</summary>
    Liaison,
}

/// <summary>Chinese names of the four seats.</summary>
public static class TeamDuties
{
    /// <summary>The role whose post the holder must hold; null for the office, which is a department.</summary>
    public static Role? Demands(this TeamDuty duty) => duty switch
    {
        TeamDuty.Principal => Role.DepartmentHead,
        TeamDuty.Deputy => Role.DeputyLeader,
        TeamDuty.Liaison => Role.Liaison,
        _ => null,
    };

    /// <summary>The name as the notice says it.</summary>
    public static string Name(this TeamDuty duty) => duty switch
    {
        TeamDuty.Principal => "一把手",
        TeamDuty.Deputy => "分管副职",
        TeamDuty.Office => "内设机构",
        TeamDuty.Liaison => "联络员",
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, null),
    };
}

/// <summary>One seat from and through a day.</summary>
public sealed class TeamSeat
{
    internal TeamSeat(Guid id, TeamDuty duty, Guid holderId, DateOnly from) => (Id, Duty, HolderId, From) = (id, duty, holderId, from);

    public Guid Id { get; private init; }

    public TeamDuty Duty { get; private init; }

    /// <summary>Officer, or department for <see cref="TeamDuty.Office"/>.</summary>
    public Guid HolderId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? Through { get; private set; }

    /// <summary>Whether the seat is held on the day.</summary>
    public bool Covers(DateOnly day) => From <= day && (Through is null || day <= Through);

    internal void End(DateOnly lastDay) => Through = lastDay;
}

public sealed record TeamFormed(Guid DepartmentId) : Fact("team.formed")
{
    /// <summary>The item, where the team is for one alone.</summary>
    public Guid? ItemId { get; init; }
}

public sealed record TeamSeated(TeamDuty Duty, Guid HolderId, DateOnly From) : Fact("team.seated")
{
    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";
}

public sealed record TeamSeatLeft(TeamDuty Duty, Guid HolderId, DateOnly LastDay, string Reason) : Fact("team.seat-left");
