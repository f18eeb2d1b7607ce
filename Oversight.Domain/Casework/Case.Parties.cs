using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>Who the case is about. The facts say which fields changed and never their values.</summary>
public sealed partial class Case
{
    /// <summary>The parties in order; the first is the one that the case is called by. None in cases from before parties were described.</summary>
    public IReadOnlyList<CaseParty> Parties => [.. _parties.OrderBy(p => p.Number)];

    /// <summary>Describes a party, or adds one.</summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="number">Which party; null for one more.</param>
    /// <param name="typed">What the form holds.</param>
    /// <param name="reason">Why; needed where something that stands is changed after the case was taken on.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="timing">Now.</param>
    /// <param name="kept">Which hidden fields stay as they are registered.</param>
    public void DescribeParty(Actor actor, int? number, PartyCard typed, string reason, Func<Guid> newId, CaseTiming timing, KeptFields? kept = null)
    {
        After(CaseMove.KeepFile);
        DemandHandling(actor, "登记当事人");
        Seat(newId);
        var registered = number is { } n ? DemandParty(n) : null;
        var card = (registered is null ? typed : typed.Keeping(registered.Card, kept)).Checked(timing.Today);
        if (registered is null)
            DemandOpenParties("增加当事人");
        else
            DemandUnlocked(registered.Card, card);
        var party = registered ?? AddParty(card, newId);
        var replaces = number is not null && AcceptedAt is not null && Replaces(party.Card, card);
        var why = replaces ? InvalidInput.Require("reason", "更正理由", reason, 500, 5) : reason.Trim();
        var changed = party.Describe(card, newId);
        if (number is not null && changed.Count == 0)
            throw new RuleBroken("unchanged", "当事人信息没有变化，无需保存。");
        if (party.Number == 1)
            (Party, PartyKind) = (party.Name, party.Kind);
        Record(new CasePartyDescribed(party.Number, number is null, number is null ? [] : changed, why));
    }

    /// <summary>Takes a party out that turned out not to be one. The first cannot be taken out: without it there is no case.</summary>
    public void StrikeParty(Actor actor, int number, string reason)
    {
        After(CaseMove.KeepFile);
        DemandHandling(actor, "删去当事人");
        DemandOpenParties("删去当事人");
        var party = DemandParty(number);
        if (party.Number == 1)
            throw new RuleBroken("first-party", "办件以第一名当事人立案，不能删去；登记有误的，请更正其信息，或者撤回、终止本办件。");
        var why = InvalidInput.Require("reason", "删去理由", reason, 500, 5);
        party.Strike();
        Record(new CasePartyStruck(number, why));
    }

    /// <summary>Notes that somebody was shown what is hidden on screen. Whoever sees the case may ask, and says why.</summary>
    public void Reveal(int number, string reason)
    {
        var party = DemandParty(number);
        if (party.Identity is null && party.Phone is null && party.Address is null && OpenCorrection?.PartyNumber != number)
            throw new RuleBroken("nothing-hidden", "该当事人没有登记证件号码、电话和住址，无可查看的内容。");
        Record(new CasePartyRevealed(number, InvalidInput.Require("reason", "查看理由", reason, 200, 5)));
    }

    // Cases from before parties were described know the first by its name alone.
    private CaseParty Seat(Func<Guid> newId)
    {
        if (_parties.Find(p => p.Number == 1) is { } seated)
            return seated;
        var first = new CaseParty(newId(), 1, PartyKind, Party);
        _parties.Add(first);
        return first;
    }

    private void DemandOpenParties(string what)
    {
        if (PartiesLocked)
            throw new RuleBroken("party-locked", $"本案已提出处理意见或者作出决定，不能再{what}；处理意见尚在审核中的，请退回后再办理。", CorrectionClause);
    }

    private CaseParty DemandParty(int number) =>
        _parties.Find(p => p.Number == number && !p.Struck) ?? throw new RuleBroken("party", $"没有第{number}名当事人，可能已被删去，请刷新页面后重试。");

    private CaseParty AddParty(PartyCard card, Func<Guid> newId)
    {
        var party = new CaseParty(newId(), _parties.Count + 1, card.Kind, PersonalDatum.Of(newId(), "party.name", card.Name));
        _parties.Add(party);
        return party;
    }

    private static bool Replaces(PartyCard old, PartyCard card) =>
        old.Kind != card.Kind || Other(old.Name, card.Name) || Other(old.Identity, card.Identity) || Other(old.Representative, card.Representative)
        || Other(old.Phone, card.Phone) || Other(old.Address, card.Address);

    private static bool Other(string old, string now) => old.Length > 0 && !string.Equals(old, now, StringComparison.Ordinal);
}
