using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Bench.Cases;
using Oversight.Bench.Catalogue;
using Oversight.Domain.Complaints;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Topics;
using Oversight.Web.Features.Topics;

namespace Oversight.Bench.Topics;

/// <summary>Figures of complaints at a million: what the board reads, the nightly tables, the counts of traits.</summary>
internal static class TopicsRun
{
    private const int Cases = 240;
    private const double Board = 5, Table = 50, Traits = 500, Night = 60_000;

    public static async Task<int> Run(int complaints, int rounds, string? kept, string json)
    {
        await using var folder = await CaseFolder.Make(Cases, parts: false, spread: false, kept);
        await ComplaintCopies.Make(folder.File, complaints);
        await folder.Become("legal");
        var (contexts, clock) = (folder.Services.GetRequiredService<IDbContextFactory<OversightDb>>(), folder.Services.GetRequiredService<IClock>());
        await using var scope = folder.Services.CreateAsyncScope();
        var views = new TopicFigureViews(scope.ServiceProvider.GetRequiredService<Reads>());
        var quiet = new Quiet();
        quiet.Calibrate();
        var board = await CatalogueRun.Time("what the board reads of complaints", Board, rounds, async _ =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            await db.OpenComplaintTallies.AsNoTracking().ToListAsync();
            await db.AnsweredComplaintTallies.AsNoTracking().Where(t => t.Year == 2026).ToListAsync();
        });
        var rival = await CatalogueRun.Time("the same counted from the rows", double.MaxValue, 3, async _ =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            await db.Complaints.AsNoTracking().Where(ComplaintSight.Counted).GroupBy(c => new { c.AssignedTo, c.State, c.Satisfaction }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        });
        quiet.Calibrate();
        var traits = await CatalogueRun.Time("difficult and sensitive ones of five weeks", Traits, rounds, _ => views.Traits([.. TopicTraits.Difficult, .. TopicTraits.Sensitive]));
        var table = await CatalogueRun.Time("the table of a week", Table, rounds, _ => views.Week(null, null));
        quiet.Calibrate();
        var night = await CatalogueRun.Time("five weeks counted at night", Night, 2, _ => new WeeklyTopics(contexts).Make(clock.Now));
        quiet.Calibrate();
        return await Verdict.Give(json, new { complaints, rounds, board, rival, traits, table, night }, quiet.Report(),
        [
            Goal.Most("board, p95 ms", board.Ms.P95, Board, timed: true),
            Goal.Most("board by counting the rows", board.ProcessorMs / rival.ProcessorMs, 0.1, timed: false),
            Goal.Most("traits, processor ms", traits.ProcessorMs, Traits, timed: false),
            Goal.Most("table, p95 ms", table.Ms.P95, Table, timed: true),
            Goal.Most("night, processor ms", night.ProcessorMs, Night, timed: false),
        ]);
    }
}
