using System.Globalization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>
/// 知悉范围 of who complained: the circles that a data key is wrapped for. Whoever belongs to none of a complaint's circles cannot open it,
/// whatever a page asks for.
/// </summary>
public static class ComplaintCircles
{
    /// <summary>The product itself: it tells the complainant of the acceptance and the answer.</summary>
    public const string System = "system";

    private const string Legal = "role:LegalOffice";
    private const string Desk = "role:CommandCentre";
    private const string Charge = "in-charge:";

    /// <summary>The circles of a level and a target.</summary>
    public static IReadOnlyList<string> Of(Confidentiality level, ComplaintTarget target) => target.Against switch
    {
        Against.LegalOffice => [System, Charge + target.DepartmentId!.Value.ToString("N", CultureInfo.InvariantCulture)],
        Against.Nobody or Against.Department when level != Confidentiality.Confidential => [System, Legal, Desk],
        _ => [System, Legal],
    };

    /// <summary>The circles of a complaint as it stands.</summary>
    public static IReadOnlyList<string> Of(Complaint complaint) => Of(complaint.Level, complaint.Target);

    /// <summary>Whether somebody belongs to a circle.</summary>
    public static bool Includes(string circle, Actor actor) => circle switch
    {
        System => actor.Is(Role.System),
        Legal => actor.Is(Role.LegalOffice),
        Desk => actor.Is(Role.CommandCentre),
        _ => circle.StartsWith(Charge, StringComparison.Ordinal)
            && actor.Is(Role.DeputyLeader)
            && Guid.TryParseExact(circle.AsSpan(Charge.Length), "N", out var department)
            && actor.InCharge.Contains(department),
    };
}
