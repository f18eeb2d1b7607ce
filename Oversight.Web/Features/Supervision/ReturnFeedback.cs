using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>Returns feedback for supplement while time is left (退回补充).</summary>
public sealed class ReturnFeedback(NoticeWork work)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid noticeId, string reason) =>
        work.Do(SupervisionDuties.ReturnFeedback, noticeId, op, on => on.Notice.ReturnFeedback(on.Actor, reason, on.Terms.Calendar, on.Now));
}
