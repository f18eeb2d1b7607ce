namespace Oversight.Domain.Catalogue;

/// <summary>The names of what a content points at, so that it can be put into words.</summary>
/// <param name="Departments">Names of departments by id.</param>
/// <param name="Procedures">Names of procedures by id.</param>
public sealed record ItemNames(IReadOnlyDictionary<Guid, string> Departments, IReadOnlyDictionary<Guid, string> Procedures)
{
    private const string Unknown = "（未登记）";

    /// <summary>Departments in the order of the bureau, so that those of one item stand in one order; empty where it does not matter.</summary>
    public IReadOnlyList<Guid> Order { get; init; } = [];

    /// <summary>The handling departments in words' order: those that lead first, each group in the order of the bureau.</summary>
    public IEnumerable<ContentHandling> Sorted(IEnumerable<ContentHandling> handling) =>
        handling.OrderByDescending(h => h.Lead).ThenBy(h => Order.Count == 0 ? 0 : Place(h.DepartmentId));

    /// <summary>The department's name, or that it is not registered.</summary>
    public string Department(Guid id) => Departments.GetValueOrDefault(id, Unknown);

    /// <summary>The procedure's name; empty where none is chosen.</summary>
    public string Procedure(Guid id) => id == Guid.Empty ? "" : Procedures.GetValueOrDefault(id, Unknown);

    private int Place(Guid id)
    {
        for (var i = 0; i < Order.Count; i++)
        {
            if (Order[i] == id)
                return i;
        }

        return int.MaxValue;
    }
}
