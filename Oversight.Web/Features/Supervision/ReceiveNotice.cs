using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>The department acknowledges receipt.</summary>
public sealed class ReceiveNotice(NoticeWork work)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid noticeId) =>
        work.Do(SupervisionDuties.ReceiveNotice, noticeId, op, on => on.Notice.Receive(on.Actor, on.Now));
}
