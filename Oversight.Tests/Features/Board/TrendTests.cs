using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Live.Board;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Infrastructure.Search;
using Oversight.Tests.Features.Demonstration;
using Oversight.Tests.Support;
using Oversight.Web.Features.Board;
using Oversight.Web.Features.Casework;

namespace Oversight.Tests.Features.Board;

[Collection(DemonstrationCollection.Name)]
public sealed class TrendTests(SmallDemonstration demonstration)
{
    private static readonly DateTime Now = SmallDemonstration.Order.End.AddHours(10);

    private readonly DemoWorld _world = demonstration.World;

    [Fact]
    public async Task Each_month_of_the_trend_counts_exactly_the_rows_that_its_link_opens()
    {
        await using var db = _world.Read();
        var account = await db.Users.SingleAsync(u => u.UserName == "leader");
        var clock = new ManualClock(Now);
        var contexts = _world.Get<IDbContextFactory<OversightDb>>();
        var views = new CaseViews(new Reads(contexts, clock, new TestAccount { SignedIn = new SignedIn(account.Id, "session", account.SecurityStamp!) }), new SearchIndex());
        using var source = new TrendSource(contexts, clock);
        var trend = await source.Current();
        Assert.Equal(BoardTrend.Months, trend.Whole.Count);
        Assert.Equal(TallyPeriod.Month(ChinaTime.DayOf(Now)), trend.Whole[^1].Month);
        Assert.Contains(trend.Whole, m => m.Late > 0);
        var alerts = await db.Alerts.Select(a => a.RaisedOn).ToListAsync();
        foreach (var (month, department) in trend.Whole.Select(m => (m, "")).Concat(trend.Departments.Where(d => d.Code is "ZD3").SelectMany(d => d.Months.Select(m => (m, d.Code)))))
        {
            var first = TallyPeriod.FirstDay(month.Month);
            var filter = new CaseFilter { Open = false, Department = department, ClosedMonth = first };
            Assert.Equal(month.Closed, (await views.List(filter)).Count);
            Assert.Equal(month.Late, (await views.List(filter with { OnTime = false })).Count);
            var (from, to) = (ChinaTime.StartOf(first), ChinaTime.StartOf(first.AddMonths(1)));
            Assert.Equal(month.Accepted, await db.Cases.CountAsync(c => c.AcceptedAt >= from && c.AcceptedAt < to && (department.Length == 0 || db.Departments.Any(d => d.Id == c.DepartmentId && d.Code == department))));
            if (department.Length == 0)
                Assert.Equal(month.Alerts, alerts.Count(a => a >= first && a < first.AddMonths(1)));
        }

        Assert.Same(trend, await source.Current());
    }

    [Fact]
    public async Task Months_that_an_earlier_release_did_not_count_are_counted_once_and_as_each_act_would_have()
    {
        await using var db = _world.Read();
        var closed = Lines(await db.ClosedCaseTallies.AsNoTracking().ToListAsync());
        var exercised = Lines(await db.ExercisedItemTallies.AsNoTracking().ToListAsync());
        Assert.NotEmpty(closed);
        Assert.Equal(0, await MonthTallies.Fill(db));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.ClosedCaseTallies.Where(t => t.Period > 9999).ExecuteDeleteAsync();
        await db.ExercisedItemTallies.Where(t => t.Period > 9999).ExecuteDeleteAsync();
        Assert.True(await MonthTallies.AreMissing(db));
        await MonthTallies.Fill(db);
        Assert.Equal(closed, Lines(db.ClosedCaseTallies.Local));
        Assert.Equal(exercised, Lines(db.ExercisedItemTallies.Local));
        await transaction.RollbackAsync();
    }

    private static List<string> Lines(IEnumerable<ClosedCaseTally> tallies) =>
        [.. tallies.Where(t => TallyPeriod.IsMonth(t.Period) && t.Closed > 0).Select(t => $"{t.Period} {t.DepartmentId} {t.Category} {t.Closed} {t.OnTime}").Order(StringComparer.Ordinal)];

    private static List<string> Lines(IEnumerable<ExercisedItemTally> tallies) =>
        [.. tallies.Where(t => TallyPeriod.IsMonth(t.Period) && t.Count > 0).Select(t => $"{t.Period} {t.DepartmentId} {t.ItemId} {t.Count}").Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(3, 3, 4)]
    [InlineData(20, 20, 5)]
    [InlineData(118, 150, 4)]
    [InlineData(1000, 1000, 3)]
    public void The_scale_is_round_and_short(int largest, int end, int ticks)
    {
        var scale = TrendPlot.Scale(largest);
        Assert.Equal((end, ticks), (scale[^1], scale.Count));
        Assert.True(scale[^1] >= largest && scale.Count <= 6);
    }

    [Fact]
    public void The_last_values_are_written_without_covering_one_another()
    {
        var plot = new TrendPlot(760, 220, 12);
        var labels = plot.Labels([20, 20, 19, 0], 20);
        var sorted = labels.Order().ToList();
        Assert.All(sorted.Zip(sorted.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 12));
    }
}
