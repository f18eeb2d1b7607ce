using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Bench.Cases;
using Oversight.Bench.Catalogue;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Casework;

namespace Oversight.Bench.Search;

/// <summary>Words among a million cases, through the view of the list: the newest page and the capped count, beside a scan of the texts in the same run.</summary>
internal static class SearchRun
{
    private const double Goal50 = 50, TimesScan = 20;

    public static async Task<int> Run(int cases, int rounds, string? kept, string json)
    {
        await using var folder = await CaseFolder.Make(cases, parts: false, spread: true, kept);
        await using var scope = folder.Services.CreateAsyncScope();
        var made = await Make(folder);
        var views = new CaseViews(scope.ServiceProvider.GetRequiredService<Reads>(), scope.ServiceProvider.GetRequiredService<SearchIndex>());
        await using var bare = new SqliteConnection($"Data Source={folder.File};Mode=ReadOnly");
        await bare.OpenAsync();
        var quiet = new Quiet();
        quiet.Calibrate();
        List<Line> lines = [];
        foreach (var (who, whom) in new[] { ("legal", "the whole bureau"), ("zd2.a", "one department") })
        {
            await folder.Become(who);
            var row = (await views.List(new CaseFilter())).Rows[5];
            foreach (var (name, q) in Questions(row))
            {
                lines.Add(await Measure(views, bare, who is "legal", $"{whom}: {name} ({q})", q, rounds));
                quiet.Calibrate();
            }
        }

        return await Verdict.Give(json, new { cases, rounds, made, lines }, quiet.Report(),
        [
            .. lines.Select(l => Goal.Most($"{l.Name}, p95 ms", l.Ms.P95, Goal50, timed: true)),
            .. lines.Select(l => Goal.Most($"{l.Name}, processor ms", l.Processor, Goal50, timed: false)),
            .. lines.Where(l => l.Scan is not null && l.Found < 100).Select(l => Goal.Least($"{l.Name}, times faster than the scan, processor", l.Scan!.Value / Math.Max(l.Processor, 0.01), TimesScan, timed: false)),
            .. lines.Where(l => l.Same is not null).Select(l => Goal.Least($"{l.Name}, the rows of the scan", l.Same == true ? 1 : 0, 1, timed: false)),
        ]);
    }

    private static async Task<object> Make(CaseFolder folder)
    {
        var keeper = folder.Services.GetRequiredService<SearchKeeper>();
        await keeper.Empty();
        var (before, began) = (Size(folder), TimeProvider.System.GetTimestamp());
        var gathered = await keeper.Gather();
        var (texts, half) = (Size(folder), TimeProvider.System.GetElapsedTime(began));
        var listed = await keeper.Seal();
        var made = new { gathered, listed, gatherSeconds = half.TotalSeconds, listSeconds = (TimeProvider.System.GetElapsedTime(began) - half).TotalSeconds, textsMb = texts - before, listsMb = Size(folder) - texts };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gathered {gathered} in {made.gatherSeconds:0} s ({made.textsMb} MB), listed {listed} in {made.listSeconds:0} s ({made.listsMb} MB)"));
        return made;
    }

    private static long Size(CaseFolder folder)
    {
        using var db = new SqliteConnection($"Data Source={folder.File};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); SELECT page_count * page_size / 1048576 FROM pragma_page_count, pragma_page_size";
        using var reader = command.ExecuteReader();
        reader.NextResult();
        return reader.Read() ? reader.GetInt64(0) : 0;
    }

    private static IEnumerable<(string Name, string Q)> Questions(CaseRow row) =>
    [
        ("one, in nearly all", "路"),
        ("one, common", row.Party![^1..]),
        ("one, rare", row.Party![1..2]),
        ("one, absent", "龘"),
        ("two, common", row.ItemName[..2]),
        ("two, of a name", row.Party![..2]),
        ("two, absent", "鑫龘"),
        ("two that stand in many and never together", "号经"),
        ("three, common", row.ItemName[..3]),
        ("a name", row.Party!),
        ("the end of a number", row.Number![^6..]),
        ("six, absent", "没有这样的人"),
        ("two words", row.ItemName[..2] + " " + row.Party![..2]),
        ("a whole place", row.Place),
    ];

    private static async Task<Line> Measure(CaseViews views, SqliteConnection bare, bool whole, string name, string q, int rounds)
    {
        var filter = new CaseFilter { Q = q };
        var page = await views.List(filter);
        var words = SearchWords.Of(q);
        var measured = await CatalogueRun.Time(name, Goal50, rounds, _ => views.List(filter), warm: 2, quietly: true);
        if (!whole)
            return Said(new(name, measured.Ms, measured.ProcessorMs, null, page.Count, null));
        var scanned = Scan(bare, words);
        var scan = await CatalogueRun.Time("  scan", Goal50, 2, _ => Task.Run(() => Scan(bare, words)), warm: 1, quietly: true);
        return Said(new(name, measured.Ms, measured.ProcessorMs, scan.ProcessorMs, page.Count, scanned.SequenceEqual(page.Rows.Select(r => r.Ordinal))));
    }

    private static List<long> Scan(SqliteConnection bare, SearchWords words)
    {
        using var command = bare.CreateCommand();
        command.CommandText = $"SELECT Ordinal FROM search_text WHERE Kind = 'case' AND {string.Join(" AND ", words.All.Select((_, i) => $"instr(Text, $w{i}) > 0"))} ORDER BY Ordinal DESC LIMIT {CaseViews.PageSize}";
        for (var i = 0; i < words.All.Count; i++)
            command.Parameters.AddWithValue($"$w{i}", words.All[i]);
        var rows = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(reader.GetInt64(0));
        return rows;
    }

    private static Line Said(Line line)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Name,-70}{line.Ms}  processor {line.Processor} scan {line.Scan} found {line.Found} same {line.Same}"));
        return line;
    }

    /// <summary>One question that was measured.</summary>
    /// <param name="Name">What.</param>
    /// <param name="Ms">Milliseconds of a page with its count.</param>
    /// <param name="Processor">Milliseconds of the process's processor time for one.</param>
    /// <param name="Scan">The same of a scan of the texts for the newest page alone; null where it was not made.</param>
    /// <param name="Found">How many rows, capped.</param>
    /// <param name="Same">Whether the scan found the same newest rows.</param>
    private sealed record Line(string Name, Spread Ms, double Processor, double? Scan, int Found, bool? Same);
}
