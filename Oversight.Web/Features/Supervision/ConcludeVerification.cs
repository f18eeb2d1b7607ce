using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Supervision;

/// <summary>Concludes a verification: cleared with its finding, or inadequate with its ledger entry, in one transaction.</summary>
public sealed class ConcludeVerification(NoticeWork work, StaleForm stale)
{
    /// <summary>Concludes on the verdicts that stood on the page at <paramref name="version"/> and returns whether the notice is cleared.</summary>
    public Task<bool> Run(Guid op, Guid noticeId, int version) => work.Do(SupervisionDuties.VerifyNotice, noticeId, op, async on =>
    {
        await stale.Refuse(on.Db, Kinds.Notice, on.Notice, version);
        on.Charge(on.Notice.ConcludeVerification(on.Actor, on.Terms, on.NextId, on.Now));
        if (on.Notice.State != NoticeState.Cleared)
            return false;
        (await on.Finding()).Clear(on.Notice.Number!);
        return true;
    });
}
