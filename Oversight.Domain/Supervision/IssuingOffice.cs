using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <summary>Who speaks for the supervising side: the legal office, and for the legal office itself the deputy in charge of it.</summary>
public static class IssuingOffice
{
    /// <summary>Whether the actor is on the supervising side of a matter of the department.</summary>
    public static bool Includes(Actor actor, Guid departmentId, bool againstLegalOffice) => againstLegalOffice
        ? actor.Is(Role.DeputyLeader) && actor.InCharge.Contains(departmentId)
        : actor.Is(Role.LegalOffice);

    /// <summary>Demands that the actor is on the supervising side.</summary>
    /// <exception cref="RuleBroken">The actor is not.</exception>
    public static void Demand(Actor actor, Guid departmentId, bool againstLegalOffice, string what)
    {
        if (Includes(actor, departmentId, againstLegalOffice))
            return;
        throw againstLegalOffice
            ? new RuleBroken("deputy-in-charge", $"涉及法制室的事项由分管法制室的副局长{what}，请转其办理。", "办法第五条")
            : new RuleBroken("legal-office", $"该事项由法制室{what}，请转法制室办理。", "办法第五条");
    }
}
