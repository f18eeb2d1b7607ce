using Oversight.Domain.Common;

namespace Oversight.Domain.Credit;

/// <content>The values: read from the case, typed over by people, and checked.</content>
public sealed partial class CreditRecord
{
    private const string NumberField = "CF_WSH";
    private const int LongestText = 2000;

    // What the decision itself says is not typed over: a record that contradicts its decision is none.
    private static readonly string[] Decided = ["party.name", "party.category", "party.usci", "party.idKind", "party.idNumber", "decision.number", "decision.fine", "decision.on"];

    /// <summary>Takes over what the case says now; false where nothing changed.</summary>
    /// <param name="case">Values by source.</param>
    /// <param name="standard">Mapping and rules.</param>
    /// <param name="newId">Gives ids.</param>
    public bool Fill(IReadOnlyDictionary<string, string> @case, CreditStandard standard, Func<Guid> newId)
    {
        After(CreditMove.Fill);
        var values = CreditMapping.Apply(standard.Mapping, @case, CreditValues.Read(Typed?.Value));
        if (string.Equals(Values?.Value, CreditValues.Write(values), StringComparison.Ordinal))
            return false;
        Take(values, standard, newId);
        Record(new CreditFilled(FaultCount));
        return true;
    }

    /// <summary>Types values over what the case says, and settles what a receipt rejected.</summary>
    /// <param name="actor">Whoever may correct it.</param>
    /// <param name="typed">Values by field; those equal to what the case says count as not typed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="case">Values by source.</param>
    /// <param name="standard">Mapping and rules.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="unseen">Fields that the form did not show and that stay as they are where nothing is typed; null for none.</param>
    public void Correct(Actor actor, IReadOnlyDictionary<string, string> typed, string reason, IReadOnlyDictionary<string, string> @case, CreditStandard standard, Func<Guid> newId, IReadOnlyCollection<string>? unseen = null)
    {
        var next = After(CreditMove.Correct);
        if (!Corrects(actor))
            throw new RuleBroken("post", "本条信用信息由承办机构的经办人、部门负责人或者法制室补充更正；撤销记录不能更正。", Clause);
        var why = InvalidInput.Require("reason", "更正理由", reason, 500, 5);
        var plain = CreditMapping.Apply(standard.Mapping, @case, new Dictionary<string, string>(StringComparer.Ordinal));
        var (before, over) = (CreditValues.Read(Values?.Value), CreditValues.Read(Typed?.Value));
        var written = typed.Where(t => unseen is null || !unseen.Contains(t.Key, StringComparer.Ordinal) || t.Value.Trim().Length > 0)
            .Concat((unseen ?? []).Where(f => typed.GetValueOrDefault(f, "").Trim().Length == 0 && over.ContainsKey(f)).Select(f => KeyValuePair.Create(f, over[f])));
        var kept = written.Where(t => plain.ContainsKey(t.Key)).Select(t => KeyValuePair.Create(t.Key, t.Value.Trim())).Where(t => !string.Equals(plain[t.Key], t.Value, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        if (kept.FirstOrDefault(t => t.Value.Length > 5000) is { Key: { } longest })
            throw new InvalidInput(longest, "填写的内容过长，最多5000个字符，请缩短。");
        foreach (var decided in standard.Mapping.Where(m => Decided.Contains(m.Source, StringComparer.Ordinal) && kept.ContainsKey(m.Field) && plain[m.Field].Length > 0))
            throw new InvalidInput(decided.Field, "与本案的决定或者当事人不一致，不能在这里改；确有错误的，请先在办件中更正，再由系统重新取数。");
        var rejected = State == CreditState.Rejected;
        State = next;
        Typed = kept.Count == 0 ? null : PersonalDatum.Of(newId(), "credit.typed", CreditValues.Write(kept));
        var values = CreditMapping.Apply(standard.Mapping, @case, kept);
        var changed = standard.Fields.Where(f => !string.Equals(before.GetValueOrDefault(f.Code, ""), values.GetValueOrDefault(f.Code, ""), StringComparison.Ordinal)).Select(f => f.Name).ToList();
        if (changed.Count == 0 && !rejected)
            throw new RuleBroken("unchanged", "内容没有变化，无需保存。");
        Take(values, standard, newId);
        RejectedReason = "";
        Record(new CreditCorrected(changed, why, FaultCount));
    }

    /// <summary>Notes that the receipt of a batch rejected it: it waits for its correction and is free for the next batch.</summary>
    public void Reject(string batch, string reason)
    {
        State = After(CreditMove.Reject);
        RejectedReason = reason.Length == 0 ? "回执未说明原因" : reason[..Math.Min(reason.Length, 500)];
        Record(new CreditRejected(batch, RejectedReason));
    }

    /// <summary>Sends a withdrawal again that a receipt rejected: it tells what was sent as it was sent, so there is nothing in it to correct.</summary>
    /// <param name="actor">Whoever keeps the records of the department.</param>
    /// <param name="reason">What was settled with the receiver.</param>
    public void Resend(Actor actor, string reason)
    {
        var next = After(CreditMove.Resend);
        if (Kind != CreditKind.Withdrawal)
            throw new RuleBroken("not-withdrawal", "只有撤销记录可以原样重新报送；本条请按退回原因更正。", Clause);
        if (!Keeps(actor))
            throw new RuleBroken("post", "撤销记录由承办机构的经办人、部门负责人或者法制室重新报送，请联系他们。", Clause);
        var why = InvalidInput.Require("reason", "重新报送的理由", reason, 500, 5);
        (State, RejectedReason) = (next, "");
        Record(new CreditResent(why));
    }

    /// <summary>Whether the actor can send a rejected withdrawal again now.</summary>
    public bool Resends(Actor actor) => Kind == CreditKind.Withdrawal && CreditFlow.Records.Allows(State, CreditMove.Resend) && Keeps(actor);

    private void Take(IReadOnlyDictionary<string, string> values, CreditStandard standard, Func<Guid> newId)
    {
        var faults = CreditCheck.Faults(values, standard.Fields);
        Values = PersonalDatum.Of(newId(), "credit.values", CreditValues.Write(values));
        DocumentNumber = values.GetValueOrDefault(NumberField, "") is var number && number.Length <= 128 ? number : number[..128];
        FaultCount = faults.Count;
        var text = string.Join('\n', faults.Select(f => f.Sentence));
        FaultText = text[..Math.Min(text.Length, LongestText)];
        State = faults.Count == 0 ? CreditState.Ready : CreditState.Collecting;
    }
}
