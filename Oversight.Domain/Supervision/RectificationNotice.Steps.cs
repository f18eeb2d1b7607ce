using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <content>Which steps of the table are open to somebody now: what the page draws as buttons.</content>
public sealed partial class RectificationNotice
{
    /// <summary>The steps that the actor can take now, in the order of the table.</summary>
    public IReadOnlyList<NoticeStep> StepsFor(Actor actor, DateTime now) =>
        [.. NoticeFlow.Table.From(State).Select(s => s.Step).Where(step => IsOpen(step, actor, now))];

    private bool IsOpen(NoticeStep step, Actor actor, DateTime now) => step switch
    {
        NoticeStep.Sign => SupervisionDuties.SignNotice.HeldBy(actor) is not null && Passes(() => DemandSigner(actor)),
        NoticeStep.Receive or NoticeStep.PrepareFeedback or NoticeStep.GiveFeedback => Passes(() => DemandDepartment(actor, "办理")),
        NoticeStep.ReturnFeedback => now < Round.DueAt && Passes(() => DemandVerifier(actor)),
        NoticeStep.GiveVerdict => Passes(() => DemandVerifier(actor)),
        NoticeStep.Clear => Requirements.All(r => r.InPlace) && Passes(() => DemandVerifier(actor)),
        NoticeStep.FindInadequate => Requirements.All(r => r.Verdict is not null) && !Requirements.All(r => r.InPlace) && Passes(() => DemandVerifier(actor)),
        NoticeStep.Extend => ExtendedAt is null && now < Round.DueAt && IssuingOffice.Includes(actor, DepartmentId, AgainstLegalOffice),
        NoticeStep.Withdraw => actor.Is(Role.Leader),
        _ => IssuingOffice.Includes(actor, DepartmentId, AgainstLegalOffice),
    };

    private static bool Passes(Action demand)
    {
        try
        {
            demand();
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }
}
