using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Search;

/// <summary>Holds what is searched against the rows it was made of, at night, and mends what differs.</summary>
public sealed class SearchCheck(IDbContextFactory<OversightDb> contexts, SearchSources sources, SearchKeeper keeper, AccountMarks marks)
{
    private const int Chunk = 500;

    /// <summary>Reads every row anew. What differs is written anew, so that searches are right again, and named here: it must not happen.</summary>
    /// <returns>Each difference as a line; empty where all match.</returns>
    public async Task<IReadOnlyList<string>> Mend(CancellationToken cancellation = default)
    {
        var differences = new List<string>();
        foreach (var kind in SearchDocument.All)
        {
            var through = long.MaxValue;
            for (var more = true; more;)
            {
                var wrong = new List<long>();
                await using var db = await contexts.CreateDbContextAsync(cancellation);
                if (!await db.SearchStates.AnyAsync(s => s.Kind == kind && s.Complete, cancellation))
                    break;
                await using (await db.BeginReading(cancellation))
                {
                    var documents = await sources.Older(db, kind, through, Chunk, cancellation);
                    var ordinals = documents.Select(d => d.Ordinal).ToList();
                    var from = documents.Count == Chunk ? ordinals[^1] : long.MinValue;
                    var rows = await db.SearchTexts.AsNoTracking().Where(t => t.Kind == kind && t.Ordinal < through && t.Ordinal >= from).ToDictionaryAsync(t => t.Ordinal, cancellation);
                    var marked = kind is not Kinds.Complaint ? [] : await db.SearchMarks.AsNoTracking().Where(m => m.Ordinal < through && m.Ordinal >= from).ToDictionaryAsync(m => m.Ordinal, m => m.Bits, cancellation);
                    var lists = await Listed(db, rows.Values, cancellation);
                    foreach (var document in documents)
                    {
                        var row = rows.GetValueOrDefault(document.Ordinal);
                        rows.Remove(document.Ordinal);
                        if ((Wrong(document, row, lists) ?? Unmarked(document, marked)) is not { } said)
                            continue;
                        differences.Add($"{kind} {document.Ordinal}：{said}");
                        wrong.Add(document.Ordinal);
                    }

                    differences.AddRange(rows.Keys.Select(o => $"{kind} {o}：没有对应的记录"));
                    wrong.AddRange(rows.Keys);
                    (more, through) = (documents.Count == Chunk, from);
                }

                if (wrong.Count > 0)
                    await keeper.Put(kind, wrong, cancellation);
            }
        }

        return differences;
    }

    private static string? Wrong(SearchDocument document, SearchText? row, IReadOnlyDictionary<long, HashSet<long>> lists) => row switch
    {
        null => "没有检索文本",
        _ when !string.Equals(row.Text, document.Text, StringComparison.Ordinal) || row.DepartmentId != document.DepartmentId => "检索文本与记录不符",
        _ when (row.Segment == SearchText.Apart) != document.Apart => "保密事项的检索文本没有单独存放",
        _ when lists.ContainsKey(Grams.First(row.Segment)) && !Grams.Of(row.Text).All(g => lists.TryGetValue(Grams.Key(row.Segment, g), out var list) && list.Contains(row.Ordinal)) => "检索字表缺少该件",
        _ => null,
    };

    private string? Unmarked(SearchDocument document, IReadOnlyDictionary<long, byte[]> marked) => (document.Account, marked.GetValueOrDefault(document.Ordinal)) switch
    {
        (null, null) => null,
        (null, _) => "投诉内容已删除，检索标记仍在",
        (_, null) => "投诉内容没有检索标记",
        ({ } account, { } bits) => bits.AsSpan().SequenceEqual(marks.Of(document.Ordinal, account)) ? null : "检索标记与投诉内容不符",
    };

    // The lists of one segment are read once for many rows; a ready segment stands there by its first number too.
    private static async Task<IReadOnlyDictionary<long, HashSet<long>>> Listed(OversightDb db, IEnumerable<SearchText> rows, CancellationToken cancellation)
    {
        var ready = await db.SearchSegments.Where(s => s.Ready).Select(s => s.Id).ToListAsync(cancellation);
        var lists = new Dictionary<long, HashSet<long>>();
        foreach (var segment in rows.Where(r => r.Segment > 0).GroupBy(r => r.Segment))
        {
            var keys = segment.SelectMany(r => Grams.Of(r.Text)).Distinct().Select(g => Grams.Key(segment.Key, g)).ToList();
            if (!ready.Contains(segment.Key))
                continue;
            lists[Grams.First(segment.Key)] = [];
            await foreach (var list in db.SearchPostings.AsNoTracking().Where(p => EF.Parameter(keys).Contains(p.Key)).AsAsyncEnumerable().WithCancellation(cancellation))
                lists[list.Key] = [.. PostingList.Read(list.Rows, list.Count)];
        }

        return lists;
    }
}
