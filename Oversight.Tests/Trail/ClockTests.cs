using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Calendar;
using Oversight.Tests.Support;

namespace Oversight.Tests.Trail;

public sealed class ClockTests
{
    [Theory]
    [InlineData(25, true)]
    [InlineData(24 * 365, true)]
    [InlineData(24, false)]
    [InlineData(-24 * 365, false)]
    public void A_jump_forward_of_more_than_a_day_stops_writing_until_somebody_confirms(int hours, bool stops)
    {
        var time = new TwoClocks();
        var clock = new SystemClock(time);
        time.Pass(TimeSpan.FromDays(400));
        clock.Demand();
        time.Jump(TimeSpan.FromHours(hours));
        if (!stops)
        {
            clock.Demand();
            return;
        }

        Assert.Equal("clock-jumped", Assert.Throws<RuleBroken>(clock.Demand).Code);
        Assert.Equal(hours, clock.Ahead.TotalHours, 3);
        clock.Confirm();
        clock.Demand();
        time.Jump(TimeSpan.FromHours(25));
        Assert.Throws<RuleBroken>(clock.Demand);
    }

    [Fact]
    public void Small_jumps_add_up()
    {
        var time = new TwoClocks();
        var clock = new SystemClock(time);
        for (var i = 0; i < 3; i++)
            time.Jump(TimeSpan.FromHours(9));
        Assert.Throws<RuleBroken>(clock.Demand);
    }

    [Fact]
    public void Now_is_UTC_in_whole_microseconds()
    {
        var time = new TwoClocks();
        time.Jump(TimeSpan.FromTicks(1234567));
        var now = new SystemClock(time).Now;
        Assert.Equal((0, DateTimeKind.Utc), (now.Ticks % 10, now.Kind));
    }

    [Fact]
    public async Task While_the_clock_is_not_trusted_no_act_is_written_not_even_its_refusal()
    {
        var time = new TwoClocks();
        await using var world = await World.Start(services => services.AddSingleton<IClock>(new SystemClock(time)));
        await world.As("legal");
        var id = await world.DepartmentOf("ZD1");
        time.Jump(TimeSpan.FromHours(30));
        Assert.Equal("clock-jumped", (await World.Refused(() => Rename(world, id, "执法第一中队"))).Code);
        Assert.Equal(["department.established"], await world.TrailOf(id));
        ((SystemClock)world.Get<IClock>()).Confirm();
        await Rename(world, id, "执法第一中队");
        Assert.Equal(["department.established", "department.renamed"], await world.TrailOf(id));
    }

    [Fact]
    public async Task A_clock_that_went_back_leaves_a_mark_and_recorded_time_still_rises()
    {
        await using var world = await World.Start();
        await world.As("legal");
        var id = await world.DepartmentOf("ZD1");
        await Rename(world, id, "一");
        world.Clock.Pass(TimeSpan.FromHours(-5));
        await Rename(world, id, "二");
        world.Clock.Pass(TimeSpan.FromHours(6));
        await Rename(world, id, "三");
        await using var db = world.Read();
        var entries = await db.Trail.Where(e => e.SubjectId == id).OrderBy(e => e.Seq).Skip(1).ToListAsync();
        Assert.Equal([false, true, false], entries.Select(e => e.Flags.HasFlag(TrailFlags.ClockWentBack)));
        Assert.Equal(World.Monday, entries[0].RecordedAt);
        Assert.Equal(World.Monday.AddMicroseconds(1), entries[1].RecordedAt);
        Assert.Equal(World.Monday.AddHours(1), entries[2].RecordedAt);
    }

    private static Task Rename(World world, Guid id, string name) =>
        world.Work.Do(new Duty("department.rename", "部门更名", Role.LegalOffice), new Subject(Kinds.Department, id), Guid.NewGuid(), async (db, _) =>
            (await db.Departments.SingleAsync(d => d.Id == id)).Rename(name, "测试"));

    /// <summary>A wall clock that can be set and a monotonic one that cannot.</summary>
    private sealed class TwoClocks : TimeProvider
    {
        private DateTimeOffset _wall = new(World.Monday, TimeSpan.Zero);
        private long _monotonic;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _wall;

        public override long GetTimestamp() => _monotonic;

        public void Jump(TimeSpan time) => _wall += time;

        public void Pass(TimeSpan time) => (_wall, _monotonic) = (_wall + time, _monotonic + time.Ticks);
    }
}
