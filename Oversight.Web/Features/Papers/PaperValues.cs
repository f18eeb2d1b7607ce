using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Papers;

/// <summary>What a case gives to its papers; the places are those of <see cref="PaperPlaces.Known"/>.</summary>
internal static class PaperValues
{
    private const string Pay = "当事人应当自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款。到期不缴纳的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。";

    /// <summary>The values of a case as it stands.</summary>
    /// <param name="db">Where items and officers are read.</param>
    /// <param name="settings">Names of the bureau.</param>
    /// <param name="on">The case.</param>
    /// <param name="masked">Whether whole numbers are hidden, as in drafts: those are read in the case, with a reason.</param>
    public static async Task<IReadOnlyDictionary<string, string>> Of(OversightDb db, Settings settings, Case on, bool masked = false)
    {
        var item = await db.Items.AsNoTracking().AsSplitQuery().FirstAsync(i => i.Id == on.ItemId);
        var bases = item.Versions.First(v => v.Number == on.ItemVersionNumber).Bases;
        var (officers, names) = await Officers(db, on);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["bureau"] = settings.Bureau,
            ["reviewBody"] = settings.ReviewBody,
            ["court"] = settings.Court,
            ["phone"] = settings.Phone,
            ["case"] = on.Number ?? "",
            ["item"] = on.ItemName,
            ["facts"] = on.BriefFacts.TrimEnd('。'),
            ["place"] = on.Place,
            ["party"] = string.Join("、", Parties(on).Select(p => p.Name)),
            ["partyLine"] = string.Join("\n", Parties(on).Select(p => Line(p, masked))),
            ["address"] = Parties(on)[0].Address,
            ["acceptedOn"] = on.AcceptedAt is { } accepted ? Day(ChinaTime.DayOf(accepted)) : "",
            ["dueOn"] = on.DueOn is { } due ? Day(due) : "",
            ["basis"] = Clauses(bases, breached: false),
            ["basisQuoted"] = Quoted("依据", Clauses(bases, breached: false), bases.FirstOrDefault(b => !b.Breached)?.Quote),
            ["breached"] = Clauses(bases, breached: true),
            ["breachSaid"] = Quoted("上述行为违反了", Clauses(bases, breached: true), null),
            ["breachQuoted"] = Quoted("上述行为违反了", Clauses(bases, breached: true), bases.FirstOrDefault(b => b.Breached)?.Quote),
            ["decisionPaper"] = await DecisionPaper(db, on),
            ["officers"] = officers,
            ["officerNames"] = names,
            ["decision"] = (on.Decision ?? on.Proposal)?.Words ?? "",
            ["handled"] = on.HandledNote,
            ["fineLine"] = on.Decision?.Fine is { } fine ? $"罚款：人民币{(fine % 100 == 0 ? $"{fine / 100}" : $"{fine / 100}.{fine % 100:00}")}元（大写：{FineWords.Of(fine)}）。{Pay}" : "",
        };
    }

    private static List<PartyCard> Parties(Case on) =>
        on.Parties.Where(p => !p.Struck).Select(p => p.Card).ToList() is { Count: > 0 } cards ? cards : [PartyCard.Named(on.PartyKind, on.Party.Value ?? "")];

    private static string Line(PartyCard card, bool masked)
    {
        var parts = new List<string> { card.Name };
        if (card.Identity.Length > 0)
            parts.Add($"{card.IdentityKind!.Value.Name()}：{(masked ? IdentityNumber.Mask(card.Identity) : card.Identity)}");
        if (card.Representative.Length > 0)
            parts.Add($"{(card.Kind == PartyKind.Enterprise ? "法定代表人或负责人" : "经营者")}：{card.Representative}");
        if (card.Address.Length > 0)
            parts.Add($"{(card.Kind == PartyKind.Person ? "住址" : "住所")}：{card.Address}");
        return $"当事人：{string.Join("，", parts)}。";
    }

    private static string Clauses(IEnumerable<LegalBasis> bases, bool breached) =>
        string.Join("、", bases.Where(b => b.Breached == breached).Select(b => $"《{b.Law}》{b.Article}"));

    private static string Quoted(string lead, string clauses, string? quote) =>
        clauses.Length == 0 ? "" : string.IsNullOrWhiteSpace(quote) ? $"{lead}{clauses}的规定。" : $"{lead}{clauses}的规定：“{quote}”";

    // The paper that the decision was made known by, with its 文号; before there is one, the case.
    private static async Task<string> DecisionPaper(OversightDb db, Case on)
    {
        var deciding = CasePaperTemplates.All.Where(t => t.Decides).Select(t => t.Code).ToList();
        var paper = await db.Papers.AsNoTracking()
            .Where(p => p.CaseId == on.Id && p.Number != null && (p.State == PaperState.Issued || p.State == PaperState.Served) && deciding.Contains(p.Template))
            .OrderByDescending(p => p.Ordinal).Select(p => new { p.Title, p.Number }).FirstOrDefaultAsync();
        return paper is null ? $"决定（案号：{on.Number}）" : $"《{paper.Title}》（{paper.Number}）";
    }

    // Who was on the spot, with the card shown there; before that, who handles the case.
    private static async Task<(string WithCards, string Names)> Officers(OversightDb db, Case on)
    {
        var there = on.Steps.SelectMany(s => s.Officers).DistinctBy(o => o.OfficerId).ToDictionary(o => o.OfficerId, o => o.CardNumber);
        var ids = there.Count > 0 ? there.Keys.ToList() : [on.HandlerId];
        var officers = await db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Ordinal).Select(o => new { o.Id, o.Name, o.CardNumber }).ToListAsync();
        return (
            string.Join("、", officers.Select(o => (there.GetValueOrDefault(o.Id) ?? o.CardNumber) is { } card ? $"{o.Name}（{card}）" : o.Name)),
            string.Join("、", officers.Select(o => o.Name)));
    }

    private static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
