using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Laws;

namespace Oversight.Web.Features.Laws;

/// <summary>
/// Records that the product's own limits, parameters and papers were read against the text in force, and points them at it. Items and
/// procedures are not: their versions keep the text that they were made under, and change by an adjustment.
/// </summary>
public sealed class ConfirmLawClauses(LawAct acts)
{
    /// <summary>Confirms and returns how many clauses moved.</summary>
    public Task<int> Run(Guid op, Guid lawId, int version, string reason) => acts.On(LawDuties.ConfirmClauses, op, lawId, version, async (db, _, law) =>
    {
        var today = ChinaTime.DayOf(db.Act!.Now);
        var kinds = CitationKinds.Fixed;
        var current = law.Versions.LastOrDefault(v => v.GovernsOn(today));
        var rows = current is null ? [] : await db.LawCitations.Where(c => c.LawId == lawId && kinds.Contains(c.Kind) && c.LawVersionId != current.Id).ToListAsync();
        law.ConfirmClauses(rows.Count, current?.Label ?? "", reason);
        foreach (var row in rows)
        {
            var number = ArticleReference.Parse(row.Article)?.Number;
            var article = current!.Articles.FirstOrDefault(a => string.Equals(a.Number, number, StringComparison.Ordinal));
            (row.LawVersionId, row.ArticleId, row.MadeOn) = (current.Id, article?.Id, today);
            row.Problem = article is not null ? "" : number is null ? "没有写明条款" : $"{current.Label}文本中没有{number}";
        }

        return rows.Count;
    });
}
