using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;

namespace Oversight.Tests.Trail;

public sealed class WorkTests
{
    private static readonly Duty Rename = new("department.rename", "部门更名", Role.LegalOffice);

    [Fact]
    public async Task The_founding_of_the_bureau_is_on_the_trail_and_verifies()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        Assert.Equal(12, await db.Departments.CountAsync(TestContext.Current.CancellationToken));
        var report = await world.Verify();
        Assert.True(report.Intact, report.Damage?.ToString());
        Assert.True(report.MacsChecked);
        Assert.True(report.Entries > 50);
    }

    [Fact]
    public async Task An_act_changes_the_thing_and_leaves_one_entry()
    {
        await using var world = await World.Start();
        var id = await world.DepartmentOf("ZD1");
        await world.As("legal");
        await RenameTo(world, id, Guid.NewGuid(), "执法第一中队");
        await using var db = world.Read();
        Assert.Equal("执法第一中队", (await db.Departments.SingleAsync(d => d.Id == id, TestContext.Current.CancellationToken)).Name);
        Assert.Equal(["department.established", "department.renamed"], await world.TrailOf(id));
    }

    [Fact]
    public async Task A_missing_duty_is_refused_and_the_attempt_is_on_the_trail()
    {
        await using var world = await World.Start();
        var id = await world.DepartmentOf("ZD1");
        await world.As("zd1.a");
        var refusal = await World.Refused(() => RenameTo(world, id, Guid.NewGuid(), "改名"));
        Assert.Equal("duty", refusal.Code);
        Assert.Equal(["department.established", "!department.rename"], await world.TrailOf(id));
    }

    [Fact]
    public async Task The_same_submit_twice_is_one_act_with_one_answer()
    {
        await using var world = await World.Start();
        var id = await world.DepartmentOf("ZD1");
        await world.As("legal");
        var op = Guid.NewGuid();
        await RenameTo(world, id, op, "执法第一中队");
        await RenameTo(world, id, op, "执法第一中队");
        Assert.Equal(["department.established", "department.renamed"], await world.TrailOf(id));
    }

    [Fact]
    public async Task A_repeated_refused_submit_gives_the_same_refusal_and_no_second_entry()
    {
        await using var world = await World.Start();
        var id = await world.DepartmentOf("ZD1");
        await world.As("legal");
        var op = Guid.NewGuid();
        var first = await World.Refused(() => RenameTo(world, id, op, "执法一中队"));
        var second = await World.Refused(() => RenameTo(world, id, op, "另一个名称"));
        Assert.Equal(first.Message, second.Message);
        Assert.Equal(["department.established", "!department.rename"], await world.TrailOf(id));
    }

    [Fact]
    public async Task Nobody_signed_in_is_told_to_sign_in()
    {
        await using var world = await World.Start();
        var refusal = await World.Refused(() => RenameTo(world, Guid.NewGuid(), Guid.NewGuid(), "改名"));
        Assert.Equal("signed-out", refusal.Code);
    }

    [Fact]
    public async Task Fifty_parallel_acts_give_fifty_consecutive_entries()
    {
        await using var world = await World.Start();
        var id = await world.DepartmentOf("ZD1");
        await world.As("legal");
        await using var db = world.Read();
        var before = await db.Trail.MaxAsync(e => e.Seq, TestContext.Current.CancellationToken);
        await Task.WhenAll(Enumerable.Range(1, 50).Select(n => Task.Run(async () =>
        {
            await using var scope = world.Scope();
            var work = (Work)scope.ServiceProvider.GetService(typeof(Work))!;
            await work.Do(Rename, new Subject(Kinds.Department, id), Guid.NewGuid(), async (d, _) =>
                (await d.Departments.SingleAsync(x => x.Id == id)).Rename($"执法第{n}中队", "测试"));
        })));
        var after = await db.Trail.Where(e => e.Seq > before).OrderBy(e => e.Seq).Select(e => new { e.Seq, e.SubjectSeq }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => before + i), after.Select(e => e.Seq));
        Assert.Equal(Enumerable.Range(2, 50).Select(i => (long)i), after.Select(e => e.SubjectSeq));
    }

    [Fact]
    public async Task A_change_without_a_fact_or_outside_an_act_is_not_saved()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var department = await db.Departments.FirstAsync(TestContext.Current.CancellationToken);
        department.Rename("偷改", "无");
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        await world.As("legal");
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Work.Do(Rename, Subject.New(Kinds.Department), Guid.NewGuid(), async (d, _) =>
        {
            var changed = await d.Departments.FirstAsync();
            d.Entry(changed).Property(x => x.SortOrder).CurrentValue = 99;
        }));
    }

    private static Task RenameTo(World world, Guid id, Guid op, string name) =>
        world.Work.Do(Rename, new Subject(Kinds.Department, id), op, async (db, _) => (await db.Departments.SingleAsync(d => d.Id == id)).Rename(name, "机构改革方案"));
}
