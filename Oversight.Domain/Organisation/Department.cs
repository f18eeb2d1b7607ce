using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>A department that handles or supervises: 中队, 机关科室, 数字化指挥中心. It is what supervision is directed at (办法第四条).</summary>
public sealed class Department : Aggregate
{
    private readonly List<FormerName> _formerNames = [];

    private Department() => (Code, Name) = ("", "");

    /// <summary>Short ASCII code, stable in addresses and figures.</summary>
    public string Code { get; private set; }

    /// <summary>Full name, e.g. 执法一中队.</summary>
    public string Name { get; private set; }

    /// <summary>What sort of department it is.</summary>
    public DepartmentKind Kind { get; private set; }

    /// <summary>Place in lists and on the board.</summary>
    public int SortOrder { get; private set; }

    /// <summary>Whether its work is supervised and shown on the board.</summary>
    public bool Supervised { get; private set; }

    /// <summary>The last day on which it exists, China time; null while it goes on.</summary>
    public DateOnly? ClosedAfter { get; private set; }

    /// <summary>The department that took over, where it was merged.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>What it was called before; without rows it always had its present name.</summary>
    public IReadOnlyList<FormerName> FormerNames => [.. _formerNames.OrderBy(n => n.Through)];

    /// <summary>Sets up a department.</summary>
    public static Department Establish(Guid id, string code, string name, DepartmentKind kind, int sortOrder, bool supervised)
    {
        var department = new Department
        {
            Id = id,
            Code = InvalidInput.Require("code", "部门代码", code, 20),
            Name = InvalidInput.Require("name", "部门名称", name, 50),
            Kind = kind,
            SortOrder = sortOrder,
            Supervised = supervised,
        };
        department.Record(new DepartmentEstablished(department.Code, department.Name, kind));
        return department;
    }

    /// <summary>Corrects the name as it is written; the department was never called otherwise.</summary>
    public void Rename(string name, string reason)
    {
        var (old, next) = (Name, Changed(name));
        Name = next;
        Record(new DepartmentRenamed(old, Name, InvalidInput.Require("reason", "更名依据", reason, 200)));
    }

    /// <summary>Gives the department a new name from a day on; what it did before stays under the old one.</summary>
    /// <param name="id">Id of the row that keeps the old name.</param>
    /// <param name="name">The new name.</param>
    /// <param name="from">First day of the new name, not after today.</param>
    /// <param name="today">Today, China time.</param>
    /// <param name="reason">The paper that orders it.</param>
    public void Rename(Guid id, string name, DateOnly from, DateOnly today, string reason)
    {
        DemandOpen(today);
        var next = Changed(name);
        if (from > today)
            throw new InvalidInput("from", "更名自文件生效之日办理，起始日不能晚于今天。");
        if (_formerNames.Count > 0 && from.AddDays(-1) <= _formerNames.Max(n => n.Through))
            throw new InvalidInput("from", $"现名称自{_formerNames.Max(n => n.Through).AddDays(1):yyyy-MM-dd}起使用，新名称的起始日应晚于该日。");
        var why = InvalidInput.Require("reason", "更名依据", reason, 200);
        _formerNames.Add(new FormerName(id, Name, from.AddDays(-1)));
        var old = Name;
        Name = next;
        Record(new DepartmentRenamed(old, Name, why) { Since = from });
    }

