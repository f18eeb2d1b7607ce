using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Supervision;

/// <summary>Rewrites a draft; refused where somebody changed it since the form was opened.</summary>
public sealed class ReviseNotice(NoticeWork work, StaleForm stale)
{
    /// <summary>Saves the draft that was filled in on <paramref name="version"/>.</summary>
    public Task Run(Guid op, Guid noticeId, int version, NoticeText text) => work.Do(SupervisionDuties.ReviseNotice, noticeId, op, async on =>
    {
        await stale.Refuse(on.Db, Kinds.Notice, on.Notice, version);
        on.Notice.Revise(on.Actor, text, on.NextId);
        return true;
    });
}
