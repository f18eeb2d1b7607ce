using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>Gives the verdict on one requirement.</summary>
public sealed class GiveVerdict(NoticeWork work)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid noticeId, int requirement, Verdict verdict, string remark) =>
        work.Do(SupervisionDuties.VerifyNotice, noticeId, op, on => on.Notice.GiveVerdict(on.Actor, requirement, verdict, remark, on.NextId(), on.Now));
}
