using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>A stretch in which the clocks of a case stand still, on a registered ground and no longer than it allows.</summary>
public sealed class CasePause
{
    private CasePause() => (GroundCode, GroundName, Clause, Reason) = ("", "", "", "");

    internal CasePause(Guid id, PauseGround ground, int days, string reason, Guid by, DateTime now)
    {
        (Id, GroundCode, GroundName, Clause, Reason) = (id, ground.Code, ground.Name, ground.Clause, reason);
        (From, By, Until) = (now, by, ChinaTime.EndOf(ChinaTime.DayOf(now).AddDays(days)).AddMicroseconds(-1));
    }

    public Guid Id { get; private init; }

    public string GroundCode { get; private init; }

    public string GroundName { get; private init; }

    /// <summary>The clause that allows it.</summary>
    public string Clause { get; private init; }

    public string Reason { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime From { get; private init; }

    /// <summary>The last instant up to which the ground allows it, UTC: the clock runs on from there by itself.</summary>
    public DateTime Until { get; private init; }

    /// <summary>When it ended, UTC; null while it lasts.</summary>
    public DateTime? To { get; private set; }

    public Guid By { get; private init; }

    /// <summary>Who ended it; empty for the system.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>Calendar days that it kept from counting.</summary>
    public int Days => To is { } to ? ChinaTime.DayOf(to).DayNumber - ChinaTime.DayOf(From).DayNumber : 0;

    /// <summary>The pause as deadlines count it.</summary>
    public Pause AsPause => new(From, To, $"{GroundName}：{Reason}", Clause);

    internal void End(DateTime now, Guid by) => (To, EndedBy) = (now < Until ? now : Until, by);
}
