namespace Oversight.Domain.Time;

/// <summary>The days on which a clock runs: those that no finished pause covers. Overlapping pauses count once.</summary>
internal sealed class RunningDays
{
    private readonly List<(DateOnly First, DateOnly Last)> _stops = [];
    private readonly WorkingCalendar _calendar;

    public RunningDays(WorkingCalendar calendar, IEnumerable<Pause> pauses)
    {
        _calendar = calendar;
        var stops = pauses
            .Where(pause => pause.LastDay > pause.FirstDay)
            .Select(pause => (First: pause.FirstDay, Last: pause.LastDay!.Value))
            .OrderBy(stop => stop.First);
        foreach (var stop in stops)
        {
            if (_stops.Count > 0 && stop.First <= _stops[^1].Last)
            {
                _stops[^1] = (_stops[^1].First, stop.Last > _stops[^1].Last ? stop.Last : _stops[^1].Last);
            }
            else
            {
                _stops.Add(stop);
            }
        }
    }

    /// <summary>Whether the clock stands still at 24:00 of a day.</summary>
    public bool StandsAtEndOf(DateOnly day) => _stops.Exists(stop => day >= stop.First && day < stop.Last);

    /// <summary>The days after one day up to and including another that pauses keep from counting.</summary>
    public int Paused(DateOnly after, DateOnly through) =>
        Length(after, through, working: false) - Count(after, through, working: false);

    /// <summary>The days that count after one day up to and including another.</summary>
    public int Count(DateOnly after, DateOnly through, bool working)
    {
        var count = Length(after, through, working);
        foreach (var (first, last) in _stops)
        {
            count -= Length(first > after ? first : after, last < through ? last : through, working);
        }

        return count;
    }

    /// <summary>The n-th day that counts after a day.</summary>
    public DateOnly Nth(DateOnly after, int n, bool working)
    {
        var day = Advance(after, n, working);
        foreach (var (first, last) in _stops)
        {
            if (last <= after)
            {
                continue;
            }

            if (day <= first)
            {
                break;
            }

            day = Advance(day, Length(first > after ? first : after, last, working), working);
        }

        return day;
    }

    /// <summary>The k-th day from the end among those that count after one day up to and including another.</summary>
    public DateOnly NthFromEnd(DateOnly after, DateOnly through, int k, bool working)
    {
        var number = Count(after, through, working) - k + 1;
        return number < 1 ? after.AddDays(1) : Nth(after, number, working);
    }

    /// <summary>
    /// The first day from a given one on which a term can end: a working day where the term rolls over,
    /// and not one at whose end the clock stands still, for a term cannot run out while it is stopped.
    /// </summary>
    public DateOnly End(DateOnly day, bool rollsOver)
    {
        var end = rollsOver ? _calendar.NextWorkingDayOnOrAfter(day) : day;
        foreach (var (first, last) in _stops)
        {
            if (end >= first && end < last)
            {
                end = rollsOver ? _calendar.NextWorkingDayOnOrAfter(last) : last;
            }
        }

        return end;
    }

    private int Length(DateOnly after, DateOnly through, bool working)
    {
        if (through <= after)
        {
            return 0;
        }

        return working ? _calendar.WorkingDaysBetween(after, through) : through.DayNumber - after.DayNumber;
    }

    private DateOnly Advance(DateOnly day, int n, bool working) =>
        working ? _calendar.AddWorkingDays(day, n) : day.AddDays(n);
}
