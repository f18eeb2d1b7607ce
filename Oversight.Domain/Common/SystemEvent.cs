namespace Oversight.Domain.Common;

/// <summary>Something that an administrator did to the system itself and that has no other subject on the trail.</summary>
public sealed class SystemEvent : Aggregate
{
    private SystemEvent() => What = "";

    /// <summary>Fixed ASCII code of what was done.</summary>
    public string What { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The server's clock was taken for right after a jump.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="ahead">How far it had run ahead of the time that really passed.</param>
    /// <param name="now">The time that was confirmed, UTC.</param>
    public static SystemEvent ClockConfirmed(Guid id, TimeSpan ahead, DateTime now)
    {
        var confirmed = new SystemEvent { Id = id, What = "clock-confirmed", At = now };
        confirmed.Record(new ClockConfirmed((long)ahead.TotalSeconds));
        return confirmed;
    }
}

/// <param name="AheadSeconds">How far the clock had run ahead, seconds.</param>
public sealed record ClockConfirmed(long AheadSeconds) : Fact("system.clock-confirmed");

/// <summary>Who may do what to the system itself.</summary>
public static class SystemDuties
{
    public static readonly Duty ConfirmClock = new("system.confirm-clock", "确认系统时间", Role.Administrator);
}
