using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>四个一 of a department: one principal, one deputy in charge, one office, one liaison (通知第二部分), each from and through a day.</summary>
public sealed class ResponsibilityTeam : Aggregate
{
    private readonly List<TeamSeat> _seats = [];

    private ResponsibilityTeam()
    {
    }

    /// <summary>The department that the team answers for.</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>Everybody who sat on the team.</summary>
    public IReadOnlyList<TeamSeat> Seats => _seats;

    /// <summary>Sets up an empty team.</summary>
    public static ResponsibilityTeam Form(Guid id, Guid departmentId)
    {
        var team = new ResponsibilityTeam { Id = id, DepartmentId = departmentId };
        team.Record(new TeamFormed(departmentId));
        return team;
    }

    /// <summary>Seats an officer (or, for the office, a department); whoever sat there until then leaves the day before.</summary>
    public void Seat(Guid id, TeamDuty duty, Guid holderId, DateOnly from)
    {
        foreach (var seat in _seats.Where(s => s.Duty == duty && s.Covers(from)))
        {
            if (seat.From >= from)
                throw new RuleBroken("seat-taken", $"“{duty.Name()}”自{seat.From:yyyy-MM-dd}起已有人员，新任起始日应晚于该日。", "通知第二部分");
            seat.End(from.AddDays(-1));
        }

        _seats.Add(new TeamSeat(id, duty, holderId, from));
        Record(new TeamSeated(duty, holderId, from));
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

public sealed record TeamFormed(Guid DepartmentId) : Fact("team.formed");

public sealed record TeamSeated(TeamDuty Duty, Guid HolderId, DateOnly From) : Fact("team.seated");
