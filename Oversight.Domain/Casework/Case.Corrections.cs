using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>
/// Who the case is about is settled by what was proposed and decided: from then on no single person changes it. A correction is asked
/// for by one and agreed to by another; the decision keeps whom it names until then.
/// </summary>
public sealed partial class Case
{
    private const string CorrectionClause = "行政处罚法第四十条、第五十七条";

    /// <summary>The corrections of parties in order.</summary>
    public IReadOnlyList<CasePartyCorrection> Corrections => [.. _corrections.OrderBy(c => c.Number)];

    /// <summary>The correction that waits for the second person, or null.</summary>
    public CasePartyCorrection? OpenCorrection => _corrections.Find(c => c.Open);

    /// <summary>Whether a proposal is on its way or was decided, so that no single person says any more whom it is about.</summary>
    public bool PartiesLocked => Proposal is not null || Decision is not null;

    /// <summary>Asks for a correction of a party that is settled.</summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="number">Which party.</param>
    /// <param name="typed">What the form holds.</param>
    /// <param name="reason">What shows that it is wrong.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="timing">Now.</param>
    /// <param name="kept">Which hidden fields stay as they are registered.</param>
    public void AskCorrection(Actor actor, int number, PartyCard typed, string reason, Func<Guid> newId, CaseTiming timing, KeptFields? kept = null)
    {
        After(CaseMove.AskCorrection);
        DemandHandling(actor, "提请更正当事人");
        if (OpenCorrection is { } open)
            throw new RuleBroken("correction-open", $"第{open.PartyNumber}名当事人的更正正待审核，请待审核后再提请。", CorrectionClause);
        Seat(newId);
        var party = DemandParty(number);
        var card = typed.Keeping(party.Card, kept).Checked(timing.Today);
        var changed = PartyCard.Changes(party.Card, card);
        if (changed.Count == 0)
            throw new RuleBroken("unchanged", "当事人信息没有变化，无需更正。");
        var why = InvalidInput.Require("reason", "更正理由", reason, 500, 10);
        _corrections.Add(new CasePartyCorrection(newId(), _corrections.Count + 1, number, PersonalDatum.Of(newId(), "party.correction", PartyCards.Write([card])), why, actor.Id, timing.Now));
        Record(new CasePartyCorrectionAsked(number, changed, why));
    }

    /// <summary>Agrees to a correction, or refuses it, as the second person.</summary>
    /// <param name="actor">The head of the department or the legal office; not who asked.</param>
    /// <param name="agree">Whether the party reads so from now on.</param>
    /// <param name="opinion">Opinion, or why not.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="timing">Now.</param>
    public void ReviewCorrection(Actor actor, bool agree, string opinion, Func<Guid> newId, CaseTiming timing)
    {
        After(CaseMove.ReviewCorrection);
        if (!ReviewsCorrections(actor))
            throw new RuleBroken("post", "更正当事人由承办机构负责人或者法制室审核，您没有相应岗位；请提请其审核。", CorrectionClause);
        var open = OpenCorrection ?? throw new RuleBroken("no-correction", "没有待审核的当事人更正，可能已审核，请刷新页面。");
        if (open.ProposedBy == actor.Id)
            throw new RuleBroken("same-person", "更正由您提请，须由另一人审核，请提请承办机构负责人或者法制室审核。", CorrectionClause);
        var said = InvalidInput.Require("opinion", agree ? "审核意见" : "不予更正的理由", opinion, 500, agree ? 2 : 5);
        open.Review(actor.Id, timing.Now, agree, said);
        if (!agree)
        {
            Record(new CasePartyCorrectionRefused(open.PartyNumber, said));
            return;
        }

        var card = PartyCards.Read(open.Card.Value) is [var only] ? only : throw new RuleBroken("erased", "更正的内容已依法清除，不能再审核同意，请不予更正。");
        var party = DemandParty(open.PartyNumber);
        var changed = party.Describe(card, newId);
        if (party.Number == 1)
            (Party, PartyKind) = (party.Name, party.Kind);
        Decision?.Name(PersonalDatum.Of(newId(), "decision.parties", PartyCards.Write(Cards)));
        Record(new CasePartyCorrected(open.PartyNumber, changed, open.Reason, said, Decision is not null));
    }

    /// <summary>Whom a decision is against, as it named them; what the file says now where it was made before decisions kept that.</summary>
    public IReadOnlyList<PartyCard> DecidedParties => Decision?.Parties is { } named ? PartyCards.Read(named.Value) : Cards;

    /// <summary>Everything that the file says or once said about parties: those struck, former values and corrections asked for among it.</summary>
    public IReadOnlyList<PartyCard> EveryCard =>
    [
        .. Parties.Select(p => p.Card),
        .. Parties.SelectMany(p => p.Formers).Select(f => f.Card),
        .. _corrections.SelectMany(c => PartyCards.Read(c.Card.Value)),
        .. Decisions.SelectMany(d => PartyCards.Read(d.Parties?.Value)),
        PartyCard.Named(PartyKind, Party.Value ?? ""),
    ];

    private IReadOnlyList<PartyCard> Cards =>
        Parties.Where(p => !p.Struck).Select(p => p.Card).ToList() is { Count: > 0 } seated ? seated : [PartyCard.Named(PartyKind, Party.Value ?? "")];

    private bool ReviewsCorrections(Actor actor) => Holds(actor, Role.DepartmentHead) || Holds(actor, Role.LegalOffice);

    private void NameParties(CaseDecision decision) => decision.Name(PersonalDatum.Of(decision.Id, "decision.parties", PartyCards.Write(Cards)));

    private void DemandNoCorrection()
    {
        if (OpenCorrection is { } open)
            throw new RuleBroken("correction-open", $"第{open.PartyNumber}名当事人的更正正待审核，请先由承办机构负责人或者法制室审核。", CorrectionClause);
    }

    // What single persons may still say once it is settled: where papers reach the party.
    private void DemandUnlocked(PartyCard old, PartyCard card)
    {
        var about = PartyCard.Changes(old, card).Where(f => f is not (PartyCard.PhoneLabel or PartyCard.AddressLabel)).ToList();
        if (about.Count == 0)
            return;
        if (PartiesLocked)
            throw new RuleBroken("party-locked", $"本案已提出处理意见或者作出决定，{string.Join("、", about)}不能由一人改动；确有错误的请提请更正，由承办机构负责人或者法制室审核。", CorrectionClause);
        if (AcceptedAt is not null && old.Kind != card.Kind)
            throw new RuleBroken("party-locked", $"{Category.AcceptWord()}后当事人类型不能由一人改动，罚款限额和听证标准以其为准；确有错误的请提请更正，由承办机构负责人或者法制室审核。", CorrectionClause);
    }
}
