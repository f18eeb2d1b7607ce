using Oversight.Domain.Casework;

namespace Oversight.Domain.Archives;

/// <summary>A paper of the case, as filing looks at it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Served">Whether its form is served on the party.</param>
/// <param name="Archived">Whether its PDF is archived.</param>
public sealed record FilingPaper(string Title, PaperState State, bool Served, bool Archived);
