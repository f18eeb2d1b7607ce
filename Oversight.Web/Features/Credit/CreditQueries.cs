using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Credit;

/// <summary>Where records stand: by their own state and by the line of the batch that holds them.</summary>
internal static class CreditQueries
{
    /// <summary>Those whose rows the actor may read; administrators read none.</summary>
    public static IQueryable<CreditRecord> SeenBy(this IQueryable<CreditRecord> rows, Actor actor)
    {
        if (actor.Posts.Any(p => p.Role.IsAdministrative()))
            return rows.Where(r => false);
        var departments = actor.Departments;
        return actor.SeesAllDepartments ? rows : rows.Where(r => departments.Contains(r.DepartmentId));
    }

    /// <summary>Whether somebody opens batches: their files hold identity numbers of every department.</summary>
    public static bool OpensBatches(Actor actor) => actor.Is(Role.LegalOffice) || actor.Is(Role.Leader) || actor.Is(Role.DeputyLeader);

    /// <summary>The lines that hold their record.</summary>
    public static IQueryable<CreditBatchLine> LiveLines(this OversightDb db) => db.CreditBatches.SelectMany(b => b.Lines).Where(l => l.LiveRecordId != null);

    /// <summary>Records in no live batch.</summary>
    public static IQueryable<CreditRecord> Free(this OversightDb db, IQueryable<CreditRecord> rows)
    {
        var lines = db.LiveLines();
        return rows.Where(r => !lines.Any(l => l.LiveRecordId == r.Id));
    }

    /// <summary>Records of a batch whose decision fell since; withdrawals are not among them.</summary>
    public static IQueryable<CreditRecord> Fallen(this OversightDb db, Guid batchId) => db.CreditRecords.Where(r => r.Kind != CreditKind.Withdrawal && r.State != CreditState.Void
        && db.CreditBatches.Any(b => b.Id == batchId && b.Lines.Any(l => l.RecordId == r.Id)) && db.Cases.Any(c => c.Id == r.CaseId && c.Decisions.Any(d => d.Id == r.DecisionId && d.RevokedFor != null)));

    /// <summary>Withdrawals that wait for a record that was not sent itself, which would withdraw what nobody has.</summary>
    public static IQueryable<CreditRecord> Early(this OversightDb db, IQueryable<CreditRecord> rows) =>
        rows.Where(r => r.Kind == CreditKind.Withdrawal && !db.CreditBatches.Any(b => b.SentAt != null && b.Lines.Any(l => l.RecordId == r.FormerId)));

    /// <summary>Records that no batch that was sent has held yet, so that their term runs.</summary>
    public static IQueryable<CreditRecord> Unsent(this OversightDb db, IQueryable<CreditRecord> rows) =>
        rows.Where(r => r.State != CreditState.Void && !db.CreditBatches.Any(b => b.SentAt != null && b.Lines.Any(l => l.RecordId == r.Id)));
}
