namespace Oversight.Web.Features.Supervision;

/// <summary>Roles that open a page on findings and notices; whether an act is open to them, the entity says.</summary>
internal static class SupervisionRoles
{
    public const string Supervisors = "LegalOffice,DeputyLeader";
}
