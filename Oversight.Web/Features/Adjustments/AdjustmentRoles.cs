namespace Oversight.Web.Features.Adjustments;

/// <summary>Roles that open a form of adjustments; whether an act is open to them, the sheet says.</summary>
internal static class AdjustmentRoles
{
    public const string Drafters = "LegalOffice,DepartmentHead";
}
