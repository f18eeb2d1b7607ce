using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Search;

/// <summary>
/// Writes the words of what an act makes or changes, in its transaction: one row, whatever its length, since the lists of characters are
/// made later beside the work of others. Comes after the trail, which gives new rows their ordinals. Holds no state between saves.
/// </summary>
public sealed class SearchWriter(ComplaintVault vault, AccountMarks marks) : SaveChangesInterceptor
{
    private static readonly string[] OfCase = [nameof(Case.Number), nameof(Case.ItemName), nameof(Case.Place), nameof(Case.BriefFacts), nameof(Case.DepartmentId)];
    private static readonly string[] OfComplaint = [nameof(Complaint.Level), nameof(Complaint.Account)];

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not OversightDb { Act: not null } db)
            return result;

        // The trail has just looked for changes; looking again would find the same.
        var automatic = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await Write(db, Changed(db), cancellationToken);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = automatic;
        }

        return result;
    }

    /// <summary>Writes documents where they differ from what is written of them.</summary>
    /// <param name="db">The context; saving is the caller's.</param>
    /// <param name="documents">New ones and changed ones.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>How many differed.</returns>
    internal async Task<int> Write(OversightDb db, IReadOnlyCollection<(SearchDocument Document, bool Added)> documents, CancellationToken cancellation)
    {
        if (documents.Count == 0)
            return 0;
        var known = documents.Where(d => !d.Added).Select(d => d.Document.Ordinal).ToList();
        var rows = known.Count == 0 ? [] : await db.SearchTexts.Where(t => known.Contains(t.Ordinal)).ToDictionaryAsync(t => t.Ordinal, cancellation);
        var marked = known.Count == 0 || documents.All(d => d.Document.Kind is not Kinds.Complaint) ? [] : await db.SearchMarks.Where(m => known.Contains(m.Ordinal)).ToDictionaryAsync(m => m.Ordinal, cancellation);
        var moved = 0;
        foreach (var (document, _) in documents)
            moved += Put(db, document, rows.GetValueOrDefault(document.Ordinal)) | Mark(db, document, marked.GetValueOrDefault(document.Ordinal));
        return moved;
    }

    private static int Put(OversightDb db, SearchDocument document, SearchText? row)
    {
        var (apart, moved) = (document.Apart ? SearchText.Apart : SearchText.Waiting, row is null);
        if (row is null)
            db.SearchTexts.Add(row = new SearchText { Ordinal = document.Ordinal, Kind = document.Kind, Text = document.Text, DepartmentId = document.DepartmentId, Segment = apart });
        if (!string.Equals(row.Text, document.Text, StringComparison.Ordinal) || row.DepartmentId != document.DepartmentId || (row.Segment == SearchText.Apart) != document.Apart)
            (row.Text, row.DepartmentId, row.Segment, moved) = (document.Text, document.DepartmentId, apart, true);
        return moved ? 1 : 0;
    }

    private int Mark(OversightDb db, SearchDocument document, SearchMarks? row)
    {
        if (document.Account is not { } account)
        {
            if (row is not null)
                db.SearchMarks.Remove(row);
            return row is null ? 0 : 1;
        }

        var bits = marks.Of(document.Ordinal, account);
        if (row is null)
            db.SearchMarks.Add(new SearchMarks { Ordinal = document.Ordinal, Bits = bits });
        else if (row.Bits.AsSpan().SequenceEqual(bits))
            return 0;
        else
            db.Entry(row).Property(m => m.Bits).CurrentValue = bits;
        return 1;
    }

    private List<(SearchDocument, bool)> Changed(OversightDb db)
    {
        var found = new List<(SearchDocument, bool)>();
        HashSet<Guid>? parties = null;
        foreach (var entry in db.ChangeTracker.Entries<Aggregate>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified) || (entry.State == EntityState.Modified && !Concerns(entry)))
                continue;
            if (SearchDocument.Of(entry.Entity, vault.Account) is { } document)
                found.Add((document with { Ordinal = entry.Property(a => a.Ordinal).CurrentValue }, entry.State == EntityState.Added));
        }

        return found;

        bool Concerns(EntityEntry<Aggregate> entry) => entry.Entity switch
        {
            Case c => OfCase.Any(p => entry.Property(p).IsModified) || (parties ??= PartiesOf(db)).Contains(c.Id),
            Complaint => OfComplaint.Any(p => entry.Property(p).IsModified),
            Finding => false,
            _ => true,
        };
    }

    private static HashSet<Guid> PartiesOf(OversightDb db) =>
        [.. db.ChangeTracker.Entries<CaseParty>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Property<Guid>("CaseId").CurrentValue)];
}
