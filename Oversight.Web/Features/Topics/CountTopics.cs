using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Topics;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Topics;

/// <summary>Makes the weekly tables of topics anew: counted beside the work of others, written by one act of the system.</summary>
public sealed class CountTopics(Work work, WeeklyTopics topics, IClock clock) : ISweep
{
    /// <summary>Makes them and returns how many lines they have.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var tables = await topics.Make(clock.Now, cancellation);
        return await work.DoAsSystem(TopicDuties.Count, Subject.New(Kinds.Topic), Guid.NewGuid(), async (db, _) =>
        {
            var mondays = tables.Select(t => t.Week.Monday).ToList();
            var known = await db.TopicWeeks.Where(w => mondays.Contains(w.Monday)).ToListAsync(cancellation);

            // Whoever counted later knows more: of two nodes at once, or a clock set back, the later picture stays.
            foreach (var (week, figures) in tables.Where(t => known.Find(w => w.Monday == t.Week.Monday) is not { } there || there.AsOf <= t.Week.AsOf))
            {
                if (known.Find(w => w.Monday == week.Monday) is { } earlier)
                    db.Entry(earlier).CurrentValues.SetValues(week);
                else
                    db.TopicWeeks.Add(week);
                var lines = await db.TopicFigures.Where(f => f.Monday == week.Monday).ToDictionaryAsync(f => f.Place, cancellation);
                foreach (var figure in figures)
                {
                    if (lines.Remove(figure.Place, out var line))
                        db.Entry(line).CurrentValues.SetValues(figure);
                    else
                        db.TopicFigures.Add(figure);
                }

                db.TopicFigures.RemoveRange(lines.Values);
            }

            return tables.Sum(t => t.Figures.Count);
        }, cancellation);
    }
}
