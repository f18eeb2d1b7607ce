using Oversight.Domain.Common;

namespace Oversight.Domain.Credit;

/// <content>The receipt: which records were accepted, which rejected and why. What cannot be told is said, and changes nothing.</content>
public sealed partial class CreditBatch
{
    /// <summary>Takes over what a receipt says.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="file">The file as uploaded.</param>
    /// <returns>What it changed and what could not be taken.</returns>
    /// <exception cref="RuleBroken">Nothing of it can be taken.</exception>
    public ReceiptOutcome ReadReceipt(IReadOnlyList<ReceiptRow> rows, EvidenceFile file)
    {
        After(BatchMove.ReadReceipt);
        var byKey = _lines.ToLookup(l => l.Key, StringComparer.Ordinal);
        List<RejectedLine> rejected = [];
        List<string> unknown = [];
        var (accepted, repeated) = (0, 0);
        foreach (var group in rows.GroupBy(r => ReceiptWords.KeyOf(r.Number), StringComparer.Ordinal))
        {
            var first = group.First();
            var answers = group.Select(r => ReceiptWords.AnswerOf(r.Answer)).Distinct().ToList();
            var lines = byKey[group.Key].ToList();
            if (group.Key.Length == 0 || lines.Count == 0)
                unknown.Add($"第{first.Row}行：文号不在本批中");
            else if (answers is not [{ } answer])
                unknown.Add(answers.Count > 1 ? $"第{first.Row}行：同一文号有不同的结果" : $"第{first.Row}行：看不出是接收还是退回");
            else if (lines.TrueForAll(l => l.Answer == answer))
                repeated++;
            else if (lines.Exists(l => l.Answer != ReceiptAnswer.None))
                unknown.Add($"第{first.Row}行：与此前回执的结果不一致，以此前的为准，请与接收单位核实");
            else
                Take(lines, answer, group.Select(r => r.Reason.Trim()).FirstOrDefault(r => r.Length > 0) ?? "");
        }

        if (accepted == 0 && rejected.Count == 0 && repeated == 0)
            throw new RuleBroken("receipt", $"回执中没有一行能与{Number}对上：{string.Join("；", unknown.Take(3))}。请核对是否传错了文件。", CreditRecord.Clause);
        (Accepted, Rejected) = (Accepted + accepted, Rejected + rejected.Count);
        if (Accepted + Rejected == Count)
            State = BatchState.Answered;
        _receipts.Add(file);
        Record(new BatchReceiptRead(Number, accepted, rejected.Count, unknown.Count, [file.Hash]));
        return new ReceiptOutcome(accepted, rejected, repeated, unknown);

        void Take(List<CreditBatchLine> lines, ReceiptAnswer answer, string reason)
        {
            foreach (var line in lines)
            {
                line.Take(answer, answer == ReceiptAnswer.Rejected ? Plain(reason) : "");
                if (answer == ReceiptAnswer.Accepted)
                    accepted++;
                else
                    rejected.Add(new RejectedLine(line.RecordId, line.Reason));
            }
        }
    }

    // A stranger's words: one line, nothing that cannot be shown.
    private static string Plain(string reason) => string.Concat(reason.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)).Trim();
}

/// <summary>What a receipt changed.</summary>
/// <param name="Accepted">How many records were accepted.</param>
/// <param name="Rejected">Which were rejected and why.</param>
/// <param name="Repeated">How many rows say what was known.</param>
/// <param name="Unknown">Rows that could not be taken, in words.</param>
public sealed record ReceiptOutcome(int Accepted, IReadOnlyList<RejectedLine> Rejected, int Repeated, IReadOnlyList<string> Unknown);

/// <summary>A record that a receipt rejected.</summary>
public sealed record RejectedLine(Guid RecordId, string Reason);
