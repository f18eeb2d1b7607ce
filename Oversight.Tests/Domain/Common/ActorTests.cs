using Oversight.Domain.Common;

namespace Oversight.Tests.Domain.Common;

public sealed class ActorTests
{
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.Auditor)]
    public void The_post_of_an_administrator_opens_no_rows_wherever_it_is_placed(Role role)
    {
        var squadron = Guid.CreateVersion7();
        var actor = new Actor(Guid.CreateVersion7(), "某人", [new(Guid.CreateVersion7(), squadron, "岗位", role)], new HashSet<Guid>());
        Assert.False(actor.Sees(squadron));
        Assert.Empty(actor.Departments);
        Assert.True(actor.BelongsTo(squadron));
    }
}
