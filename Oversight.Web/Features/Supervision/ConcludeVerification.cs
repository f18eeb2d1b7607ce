using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>Concludes a verification: cleared with its finding, or inadequate with its ledger entry, in one transaction.</summary>
public sealed class ConcludeVerification(NoticeWork work)
{
    /// <summary>Concludes and returns whether the notice is cleared.</summary>
    public Task<bool> Run(Guid op, Guid noticeId) => work.Do(SupervisionDuties.VerifyNotice, noticeId, op, async on =>
    {
        on.Charge(on.Notice.ConcludeVerification(on.Actor, on.Terms, on.NextId, on.Now));
        if (on.Notice.State != NoticeState.Cleared)
            return false;
        (await on.Finding()).Clear(on.Notice.Number!);
        return true;
    });
}
