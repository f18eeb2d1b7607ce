using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Oversight.Domain.Alerts;
using Oversight.Domain.Casework;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Persistence.Tallies;

/// <summary>Moves the board's tallies by what a save changes, in the same transaction. Holds no state between saves.</summary>
public sealed class TallyWriter : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not OversightDb { Act: not null } db)
            return result;
        using var still = StillChanges.Of(db);
        var cases = db.ChangeTracker.Entries<Case>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        foreach (var entry in cases)
        {
            if (entry.State == EntityState.Modified)
                await Move(db, CaseFigures.Before(entry), -1, cancellationToken);
            await Move(db, CaseFigures.After(entry.Entity), +1, cancellationToken);
        }

        foreach (var entry in db.ChangeTracker.Entries<Alert>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
            await Move(db, entry, cancellationToken);
        foreach (var entry in db.ChangeTracker.Entries<Complaint>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            if (entry.State == EntityState.Modified)
                await Move(db, ComplaintFigures.Before(entry), -1, cancellationToken);
            await Move(db, ComplaintFigures.After(entry.Entity), +1, cancellationToken);
        }

        Sweep(db);
        return result;
    }

    /// <summary>Instants pass and do not come again: a row of none would be read by every board for ever.</summary>
    private static void Sweep(OversightDb db)
    {
        foreach (var row in db.OpenCaseTallies.Local.Where(t => t.Count == 0).ToList())
            db.OpenCaseTallies.Remove(row);
        foreach (var row in db.OpenComplaintTallies.Local.Where(t => t.Count == 0).ToList())
            db.OpenComplaintTallies.Remove(row);
    }

    private static async Task Move(OversightDb db, ComplaintFigures? figures, int by, CancellationToken cancellation)
    {
        if (figures is { IsOpen: true })
        {
            var row = await db.OpenComplaintTallies.FindAsync([figures.DepartmentId, figures.State, figures.DueAt, figures.AmberAt], cancellation);
            if (row is null)
                db.OpenComplaintTallies.Add(row = new OpenComplaintTally { DepartmentId = figures.DepartmentId, State = figures.State, DueAt = figures.DueAt, AmberAt = figures.AmberAt });
            row.Count += by;
        }

        if (figures?.AnsweredYear is { } year)
        {
            var row = await db.AnsweredComplaintTallies.FindAsync([year, figures.DepartmentId], cancellation);
            if (row is null)
                db.AnsweredComplaintTallies.Add(row = new AnsweredComplaintTally { Year = year, DepartmentId = figures.DepartmentId });
            row.Add(figures, by);
        }
    }

    private static async Task Move(OversightDb db, EntityEntry<Alert> entry, CancellationToken cancellation)
    {
        var (added, of) = (entry.State == EntityState.Added, entry.Entity);
        var live = (of.State.IsLive() ? 1 : 0) - (!added && entry.OriginalValues.GetValue<AlertState>(nameof(Alert.State)).IsLive() ? 1 : 0);
        if (!added && live == 0)
            return;
        var row = await db.AlertTallies.FindAsync([of.RaisedOn, of.DepartmentId], cancellation);
        if (row is null)
            db.AlertTallies.Add(row = new AlertTally { RaisedOn = of.RaisedOn, DepartmentId = of.DepartmentId });
        row.Raised += added ? 1 : 0;
        row.Live += live;
    }

    private static async Task Move(OversightDb db, CaseFigures figures, int by, CancellationToken cancellation)
    {
        if (figures.IsOpen)
        {
            var row = await db.OpenCaseTallies.FindAsync([figures.DepartmentId, figures.Category, figures.Stopped, figures.DueAt, figures.AmberAt], cancellation);
            if (row is null)
                db.OpenCaseTallies.Add(row = new OpenCaseTally { DepartmentId = figures.DepartmentId, Category = figures.Category, Stopped = figures.Stopped, DueAt = figures.DueAt, AmberAt = figures.AmberAt });
            row.Count += by;
        }

        foreach (var period in TallyPeriod.Of(figures.ClosedOn))
        {
            var row = await db.ClosedCaseTallies.FindAsync([period, figures.DepartmentId, figures.Category], cancellation);
            if (row is null)
                db.ClosedCaseTallies.Add(row = new ClosedCaseTally { Period = period, DepartmentId = figures.DepartmentId, Category = figures.Category });
            row.Closed += by;
            row.OnTime += figures.OnTime ? by : 0;
        }

        foreach (var period in TallyPeriod.Of(figures.AcceptedOn))
        {
            var row = await db.ExercisedItemTallies.FindAsync([period, figures.DepartmentId, figures.ItemId], cancellation);
            if (row is null)
                db.ExercisedItemTallies.Add(row = new ExercisedItemTally { Period = period, DepartmentId = figures.DepartmentId, ItemId = figures.ItemId });
            row.Count += by;
        }
    }
}

/// <summary>What one case contributes to the tallies.</summary>
internal sealed record CaseFigures(Guid DepartmentId, Oversight.Domain.Catalogue.PowerCategory Category, Guid ItemId, bool IsOpen, bool Stopped, DateTime DueAt, DateTime AmberAt, DateOnly? ClosedOn, bool OnTime, DateOnly? AcceptedOn)
{
    public static CaseFigures After(Case c) =>
        Of(c.DepartmentId, c.Category, c.ItemId, c.IsOpen, c.Stopped, c.DueAt, c.AmberAt, c.State, c.ClosedAt, c.ClosedOnTime, c.AcceptedAt);

    public static CaseFigures Before(EntityEntry<Case> e) => Of(
        e.OriginalValues.GetValue<Guid>(nameof(Case.DepartmentId)),
        e.OriginalValues.GetValue<Oversight.Domain.Catalogue.PowerCategory>(nameof(Case.Category)),
        e.OriginalValues.GetValue<Guid>(nameof(Case.ItemId)),
        e.OriginalValues.GetValue<bool>(nameof(Case.IsOpen)),
        e.OriginalValues.GetValue<bool>(nameof(Case.Stopped)),
        e.OriginalValues.GetValue<DateTime?>(nameof(Case.DueAt)),
        e.OriginalValues.GetValue<DateTime?>(nameof(Case.AmberAt)),
        e.OriginalValues.GetValue<CaseState>(nameof(Case.State)),
        e.OriginalValues.GetValue<DateTime?>(nameof(Case.ClosedAt)),
        e.OriginalValues.GetValue<bool?>(nameof(Case.ClosedOnTime)),
        e.OriginalValues.GetValue<DateTime?>(nameof(Case.AcceptedAt)));

    public static CaseFigures Of(Guid department, Oversight.Domain.Catalogue.PowerCategory category, Guid item, bool open, bool stopped, DateTime? due, DateTime? amber, CaseState state, DateTime? closed, bool? onTime, DateTime? accepted) =>
        new(department, category, item, open, stopped, due ?? OpenCaseTally.Never, amber ?? OpenCaseTally.Never, state == CaseState.Closed ? Day(closed) : null, onTime == true, Day(accepted));

    private static DateOnly? Day(DateTime? at) => at is { } instant ? ChinaTime.DayOf(instant) : null;
}
