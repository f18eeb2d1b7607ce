using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Review;

/// <summary>What is asked of the database for the procedure check of many cases: the columns that the rules look at and no others.</summary>
/// <param name="of">The cases.</param>
internal sealed class CheckedCaseQueries(IQueryable<Case> of)
{
    public IQueryable<HeadRow> Heads => of.OrderBy(c => c.Ordinal).Select(c => new HeadRow(
        c.Id, c.State, c.Category, c.ItemId, c.ItemVersionNumber, c.ProcedureId, c.PartyKind, c.HandlerId, c.RegisteredBy, c.AcceptedBy, c.AcceptedAt, c.ClosedAt, c.IsOpen, c.NextMove,
        c.CommittedLength, c.CommittedUnit, c.CommittedClause, c.StatutoryLength, c.StatutoryUnit, c.StatutoryRollsOver, c.StatutoryClause));

    public IQueryable<StepRow> Steps => of.SelectMany(c => c.Steps, (c, s) => new StepRow(
        c.Id, s.Id, s.Number, s.Code, s.Name, s.Kind, s.By, s.EvidenceRequired, s.Optional, s.StartedAt, s.StartedBy, s.CompletedAt, s.CompletedBy, s.SkippedAt, s.SkippedBy, s.SkippedReason,
        s.ActedAt, s.ReturnedAt, s.ReturnedBy, s.ReturnReason, s.Evidence.Select(f => f.Id).Count()));

    public IQueryable<OfficerRow> Officers => of.SelectMany(c => c.Steps).SelectMany(s => s.Officers, (s, o) => new OfficerRow(s.Id, o.Id, o.OfficerId, o.CardNumber));

    public IQueryable<PauseRow> Pauses => of.SelectMany(c => c.Pauses, (c, p) => new PauseRow(c.Id, p.From, p.To, p.GroundName, p.Reason, p.Clause));

    public IQueryable<ExtensionRow> Extensions => of.SelectMany(c => c.Extensions, (c, e) => new ExtensionRow(c.Id, e.Length, e.Unit, e.RollsOver, e.Reason, e.ApprovedAt));

    public IQueryable<DecisionRow> Decisions => of.SelectMany(c => c.Decisions, (c, d) => new DecisionRow(
        c.Id, d.Round, new CheckedDecision(d.Outcome, d.Fine, d.FineQuantity, d.ProposedBy, d.CheckedBy, d.CheckedAt, d.DecidedBy, d.DecidedAt, d.ReturnedAt, d.RevokedFor, d.RevokedOn, d.Content)));

    // Whether a field is filled in, not with what: personal values are not read.
    public IQueryable<PartyRow> Parties => of.SelectMany(c => c.Parties, (c, p) => new PartyRow(c.Id, p.Number, p.Struck, EF.Property<Guid?>(p, "IdentityId"), EF.Property<Guid?>(p, "AddressId")));

    public IQueryable<ExhibitRow> Exhibits => of.SelectMany(c => c.Exhibits.Where(e => e.StruckAt == null), (c, e) => new ExhibitRow(c.Id, e.Number, e.Name, e.ObtainedOn));

    public IQueryable<ExplanationRow> Explanations => of.SelectMany(c => c.Explanations, (c, e) => new ExplanationRow(c.Id, e.Code, e.Reason, e.RejectedAt == null ? null : e.RejectedReason, e.At));

    public IQueryable<FormerRow> Former => of.SelectMany(c => c.FormerHandlers, (c, h) => new FormerRow(c.Id, h.Id, h.OfficerId));

    internal sealed record FormerRow(Guid CaseId, Guid Id, Guid OfficerId);

    internal sealed record HeadRow(
        Guid Id, CaseState State, PowerCategory Category, Guid ItemId, int ItemVersion, Guid ProcedureId, PartyKind PartyKind, Guid HandlerId, Guid RegisteredBy, Guid? AcceptedBy,
        DateTime? AcceptedAt, DateTime? ClosedAt, bool IsOpen, CaseMove? NextMove, int CommittedLength, TermUnit CommittedUnit, string CommittedClause,
        int? StatutoryLength, TermUnit? StatutoryUnit, bool? StatutoryRollsOver, string? StatutoryClause);

    internal sealed record StepRow(
        Guid CaseId, Guid Id, int Number, string Code, string Name, StepKind Kind, Role By, bool EvidenceRequired, bool Optional, DateTime? StartedAt, Guid? StartedBy, DateTime? CompletedAt, Guid? CompletedBy,
        DateTime? SkippedAt, Guid? SkippedBy, string SkippedReason, DateTime? ActedAt, DateTime? ReturnedAt, Guid? ReturnedBy, string ReturnReason, int Files);

    internal sealed record OfficerRow(Guid StepId, Guid Id, Guid OfficerId, string CardNumber);

    internal sealed record PauseRow(Guid CaseId, DateTime From, DateTime? To, string GroundName, string Reason, string Clause);

    internal sealed record ExtensionRow(Guid CaseId, int Length, TermUnit Unit, bool RollsOver, string Reason, DateTime ApprovedAt);

    internal sealed record DecisionRow(Guid CaseId, int Round, CheckedDecision Decision);

    internal sealed record PartyRow(Guid CaseId, int Number, bool Struck, Guid? IdentityId, Guid? AddressId);

    internal sealed record ExhibitRow(Guid CaseId, int Number, string Name, DateOnly ObtainedOn);

    internal sealed record ExplanationRow(Guid CaseId, string Code, string Reason, string? Rejected, DateTime At);
}
