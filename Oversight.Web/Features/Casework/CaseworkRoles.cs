namespace Oversight.Web.Features.Casework;

/// <summary>Which roles open the pages of cases; the three administrators read none.</summary>
internal static class CaseworkRoles
{
    public const string Readers = "Leader,DeputyLeader,LegalOffice,DepartmentHead,Officer,Liaison,CommandCentre,Personnel";

    public const string Registrars = "Officer,DepartmentHead";
}
