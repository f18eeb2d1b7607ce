using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <content>What somebody can do now.</content>
public sealed partial class Complaint
{
    /// <summary>What the actor can do now, for the buttons of its page. The verbs check again.</summary>
    public IReadOnlyList<ComplaintStep> Open(Actor actor)
    {
        var (runs, recused) = (ComplaintOffice.Runs(actor, this), ComplaintOffice.Recused(actor, this));
        var handles = HandledBy(actor, Role.DepartmentHead, Role.Officer, Role.LegalOffice);
        return [.. ComplaintFlow.Table.From(State).Select(s => s.Step).Distinct().Where(step => step switch
        {
            ComplaintStep.Accept or ComplaintStep.Refuse or ComplaintStep.Transfer or ComplaintStep.Withdraw or ComplaintStep.TakeBack => runs,
            ComplaintStep.Assign => runs && Against != Against.Leader,
            ComplaintStep.HandOn => HandledBy(actor, Role.DepartmentHead, Role.Officer, Role.Liaison, Role.LegalOffice),
            ComplaintStep.SetTask => runs || HandledBy(actor, Role.DepartmentHead, Role.LegalOffice),
            ComplaintStep.FinishTask => !recused && OwnTasks(actor).Any(),
            ComplaintStep.AskExtension => handles && Round == 1 && !_extensions.Exists(e => e.Granted is not false),
            ComplaintStep.DecideExtension => !recused && _extensions.Exists(e => e.Granted is null && e.AskedBy != actor.Id)
                && (actor.Is(Role.Leader) || (actor.Is(Role.DeputyLeader) && AssignedTo is { } department && actor.InCharge.Contains(department))),
            ComplaintStep.Answer => handles,
            ComplaintStep.ReturnAnswer or ComplaintStep.ApproveAnswer => Reviews(actor),
            ComplaintStep.Satisfy or ComplaintStep.Dissatisfy or ComplaintStep.NotReached => runs && Reply?.By != actor.Id,
            ComplaintStep.Reopen => runs && Round == 1,
            ComplaintStep.Close => runs,
            _ => false,
        })];
    }

    /// <summary>The 协办 parts that wait for the actor.</summary>
    public IEnumerable<ComplaintAssignment> OwnTasks(Actor actor) => Assignments.Where(a => a.Live && !a.Lead && a.DoneAt is null
        && (a.OfficerId is { } named ? named == actor.Id : actor.IsAnyIn(a.DepartmentId, Role.DepartmentHead, Role.Officer, Role.Liaison, Role.LegalOffice)));

    private bool Reviews(Actor actor) =>
        (Against == Against.Nobody && Kind != ComplaintKind.Report ? ComplaintOffice.Runs(actor, this) : ComplaintOffice.Supervises(actor, this))
        && _answers.MaxBy(a => a.Number)?.By != actor.Id
        && (Level == Confidentiality.Confidential || AssignedTo is not { } department || !actor.BelongsTo(department));
}
