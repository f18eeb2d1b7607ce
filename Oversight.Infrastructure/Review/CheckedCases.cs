using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Review;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Review;

/// <summary>
/// Reads many cases as the procedure check sees them: one narrow query for the cases and one for each kind of their parts,
/// whatever their number. What the asker's own act has not saved yet is not in it; <see cref="CheckedCase.Of"/> is for that.
/// </summary>
public static class CheckedCases
{
    /// <summary>The cases in order of their places.</summary>
    /// <param name="which">Which ones; a condition that an index answers, because every query repeats it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<CheckedCase>> Read(IQueryable<Case> which, CancellationToken cancellation = default)
    {
        var ask = new CheckedCaseQueries(which.AsNoTracking());
        var heads = await ask.Heads.ToListAsync(cancellation);
        if (heads.Count == 0)
            return [];
        var officers = (await ask.Officers.ToListAsync(cancellation)).OrderBy(o => o.Id).ToLookup(o => o.StepId, o => new CheckedOfficer(o.OfficerId, o.CardNumber));
        var steps = (await ask.Steps.ToListAsync(cancellation)).OrderBy(s => s.Number).ToLookup(s => s.CaseId, s => Step(s, officers));
        var former = (await ask.Former.ToListAsync(cancellation)).OrderBy(h => h.Id).ToLookup(h => h.CaseId, h => h.OfficerId);
        var pauses = (await ask.Pauses.ToListAsync(cancellation)).OrderBy(p => p.From).ToLookup(p => p.CaseId, p => new Pause(p.From, p.To, $"{p.GroundName}：{p.Reason}", p.Clause));
        var extensions = (await ask.Extensions.ToListAsync(cancellation)).ToLookup(e => e.CaseId, e => new Extension(new Term(e.Length, e.Unit, e.RollsOver), e.Reason, "", e.ApprovedAt));
        var decisions = (await ask.Decisions.ToListAsync(cancellation)).OrderBy(d => d.Round).ToLookup(d => d.CaseId, d => d.Decision);
        var parties = (await ask.Parties.ToListAsync(cancellation)).OrderBy(p => p.Number)
            .ToLookup(p => p.CaseId, p => new CheckedParty(p.Number, p.Struck, p.IdentityId is not null, p.AddressId is not null));
        var exhibits = (await ask.Exhibits.ToListAsync(cancellation)).OrderBy(e => e.Number).ToLookup(e => e.CaseId, e => new CheckedExhibit(e.Number, e.Name, e.ObtainedOn));
        var said = (await ask.Explanations.ToListAsync(cancellation)).OrderBy(e => e.At).ToLookup(e => e.CaseId, e => (e.Code, new CheckedExplanation(e.Reason, e.Rejected)));
        return [.. heads.Select(c => new CheckedCase
        {
            Id = c.Id,
            State = c.State,
            Category = c.Category,
            ItemId = c.ItemId,
            ItemVersion = c.ItemVersion,
            ProcedureId = c.ProcedureId,
            PartyKind = c.PartyKind,
            HandlerId = c.HandlerId,
            RegisteredBy = c.RegisteredBy,
            AcceptedBy = c.AcceptedBy,
            FormerHandlers = [.. former[c.Id]],
            ClosedAt = c.ClosedAt,
            IsOpen = c.IsOpen,
            NextMove = c.NextMove,
            Clocks = new CaseClocks(
                c.AcceptedAt,
                CaseClocks.CommittedOf(c.CommittedLength, c.CommittedUnit, c.CommittedClause),
                CaseClocks.StatutoryOf(c.StatutoryLength, c.StatutoryUnit, c.StatutoryRollsOver, c.StatutoryClause),
                [.. pauses[c.Id]], [.. extensions[c.Id]]),
            Steps = [.. steps[c.Id]],
            Decisions = [.. decisions[c.Id]],
            Parties = [.. parties[c.Id]],
            Exhibits = [.. exhibits[c.Id]],
            Explanations = CheckedCase.Last(said[c.Id]),
        })];
    }

    private static CheckedStep Step(CheckedCaseQueries.StepRow s, ILookup<Guid, CheckedOfficer> officers) =>
        new(s.Number, s.Code, s.Name, s.Kind, s.By, s.EvidenceRequired, s.Optional)
        {
            StartedAt = s.StartedAt,
            StartedBy = s.StartedBy,
            CompletedAt = s.CompletedAt,
            CompletedBy = s.CompletedBy,
            SkippedAt = s.SkippedAt,
            SkippedBy = s.SkippedBy,
            SkippedReason = s.SkippedReason,
            ActedAt = s.ActedAt,
            ReturnedAt = s.ReturnedAt,
            ReturnedBy = s.ReturnedBy,
            ReturnReason = s.ReturnReason,
            Files = s.Files,
            Officers = [.. officers[s.Id]],
        };
}
