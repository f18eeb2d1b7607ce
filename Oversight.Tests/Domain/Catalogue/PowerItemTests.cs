using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Tests.Domain.Catalogue;

public sealed class PowerItemTests
{
    private static readonly DateOnly First = new(2026, 3, 1);

    [Theory]
    [InlineData("2026-02-28")]
    [InlineData("2026-03-01")]
    public void A_version_that_begins_before_its_predecessor_is_refused_in_one_sentence(string from)
    {
        var item = Enter();
        var refused = Assert.Throws<RuleBroken>(() => item.Publish(Version(2, DateOnly.ParseExact(from, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(("version-order", "新版本生效日应晚于第1版的生效日2026-03-01。"), (refused.Code, refused.Message));
        Assert.Equal((1, 1), (item.Versions.Count, item.Facts.Count));
    }

    [Fact]
    public void Each_day_has_the_version_that_began_last_before_it()
    {
        var item = Enter();
        item.Publish(Version(2, First.AddDays(10)));
        Assert.Null(item.On(First.AddDays(-1)));
        Assert.Equal([1, 1, 2], new[] { First, First.AddDays(9), First.AddDays(10) }.Select(d => item.On(d)!.Number));
        item.Repeal(First.AddDays(20), "", "豫政〔2026〕1号");
        Assert.Equal(2, item.On(First.AddDays(20))!.Number);
        Assert.Null(item.On(First.AddDays(21)));
        Assert.Equal("repealed", Assert.Throws<RuleBroken>(() => item.Publish(Version(3, First.AddDays(30)))).Code);
    }

    private static PowerItem Enter() => PowerItem.Enter(Guid.NewGuid(), "T-001", PowerCategory.Penalty, Version(1, First));

    private static ItemVersion Version(int number, DateOnly from) => new(number, from, PowerCategory.Penalty, FullItem.Content, Guid.CreateVersion7);
}
