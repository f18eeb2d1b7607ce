using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Laws;

/// <summary>Reads the clauses of every version of every item and of every procedure afresh and compares with the citations, which must match to the last one.</summary>
public sealed class CitationRecount(IDbContextFactory<OversightDb> contexts)
{
    /// <summary>Owners read at a time: as many as there are, never many in memory.</summary>
    private const int Chunk = 200;

    /// <summary>Every difference as a line, in one consistent reading; empty where all match.</summary>
    public async Task<IReadOnlyList<string>> Differences(CancellationToken cancellation = default)
    {
        await using var probe = await contexts.CreateDbContextAsync(cancellation);
        return await probe.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await using var snapshot = await db.BeginReading(cancellation);
            var register = await LawRegister.Read(db, cancellation);
            var found = new List<string>();
            for (var after = ""; ;)
            {
                var items = await db.Items.AsNoTracking().AsSplitQuery().Where(i => i.Code.CompareTo(after) > 0).OrderBy(i => i.Code).Take(Chunk).ToListAsync(cancellation);
                await Compare([.. items.Select(i => i.Id)], items.SelectMany(i => i.Versions.Select(v => CitationSource.Of(i, v))));
                if (items.Count < Chunk)
                    break;
                after = items[^1].Code;
            }

            var procedures = await db.Procedures.AsNoTracking().AsSplitQuery().ToListAsync(cancellation);
            await Compare([.. procedures.Select(p => p.Id)], procedures.Select(CitationSource.Of));
            var lost = db.LawCitations.AsNoTracking().Where(c => c.OwnerId != Guid.Empty && !db.Items.Any(i => i.Id == c.OwnerId) && !db.Procedures.Any(p => p.Id == c.OwnerId));
            found.AddRange((await lost.ToListAsync(cancellation)).Select(c => $"{Place(c)}：所属事项或者流程不存在"));
            foreach (var c in await db.LawCitations.AsNoTracking().Where(c => c.OwnerId == Guid.Empty).ToListAsync(cancellation))
                Check(c, null);
            return (IReadOnlyList<string>)found;

            async Task Compare(IReadOnlyList<Guid> ids, IEnumerable<IEnumerable<CitationSource>> owners)
            {
                var rows = (await db.LawCitations.AsNoTracking().Where(c => ids.Contains(c.OwnerId)).ToListAsync(cancellation)).ToDictionary(c => c.Id);
                var days = rows.Values.GroupBy(c => (c.OwnerId, c.OwnerVersion)).ToDictionary(g => g.Key, g => g.First().MadeOn);
                foreach (var clauses in owners.Select(o => o.ToList()).Where(o => o.Count > 0))
                {
                    // Read as of the day that the rows were made for; without any row each of them is missing, whatever the day.
                    foreach (var now in CitationSource.Rows(clauses, register, days.GetValueOrDefault((clauses[0].OwnerId, clauses[0].OwnerVersion))))
                    {
                        if (rows.Remove(now.Id, out var row))
                            Check(row, now);
                        else
                            found.Add($"{Place(now)}“{now.Clause}”：没有登记引用");
                    }
                }

                found.AddRange(rows.Values.Select(c => $"{Place(c)}“{c.Clause}”：没有对应的条款"));
            }

            void Check(LawCitation row, LawCitation? now)
            {
                if (Wrong(row, now, register) is { } wrong)
                    found.Add($"{Place(row)}“{row.Clause}”：{wrong}");
            }
        });
    }

    // A row that leads somewhere keeps the text that it was made under, so it is held against its words and the register and not against the text of today;
    // one that leads nowhere is read again whenever a text joins the register, but for our own commitments.
    private static string? Wrong(LawCitation row, LawCitation? now, LawRegister register)
    {
        if (now is not null && (row.Kind, row.OwnerCode, row.OwnerName, row.Place, row.Position, row.Clause) != (now.Kind, now.OwnerCode, now.OwnerName, now.Place, now.Position, now.Clause))
            return $"条款现为“{now.Place} {now.Clause}”";
        if (row.CountsThrough != now?.CountsThrough)
            return $"登记的有效期至{Day(row.CountsThrough)}，版本的有效期至{Day(now?.CountsThrough)}";
        if (!register.Holds(row.LawId, row.LawVersionId, row.ArticleId))
            return "所指的法规、文本和条文不相属";
        if (now is null || (row.ArticleId is null && row.Kind == CitationKind.CommittedLimit))
            return null;
        if (row.ArticleId is null ? (row.LawId, row.LawVersionId, null) != (now.LawId, now.LawVersionId, now.ArticleId) : row.LawId != now.LawId)
            return "现在读出的法规、文本或者条文不同";
        return string.Equals(row.Article, now.Article, StringComparison.Ordinal) && register.Numbered(row.ArticleId, row.Article) ? null : $"登记为“{row.Article}”，条款写的是“{now.Article}”";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "下一版生效前";

    private static string Place(LawCitation c) => $"{c.OwnerCode}{(c.OwnerVersion > 0 ? $"第{c.OwnerVersion}版" : "")} {c.Place}";
}
