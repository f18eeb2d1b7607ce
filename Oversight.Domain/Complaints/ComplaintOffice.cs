using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>Who keeps out of a complaint and who runs it (信访工作条例第二十八条第三款 回避、第三十条第三款).</summary>
public static class ComplaintOffice
{
    /// <summary>Clause of keeping out.</summary>
    public const string RecusalClause = "信访工作条例第二十八条第三款";

    /// <summary>Clause of telling nothing to those who are complained about.</summary>
    public const string SecrecyClause = "信访工作条例第三十条第三款";

    /// <summary>Whether the actor is the one complained about or of that department.</summary>
    public static bool Recused(Actor actor, Complaint complaint) =>
        actor.Id == complaint.AboutOfficerId
        || (complaint.AboutDepartmentId is { } department && actor.BelongsTo(department))
        || (complaint.Against == Against.Leader && actor.Is(Role.Leader));

    /// <summary>Whether the actor runs it: takes it on, gives it out, reviews the answer, calls back.</summary>
    public static bool Runs(Actor actor, Complaint complaint) => !Recused(actor, complaint) && complaint.Against switch
    {
        Against.LegalOffice => actor.Is(Role.DeputyLeader) && complaint.AboutDepartmentId is { } office && actor.InCharge.Contains(office),
        Against.Nobody or Against.Department => actor.Is(Role.LegalOffice) || (complaint.Level != Confidentiality.Confidential && actor.Is(Role.CommandCentre)),
        _ => actor.Is(Role.LegalOffice),
    };

    /// <summary>Whether the actor supervises it: judges an answer about the bureau's own people and makes a finding of it.</summary>
    public static bool Supervises(Actor actor, Complaint complaint) =>
        Runs(actor, complaint) && (complaint.Against == Against.LegalOffice || actor.Is(Role.LegalOffice));

    /// <summary>Demands that the actor runs it.</summary>
    /// <exception cref="RuleBroken">The actor does not.</exception>
    public static void DemandRuns(Actor actor, Complaint complaint, string what)
    {
        if (Runs(actor, complaint))
            return;
        if (Recused(actor, complaint))
            throw new RuleBroken("recused", $"该件涉及您本人或者您所在的部门，应当回避，不能由您{what}。", RecusalClause);
        throw new RuleBroken("desk", complaint.Against == Against.LegalOffice
            ? $"涉及法制室的投诉由分管法制室的副局长{what}，请转其办理。"
            : complaint.Level == Confidentiality.Confidential || complaint.Against is Against.CommandCentre or Against.DeputyLeader or Against.Leader
                ? $"该件由法制室{what}，请转法制室办理。"
                : $"该件由数字化指挥中心或者法制室{what}，请转其办理。", "办法第十三条");
    }

    /// <summary>Demands that the actor supervises it.</summary>
    /// <exception cref="RuleBroken">The actor does not.</exception>
    public static void DemandSupervises(Actor actor, Complaint complaint, string what)
    {
        if (!Recused(actor, complaint) && !Supervises(actor, complaint))
        {
            throw new RuleBroken("supervision", complaint.Against == Against.LegalOffice
                ? $"涉及法制室的投诉由分管法制室的副局长{what}，请转其办理。"
                : $"该件由法制室{what}，请转法制室办理。", "办法第五条");
        }

        DemandRuns(actor, complaint, what);
    }
}
