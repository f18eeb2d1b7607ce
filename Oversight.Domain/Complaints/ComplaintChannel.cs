using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Complaints;

/// <summary>A channel as it is shown to the public (办法第十三条 公布投诉举报电话和电子信箱): who owns it, when it is open, when it was last tried.</summary>
public sealed class ComplaintChannel : Aggregate
{
    private readonly List<ChannelTest> _tests = [];

    private ComplaintChannel() => (Name, Address, Hours) = ("", "", "");

    public IntakeChannel Channel { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; }

    /// <summary>Number, mail address, street or page.</summary>
    public string Address { get; private set; }

    /// <summary>When somebody is there, in words.</summary>
    public string Hours { get; private set; }

    public Guid DepartmentId { get; private set; }

    /// <summary>Who answers for it, or null.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>Whether it is open and shown to the public.</summary>
    public bool Open { get; private set; }

    /// <summary>Days after which it is tried again.</summary>
    public int TestDays { get; private set; }

    /// <summary>Day of the last test, China time; null where there was none.</summary>
    public DateOnly? TestedOn { get; private set; }

    /// <summary>Whether it worked then.</summary>
    public bool? Works { get; private set; }

    /// <summary>The day by which it is to be tried again; null where it is closed.</summary>
    public DateOnly? TestDueOn { get; private set; }

    /// <summary>The tests as rows.</summary>
    public IReadOnlyList<ChannelTest> TestRows => _tests;

    /// <summary>The tests, the last first.</summary>
    public IReadOnlyList<ChannelTest> Tests => [.. _tests.OrderByDescending(t => t.At)];

    /// <summary>Registers a channel.</summary>
    public static ComplaintChannel Enter(Guid id, IntakeChannel channel, ChannelText text, DateOnly today)
    {
        var entry = new ComplaintChannel { Id = id, Channel = channel };
        entry.Set(text, today);
        return entry;
    }

    /// <summary>Changes it.</summary>
    public void Set(ChannelText text, DateOnly today)
    {
        (Name, Address, Hours) = (InvalidInput.Require("name", "渠道名称", text.Name, 60, 2), InvalidInput.Require("address", "号码或者地址", text.Address, 200, 3), InvalidInput.Require("hours", "服务时间", text.Hours, 100, 2));
        if (text.TestDays is < 1 or > 366)
            throw new InvalidInput("testDays", "测试间隔应为1至366日。");
        (DepartmentId, OwnerId, Open, TestDays) = (text.DepartmentId, text.OwnerId, text.Open, text.TestDays);
        TestDueOn = Open ? (TestedOn ?? today).AddDays(TestDays) : null;
        Record(new ComplaintChannelSet(Channel, Name, Address, Open));
    }

    /// <summary>Enters that it was tried.</summary>
    public void Test(bool works, string note, Guid id, Actor actor, DateTime now)
    {
        if (!Open)
            throw new RuleBroken("channel-closed", "该渠道已停用，无需测试；恢复使用请先修改登记。", "办法第十三条");
        var said = works && note.Trim().Length == 0 ? "" : InvalidInput.Require("note", "测试情况", note, 200, 2);
        _tests.Add(new ChannelTest(id, works, said, actor.Id, now));
        (TestedOn, Works) = (ChinaTime.DayOf(now), works);
        TestDueOn = TestedOn.Value.AddDays(TestDays);
        Record(new ComplaintChannelTested(works, said));
    }
}

/// <summary>What the register says of a channel.</summary>
public sealed record ChannelText(string Name, string Address, string Hours, Guid DepartmentId, Guid? OwnerId, bool Open, int TestDays);

/// <summary>One test of a channel.</summary>
public sealed record ChannelTest(Guid Id, bool Works, string Note, Guid By, DateTime At);
