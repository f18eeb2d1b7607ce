using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Disclosures;

/// <summary>What follows from a decision, and from its fall, in the transaction of the act itself.</summary>
internal static class DecisionFollow
{
    /// <summary>Begins the disclosure of the decision just made, and its credit record where it is a penalty.</summary>
    public static async Task FollowDecision(this OversightDb db, Case on, CaseTiming timing, Func<Guid> newId)
    {
        db.Disclosures.Add(Disclosure.Begin(newId(), on, await db.Of(Parameters.DisclosureDays), timing));
        if (on.Decision is { Outcome: DecisionOutcome.Penalty })
            db.CreditRecords.Add(CreditRecord.Begin(newId(), on, await db.Of(Parameters.CreditDays), timing));
    }

    /// <summary>The same for an act on one case.</summary>
    public static Task FollowDecision(this CaseScene s) => s.Db.FollowDecision(s.Case, s.Timing, s.NewId);

    /// <summary>Takes the decision out of the public and out of what is sent to the credit system: what was sent is withdrawn by a record of its own.</summary>
    public static async Task FollowFall(this CaseScene s, Revocation how)
    {
        var decision = s.Case.Decisions.Last(d => d.RevokedFor is not null).Id;
        var days = await s.Db.Of(Parameters.FallDays);
        if (await s.Db.Disclosures.AsSplitQuery().FirstOrDefaultAsync(d => d.DecisionId == decision) is { } disclosure)
        {
            var published = disclosure.PublicId is { } shown ? await s.Db.PublishedDecisions.FirstAsync(p => p.Id == shown) : null;
            if (disclosure.FollowsFall)
                disclosure.Fall(how, published, days, s.Timing);
            else
                disclosure.NoteFall(how, published);
        }

        var records = await s.Db.CreditRecords.Where(r => r.DecisionId == decision && r.State != CreditState.Void).OrderBy(r => r.Ordinal).ToListAsync();
        var ids = records.ConvertAll(r => r.Id);
        var sent = (await s.Db.CreditBatches.SelectMany(b => b.Lines).AsNoTracking().Where(l => l.LiveRecordId != null && ids.Contains(l.RecordId)).Select(l => l.RecordId).ToListAsync()).ToHashSet();
        foreach (var record in records.Where(r => !sent.Contains(r.Id)))
            record.Cancel(how);
        if (records.LastOrDefault(r => sent.Contains(r.Id)) is { Kind: not CreditKind.Withdrawal } last)
            s.Db.CreditRecords.Add(last.Withdraw(s.NewId(), how, days, s.NewId, s.Timing));
    }
}
