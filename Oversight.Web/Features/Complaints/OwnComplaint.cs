using Oversight.Domain.Complaints;
using Oversight.Web.Features.Services;

namespace Oversight.Web.Features.Complaints;

/// <summary>评价: the complainant says whether the answer does, by themselves and once.</summary>
public sealed class RateOwnComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The complaint that number and code opened.</param>
    /// <param name="satisfied">Whether it does.</param>
    /// <param name="reason">Why; needed where it does not. Who they are is struck out of it: handlers read it.</param>
    public Task Run(Guid op, Guid id, bool satisfied, string reason) => act.OnOwn(ComplaintDuties.RateOwn, op, id, s =>
        s.Complaint.CallBack(s.Actor, satisfied ? CallOutcome.Satisfied : CallOutcome.Dissatisfied, s.Vault.OpenAsSystem(s.Complaint)?.Struck(reason) ?? reason, s.NewId(), s.Timing));
}

/// <summary>撤回: the complainant takes it back by themselves.</summary>
public sealed class WithdrawOwnComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id) => act.OnOwn(ComplaintDuties.WithdrawOwn, op, id, s => s.Complaint.Withdraw(s.Actor, "", s.Timing));
}

/// <summary>补充情况: the complainant adds to it by themselves.</summary>
public sealed class SupplementOwnComplaint(ComplaintAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The complaint that number and code opened.</param>
    /// <param name="text">What they add; kept sealed.</param>
    /// <param name="files">What was kept of the upload.</param>
    public Task Run(Guid op, Guid id, string text, IReadOnlyList<KeptUpload> files) => act.OnOwn(ComplaintDuties.SupplementOwn, op, id, s => Add(s, text, [], files));

    internal static void Add(ComplaintScene s, string text, IReadOnlyList<KeptUpload> originals, IReadOnlyList<KeptUpload> files)
    {
        var added = s.NewId();
        s.Complaint.Supplement(
            added,
            s.Vault.SealSupplement(s.Complaint, added, Domain.Common.InvalidInput.Require("text", "补充情况", text, 2000, 2)),
            ComplaintPapers.Plain("补充材料", [.. files.Select(f => f.As(s.NewId(), s.Actor, s.Timing.Now))]),
            ComplaintPapers.Plain("补充原件", [.. originals.Select(f => f.As(s.NewId(), s.Actor, s.Timing.Now))]),
            s.Timing);
    }
}
