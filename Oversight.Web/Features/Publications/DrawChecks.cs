using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>
/// Draws the check of each month on its first working day, and makes up for months in which nothing ran. There is never a second
/// one for a month: the key of the act and an index of the table follow from it.
/// </summary>
public sealed class DrawChecks(Work work, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, FileStore files, IClock clock, IdSource ids)
{
    private const int MostMonths = 12;

    /// <summary>Draws what is to be drawn now and returns how many checks that made.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var drawn = 0;
        foreach (var month in await Months(cancellation))
            drawn += await Draw(month, cancellation) ? 1 : 0;
        return drawn;
    }

    private async Task<IReadOnlyList<DateOnly>> Months(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = ChinaTime.DayOf(clock.Now);
        var current = new DateOnly(today.Year, today.Month, 1);
        var last = await db.PublicationChecks.OrderByDescending(c => c.Month).Select(c => (DateOnly?)c.Month).FirstOrDefaultAsync(cancellation);
        List<DateOnly> months = [];
        for (var month = last?.AddMonths(1) ?? current; month <= current; month = month.AddMonths(1))
        {
            if (month < current || calendar.Current.NextWorkingDayOnOrAfter(month) <= today)
                months.Add(month);
        }

        return [.. months.TakeLast(MostMonths)];
    }

    private async Task<bool> Draw(DateOnly month, CancellationToken cancellation)
    {
        IReadOnlyList<DrawnPair> population;
        int size;
        var at = clock.Now;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            population = await CheckPopulation.Read(db, calendar, at);
            size = await db.Of(Parameters.CheckSample);
        }

        if (population.Count == 0)
            return false;
        var text = PublicationDraw.Text(population.Select(p => p.Pair));
        using (var content = new MemoryStream(Encoding.UTF8.GetBytes(text)))
            await files.Store(content, content.Length, cancellation: cancellation);
        var seed = Convert.ToHexStringLower(SHA256.HashData([.. ids.Next(at).ToByteArray(), .. ids.Next(at).ToByteArray()]));
        return await work.DoAsSystem(PublicationDuties.Draw, Subject.New(Kinds.PublicationCheck), DerivedId.Of("publication-check", $"{month:yyyy-MM}"), async (db, _) =>
        {
            if (await db.PublicationChecks.AnyAsync(c => c.Month == month))
                return false;
            var now = db.Act!.Now;
            List<DrawnPair> pairs = [.. PublicationDraw.Places(seed, population.Count, size).Select(p => population[p])];
            db.PublicationChecks.Add(PublicationCheck.Draw(ids.Next(now), new CheckDraw(month, seed, text, size, at), pairs, () => ids.Next(now)));
            return true;
        }, cancellation);
    }
}
