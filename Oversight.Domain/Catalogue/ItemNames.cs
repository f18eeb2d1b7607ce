namespace Oversight.Domain.Catalogue;

/// <summary>The names of what a content points at, so that it can be put into words.</summary>
/// <param name="Departments">Names of departments by id.</param>
/// <param name="Procedures">Names of procedures by id.</param>
public sealed record ItemNames(IReadOnlyDictionary<Guid, string> Departments, IReadOnlyDictionary<Guid, string> Procedures)
{
    private const string Unknown = "（未登记）";

    /// <summary>The department's name, or that it is not registered.</summary>
    public string Department(Guid id) => Departments.GetValueOrDefault(id, Unknown);

    /// <summary>The procedure's name; empty where none is chosen.</summary>
    public string Procedure(Guid id) => id == Guid.Empty ? "" : Procedures.GetValueOrDefault(id, Unknown);
}
