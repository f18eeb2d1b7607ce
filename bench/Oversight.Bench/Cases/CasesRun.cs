using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Bench.Catalogue;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Casework;

namespace Oversight.Bench.Cases;

/// <summary>The list of cases at a million: pages, filters, searches and counts by role, through the views that the pages use, beside the same commands on a bare connection.</summary>
internal static class CasesRun
{
    private const double Page = 100, Search = 50, MostTimesBare = 2.5, MostTimesFirst = 1.2;
    private const int DeepPages = 1000;

    public static async Task<int> Run(int cases, int rounds, string? kept, string json)
    {
        await using var folder = await CaseFolder.Make(cases, parts: false, spread: true, kept);
        await using var scope = folder.Services.CreateAsyncScope();
        var views = new CaseViews(scope.ServiceProvider.GetRequiredService<Reads>(), scope.ServiceProvider.GetRequiredService<SearchIndex>());
        await folder.Services.GetRequiredService<SearchKeeper>().Gather();
        await folder.Services.GetRequiredService<SearchKeeper>().Seal();
        using var commands = new Commands();
        await using var bare = new SqliteConnection($"Data Source={folder.File};Mode=ReadOnly");
        await bare.OpenAsync();
        var quiet = new Quiet();
        quiet.Calibrate();
        List<Line> lines = [];
        foreach (var (who, whom) in new[] { ("legal", "the whole bureau"), ("zd2.a", "one department") })
        {
            await folder.Become(who);
            foreach (var (name, filter) in await Filters(views, cases))
            {
                lines.Add(await Measure(commands, bare, $"{whom}: {name}", filter.Q.Length > 0 ? Search : Page, rounds, () => views.List(filter)));
                quiet.Calibrate();
            }

            lines.Add(await Measure(commands, bare, $"{whom}: counts of the tabs", Page, rounds, () => views.Tabs()));
            lines.Add(await Measure(commands, bare, $"{whom}: what waits, for the workbench", Page, rounds, () => views.Waiting(8)));
            quiet.Calibrate();
        }

        double Of(string name) => lines.Single(l => string.Equals(l.Name, name, StringComparison.Ordinal)).Processor;
        var deep = Of($"the whole bureau: newest, page {DeepPages}") / Of("the whole bureau: newest, page 2");
        return await Verdict.Give(json, new { cases, rounds, lines }, quiet.Report(),
        [
            .. lines.Select(l => Goal.Most($"{l.Name}, p95 ms", l.Ms.P95, l.Goal, timed: true)),
            .. lines.Select(l => Goal.Most($"{l.Name}, processor ms", l.Processor, l.Goal, timed: false)),
            Goal.Most("page of the newest by the same commands bare, processor", Of("the whole bureau: newest") / lines[0].Bare, MostTimesBare, timed: false),
            Goal.Most($"page {DeepPages} by page 2, processor", deep, MostTimesFirst, timed: false),
        ]);
    }

    private static async Task<IReadOnlyList<(string Name, CaseFilter Filter)>> Filters(CaseViews views, int cases)
    {
        var all = new CaseFilter();
        var first = await views.List(all);
        var pressing = new CaseFilter { Tab = CaseFilter.Pressing };
        var done = new CaseFilter { Tab = CaseFilter.Done };
        var row = first.Rows[5];
        var department = (await views.Departments())[0].Code;
        var third = new CaseCursor(DateTime.SpecifyKind(first.Rows[0].SortDueAt, DateTimeKind.Utc), first.Rows[0].Ordinal - (cases / 2));
        return
        [
            ("newest", all),
            ("newest, page 2", first.Next!),
            ($"newest, page {DeepPages}", all with { After = new CaseCursor(row.SortDueAt, first.Rows[0].Ordinal - (DeepPages * CaseViews.PageSize)) }),
            ("newest, in the middle", all with { After = third }),
            ("newest, back from the middle", all with { Before = third }),
            ("open, by due day", all with { Open = true }),
            ("open, of a department", all with { Open = true, Department = department }),
            ("of a department, newest", all with { Department = department }),
            ("of a category", all with { Category = PowerCategory.Penalty }),
            ("of an item", all with { Item = row.ItemCode }),
            ("overdue", all with { Light = Light.Red }),
            ("green", all with { Light = Light.Green }),
            ("stopped", all with { Light = Light.Grey }),
            ("near and overdue", pressing),
            ("waiting for me", all with { Tab = CaseFilter.Mine }),
            ("open here", all with { Tab = CaseFilter.Here }),
            ("closed", done),
            ("closed, second page", (await views.List(done)).Next!),
            ("closed too late", done with { OnTime = false }),
            ("closed this year", done with { ClosedYear = ChinaTime.DayOf(first.Now).Year }),
            ("check is red", all with { Check = CaseFilter.CheckRed }),
            ("check is amber, of a department", all with { Check = CaseFilter.CheckAmber, Department = department }),
            ("search, a whole number", all with { Q = row.Number! }),
            ("search, the end of a number", all with { Q = row.Number![^6..] }),
            ("search, a name", all with { Q = row.Party! }),
            ("search, two characters of a name", all with { Q = row.Party![..2] }),
            ("search, a common word", all with { Q = "路" }),
            ("search, nothing found", all with { Q = "没有这样的人" }),
            ("search, two characters, nothing found", all with { Q = "鑫龘" }),
            ("search among the open", all with { Q = "没有这样的人", Open = true }),
        ];
    }

    private static async Task<Line> Measure(Commands commands, SqliteConnection bare, string name, double goal, int rounds, Func<Task> act)
    {
        var sent = await commands.Of(act);
        var began = TimeProvider.System.GetTimestamp();
        await act();
        var times = TimeProvider.System.GetElapsedTime(began).TotalSeconds > 1 ? 2 : rounds;
        var floor = await CatalogueRun.Time($"  bare ({sent.Count} commands)", goal, times, _ => Task.Run(() => Commands.Send(bare, sent)), warm: 1, quietly: true);
        var measured = await CatalogueRun.Time(name, goal, times, _ => act(), warm: 1, quietly: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-60}{measured.Ms}  processor {measured.ProcessorMs} (bare {floor.ProcessorMs}, {sent.Count} commands)"));
        return new(name, measured.Ms, goal, measured.ProcessorMs, floor.ProcessorMs, sent.Count, times);
    }

    /// <summary>One list that was measured.</summary>
    /// <param name="Name">What.</param>
    /// <param name="Ms">Milliseconds.</param>
    /// <param name="Goal">Most at p95.</param>
    /// <param name="Processor">Milliseconds of the process's processor time for one.</param>
    /// <param name="Bare">The same for its commands on a bare connection.</param>
    /// <param name="Commands">How many commands it sends.</param>
    /// <param name="Rounds">How often it was done; fewer where one takes longer than a second.</param>
    private sealed record Line(string Name, Spread Ms, double Goal, double Processor, double Bare, int Commands, int Rounds);
}
