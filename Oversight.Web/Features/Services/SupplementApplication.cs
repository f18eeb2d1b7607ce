using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Services;

/// <summary>补正: the applicant sends what was missing.</summary>
public sealed class SupplementApplication(ApplicationAct act, CaseAct cases, Reads reads, IdSource ids)
{
    /// <summary>Refuses what could not be taken whatever the files are, before any of them is kept.</summary>
    /// <param name="id">The application that number and code opened.</param>
    /// <param name="note">What they say to it, or empty.</param>
    /// <param name="lengths">Bytes of each file that is sent.</param>
    public Task Check(Guid id, string note, IReadOnlyList<long> lengths) => reads.AskPublic(async db =>
    {
        var timing = await cases.Timing(db, reads.Now);
        var application = await db.Applications.AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id) ?? throw RuleBroken.NotVisible();
        application.Supplement(note, [.. lengths.Select(l => KeptUpload.Expected(l, timing.Now))], () => ids.Next(timing.Now), timing);
        return true;
    });

    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application that number and code opened.</param>
    /// <param name="note">What they say to it, or empty.</param>
    /// <param name="files">What was kept of the upload.</param>
    public Task Run(Guid op, Guid id, string note, IReadOnlyList<KeptUpload> files) =>
        act.OnOwn(ServicesDuties.Supplement, op, id, s => s.Application.Supplement(note, [.. files.Select(f => f.As(s.NewId(), s.Actor, s.Timing.Now))], s.NewId, s.Timing));
}
