namespace Oversight.Web.Features.Imports;

/// <summary>Roles that open the import; whether an act is open to them, the act checks.</summary>
internal static class ImportRoles
{
    public const string Importers = "LegalOffice";
}
