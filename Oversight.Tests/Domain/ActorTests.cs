using Oversight.Domain.Common;

namespace Oversight.Tests.Domain;

public sealed class ActorTests
{
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.Auditor)]
    public void An_administrators_post_opens_no_row_of_the_department_it_lies_in(Role role)
    {
        var department = Guid.CreateVersion7();
        var actor = Holding(role, department);
        Assert.False(actor.Sees(department));
        Assert.Empty(actor.Departments);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Liaison)]
    [InlineData(Role.DepartmentHead)]
    public void A_post_opens_the_rows_of_its_own_department_only(Role role)
    {
        var department = Guid.CreateVersion7();
        var actor = Holding(role, department);
        Assert.Equal((true, false), (actor.Sees(department), actor.Sees(Guid.CreateVersion7())));
    }

    private static Actor Holding(Role role, Guid department) =>
        new(Guid.CreateVersion7(), "某人", [new HeldPost(Guid.CreateVersion7(), department, role.Name(), role)], new HashSet<Guid>());
}
