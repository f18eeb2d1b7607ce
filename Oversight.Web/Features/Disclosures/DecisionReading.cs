using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Papers;

namespace Oversight.Web.Features.Disclosures;

/// <summary>Reads what a decision says, for its disclosure and its credit record: the issued document where there is one, and the file.</summary>
public sealed class DecisionReading(Settings settings)
{
    internal static readonly string[] Forms = [.. CasePaperTemplates.All.Where(t => t.Decides).Select(t => t.Code)];

    /// <summary>The words of the decision of a case.</summary>
    public async Task<DecisionWords> Of(OversightDb db, Case on)
    {
        var item = await db.Items.AsNoTracking().AsSplitQuery().FirstAsync(i => i.Id == on.ItemId);
        return Of(on, item, await Paper(db, on.Id), await Until(db, on.Id));
    }

    /// <summary>The same where item and paper are at hand.</summary>
    internal DecisionWords Of(Case on, PowerItem item, DecisionPaper? paper, DateOnly? until)
    {
        var decision = on.Decision ?? throw new RuleBroken("no-decision", "本案没有作出决定，无可公示的结果。", Disclosure.Clause);
        if (on.ChangedBy is { } document)
            paper = new DecisionPaper(document, "", new Dictionary<string, string>(StringComparer.Ordinal));
        var bases = item.Versions.First(v => v.Number == on.ItemVersionNumber).Bases;
        var cards = on.DecidedParties is { Count: > 0 } named ? named : throw new RuleBroken("erased", "决定所列当事人的信息已依法清除，不能再用于公示和报送。", Disclosure.Clause);
        var known = KnownPeople.Of(on.EveryCard, ChinaTime.DayOf(decision.DecidedAt!.Value), [settings.Phone]);
        var (breached, basis) = (Clauses(bases, breached: true), Clauses(bases, breached: false));
        var facts = paper?.Values.GetValueOrDefault("found") is { Length: > 0 } found ? found : on.BriefFacts;
        var text = new DisclosureText(
        [
            new(DisclosureText.Number, paper?.Number ?? ""),
            new(DisclosureText.Party, string.Join("、", cards.Select(c => c.Name))),
            new(DisclosureText.Facts, facts),
            new(DisclosureText.Basis, string.Join("；", new[] { breached.Length > 0 ? $"违反{breached}" : "", basis.Length > 0 ? $"依据{basis}" : "" }.Where(s => s.Length > 0))),
            new(DisclosureText.Content, ContentOf(decision)),
            new(DisclosureText.Body, paper?.Body ?? ""),
        ]);
        return new DecisionWords(text, known, KindOf(on, decision), Sources(on, decision, cards[0], paper, facts, breached, basis, until));
    }

    /// <summary>The document of the decision that stands, or null.</summary>
    internal static async Task<DecisionPaper?> Paper(OversightDb db, Guid caseId) =>
        await db.Papers.AsNoTracking().AsSplitQuery()
            .Where(p => p.CaseId == caseId && Forms.Contains(p.Template) && (p.State == PaperState.Issued || p.State == PaperState.Served))
            .OrderByDescending(p => p.Ordinal).FirstOrDefaultAsync() is { } paper
            ? new DecisionPaper(paper.Number ?? "", Body(paper.Snapshot), paper.Values.ToDictionary(v => v.Field, v => v.Text, StringComparer.Ordinal))
            : null;

    /// <summary>The last day in public, or null where it is not.</summary>
    internal static Task<DateOnly?> Until(OversightDb db, Guid caseId) =>
        db.Disclosures.AsNoTracking().Where(d => d.CaseId == caseId && d.State == DisclosureState.Published).OrderByDescending(d => d.Ordinal).Select(d => d.Until).FirstOrDefaultAsync();

