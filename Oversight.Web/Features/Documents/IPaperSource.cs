using Oversight.Domain.Common;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;

namespace Oversight.Web.Features.Documents;

/// <summary>A kind of thing that has an official document once it is signed or issued.</summary>
public interface IPaperSource
{
    /// <summary>The ids of those whose document is not archived yet, oldest first.</summary>
    Task<IReadOnlyList<Guid>> Unarchived(CancellationToken cancellation);

    /// <summary>The document from its frozen snapshot.</summary>
    Task<OfficialDocument> Compose(Guid id);

    /// <summary>What the code on the paper stands for, so that the window can check it; null for papers that bear none.</summary>
    Subject? Checked(Guid id) => null;

    /// <summary>Archives the rendered and stored PDF by an act of its own.</summary>
    Task Archive(Guid id, StoredFile pdf);
}
