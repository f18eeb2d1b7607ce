using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Oversight.Infrastructure.Persistence;

/// <summary>
/// Detects what changed once and then lets entries be looked at without comparing everything anew at each look, which took a
/// third of an act. Disposing it gives the tracker back as it was.
/// </summary>
internal readonly struct StillChanges : IDisposable
{
    private readonly ChangeTracker _tracker;
    private readonly bool _automatic;

    private StillChanges(ChangeTracker tracker) => (_tracker, _automatic) = (tracker, tracker.AutoDetectChangesEnabled);

    /// <summary>Detects changes now, and not again before it is disposed.</summary>
    public static StillChanges Of(DbContext db)
    {
        db.ChangeTracker.DetectChanges();
        var still = new StillChanges(db.ChangeTracker);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        return still;
    }

    /// <inheritdoc/>
    public void Dispose() => _tracker.AutoDetectChangesEnabled = _automatic;
}
