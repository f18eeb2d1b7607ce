using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>Submits the feedback on every requirement.</summary>
public sealed class GiveFeedback(NoticeWork work)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid noticeId) =>
        work.Do(SupervisionDuties.GiveFeedback, noticeId, op, on => on.Notice.GiveFeedback(on.Actor, on.Terms, on.Now));
}