    /// <summary>Ends the department: its work goes to another. Everything open must have been handed over.</summary>
    /// <param name="successor">The department that takes over.</param>
    /// <param name="lastDay">Its last day, not after today.</param>
    /// <param name="today">Today, China time.</param>
    /// <param name="open">What is still open after the last day.</param>
    /// <param name="reason">The paper that orders it.</param>
    public void MergeInto(Department successor, DateOnly lastDay, DateOnly today, OpenMatters open, string reason)
    {
        DemandOpen(today);
        if (successor.Id == Id)
            throw new InvalidInput("successor", "请选择另一个部门作为承接部门。");
        successor.DemandOpen(lastDay.AddDays(1));
        if (Kind == DepartmentKind.LegalOffice)
            throw new RuleBroken("legal-office", "法制室承担全局监督职责，不能并入其他部门；职责调整请先修订办法。", "办法第五条");
        if (lastDay > today)
            throw new InvalidInput("lastDay", "合并自文件生效之日办理，最后一日不能晚于今天。");
        if (open.Any)
            throw new RuleBroken("open-matters", $"{Name}还有{open.Text}未移交，请先移交给{successor.Name}或其他部门，再办理合并。", "通知第二部分");
        var why = InvalidInput.Require("reason", "合并依据", reason, 200);
        (ClosedAfter, SuccessorId) = (lastDay, successor.Id);
        Record(new DepartmentMerged(successor.Id, lastDay, why));
    }

    /// <summary>What it was called on a day.</summary>
    public string NameOn(DateOnly day) => FormerNames.FirstOrDefault(n => day <= n.Through)?.Name ?? Name;

    /// <summary>Whether it exists on a day, as far as its end is concerned.</summary>
    public bool IsOpenOn(DateOnly day) => ClosedAfter is not { } last || day <= last;

    /// <summary>Demands that it exists on a day.</summary>
    /// <exception cref="RuleBroken">It was merged into another before.</exception>
    public void DemandOpen(DateOnly day)
    {
        if (!IsOpenOn(day))
            throw new RuleBroken("department-closed", $"{Name}已于{ClosedAfter:yyyy-MM-dd}后并入其他部门，请在承接部门办理。", "通知第二部分");
    }

    private string Changed(string name)
    {
        var next = InvalidInput.Require("name", "部门名称", name, 50);
        return string.Equals(next, Name, StringComparison.Ordinal) ? throw new RuleBroken("unchanged", "新名称与现名称相同，无需更名。") : next;
    }
}

/// <summary>A name that a department carried through a day.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Name">The name.</param>
/// <param name="Through">Its last day, China time; its first is the day after the name before.</param>
public sealed record FormerName(Guid Id, string Name, DateOnly Through);

/// <summary>What a department still has to do, in numbers: none of it may be left without an owner.</summary>
/// <param name="Cases">Open cases.</param>
/// <param name="Notices">Rectification notices neither cleared nor withdrawn.</param>
/// <param name="Findings">Open findings.</param>
/// <param name="Holdings">Posts of the department that are held afterwards.</param>
/// <param name="Items">Items in force that are registered to it.</param>
public sealed record OpenMatters(int Cases, int Notices, int Findings, int Holdings, int Items)
{
    /// <summary>Whether anything is open.</summary>
    public bool Any => Cases + Notices + Findings + Holdings + Items > 0;

    /// <summary>What is open, in words.</summary>
    public string Text => string.Join("、", new[] { (Cases, "件在办办件"), (Notices, "份未销号的整改通知书"), (Findings, "项未了结的问题"), (Holdings, "个在任岗位"), (Items, "项由其承办的现行事项") }.Where(p => p.Item1 > 0).Select(p => $"{p.Item1}{p.Item2}"));
}

/// <summary>What sort of department it is.</summary>
public enum DepartmentKind
{
    /// <summary>局领导</summary>
    Leadership,

    /// <summary>机关科室</summary>
    Office,

    /// <summary>中队</summary>
    Squadron,

    /// <summary>数字化指挥中心</summary>
    CommandCentre,

    /// <summary>The one legal office (法制室), which supervises the others and is supervised by the deputy in charge.</summary>
    LegalOffice,

    /// <summary>系统运维: holds no powers.</summary>
    Operations,
}

public sealed record DepartmentEstablished(string Code, string Name, DepartmentKind Kind) : Fact("department.established");

public sealed record DepartmentRenamed(string From, string To, string Reason) : Fact("department.renamed")
{
    /// <summary>First day of the new name; null where only its writing was corrected.</summary>
    public DateOnly? Since { get; init; }
}

public sealed record DepartmentMerged(Guid SuccessorId, DateOnly LastDay, string Reason) : Fact("department.merged");
