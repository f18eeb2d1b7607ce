namespace Oversight.Domain.Credit;

/// <summary>What the receipt says of a record.</summary>
public enum ReceiptAnswer
{
    /// <summary>尚无回执</summary>
    None,

    /// <summary>已接收</summary>
    Accepted,

    /// <summary>被退回</summary>
    Rejected,
}

/// <summary>A record in a batch. A record stands in one live line at the most: the store refuses a second one.</summary>
public sealed class CreditBatchLine
{
    private CreditBatchLine() => (DocumentNumber, Key) = ("", "");

    internal CreditBatchLine(Guid id, int number, CreditEntry entry) =>
        (Id, Number, RecordId, LiveRecordId, DocumentNumber, Key, Kind) = (id, number, entry.RecordId, entry.RecordId, entry.DocumentNumber, ReceiptWords.KeyOf(entry.DocumentNumber), entry.Kind);

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public Guid RecordId { get; private init; }

    /// <summary>The record while this line holds it; null when it is free for another batch.</summary>
    public Guid? LiveRecordId { get; private set; }

    public string DocumentNumber { get; private init; }

    /// <summary>The number as receipts are compared with it.</summary>
    public string Key { get; private init; }

    public CreditKind Kind { get; private init; }

    public ReceiptAnswer Answer { get; private set; }

    /// <summary>Why it was rejected, or empty.</summary>
    public string Reason { get; private set; } = "";

    internal void Take(ReceiptAnswer answer, string reason)
    {
        (Answer, Reason) = (answer, reason[..Math.Min(reason.Length, 500)]);
        if (answer == ReceiptAnswer.Rejected)
            Free();
    }

    internal void Free() => LiveRecordId = null;
}

/// <summary>An archived file of a batch.</summary>
public sealed class CreditBatchFile
{
    private CreditBatchFile() => (Format, Hash) = ("", "");

    /// <summary>A file whose bytes are in the store.</summary>
    public CreditBatchFile(Guid id, string format, string hash, long length) => (Id, Format, Hash, Length) = (id, format, hash, length);

    public Guid Id { get; private init; }

    /// <summary>xlsx, csv or xml.</summary>
    public string Format { get; private init; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; private init; }

    /// <summary>Bytes.</summary>
    public long Length { get; private init; }
}
