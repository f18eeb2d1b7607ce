using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Files;

/// <summary>Where evidence can be: who may see the owner may see its files. One is registered for each kind.</summary>
/// <param name="Kind">Kind of the owner, as in the address; see <see cref="Kinds"/>.</param>
/// <param name="Find">The file, or null where the owner or the file does not exist or the asker may not see the owner. Takes owner and file id.</param>
public sealed record FileOwner(string Kind, Func<OversightDb, Actor, Guid, Guid, Task<EvidenceFile?>> Find)
{
    /// <summary>The address of a file.</summary>
    public static string Address(string kind, Guid ownerId, Guid fileId) => $"/files/{kind}/{ownerId}/{fileId}";
}
