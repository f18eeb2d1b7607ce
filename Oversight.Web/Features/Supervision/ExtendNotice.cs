using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>Extends the term once, before the due instant.</summary>
public sealed class ExtendNotice(NoticeWork work)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid noticeId, int days, string reason) =>
        work.Do(SupervisionDuties.ExtendNotice, noticeId, op, on => on.Notice.Extend(on.Actor, days, reason, on.Terms.Calendar, on.Now));
}
