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

    /// <summary>Messages that could not be sent are to be tried again.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="trouble">What had gone wrong with them.</param>
    /// <param name="count">How many.</param>
    /// <param name="now">UTC.</param>
    public static SystemEvent OutboxRetried(Guid id, string trouble, int count, DateTime now)
    {
        DemandSome(count);
        var retried = new SystemEvent { Id = id, What = "outbox-retried", At = now };
        retried.Record(new OutboxRetried(trouble, count));
        return retried;
    }

    /// <summary>Messages that could not be sent were given up.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="trouble">What had gone wrong with them.</param>
    /// <param name="count">How many.</param>
    /// <param name="reason">Why they are not needed any more.</param>
    /// <param name="now">UTC.</param>
    public static SystemEvent OutboxGivenUp(Guid id, string trouble, int count, string reason, DateTime now)
    {
        DemandSome(count);
        var given = new SystemEvent { Id = id, What = "outbox-given-up", At = now };
        given.Record(new OutboxGivenUp(trouble, count, InvalidInput.Require("reason", "放弃理由", reason, 200, 4)));
        return given;
    }

    private static void DemandSome(int count)
    {
        if (count == 0)
            throw new RuleBroken("outbox-none", "这些消息已经处理，待发列表中没有符合的消息；请刷新后再看。");
    }
}

/// <param name="AheadSeconds">How far the clock had run ahead, seconds.</param>
public sealed record ClockConfirmed(long AheadSeconds) : Fact("system.clock-confirmed");

/// <param name="Trouble">What had gone wrong.</param>
/// <param name="Count">How many.</param>
public sealed record OutboxRetried(string Trouble, int Count) : Fact("system.outbox-retried");

/// <param name="Trouble">What had gone wrong.</param>
/// <param name="Count">How many.</param>
/// <param name="Reason">Why they are not needed any more.</param>
public sealed record OutboxGivenUp(string Trouble, int Count, string Reason) : Fact("system.outbox-given-up");

/// <summary>Who may do what to the system itself.</summary>
public static class SystemDuties
{
    public static readonly Duty ConfirmClock = new("system.confirm-clock", "确认系统时间", Role.Administrator);
    public static readonly Duty RetryOutbox = new("system.retry-outbox", "重发未送达的消息", Role.Administrator);
    public static readonly Duty GiveUpOutbox = new("system.give-up-outbox", "放弃未送达的消息", Role.Administrator);
}
