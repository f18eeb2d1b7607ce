using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Services;

namespace Oversight.Web.Features.Complaints;

/// <summary>网上投诉: what somebody without an account sends through the window. Neither where it came from nor what a file was called is kept with it.</summary>
public sealed class LodgeComplaint(Work work, ComplaintArrival arrival, Reads reads, IdSource ids)
{
    /// <summary>Refuses what could not be taken whatever the files are, before any of them is kept.</summary>
    /// <param name="form">What was typed.</param>
    /// <param name="originals">Bytes of each file that shows who complains.</param>
    /// <param name="materials">Bytes of each other file.</param>
    public Task Check(ComplaintForm form, IReadOnlyList<long> originals, IReadOnlyList<long> materials) => reads.AskPublic(async db =>
    {
        await arrival.Check(db, Actor.Public, form, Expected(originals), Expected(materials), reads.Now);
        return true;
    });

    /// <summary>Performs it and returns the number.</summary>
    /// <param name="op">Idempotency key: a form that is sent twice is one complaint.</param>
    /// <param name="code">The code, which the answer does not repeat.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="originals">Kept files that show who complains.</param>
    /// <param name="materials">Other kept files.</param>
    public Task<string> Run(Guid op, AccessCode code, ComplaintForm form, IReadOnlyList<KeptUpload> originals, IReadOnlyList<KeptUpload> materials) =>
        work.DoAsPublic(ComplaintDuties.RegisterOwn, Subject.New(Kinds.Complaint), op, async (db, actor) =>
        {
            IReadOnlyList<EvidenceFile> Files(IReadOnlyList<KeptUpload> kept) => [.. kept.Select(f => f.As(ids.Next(db.Act!.Now), actor, db.Act.Now))];
            return (await arrival.Take(db, actor, form, code, Files(originals), Files(materials))).Number;
        });

    private IReadOnlyList<EvidenceFile> Expected(IReadOnlyList<long> lengths) => [.. lengths.Select(l => KeptUpload.Expected(l, reads.Now))];
}
