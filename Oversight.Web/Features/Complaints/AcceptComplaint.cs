using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints;

/// <summary>受理: with the limit of its channel and kind, or of a statute that says otherwise.</summary>
public sealed class AcceptComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Term? statute = null) => act.On(ComplaintDuties.Decide, op, id, version, async s =>
    {
        var kind = ComplaintTerms.AnswerDays(s.Complaint.Channel, s.Complaint.Kind);
        var limit = statute is null
            ? ComplaintLimit.Of(kind, await s.Db.Of(kind))
            : new ComplaintLimit(statute.Length, statute.Unit, InvalidInput.Require("clause", "法定期限依据", statute.Clause, 200, 4), LimitSource.Statute);
        s.Complaint.Accept(s.Actor, limit, s.Timing);
    });
}
