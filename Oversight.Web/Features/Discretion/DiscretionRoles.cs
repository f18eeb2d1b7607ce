namespace Oversight.Web.Features.Discretion;

/// <summary>Roles that open a page on which benchmarks are drafted; whether an act is open to them, its duty says.</summary>
internal static class DiscretionRoles
{
    public const string Drafters = "LegalOffice";
}
