using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>
/// Flow charts are named by the digest of their content, so that a line could name any file of the store. One may propose what the item
/// or the sheet itself already shows, and what one uploaded oneself, as it was uploaded.
/// </summary>
internal static class ProposedCharts
{
    /// <summary>Refuses charts that are none of these.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="actor">Who proposes them.</param>
    /// <param name="sheetId">The sheet itself where it is revised, or null.</param>
    /// <param name="lines">The lines.</param>
    /// <exception cref="InvalidInput">A chart is of somebody else, or not what was uploaded.</exception>
    public static async Task Demand(OversightDb db, Actor actor, Guid? sheetId, IReadOnlyList<ProposedLine> lines)
    {
        if (!lines.Any(l => l.Content?.Charts.Count > 0))
            return;
        var proposed = sheetId is null ? [] : await db.Adjustments.AsNoTracking().Where(a => a.Id == sheetId).SelectMany(a => a.LineRows).Where(l => !l.Struck).Select(l => new { l.Code, l.Content }).ToListAsync();
        var known = proposed.Where(p => p.Content is not null).ToLookup(p => p.Code, p => p.Content!.Charts, StringComparer.Ordinal);
        var ids = lines.Where(l => l.Content?.Charts.Count > 0 && l.ItemId is not null).Select(l => l.ItemId!.Value).ToList();
        var shown = (await (from i in db.Items.AsNoTracking().Where(i => ids.Contains(i.Id))
                            from v in i.Versions
                            from c in v.Charts
                            select new { i.Id, Chart = new ContentChart(c.Outside, c.Hash, c.Name, c.ContentType, c.Length) }).ToListAsync()).ToLookup(s => s.Id, s => s.Chart);
        List<(int Number, ContentChart Chart)> added = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            ContentChart[] there =
            [
                .. line.ItemId is { } id ? shown[id] : [],
                .. known[line.Code.Trim()].SelectMany(c => c),
            ];
            added.AddRange((line.Content?.Charts ?? []).Where(c => !there.Any(t => IsFile(c, t.Hash, t.Name, t.ContentType, t.Length))).Select(c => (i + 1, c)));
        }

        var hashes = added.Select(a => a.Chart.Hash).Distinct(StringComparer.Ordinal).ToList();
        var own = hashes.Count == 0 ? [] : await db.StagedFiles.AsNoTracking().Where(f => hashes.Contains(f.Hash) && f.UploadedBy == actor.Id).ToListAsync();
        foreach (var (number, chart) in added)
        {
            if (!own.Exists(f => IsFile(chart, f.Hash, f.Name, f.ContentType, f.Length)))
                throw new InvalidInput($"line-{number}.charts", $"第{number}项（{lines[number - 1].Code}）：流程图“{chart.Name}”不是您本人上传的文件，请重新上传。");
        }
    }

    private static bool IsFile(ContentChart chart, string hash, string name, string type, long length) =>
        string.Equals(chart.Hash, hash, StringComparison.Ordinal) && string.Equals(chart.Name, name, StringComparison.Ordinal)
        && string.Equals(chart.ContentType, type, StringComparison.Ordinal) && chart.Length == length;
}
