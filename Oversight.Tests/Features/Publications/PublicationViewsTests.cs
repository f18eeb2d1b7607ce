using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Tests.Support;
using Oversight.Web.Features.Publications;
using Oversight.Web.Features.Workbench;

namespace Oversight.Tests.Features.Publications;

public sealed class PublicationViewsTests
{
    [Fact]
    public async Task Each_standing_counts_what_a_plain_recount_counts()
    {
        await using var world = await Mixed();
        var views = world.Get<PublicationViews>();
        var all = await views.All(new());
        Assert.Equal(98, all.Count);
        foreach (PublicationChannel? channel in new PublicationChannel?[] { null, PublicationChannel.ServicePortal, PublicationChannel.GovernmentSite, PublicationChannel.HallPoster })
        {
            var counts = await views.Counts(new(Channel: channel));
            foreach (var category in new PowerCategory?[] { null, PowerCategory.Penalty })
            {
                foreach (var standing in new[] { PublicationStanding.Published, PublicationStanding.Overdue, PublicationStanding.Due, PublicationStanding.Old })
                {
                    var rows = all.Where(r => (category is null || r.Category == category) && Plain(r, channel, standing)).Select(r => r.Code).ToList();
                    var found = (await views.All(new(standing, channel, category))).Select(r => r.Code).ToList();
                    Assert.Equal(rows, found);
                    if (category is null)
                        Assert.Equal(rows.Count, counts[standing]);
                }
            }
        }
    }