    // The paper as it was issued, without the line of contacts: what the party was given, word for word.
    private static string Body(string? snapshot) => snapshot is null ? "" : string.Join('\n', JsonSerializer.Deserialize<CasePaperPrint>(snapshot, CasePrints.Json)!.Parts
        .Where(p => p.Kind is not (PaperPartKind.Note or PaperPartKind.Room))
        .Select(p => p.Kind == PaperPartKind.Row ? p.Text.Replace('|', '：') : p.Text));

    private static string ContentOf(CaseDecision decision) => decision.Fine is > 0 and var fine && !decision.Words.Contains("罚款", StringComparison.Ordinal)
        ? $"{decision.Words.TrimEnd('。')}。罚款{Yuan(fine)}元。"
        : decision.Words;

    private static string KindOf(Case on, CaseDecision decision) => decision.Outcome == DecisionOutcome.Penalty
        ? string.Join("、", PenaltyKinds.Of(decision).Select(k => k.Name()))
        : decision.Outcome.Name(on.Category);

    private Dictionary<string, string> Sources(Case on, CaseDecision decision, PartyCard card, DecisionPaper? paper, string facts, string breached, string basis, DateOnly? until)
    {
        var person = card.Kind == PartyKind.Person;
        return new(StringComparer.Ordinal)
        {
            ["party.name"] = card.Name,
            ["party.category"] = card.Kind switch { PartyKind.Person => CreditCheck.Person, PartyKind.Enterprise => CreditCheck.Body, _ => CreditCheck.Business },
            ["party.usci"] = person ? "" : card.IdentityKind switch { IdentityKind.Usci => card.Identity, IdentityKind.BusinessRegistration => CreditCheck.Placeholder, _ => "" },
            ["party.registration"] = card.IdentityKind == IdentityKind.BusinessRegistration ? card.Identity : "",
            ["party.representative"] = person ? "" : card.Representative,
            ["party.idKind"] = person && card.IdentityKind is { } kind ? kind == IdentityKind.IdCard ? "身份证" : kind.Name() : "",
            ["party.idNumber"] = person ? card.Identity : "",
            ["decision.number"] = paper?.Number ?? "",
            ["decision.kinds"] = PenaltyKinds.Line(PenaltyKinds.Of(decision)),
            ["decision.content"] = ContentOf(decision),
            ["decision.fine"] = decision.Fine is > 0 and var fine ? fine.ToString(System.Globalization.CultureInfo.InvariantCulture) : "",
            ["decision.on"] = Day(ChinaTime.DayOf(decision.DecidedAt!.Value)),
            ["disclosure.until"] = until is { } day ? Day(day) : "",
            ["item.name"] = on.ItemName,
            ["item.breached"] = breached,
            ["item.basis"] = basis,
            ["case.facts"] = facts,
            ["bureau.name"] = settings.Bureau,
            ["bureau.code"] = settings.BureauCode,
        };
    }

    private static string Clauses(IEnumerable<LegalBasis> bases, bool breached) => string.Join("、", bases.Where(b => b.Breached == breached).Select(b => $"《{b.Law}》{b.Article}"));

    private static string Yuan(long fen) => fen % 100 == 0 ? $"{fen / 100}" : $"{fen / 100}.{fen % 100:00}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a decision says.</summary>
/// <param name="Text">Section by section, as it stands in the file.</param>
/// <param name="Known">What the file knows about people.</param>
/// <param name="Kind">What was decided in a word.</param>
/// <param name="Sources">The values of a credit record, by source.</param>
public sealed record DecisionWords(DisclosureText Text, KnownPeople Known, string Kind, IReadOnlyDictionary<string, string> Sources)
{
    /// <summary>What identifies the text: a form is for the text that it was filled in on.</summary>
    public string Mark => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Text.Write())));
}

/// <summary>The issued document of a decision.</summary>
/// <param name="Number">文号.</param>
/// <param name="Body">Its words.</param>
/// <param name="Values">What the officer filled in.</param>
internal sealed record DecisionPaper(string Number, string Body, IReadOnlyDictionary<string, string> Values);
