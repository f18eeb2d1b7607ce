using Microsoft.EntityFrameworkCore;

namespace Oversight.Infrastructure.Persistence.Tallies;

/// <summary>Counts the months that an earlier release kept no tally of. Once: afterwards each act moves them.</summary>
public static class MonthTallies
{
    /// <summary>Whether cases were counted by year and never by month.</summary>
    public static async Task<bool> AreMissing(OversightDb db, CancellationToken cancellation = default) =>
        await db.ExercisedItemTallies.AnyAsync(cancellation) && !await db.ExercisedItemTallies.AnyAsync(t => t.Period >= 10_000, cancellation);

    /// <summary>Adds the rows of every month, inside an act of the system; returns how many.</summary>
    public static async Task<int> Fill(OversightDb db, CancellationToken cancellation = default)
    {
        if (!await AreMissing(db, cancellation))
            return 0;
        var closed = new Dictionary<(int, Guid, Domain.Catalogue.PowerCategory), ClosedCaseTally>();
        var exercised = new Dictionary<(int, Guid, Guid), ExercisedItemTally>();
        await foreach (var c in db.Cases.AsNoTracking()
            .Select(c => new { c.DepartmentId, c.Category, c.ItemId, c.IsOpen, c.Stopped, c.DueAt, c.AmberAt, c.State, c.ClosedAt, c.ClosedOnTime, c.AcceptedAt })
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var f = CaseFigures.Of(c.DepartmentId, c.Category, c.ItemId, c.IsOpen, c.Stopped, c.DueAt, c.AmberAt, c.State, c.ClosedAt, c.ClosedOnTime, c.AcceptedAt);
            foreach (var month in TallyPeriod.Of(f.ClosedOn).Where(TallyPeriod.IsMonth))
            {
                if (!closed.TryGetValue((month, f.DepartmentId, f.Category), out var row))
                    closed[(month, f.DepartmentId, f.Category)] = row = new ClosedCaseTally { Period = month, DepartmentId = f.DepartmentId, Category = f.Category };
                row.Closed++;
                row.OnTime += f.OnTime ? 1 : 0;
            }

            foreach (var month in TallyPeriod.Of(f.AcceptedOn).Where(TallyPeriod.IsMonth))
            {
                if (!exercised.TryGetValue((month, f.DepartmentId, f.ItemId), out var row))
                    exercised[(month, f.DepartmentId, f.ItemId)] = row = new ExercisedItemTally { Period = month, DepartmentId = f.DepartmentId, ItemId = f.ItemId };
                row.Count++;
            }
        }

        db.ClosedCaseTallies.AddRange(closed.Values);
        db.ExercisedItemTallies.AddRange(exercised.Values);
        return closed.Count + exercised.Count;
    }
}
