using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Persistence.Tallies;

/// <summary>What one complaint contributes to the tallies; null where it enters no figure.</summary>
internal sealed record ComplaintFigures(Guid DepartmentId, ComplaintState State, bool IsOpen, DateTime DueAt, DateTime AmberAt, int? AnsweredYear, bool OnTime, CallOutcome? Satisfaction)
{
    public static ComplaintFigures? After(Complaint c) =>
        Of(c.Level, c.Against, c.AboutOfficerId, c.AssignedTo, c.State, c.DueAt, c.AmberAt, c.RepliedAt, c.AnswerDueAt, c.Satisfaction);

    public static ComplaintFigures? Before(EntityEntry<Complaint> e) => Of(
        e.OriginalValues.GetValue<Confidentiality>(nameof(Complaint.Level)),
        e.OriginalValues.GetValue<Against>(nameof(Complaint.Against)),
        e.OriginalValues.GetValue<Guid?>(nameof(Complaint.AboutOfficerId)),
        e.OriginalValues.GetValue<Guid?>(nameof(Complaint.AssignedTo)),
        e.OriginalValues.GetValue<ComplaintState>(nameof(Complaint.State)),
        e.OriginalValues.GetValue<DateTime?>(nameof(Complaint.DueAt)),
        e.OriginalValues.GetValue<DateTime?>(nameof(Complaint.AmberAt)),
        e.OriginalValues.GetValue<DateTime?>(nameof(Complaint.RepliedAt)),
        e.OriginalValues.GetValue<DateTime?>(nameof(Complaint.AnswerDueAt)),
        e.OriginalValues.GetValue<CallOutcome?>(nameof(Complaint.Satisfaction)));

    public static ComplaintFigures? Of(
        Confidentiality level, Against against, Guid? aboutOfficer, Guid? department, ComplaintState state, DateTime? due, DateTime? amber, DateTime? replied, DateTime? answerDue, CallOutcome? satisfaction) =>
        ComplaintSight.Counts(level, against, aboutOfficer)
            ? new(
                department ?? Guid.Empty, state, state.IsOpen(), due ?? OpenCaseTally.Never, amber ?? OpenCaseTally.Never,
                state.IsAnswered() && replied is { } at ? ChinaTime.DayOf(at).Year : null, replied < answerDue, satisfaction)
            : null;
}
