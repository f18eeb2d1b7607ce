using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Calendar;

/// <summary>The product's own clock, apart from the framework's (which cookies use), so that tests and the demonstration can set it.</summary>
public interface IClock
{
    /// <summary>Now, UTC, cut to whole microseconds.</summary>
    DateTime Now { get; }

    /// <summary>Refuses to go on where the wall clock cannot be trusted.</summary>
    /// <exception cref="RuleBroken">The wall clock jumped forward by more than 24 hours and nobody confirmed it.</exception>
    void Demand();
}

/// <summary>
/// The wall clock, watched against the monotonic one: a jump of more than 24 hours would evolve the trail's keys and pin its
/// recorded time for good, so writing stops until an administrator confirms the time.
/// </summary>
/// <param name="time">Source of both clocks.</param>
public sealed class SystemClock(TimeProvider time) : IClock
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromHours(24);
    private readonly Lock _lock = new();
    private DateTime _wall = time.GetUtcNow().UtcDateTime;
    private long _monotonic = time.GetTimestamp();

    /// <inheritdoc/>
    public DateTime Now
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
        }
    }

    /// <summary>How far the wall clock ran ahead of the time that really passed since it was last confirmed.</summary>
    public TimeSpan Ahead
    {
        get
        {
            lock (_lock)
                return time.GetUtcNow().UtcDateTime - (_wall + time.GetElapsedTime(_monotonic));
        }
    }

    /// <inheritdoc/>
    public void Demand()
    {
        if (Ahead > Tolerated)
            throw new RuleBroken("clock-jumped", $"服务器时钟比实际经过的时间快了{Ahead.TotalHours:0}小时，为免期限和痕迹出错已停止写入；请系统管理员校时，或在“系统管理”中确认当前时间无误后再试。");
    }

    /// <summary>Takes the wall clock as it stands for right.</summary>
    public void Confirm()
    {
        lock (_lock)
        {
            _wall = time.GetUtcNow().UtcDateTime;
            _monotonic = time.GetTimestamp();
        }
    }
}
