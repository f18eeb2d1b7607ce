using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

public sealed record CasePaperDrafted(Guid CaseId, string Template, string Title) : Fact("paper.drafted");

public sealed record CasePaperEdited() : Fact("paper.edited");

public sealed record CasePaperIssued(Guid CaseId, string Title, string Number) : Fact("paper.issued");

public sealed record CasePaperServed(string Title, string Manner, DateOnly ServedOn, IReadOnlyList<string> Files) : Fact("paper.served")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record CasePaperRead(string Title, string Number) : Fact("paper.read");

public sealed record CasePaperDiscarded(string Title) : Fact("paper.discarded");

public sealed record CasePaperRevoked(string Title, string Number, string Reason) : Fact("paper.revoked");
