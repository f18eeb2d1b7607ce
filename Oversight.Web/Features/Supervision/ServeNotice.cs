using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>Hands a signed notice over to the department.</summary>
public sealed class ServeNotice(NoticeWork work)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid noticeId, string how) =>
        work.Do(SupervisionDuties.ServeNotice, noticeId, op, on => on.Notice.Serve(on.Actor, how, on.Now));
}
