using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;

namespace Oversight.Infrastructure.Persistence;

/// <summary>
/// Counts what came from somebody in a stretch of time, over all nodes together. Who it was stands there only as a digest under a key
/// of the day, and counts and key are thrown away when the day is over.
/// </summary>
public sealed class SharedMeter(IDbContextFactory<OversightDb> contexts, WriterGate gate, IClock clock)
{
    private const int Attempts = 4;

    private readonly Lock _lock = new();
    private (DateOnly Day, byte[] Key)? _known;

    /// <summary>Counts one more unless the share is spent; one statement, so that two nodes at once never pass it together.</summary>
    /// <param name="what">What is counted, in a word.</param>
    /// <param name="who">Who did it; not kept.</param>
    /// <param name="most">The share.</param>
    /// <param name="by">Of which stretch.</param>
    /// <param name="amount">How many at once.</param>
    /// <returns>Whether it was within the share.</returns>
    public async Task<bool> Take(string what, string who, int most, MeterSpan by = MeterSpan.Day, int amount = 1)
    {
        if (amount > most)
            return false;
        var (key, until) = await Name(what, who, by);
        for (var attempt = 1; ; attempt++)
        {
            using var turn = await gate.Enter(default);
            await using var db = await contexts.CreateDbContextAsync();
            if (await db.MeterCounts.Where(c => c.Key == key && c.Count <= most - amount).ExecuteUpdateAsync(s => s.SetProperty(c => c.Count, c => c.Count + amount)) > 0)
                return true;
            if (await db.MeterCounts.AnyAsync(c => c.Key == key))
                return false;
            try
            {
                db.MeterCounts.Add(new MeterCount { Key = key, Count = amount, Until = until });
                await db.SaveChangesAsync();
                return true;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another node was first: its row is counted up.
            }
        }
    }

    /// <summary>Whether the share of a stretch is spent already.</summary>
    public async Task<bool> IsSpent(string what, string who, int most, MeterSpan by = MeterSpan.Day)
    {
        var (key, _) = await Name(what, who, by);
        await using var db = await contexts.CreateDbContextAsync();
        return await db.MeterCounts.AsNoTracking().Where(c => c.Key == key).Select(c => c.Count).FirstOrDefaultAsync() >= most;
    }

    /// <summary>Seconds until the stretch that runs now is over.</summary>
    public int SecondsLeft => 60 - clock.Now.Second;

    private async Task<(string Key, DateTime Until)> Name(string what, string who, MeterSpan by)
    {
        var now = clock.Now;
        var day = ChinaTime.DayOf(now);
        var minutes = by == MeterSpan.Quarter ? 15 : 1;
        var began = new DateTime(now.Ticks - (now.Ticks % TimeSpan.FromMinutes(minutes).Ticks), DateTimeKind.Utc);
        var stretch = by == MeterSpan.Day ? day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : began.ToString(by == MeterSpan.Quarter ? "'q'yyyyMMddHHmm" : "yyyyMMddHHmm", CultureInfo.InvariantCulture);
        var digest = Convert.ToHexStringLower(HMACSHA256.HashData(await KeyOf(day), Encoding.UTF8.GetBytes(who)).AsSpan(0, 16));
        return ($"{what}/{stretch}/{digest}", by == MeterSpan.Day ? ChinaTime.EndOf(day) : began.AddMinutes(minutes));
    }

    // The first node of a day makes its key and throws away what is over.
    private async Task<byte[]> KeyOf(DateOnly day)
    {
        lock (_lock)
        {
            if (_known is { } known && known.Day == day)
                return known.Key;
        }

        for (var attempt = 1; ; attempt++)
        {
            using var turn = await gate.Enter(default);
            await using var db = await contexts.CreateDbContextAsync();
            var found = await db.MeterKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Day == day);
            if (found is null)
            {
                try
                {
                    db.MeterKeys.Add(found = new MeterKey { Day = day, Secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) });
                    await db.SaveChangesAsync();
                }
                catch (DbUpdateException) when (attempt < Attempts)
                {
                    continue;
                }

                var now = clock.Now;
                await db.MeterKeys.Where(k => k.Day < day).ExecuteDeleteAsync();
                await db.MeterCounts.Where(c => c.Until <= now).ExecuteDeleteAsync();
            }

            var key = Convert.FromHexString(found.Secret);
            lock (_lock)
                _known = (day, key);
            return key;
        }
    }
}

/// <summary>Of which stretch something is counted.</summary>
public enum MeterSpan
{
    /// <summary>A day, China time.</summary>
    Day,

    /// <summary>A minute by the clock.</summary>
    Minute,

    /// <summary>A quarter of an hour by the clock.</summary>
    Quarter,
}

/// <summary>How often something came from somebody in a stretch of time. Not on the trail: it is thrown away after the day.</summary>
public sealed class MeterCount
{
    /// <summary>What, which stretch, and who as a digest.</summary>
    public required string Key { get; init; }

    public required int Count { get; init; }

    /// <summary>When it can be thrown away, UTC.</summary>
    public required DateTime Until { get; init; }
}

/// <summary>The key under which a day's digests are made.</summary>
public sealed class MeterKey
{
    /// <summary>China time.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>32 random bytes in hex.</summary>
    public required string Secret { get; init; }
}