    [Fact]
    public async Task The_workbench_counts_what_the_ledger_counts()
    {
        await using var world = await Mixed();
        await world.As("legal");
        var views = world.Get<PublicationViews>();
        List<string> expected = [];
        foreach (var channel in new[] { PublicationChannel.ServicePortal, PublicationChannel.GovernmentSite, PublicationChannel.HallPoster })
        {
            foreach (var standing in new[] { PublicationStanding.Overdue, PublicationStanding.Due })
            {
                var rows = await views.All(new(standing, channel));
                if (rows.Count > 0)
                    expected.Add($"{channel.Name()} {rows.Count}项权责事项{standing.Name()}");
            }
        }

        Assert.InRange(expected.Count, 3, 6);
        var found = await world.Get<IEnumerable<ITodoArea>>().OfType<PublicationTodo>().Single().Mine(TestContext.Current.CancellationToken);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Where(i => i.NextAct == "记录公布").Select(i => $"{i.Number} {i.Title}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_hold_every_row_once_forwards_and_backwards()
    {
        await using var world = await Mixed();
        var views = world.Get<PublicationViews>();
        List<string> forward = [];
        var page = await views.Page(new());
        for (; ; page = await views.Page(new(), after: page.Rows[^1].Code))
        {
            Assert.InRange(page.Rows.Count, 1, 50);
            forward.AddRange(page.Rows.Select(r => r.Code));
            if (!page.HasNext)
                break;
        }

        Assert.Equal((await views.All(new())).Select(r => r.Code), forward);
        List<string> back = [.. page.Rows.Select(r => r.Code)];
        while (page.HasPrevious)
        {
            page = await views.Page(new(), before: page.Rows[0].Code);
            back.InsertRange(0, page.Rows.Select(r => r.Code));
        }

        Assert.Equal(forward, back);
    }

    [Fact]
    public async Task The_next_look_is_due_on_its_day_and_not_before_on_the_page_in_the_count_and_on_the_workbench()
    {
        await using var world = await PublicationWorld.Start();
        await world.Publish(PublicationChannel.ServicePortal, most: 7);
        await world.Publish(PublicationChannel.HallPoster, most: 5);
        var (views, next) = (world.Get<PublicationViews>(), ChinaTime.DayOf(world.Clock.Now).AddDays(90));
        foreach (var (day, portal, hall, any) in new[] { (next.AddDays(-1), 0, 0, 0), (next, 7, 5, 7), (next.AddDays(30), 7, 5, 7) })
        {
            world.Clock.GoTo(day);
            Assert.Equal((portal, hall, any), (
                (await views.Counts(new(Channel: PublicationChannel.ServicePortal)))[PublicationStanding.Recheck],
                (await views.Counts(new(Channel: PublicationChannel.HallPoster)))[PublicationStanding.Recheck],
                (await views.Counts(new()))[PublicationStanding.Recheck]));
            var cells = (await views.All(new(PublicationStanding.Recheck))).SelectMany(r => r.Cells).Where(c => c.Text == "到期复查").ToList();
            Assert.Equal(portal + hall, cells.Count);
            Assert.All(cells, c => Assert.Equal((Light.Amber, next), (c.Light, c.NextCheckOn)));
            await world.As("legal");
            var todo = await world.Get<IEnumerable<ITodoArea>>().OfType<PublicationTodo>().Single().Mine(TestContext.Current.CancellationToken);
            Assert.Equal(any > 0 ? [$"{any}项公布内容到期复查"] : [], todo.Where(i => i.NextAct == "复查").Select(i => i.Title));
        }
    }

    [Fact]
    public async Task The_form_lists_what_does_not_stand_there_and_says_how_many_do()
    {
        await using var world = await PublicationWorld.Start();
        await world.Publish(PublicationChannel.ServicePortal, most: 30);
        var views = world.Get<PublicationViews>();
        var portal = await views.Publishable(new(), PublicationChannel.ServicePortal, null);
        Assert.Equal((68, 30), (portal.Items.Count, portal.There));
        Assert.Equal((98, 0), ((await views.Publishable(new(), PublicationChannel.HallPoster, null)).Items.Count, (await views.Publishable(new(), PublicationChannel.HallPoster, null)).There));
        var code = (await views.All(new())).First(r => portal.Items.All(i => i.Code != r.Code)).Code;
        var one = await views.Publishable(new(), PublicationChannel.ServicePortal, code);
        Assert.Equal((0, 1), (one.Items.Count, one.There));
        Assert.Equal((await views.All(new(PublicationStanding.Published, PublicationChannel.ServicePortal))).Count, portal.There);
    }

    [Fact]
    public async Task The_papers_of_a_day_hold_the_versions_in_force_on_it_under_their_category()
    {
        await using var world = await PublicationWorld.Start();
        var today = ChinaTime.DayOf(world.Clock.Now);
        await using var db = world.Read();
        var item = await db.Items.AsNoTracking().AsSplitQuery().OrderBy(i => i.Code).FirstAsync(i => i.Category == PowerCategory.Check, TestContext.Current.CancellationToken);
        await world.Work.Do(PublicationDuties.Record, Oversight.Domain.Common.Subject.New("item"), Guid.NewGuid(), async (d, _) =>
            (await d.Items.AsSplitQuery().SingleAsync(i => i.Id == item.Id)).Publish(new ItemVersion(2, today, item.Category, item.Versions[0].ToContent() with { Name = "今天起的名称" }, Guid.CreateVersion7)));
        var papers = world.Get<PublicationPapers>();
        var now = await papers.List(today);
        var counts = await db.Items.GroupBy(i => i.Category).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(counts.OrderBy(c => c.Key).Select(c => (c.Key.Name(), c.Count)), now.Parts.Select(p => (p.Category, p.Items.Count)));
        Assert.Equal("今天起的名称", now.Parts.SelectMany(p => p.Items).Single(i => i.Code == item.Code).Name);
        Assert.Equal(item.Versions[0].Name, (await papers.List(today.AddDays(-1))).Parts.SelectMany(p => p.Items).Single(i => i.Code == item.Code).Name);
        foreach (var part in now.Parts)
        {
            using var poster = new Documents.PrintedPaper(Documents.SamplePapers.Renderer.Render(Oversight.Infrastructure.Documents.CataloguePapers.Poster(now, part.Category, Oversight.Infrastructure.Documents.OfficialMeasures.PosterA3)));
            var text = Documents.PrintedPaper.Squeeze(string.Concat(poster.Pages.SelectMany(p => p.Letters).Select(l => l.Value)));
            Assert.All(now.Parts.SelectMany(p => p.Items), i => Assert.Equal(part.Items.Contains(i), text.Contains(i.Code, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task An_older_version_that_still_hangs_there_is_told()
    {
        await using var world = await PublicationWorld.Start();
        await world.PublishAll();
        await using var db = world.Read();
        var code = (await db.Items.OrderBy(i => i.Code).FirstAsync(TestContext.Current.CancellationToken)).Code;
        await NewVersion(world, code);
        var row = Assert.Single(await world.Get<PublicationViews>().All(new(PublicationStanding.Old)));
        Assert.Equal((code, 2), (row.Code, row.Number));
        Assert.All(row.Cells.Take(3), c => Assert.Equal((PublicationStanding.Due, (int?)1), (c.Standing, c.Old)));
        await world.Publish(PublicationChannel.HallPoster, new(PublicationStanding.Old));
        row = Assert.Single(await world.Get<PublicationViews>().All(new(PublicationStanding.Old)));
        Assert.Equal([1, 1, null], row.Cells.Take(3).Select(c => c.Old));
        Assert.Equal(PublicationStanding.Published, row.Cells[2].Standing);
    }

    private static bool Plain(LedgerRow row, PublicationChannel? channel, PublicationStanding standing)
    {
        var cells = row.Cells.Where(c => channel is { } one ? c.Channel == one : c.Channel != PublicationChannel.Other).ToList();
        return standing switch
        {
            PublicationStanding.Published => cells.TrueForAll(c => c.Standing == PublicationStanding.Published),
            PublicationStanding.Old => row.Cells.Any(c => (channel is null || c.Channel == channel) && c.Old is not null),
            _ => cells.Exists(c => c.Standing == standing),
        };
    }

    private static async Task<World> Mixed()
    {
        var world = await PublicationWorld.Start();
        await world.Publish(PublicationChannel.ServicePortal);
        await world.Publish(PublicationChannel.GovernmentSite, most: 61);
        await world.Publish(PublicationChannel.HallPoster, new(Category: PowerCategory.Penalty), skip: 20);
        await world.Publish(PublicationChannel.Other, most: 2);
        await using var db = world.Read();
        foreach (var code in await db.Items.OrderBy(i => i.Code).Skip(50).Take(3).Select(i => i.Code).ToListAsync(TestContext.Current.CancellationToken))
            await NewVersion(world, code);
        return world;
    }

    internal static Task NewVersion(World world, string code) => world.Work.Do(PublicationDuties.Record, Oversight.Domain.Common.Subject.New("item"), Guid.NewGuid(), async (db, _) =>
    {
        var item = await db.Items.AsSplitQuery().SingleAsync(i => i.Code == code);
        item.Publish(new ItemVersion(2, ChinaTime.DayOf(world.Clock.Now), item.Category, item.Versions[0].ToContent(), Guid.CreateVersion7));
    });
}
