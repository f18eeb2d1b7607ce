using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Tests.Domain.Time;
using static Oversight.Tests.Domain.Complaints.Desk;

namespace Oversight.Tests.Domain.Complaints;

public sealed class ComplaintChannelTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void A_channel_is_tried_again_in_its_time()
    {
        var channel = ComplaintChannel.Enter(Guid.NewGuid(), IntakeChannel.Phone, Text(), Day);
        Assert.Equal(Day.AddDays(30), channel.TestDueOn);
        Assert.Equal("note", Invalid(() => channel.Test(false, "", Guid.NewGuid(), Clerk, China.At(2026, 12, 1))));
        channel.Test(false, "无人接听", Guid.NewGuid(), Clerk, China.At(2026, 12, 1));
        Assert.Equal((false, new DateOnly(2026, 12, 31)), (channel.Works, channel.TestDueOn!.Value));
        channel.Set(Text() with { Open = false }, Day);
        Assert.Null(channel.TestDueOn);
        Assert.Equal("channel-closed", Broken(() => channel.Test(true, "", Guid.NewGuid(), Clerk, China.At(2026, 12, 2))));
    }

    [Fact]
    public void What_is_another_s_says_whose()
    {
        Assert.Equal("authority", Invalid(() => ComplaintScope.Enter(Guid.NewGuid(), "x-y", new ScopeText("违法停车", false, "请向交警反映。", "", "", 1), ScopeChange.Now(Guid.NewGuid(), Guid.NewGuid(), China.At(2026, 11, 23)))));
        Assert.Equal("", ComplaintScope.Enter(Guid.NewGuid(), "x-y", new ScopeText("占道经营", true, "请说明地点。", "某机关", "", 1), ScopeChange.Now(Guid.NewGuid(), Guid.NewGuid(), China.At(2026, 11, 23))).Authority);
    }

    private static ChannelText Text() => new("投诉电话", "0371-00000000", "全天", Centre, null, true, 30);
}
