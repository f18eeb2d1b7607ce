using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Supervision;

/// <summary>Submits the feedback on every requirement.</summary>
public sealed class GiveFeedback(NoticeWork work, StaleForm stale)
{
    /// <summary>Submits what stood on the page at <paramref name="version"/>.</summary>
    public Task Run(Guid op, Guid noticeId, int version) => work.Do(SupervisionDuties.GiveFeedback, noticeId, op, async on =>
    {
        await stale.Refuse(on.Db, Kinds.Notice, on.Notice, version);
        on.Notice.GiveFeedback(on.Actor, on.Terms, on.Now);
        return true;
    });
}
