using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>What a finding came from: a check or the ledger of publication, an alert, or the re-examination of a case, so that its page leads back there.</summary>
public sealed class FindingOrigins(Reads reads)
{
    /// <summary>The origins of a finding; none where somebody recorded it.</summary>
    public Task<IReadOnlyList<FindingOrigin>> Of(Guid findingId) => reads.Ask<IReadOnlyList<FindingOrigin>>(async (db, _) =>
    [
        .. (await db.PublicationChecks.Where(c => c.Lines.Any(l => l.FindingId == findingId)).Select(c => new { c.Id, c.Month }).ToListAsync())
            .Select(c => new FindingOrigin($"{c.Month:yyyy年M月}公布巡检", $"/publication/checks/{c.Id}")),
        .. (await db.PublicationLapses.Where(l => l.FindingId == findingId).Select(l => new { l.Channel, l.CountedFrom }).ToListAsync())
            .Select(l => new FindingOrigin($"公布台账：{l.CountedFrom:yyyy-MM-dd}起算的逾期事项", $"/publication?channel={l.Channel}&standing={nameof(PublicationStanding.Overdue)}")),
        .. (await db.Alerts.Where(a => a.FindingId == findingId).Select(a => new { a.Id, a.Title }).ToListAsync()).Select(a => new FindingOrigin($"预警：{a.Title}", $"/alerts/{a.Id}")),
        .. (await db.ReviewSheets.Where(s => s.Judgements.Any(j => j.FindingId == findingId)).Select(s => new { s.Id, s.DrawNumber, s.Place }).ToListAsync())
            .Select(s => new FindingOrigin($"{s.DrawNumber}第{s.Place}件案卷评查", $"/reexaminations/sheets/{s.Id}")),
    ]);
}

/// <summary>Where a finding came from.</summary>
public sealed record FindingOrigin(string Text, string Href);
