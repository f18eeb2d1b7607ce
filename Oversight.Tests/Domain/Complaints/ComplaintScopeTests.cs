using Oversight.Domain.Complaints;
using Oversight.Tests.Domain.Time;
using static Oversight.Tests.Domain.Complaints.Desk;

namespace Oversight.Tests.Domain.Complaints;

public sealed class ComplaintScopeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_version_waits_for_its_day_and_the_one_before_stays_in_force_and_readable()
    {
        var scope = ComplaintScope.Enter(Guid.NewGuid(), "street-light", Text("路灯"), Change(Today));
        scope.Set(Text("路灯、景观灯"), Change(Today.AddDays(8)));
        Assert.Equal(("路灯", 1, (DateOnly?)Today.AddDays(8)), (scope.Title, scope.InForce, scope.NextOn));
        Assert.False(scope.TakeEffect(Today.AddDays(7)));
        Assert.True(scope.TakeEffect(Today.AddDays(8)));
        Assert.False(scope.TakeEffect(Today.AddDays(8)));
        Assert.Equal(("路灯、景观灯", 2, null), (scope.Title, scope.InForce, scope.NextOn));
        Assert.Equal(["路灯、景观灯", "路灯"], scope.Versions.Select(v => v.Title));
    }

    [Fact]
    public void A_new_entry_is_not_active_before_its_day_and_no_version_goes_back()
    {
        var scope = ComplaintScope.Enter(Guid.NewGuid(), "street-light", Text("路灯"), Change(Today.AddDays(3)));
        Assert.Equal((false, 0, "路灯"), (scope.Active, scope.InForce, scope.Title));
        Assert.Equal("from", Invalid(() => scope.Set(Text("路灯"), Change(Today.AddDays(2)))));
        Assert.Equal("from", Invalid(() => scope.Set(Text("路灯"), Change(Today.AddDays(-1)))));
        Assert.True(scope.TakeEffect(Today.AddDays(3)));
        Assert.True(scope.Active);
        Assert.Equal("code", Invalid(() => ComplaintScope.Enter(Guid.NewGuid(), "路灯", Text("路灯"), Change(Today))));
        Assert.Equal("sortOrder", Invalid(() => scope.Set(Text("路灯") with { SortOrder = -1 }, Change(Today.AddDays(9)))));
    }

    private static ScopeText Text(string title) => new(title, true, "请说明路灯编号。", "", "", 1);

    private static ScopeChange Change(DateOnly from) => new(Guid.NewGuid(), from, Today, Legal.Id, China.At(2026, 11, 23));
}
