using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>Gives a draft up.</summary>
public sealed class DiscardNotice(NoticeWork work)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid noticeId, string reason) =>
        work.Do(SupervisionDuties.DiscardNotice, noticeId, op, on => on.Notice.Discard(on.Actor, reason, on.Now));
}
