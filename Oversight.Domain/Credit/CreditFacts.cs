using System.Text.Json.Serialization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Credit;

public sealed record CreditBegun(Guid CaseId, string CaseNumber, CreditKind Kind, Guid? FormerId, DateOnly DueOn, string Reason) : Fact("credit.begun");

public sealed record CreditFilled(int Faults) : Fact("credit.filled");

public sealed record CreditCorrected(IReadOnlyList<string> Fields, string Reason, int Faults) : Fact("credit.corrected");

public sealed record CreditRejected(string Batch, string Reason) : Fact("credit.rejected");

public sealed record CreditResent(string Reason) : Fact("credit.resent");

public sealed record CreditCancelled(string Reason) : Fact("credit.cancelled");

public sealed record CreditLapsed(DateOnly DueOn, [property: JsonIgnore] DateTime DueAt) : Fact("credit.lapsed")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DateTime? OccurredAt => DueAt;
}

public sealed record CreditDueMoved(DateOnly OldDueOn, DateOnly DueOn) : Fact("credit.due-moved");

public sealed record BatchClosed(string Number, int Count) : Fact("batch.closed");

public sealed record BatchArchived(string Number, IReadOnlyList<string> Files) : Fact("batch.archived")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record BatchSent(string Number, string Channel, string Note) : Fact("batch.sent");

public sealed record BatchReceiptRead(string Number, int Accepted, int Rejected, int Unknown, IReadOnlyList<string> Files) : Fact("batch.receipt-read")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record BatchFilesTaken(string Number, string Purpose) : Fact("batch.files-taken");

public sealed record BatchDissolved(string Number, string Reason, int Taken, bool Declared) : Fact("batch.dissolved");
