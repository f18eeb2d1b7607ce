using Oversight.Domain.Topics;

namespace Oversight.Tests.Domain.Topics;

/// <summary>What a week comes to.</summary>
public sealed class WeekTableTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly TopicPeriod Week = new(Monday, Monday.AddDays(6));
    private static readonly TopicWords Words = new(["对占道经营的处罚", "对擅自占道经营的检查", "户外广告设施设置审批"]);

    [Fact]
    public void Nine_after_two_a_week_is_a_rise_and_three_after_none_is_nothing()
    {
        List<TopicComplaint> complaints =
        [
            .. Of(9, Monday, "夜间施工噪声扰民", "航海东路88号"),
            .. Of(2, Monday.AddDays(-7), "夜间施工噪声大", "航海东路12号"),
            .. Of(3, Monday, "井盖松动", "城东路9号"),
        ];
        var table = WeekTable.Of(Week, complaints, Words, 5, 0.05);
        Assert.Equal((12, 2, 2), (table.Complaints, table.LastWeek, table.Before));
        var noise = Assert.Single(table.Counts, c => c is { Subject: TopicSubject.Word, Key: "夜间施工噪声" });
        Assert.Equal((9, 2, 2, true), (noise.Count, noise.LastWeek, noise.Before, noise.Rises));
        Assert.Equal((9, 2, true), table.Counts.Where(c => c is { Subject: TopicSubject.Place, Key: "航海东路" }).Select(c => (c.Count, c.Before, c.Rises)).Single());
        Assert.DoesNotContain(table.Counts, c => c.Key.Contains("井盖", StringComparison.Ordinal) || c.Key == "城东路");
    }

    [Fact]
    public void What_is_common_every_week_is_shown_and_not_told()
    {
        List<TopicComplaint> complaints = [.. Enumerable.Range(0, 5).SelectMany(w => Of(8, Monday.AddDays(-7 * w), "占道经营", "东大街"))];
        var line = Assert.Single(WeekTable.Of(Week, complaints, Words, 5, 0.05).Counts, c => c.Subject == TopicSubject.Place);
        Assert.Equal((8, 8, 32, false), (line.Count, line.LastWeek, line.Before, line.Rises));
    }

    [Fact]
    public void The_same_complaints_give_the_same_table_in_whatever_order_they_come()
    {
        List<TopicComplaint> complaints = [.. Of(9, Monday, "渣土车遗撒", "未来路"), .. Of(6, Monday, "油烟直排", "紫荆社区"), .. Of(4, Monday.AddDays(-20), "渣土车超载", "未来路")];
        var one = WeekTable.Of(Week, complaints, Words, 5, 0.05);
        var other = WeekTable.Of(Week, [.. complaints.AsEnumerable().Reverse()], Words, 5, 0.05);
        Assert.Equal(one.Counts, other.Counts);
        Assert.Equal(one.Compared, other.Compared);
    }

    [Fact]
    public void Joined_complaints_are_counted_as_one_matter()
    {
        var main = Of(1, Monday.AddDays(-1), "楼下烧烤", "贺江路")[0];
        List<TopicComplaint> complaints = [main, .. Of(6, Monday, "楼下烧烤", "贺江路").Select(c => c with { Main = main.Id })];
        var matter = Assert.Single(WeekTable.Of(Week, complaints, Words, 5, 0.05).Counts, c => c.Subject == TopicSubject.Matter);
        Assert.Equal((main.Id.ToString("N"), 6, 1), (matter.Key, matter.Count, matter.Before));
    }

    [Fact]
    public void The_week_of_a_monday_is_the_whole_week_before()
    {
        var now = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
        Assert.Equal(Week, TopicPeriod.At(now));
        Assert.Equal(new TopicPeriod(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24)), TopicPeriod.At(now.AddDays(2)));
        Assert.Equal(new TopicPeriod(new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 15)), Week.Back(1));
    }

    private static List<TopicComplaint> Of(int count, DateOnly from, string title, string place) =>
        [.. Enumerable.Range(0, count).Select(i => new TopicComplaint(Guid.NewGuid(), from.AddDays(i % 7), title, place, null, null))];
}
