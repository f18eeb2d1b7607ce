namespace Oversight.Web.Demonstration;

/// <summary>How a case will stand on the day of the demonstration.</summary>
internal enum CaseFate
{
    ClosedOnTime,
    ClosedLate,
    NotAccepted,
    Terminated,
    Withdrawn,
    Pending,
    Green,
    Amber,
    Red,
    Stopped,
    Decided,
}

/// <summary>Deals the fates: each at least once, most closed, and of these about 95 % on time.</summary>
internal static class CaseFates
{
    /// <summary>Whether nothing is left to do.</summary>
    public static bool IsOver(this CaseFate fate) => fate is CaseFate.ClosedOnTime or CaseFate.ClosedLate or CaseFate.NotAccepted or CaseFate.Terminated or CaseFate.Withdrawn;

    /// <summary>The fates of a number of cases, shuffled.</summary>
    public static IReadOnlyList<CaseFate> Deal(int cases, Chance chance)
    {
        // What is open does not grow with the years behind it: a bureau of this size has some hundreds on its desks.
        var open = Math.Min(cases * 3 / 10, 300 + (cases / 50));
        (CaseFate Fate, int Count)[] shares =
        [
            (CaseFate.Pending, open * 8 / 100),
            (CaseFate.Amber, open * 20 / 100),
            (CaseFate.Red, open * 15 / 100),
            (CaseFate.Stopped, open * 10 / 100),
            (CaseFate.Decided, open * 10 / 100),
            (CaseFate.Green, open * 37 / 100),
            (CaseFate.NotAccepted, cases * 3 / 100),
            (CaseFate.Terminated, cases * 2 / 100),
            (CaseFate.Withdrawn, cases * 2 / 100),
            (CaseFate.ClosedLate, cases * 4 / 100),
        ];
        List<CaseFate> dealt = [.. shares.SelectMany(s => Enumerable.Repeat(s.Fate, Math.Max(1, s.Count)))];
        dealt.AddRange(Enumerable.Repeat(CaseFate.ClosedOnTime, Math.Max(0, cases - dealt.Count)));
        chance.Shuffle(dealt);
        return dealt;
    }
}
