using Oversight.Domain.Credit;
using Oversight.Infrastructure.Credit;

namespace Oversight.Web.Features.Credit;

/// <summary>Somebody types over what the case says, and settles what a receipt rejected.</summary>
public sealed class CorrectCredit(CreditAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The record.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="typed">Values by field.</param>
    /// <param name="reason">Why.</param>
    /// <param name="unseen">Fields that the form did not show and that stay as they are where nothing is typed; null for none.</param>
    public Task Run(Guid op, Guid id, int version, IReadOnlyDictionary<string, string> typed, string reason, IReadOnlyCollection<string>? unseen = null) => act.OnRecord(CreditDuties.Correct, op, id, version, free: true, s =>
    {
        s.Record.Correct(s.Actor, typed, reason, s.Words.Sources, ShippedCreditStandard.Standard, s.NewId, unseen);
        return Task.FromResult(true);
    });
}
