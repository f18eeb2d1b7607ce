using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Archives;

/// <summary>What a volume is made of.</summary>
/// <param name="Db">Reads without tracking.</param>
/// <param name="Archive">The archive.</param>
/// <param name="Volume">The version that is made.</param>
/// <param name="Case">The case.</param>
/// <param name="Names">Names of people by id.</param>
/// <param name="Through">Sequence of the entry of the filing: what came later is not in it.</param>
/// <param name="Bureau">The bureau's full name.</param>
/// <param name="Department">Name of the department that handled the case.</param>
/// <param name="PathOf">Where a stored file lies, by its hash.</param>
/// <param name="Print">Writes characters that no font has as their code.</param>
public sealed record VolumeMaterial(
    OversightDb Db, CaseArchive Archive, CaseVolume Volume, Case Case, IReadOnlyDictionary<Guid, string> Names, long Through,
    string Bureau, string Department, Func<string, string> PathOf, Func<string, string> Print)
{
    /// <summary>The name of a person.</summary>
    public string Who(Guid? id) => id is { } known && known != Guid.Empty ? Print(Names.GetValueOrDefault(known, "（不详）")) : "系统";
}
