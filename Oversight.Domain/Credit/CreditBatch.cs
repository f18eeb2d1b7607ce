using Oversight.Domain.Common;

namespace Oversight.Domain.Credit;

/// <summary>A numbered batch of records that goes to the credit information system as one file, and whose receipt is read back.</summary>
public sealed partial class CreditBatch : Aggregate
{
    /// <summary>机关代字 of its numbers: 管执信报〔2026〕1号.</summary>
    public const string Prefix = "管执信报";

    /// <summary>Most records of one batch.</summary>
    public const int MostLines = 50_000;

    private readonly List<CreditBatchLine> _lines = [];
    private readonly List<CreditBatchFile> _files = [];
    private readonly List<EvidenceFile> _receipts = [];
    private readonly List<CreditBatchTaking> _takings = [];

    private CreditBatch() => Number = "";

    public string Number { get; private init; }

    public BatchState State { get; private set; }

    public Guid ClosedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ClosedAt { get; private init; }

    /// <summary>How many records.</summary>
    public int Count { get; private init; }

    /// <summary>How many of them the receipt accepted.</summary>
    public int Accepted { get; private set; }

    /// <summary>How many of them the receipt rejected.</summary>
    public int Rejected { get; private set; }

    public Guid? SentBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>By which way it was sent.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>What else is to be said of the sending, or why it was dissolved.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The records in order.</summary>
    public IReadOnlyList<CreditBatchLine> Lines => _lines;

    /// <summary>The archived files, the same bytes for good.</summary>
    public IReadOnlyList<CreditBatchFile> Files => _files;

    /// <summary>The receipts as they were uploaded.</summary>
    public IReadOnlyList<EvidenceFile> Receipts => _receipts;

    /// <summary>Who took the files, when and what for.</summary>
    public IReadOnlyList<CreditBatchTaking> Takings => [.. _takings.OrderBy(t => t.At)];

    /// <summary>Closes a batch over records that are ready and in no other live batch, which the act has asked.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="number">Its number.</param>
    /// <param name="entries">The records in order.</param>
    /// <param name="actor">Who closes it.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="now">UTC.</param>
    public static CreditBatch Close(Guid id, DocumentNumber number, IReadOnlyList<CreditEntry> entries, Actor actor, Func<Guid> newId, DateTime now)
    {
        if (entries.Count == 0)
            throw new RuleBroken("nothing-ready", "没有可报送的信用信息；请先补齐待完善的记录，已封批的不能重复报送。", CreditRecord.Clause);
        if (entries.Count > MostLines)
            throw new RuleBroken("too-many", $"一批最多{MostLines}条，现有{entries.Count}条，请分批报送。", CreditRecord.Clause);
        var batch = new CreditBatch { Id = id, Number = number.ToString(), ClosedBy = actor.Id, ClosedAt = now, Count = entries.Count };
        for (var i = 0; i < entries.Count; i++)
            batch._lines.Add(new CreditBatchLine(newId(), i + 1, entries[i]));
        batch.Record(new BatchClosed(batch.Number, entries.Count));
        return batch;
    }

    /// <summary>Notes the files that were made of it.</summary>
    public void Archive(IReadOnlyList<CreditBatchFile> files)
    {
        After(BatchMove.Archive);
        if (_files.Count > 0)
            throw new RuleBroken("archived", $"{Number}的报送文件已归档，不能重新生成。", CreditRecord.Clause);
        _files.AddRange(files);
        Record(new BatchArchived(Number, [.. files.Select(f => f.Hash)]));
    }

    /// <summary>Enters that it was sent.</summary>
    public void Send(Actor actor, string channel, string note, DateTime now)
    {
        var next = After(BatchMove.Send);
        if (_files.Count == 0)
            throw new RuleBroken("no-files", $"{Number}的报送文件还在生成，请稍候再登记报送。", CreditRecord.Clause);
        Channel = InvalidInput.Require("channel", "报送渠道", channel, 100, 2);
        Note = note.Trim().Length == 0 ? "" : InvalidInput.Require("note", "说明", note, 500);
        (State, SentBy, SentAt) = (next, actor.Id, now);
        Record(new BatchSent(Number, Channel, Note));
    }

    /// <summary>Enters that somebody takes the files and what for. They hold whole numbers of everybody in the batch.</summary>
    /// <param name="actor">Who takes them.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="id">Id of the entry.</param>
    /// <param name="now">UTC.</param>
    public void Take(Actor actor, string purpose, Guid id, DateTime now)
    {
        State = After(BatchMove.Take);
        if (_files.Count == 0)
            throw new RuleBroken("no-files", $"{Number}的报送文件还在生成，请稍候再下载。", CreditRecord.Clause);
        var taking = new CreditBatchTaking(id, InvalidInput.Require("purpose", "下载用途", purpose, 100, 2), actor.Id, now);
        _takings.Add(taking);
        Record(new BatchFilesTaken(Number, taking.Purpose));
    }

    /// <summary>Frees the records of a batch that was not sent; its number is not used again.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="declared">Whether it is declared that files which were taken were not sent; needed where some were.</param>
    public void Dissolve(string reason, bool declared = false)
    {
        var next = After(BatchMove.Dissolve);
        if (_takings.Count > 0 && !declared)
            throw new RuleBroken("taken", $"{Number}的报送文件已被下载{_takings.Count}次，其中的记录列入下一批会重复报送；请核实并声明下载的文件没有报送，已报送的请登记报送。", CreditRecord.Clause);
        var why = InvalidInput.Require("reason", "拆批理由", reason, 500, 5);
        (State, Note) = (next, why);
        foreach (var line in _lines)
            line.Free();
        Record(new BatchDissolved(Number, Note, _takings.Count, _takings.Count > 0));
    }

    private BatchState After(BatchMove move) => CreditFlow.Batches.After(State, move, CreditFlow.Name);
}

/// <summary>A record that goes into a batch.</summary>
/// <param name="RecordId">Its id.</param>
/// <param name="DocumentNumber">文号 of its decision.</param>
/// <param name="Kind">What it tells.</param>
public sealed record CreditEntry(Guid RecordId, string DocumentNumber, CreditKind Kind);
