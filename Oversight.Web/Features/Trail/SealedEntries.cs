using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Trail;

/// <summary>
/// Entries of complaints that must not be told. Numbers of the trail have no gap, so these entries stand in the list, but of a confidential
/// complaint they look alike for everybody who reads the trail, also for whoever sees it on its own page: nobody can tell one's own matter
/// among them.
/// </summary>
internal static class SealedEntries
{
    /// <summary>What such an entry reads as.</summary>
    public const string Sentence = "保密事项办理记录";

    /// <summary>The complaints whose entries are told to the actor in full. The auditor reads entries, not complaints, which say nothing of who and what.</summary>
    public static IQueryable<Guid> Told(OversightDb db, Actor actor) =>
        (actor.Is(Role.Auditor) ? db.Complaints : db.Complaints.VisibleTo(actor)).Where(ComplaintSight.Unsealed).Select(c => c.Id);

    /// <summary>Leaves the sealed entries out where the filter asks for more than a day: a filter would tell what they are.</summary>
    public static IQueryable<TrailEntry> Before(IQueryable<TrailEntry> entries, TrailFilter filter, IQueryable<Guid> told) =>
        filter is { Kind: null, Action: null, Actor: null, Subject: null, RefusedOnly: false }
            ? entries
            : entries.Where(e => e.SubjectKind != Kinds.Complaint || told.Contains(e.SubjectId));

    /// <summary>The rows with what is sealed taken out.</summary>
    public static async Task<IReadOnlyList<TrailRow>> Seal(IReadOnlyList<TrailRow> rows, IQueryable<Guid> told)
    {
        var asked = rows.Where(IsOfComplaint).Select(r => r.SubjectId).Distinct().ToList();
        if (asked.Count == 0)
            return rows;
        var open = await told.Where(id => asked.Contains(id)).ToListAsync();
        return
        [
            .. rows.Select(r => !IsOfComplaint(r) || open.Contains(r.SubjectId)
                ? r
                : r with { OccurredAt = null, Actor = "（保密）", ActorId = Guid.Empty, Role = "", Sentence = Sentence, SubjectId = Guid.Empty, Href = null, Refused = false, Late = false }),
        ];
    }

    private static bool IsOfComplaint(TrailRow row) => string.Equals(row.Kind, Kinds.Complaint, StringComparison.Ordinal);
}
