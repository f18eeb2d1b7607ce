using Oversight.Domain.Common;

namespace Oversight.Domain.Trail;

/// <summary>Who reads the trail, and who checks it.</summary>
public static class TrailDuties
{
    public static readonly Duty Read = new("trail.read", "查看痕迹", Role.Auditor, Role.Leader, Role.DeputyLeader, Role.LegalOffice);

    public static readonly Duty Verify = new("trail.verify", "核验痕迹", Role.Auditor);
}
