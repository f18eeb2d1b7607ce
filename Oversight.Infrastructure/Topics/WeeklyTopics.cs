using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Topics;

/// <summary>Makes the tables of the running week and of those before it, from what <see cref="ComplaintSight.Counted"/> lets through.</summary>
public sealed class WeeklyTopics(IDbContextFactory<OversightDb> contexts)
{
    /// <summary>Weeks that are made anew each night, the running one among them: what was late in coming in is still counted where it belongs.</summary>
    public const int Weeks = 5;

    /// <summary>The tables as of an instant, the newest first.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<(TopicWeek Week, IReadOnlyList<TopicFigure> Figures)>> Make(DateTime now, CancellationToken cancellation = default)
    {
        var asOf = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var running = TopicPeriod.At(now);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (least, percent) = (await db.Of(Parameters.TopicLeast), await db.Of(Parameters.TopicFalsePercent));
        var items = await db.Items.AsNoTracking()
            .Select(i => new { i.Id, i.Code, Name = i.Versions.OrderByDescending(v => v.Number).Select(v => v.Name).FirstOrDefault() ?? "" })
            .OrderBy(i => i.Code).ToListAsync(cancellation);
        var codes = items.ToDictionary(i => i.Id, i => i.Code);
        var names = items.ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal);
        var words = new TopicWords(items.Select(i => i.Name));
        var (from, to) = (ChinaTime.StartOf(running.Back(Weeks - 1).BaseFrom), ChinaTime.EndOf(running.Through));
        var complaints = (await db.Complaints.AsNoTracking().Where(ComplaintSight.Counted).Where(c => c.ReceivedAt >= from && c.ReceivedAt < to && c.RegisteredAt < asOf)
            .OrderBy(c => c.ReceivedAt).ThenBy(c => c.Ordinal)
            .Select(c => new { c.Id, c.ReceivedAt, c.Title, c.Place, c.ItemId, c.MainId }).ToListAsync(cancellation))
            .ConvertAll(c => new TopicComplaint(c.Id, ChinaTime.DayOf(c.ReceivedAt), c.Title, c.Place, c.ItemId is { } item ? codes.GetValueOrDefault(item) : null, c.MainId));
        var tables = new List<(TopicWeek, IReadOnlyList<TopicFigure>)>();
        for (var back = 0; back < Weeks; back++)
        {
            var period = running.Back(back);
            var made = WeekTable.Of(period, complaints, words, least, percent / 100.0);
            var week = new TopicWeek
            {
                Monday = period.Monday,
                Through = period.Through,
                AsOf = asOf,
                Complaints = made.Complaints,
                LastWeek = made.LastWeek,
                Before = made.Before,
                Compared = made.Compared,
                Least = least,
                FalsePercent = percent,
            };
            tables.Add((week, [.. made.Counts.Select((c, i) => new TopicFigure
            {
                Monday = period.Monday,
                Place = i + 1,
                Subject = c.Subject,
                Key = c.Key,
                Label = c.Subject switch { TopicSubject.Item => Cut(names.GetValueOrDefault(c.Key, c.Key)), TopicSubject.Matter => "", _ => c.Key },
                Count = c.Count,
                LastWeek = c.LastWeek,
                Before = c.Before,
                Chance = c.Chance,
                Rises = c.Rises,
            })]));
        }

        return tables;
    }

    private static string Cut(string name) => name.Length <= 200 ? name : name[..199] + "…";
}
