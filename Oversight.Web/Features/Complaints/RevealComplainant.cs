using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints;

/// <summary>Shows who complained: the reason goes on the trail before the values go out.</summary>
public sealed class RevealComplainant(ComplaintAct act, Reads reads, ComplaintVault vault)
{
    /// <summary>How long originals stay open after a reveal.</summary>
    public static readonly TimeSpan Opened = TimeSpan.FromMinutes(30);

    /// <summary>Notes it and returns who complained.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The complaint.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why it is looked at.</param>
    public async Task<ComplainantCard> Run(Guid op, Guid id, int version, string reason)
    {
        await act.On(ComplaintDuties.Reveal, op, id, version, s =>
        {
            s.Guard(("reason", "查看理由", reason));
            s.Complaint.Reveal(s.Actor, reason);
        });
        return await reads.Ask(async (db, actor) =>
            vault.Open(await db.Complaints.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) ?? throw RuleBroken.NotVisible(), actor));
    }

    /// <summary>Whether the asker was shown who complained a moment ago, by an entry on the trail: then the originals open too.</summary>
    internal static async Task<bool> IsOpen(OversightDb db, Actor actor, Complaint complaint, DateTime now)
    {
        if (complaint.ErasedAt is not null || !ComplaintSight.SeesWho(actor, complaint))
            return false;
        var me = actor.Id.ToString();
        var last = await db.Trail.AsNoTracking()
            .Where(e => e.SubjectKind == Kinds.Complaint && e.SubjectId == complaint.Id && e.Actor == me && e.Action == "complaint.revealed" && e.Outcome == Outcomes.Done)
            .OrderByDescending(e => e.Seq).Select(e => (DateTime?)e.RecordedAt).FirstOrDefaultAsync();
        return last is { } at && now - at < Opened;
    }
}
