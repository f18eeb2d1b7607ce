namespace Oversight.Domain.Topics;

/// <summary>
/// Counts a week and says what rises. Pure: the same complaints give the same table. What came up fewer times than <c>least</c> over both periods
/// is not compared (it could be no rise, and that does not depend on when it came up), and what came up fewer times in the week is neither told
/// nor shown.
/// </summary>
public static class WeekTable
{
    /// <summary>The table of a period.</summary>
    /// <param name="period">Which.</param>
    /// <param name="complaints">Those received from <see cref="TopicPeriod.BaseFrom"/> through <see cref="TopicPeriod.Through"/>.</param>
    /// <param name="words">Finds what titles have in common.</param>
    /// <param name="least">Fewer than so many say nothing.</param>
    /// <param name="falseShare">See <see cref="RiseTest.Bound"/>.</param>
    public static WeekResult Of(TopicPeriod period, IReadOnlyList<TopicComplaint> complaints, TopicWords words, int least, double falseShare)
    {
        var at = complaints.Where(c => c.ReceivedOn >= period.BaseFrom && c.ReceivedOn <= period.Through).ToList();
        List<Tally> tallies =
        [
            .. By(TopicSubject.Item, at, c => c.Item),
            .. By(TopicSubject.Matter, at, c => (c.Main ?? c.Id).ToString("N")).Where(t => t.Total > 1),
            .. Holding(TopicSubject.Place, at, [.. at.Select(c => TopicPlace.Of(c.Place)).OfType<string>().GroupBy(p => p, StringComparer.Ordinal).Select(g => g.Key).Order(StringComparer.Ordinal)], c => c.Place, least),
            .. Holding(TopicSubject.Word, at, words.Common([.. at.Select(c => c.Title)], least), c => c.Title, least),
        ];
        var compared = tallies.Where(t => t.Total >= least).Select(t => (Tally: t, Chance: RiseTest.Chance(t.Count, period.Days, t.Before))).ToList();
        var bound = RiseTest.Bound(compared.Select(c => c.Chance), falseShare);
        var all = new Tally(TopicSubject.Item, "");
        foreach (var c in at)
            all.Add(c.ReceivedOn, period);
        return new WeekResult(all.Count, all.LastWeek, all.Before, compared.Count,
        [
            .. compared.Where(c => c.Tally.Count >= least)
                .Select(c => new WeekCount(c.Tally.Subject, c.Tally.Key, c.Tally.Count, c.Tally.LastWeek, c.Tally.Before, c.Chance, c.Chance <= bound))
                .OrderByDescending(c => c.Rises).ThenByDescending(c => c.Count).ThenBy(c => c.Subject).ThenBy(c => c.Key, StringComparer.Ordinal),
        ]);

        IEnumerable<Tally> By(TopicSubject subject, List<TopicComplaint> of, Func<TopicComplaint, string?> key)
        {
            var counts = new Dictionary<string, Tally>(StringComparer.Ordinal);
            foreach (var c in of)
            {
                if (key(c) is not { } k)
                    continue;
                if (!counts.TryGetValue(k, out var tally))
                    counts[k] = tally = new Tally(subject, k);
                tally.Add(c.ReceivedOn, period);
            }

            return counts.Values;
        }

        // As the list behind the number asks: whoever holds the words counts, however they were found.
        IEnumerable<Tally> Holding(TopicSubject subject, List<TopicComplaint> of, IReadOnlyList<string> keys, Func<TopicComplaint, string> text, int few)
        {
            foreach (var key in keys)
            {
                var tally = new Tally(subject, key);
                foreach (var c in of)
                {
                    if (text(c).Contains(key, StringComparison.Ordinal))
                        tally.Add(c.ReceivedOn, period);
                }

                if (tally.Total >= few)
                    yield return tally;
            }
        }
    }

    private sealed class Tally(TopicSubject subject, string key)
    {
        public TopicSubject Subject => subject;

        public string Key => key;

        public int Count { get; private set; }

        public int LastWeek { get; private set; }

        public int Before { get; private set; }

        public int Total => Count + Before;

        public void Add(DateOnly day, TopicPeriod period)
        {
            if (day >= period.Monday)
            {
                Count++;
                return;
            }

            Before++;
            LastWeek += day >= period.Monday.AddDays(-7) ? 1 : 0;
        }
    }
}
