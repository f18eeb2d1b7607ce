using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Domain.Topics;
using Oversight.Tests.Features.Complaints;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Topics;

namespace Oversight.Tests.Features.Topics;

/// <summary>The weekly table on a real database: its numbers open their rows and betray nobody.</summary>
public sealed class TopicCountTests
{
    private const string Road = "贺江路";

    [Fact]
    public async Task Each_number_of_the_table_opens_its_rows_and_confidential_ones_are_in_none()
    {
        await using var s = await TopicScenario.Start();
        await Fill(s);
        Assert.True(await s.Act<CountTopics>().Run(TestContext.Current.CancellationToken) > 0);
        foreach (var user in (string[])["leader", "deputy", "legal", "zh.a"])
        {
            await s.World.As(user);
            var table = await s.Act<TopicFigureViews>().Week(null, null);
            var (week, views) = (table.Week!, s.Act<ComplaintViews>());
            Assert.True(table.Opens);
            Assert.Equal((new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 22), 6, 1, 1), (week.Monday, week.Through, week.Complaints, week.LastWeek, week.Before));
            var place = Assert.Single(table.Lines, l => l.Figure is { Subject: TopicSubject.Place, Key: Road });
            Assert.Equal((6, 1, 1, true), (place.Figure.Count, place.Figure.LastWeek, place.Figure.Before, place.Figure.Rises));
            foreach (var line in table.Lines)
            {
                await Same(line.Figure.Count, line, line.Cut(week));
                await Same(line.Figure.LastWeek, line, line.LastWeek(week));
                await Same(line.Figure.Before, line, line.Before(week));
            }

            async Task Same(int number, TopicLine line, ComplaintCut cut)
            {
                var filter = new ComplaintFilter { Tab = ComplaintFilter.All, Item = line.Figure.Subject == TopicSubject.Item ? line.Figure.Key : null, Cut = ComplaintCut.Read(cut.ToString()) };
                Assert.Equal(cut, filter.Cut);
                Assert.Equal((line.Label, number), (line.Label, (await views.List(filter, null, TestContext.Current.CancellationToken)).Count));
            }
        }

        await s.World.As("zd1.head");
        var same = await s.Act<TopicFigureViews>().Week(null, null);
        Assert.False(same.Opens);
        Assert.Equal(6, same.Lines.First(l => l.Figure.Key == Road).Figure.Count);
    }

    [Fact]
    public async Task Counting_again_gives_the_same_table_and_what_became_confidential_is_gone()
    {
        await using var s = await TopicScenario.Start();
        var one = await Fill(s);
        await s.Act<CountTopics>().Run(TestContext.Current.CancellationToken);
        var first = await Lines();
        await s.Act<CountTopics>().Run(TestContext.Current.CancellationToken);
        Assert.Equal(first, await Lines());
        await s.Do("legal2", one, (op, c, v) => s.Act<SetComplaintLevel>().Run(op, c, v, Confidentiality.Confidential, "来信人要求保密"));
        s.World.Clock.Pass(TimeSpan.FromSeconds(2));
        await s.Act<CountTopics>().Run(TestContext.Current.CancellationToken);
        Assert.Contains(await Lines(), l => l is { Key: Road, Count: 5 });
        Assert.DoesNotContain(await Lines(), l => l is { Key: Road, Count: 6 });

        async Task<List<(DateOnly, string Key, int Count, int, bool)>> Lines()
        {
            await using var db = s.World.Read();
            return [.. (await db.TopicFigures.OrderBy(f => f.Monday).ThenBy(f => f.Place).ToListAsync(TestContext.Current.CancellationToken)).Select(f => (f.Monday, f.Key, f.Count, f.Before, f.Rises))];
        }
    }

    [Fact]
    public async Task Traits_count_what_their_lists_hold_and_no_confidential_one()
    {
        await using var s = await TopicScenario.Start();
        await Fill(s);
        await s.Register(TopicScenario.Of("执法时打人致人受伤", Road, at: s.World.Clock.Now.AddDays(-2)), about: "ZD1");
        await s.Register(TopicScenario.Of("执法时殴打商户", Road, Confidentiality.Confidential, s.World.Clock.Now.AddDays(-2), ComplaintKind.Report), "legal2", "ZD1");
        await s.World.As("legal");
        var (lines, opens) = await s.Act<TopicFigureViews>().Traits([.. TopicTraits.Difficult, .. TopicTraits.Sensitive]);
        Assert.True(opens);
        Assert.Equal((1, 1), (lines.Single(l => l.Trait == TopicTrait.SensitiveWord).Week, lines.Single(l => l.Trait == TopicTrait.AgainstDepartment).Week));
        foreach (var line in lines)
        {
            var cut = new ComplaintCut { Trait = line.Trait, From = line.Period.Monday, Through = line.Period.Through };
            Assert.Equal((line.Trait, line.Week), (line.Trait, (await s.Act<ComplaintViews>().List(new ComplaintFilter { Tab = ComplaintFilter.All, Cut = ComplaintCut.Read(cut.ToString()) }, null, TestContext.Current.CancellationToken)).Count));
        }
    }

    /// <summary>Six at one road in the week, one the week before, and nine confidential ones at another.</summary>
    private static async Task<Guid> Fill(ComplaintScenario s)
    {
        var friday = s.World.Clock.Now.AddDays(-3);
        string[] titles = ["夜间渣土车轰鸣", "大型渣土车超速", "渣土车遗撒", "渣土车带泥上路", "无牌渣土车", "凌晨渣土车鸣笛"];
        Guid last = default;
        for (var i = 0; i < titles.Length; i++)
            last = (await s.Register(TopicScenario.Of(titles[i], $"{Road}{i + 1}号", at: friday.AddDays(-(i % 4))))).Id;
        await s.Register(TopicScenario.Of("井盖缺失", Road, at: friday.AddDays(-7)));
        for (var i = 0; i < 9; i++)
            await s.Register(TopicScenario.Of("中队收费放行", "塔湾路", Confidentiality.Confidential, friday, ComplaintKind.Report), "legal2", "ZD1");
        s.World.Clock.Pass(TimeSpan.FromMinutes(1));
        return last;
    }
}
