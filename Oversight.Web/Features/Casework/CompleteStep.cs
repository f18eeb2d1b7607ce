using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Review;

namespace Oversight.Web.Features.Casework;

/// <summary>Completes the next step with what was found, its files and the officers on the spot.</summary>
public sealed class CompleteStep(CaseAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="number">Number of the step.</param>
    /// <param name="note">What was found or done.</param>
    /// <param name="files">Uploaded files.</param>
    /// <param name="officers">Officers on the spot; they hold a post in the handling department.</param>
    /// <param name="acted">When it was done on the spot, as clocks in China show it; null where that is not stated.</param>
    public Task Run(Guid op, Guid caseId, int version, int number, string note, IReadOnlyCollection<Guid> files, IReadOnlyCollection<Guid> officers, DateTime? acted = null)
    {
        var at = acted is { } local ? ChinaTime.Reading(local) : (DateTime?)null;
        return act.Past(new CheckGate(CheckPoint.Step, "办理本环节", Acted: at), CaseworkDuties.WorkStep, op, caseId, version, async s =>
            s.Case.CompleteStep(s.Actor, number, note, await s.Take(files), await OnTheSpot(s, officers), s.NewId, s.Timing, at, await Due(s, number)));
    }

    private static async Task<int> Due(CaseScene s, int number) => s.Case.Steps.FirstOrDefault(x => x.Number == number) is { } step
        ? ProcedureCheck.OfficersAt(ProcedureChecks.All, s.Case, await s.Db.Procedures.Where(p => p.Id == s.Case.ProcedureId).Select(p => p.Code).FirstAsync(), step)
        : 0;

    private static async Task<IReadOnlyList<Officer>> OnTheSpot(CaseScene s, IReadOnlyCollection<Guid> ids)
    {
        if (ids.Count == 0)
            return [];
        var (department, today) = (s.Case.DepartmentId, s.Timing.Today);
        var here = await s.Db.Posts.AsNoTracking()
            .Where(p => p.DepartmentId == department)
            .SelectMany(p => p.Holdings)
            .Where(h => ids.Contains(h.OfficerId) && h.From <= today && (h.Through == null || h.Through >= today))
            .Select(h => h.OfficerId)
            .ToListAsync();
        if (ids.Except(here).Any())
            throw new RuleBroken("foreign-officer", "所选人员中有人不在本承办机构任职，请从本部门在岗人员中选择。", "办法第八条");
        return await s.Db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync();
    }
}
