using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Supervision;

/// <summary>The leader takes a notice back; ledger entries stay, and the finding waits for a decision again.</summary>
public sealed class WithdrawNotice(NoticeWork work)
{
    /// <summary>Withdraws it with a reason.</summary>
    public Task Run(Guid op, Guid noticeId, string reason) => work.Do(SupervisionDuties.WithdrawNotice, noticeId, op, async on =>
    {
        on.Notice.Withdraw(on.Actor, reason, on.Terms.Calendar, on.Now);
        (await on.Finding()).Reopen(on.Notice.Number!);
        return true;
    });
}
