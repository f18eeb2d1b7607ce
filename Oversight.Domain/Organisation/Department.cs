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

    /// <summary>The first day on which it exists, China time; null where that day was never registered, so that it was always there.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>The last day on which it exists, China time; null while it goes on.</summary>
    public DateOnly? ClosedAfter { get; private set; }

    /// <summary>The department that took over, where it was merged.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>What it was called before; without rows it always had its present name.</summary>
    public IReadOnlyList<FormerName> FormerNames => [.. _formerNames.OrderBy(n => n.Through)];

    /// <summary>Sets up a department.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="code">Short ASCII code.</param>
    /// <param name="name">Full name.</param>
    /// <param name="kind">What sort it is.</param>
    /// <param name="sortOrder">Place in lists.</param>
    /// <param name="supervised">Whether its work is supervised.</param>
    /// <param name="since">First day, or null where it is not known.</param>
    /// <param name="reason">The paper that orders it, or empty for the system's own.</param>
    public static Department Establish(Guid id, string code, string name, DepartmentKind kind, int sortOrder, bool supervised, DateOnly? since = null, string reason = "")
    {
        (string ascii, string full) = Named(code, name);
        var department = new Department
        {
            Id = id,
            Code = ascii,
            Name = full,
            Kind = kind,
            SortOrder = sortOrder,
            Supervised = supervised,
            Since = since,
        };
        department.Record(new DepartmentEstablished(department.Code, department.Name, kind) { Since = since, Reason = reason });
        return department;
    }

    /// <summary>Place in lists of a department of operations, after the others.</summary>
    public const int OperationsPlace = 99;

    /// <summary>Sets up a department by a paper of the bureau, from a day on.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="code">Short ASCII code, never changed afterwards.</param>
    /// <param name="name">Full name.</param>
    /// <param name="kind">What sort it is; leaders and operations are not supervised.</param>
    /// <param name="sortOrder">Place in lists.</param>
    /// <param name="since">First day, not after today.</param>
    /// <param name="today">Today, China time.</param>
    /// <param name="reason">The paper that orders it.</param>
    public static Department Establish(Guid id, string code, string name, DepartmentKind kind, int sortOrder, DateOnly since, DateOnly today, string reason)
    {
        Named(code, name);
        if (!Enum.IsDefined(kind))
            throw new InvalidInput("kind", "请选择部门类别。");
        if (since > today)
            throw new InvalidInput("since", "部门自文件生效之日设立，起始日不能晚于今天。");
        InvalidInput.Within("since", "起始日", since, OrganisationDuties.Oldest, today);
        var why = InvalidInput.Require("reason", "设立依据", reason, 200, 2);
        return Establish(id, code, name, kind, sortOrder, kind is not (DepartmentKind.Leadership or DepartmentKind.Operations), since, why);
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
        InvalidInput.Within("from", "起始日", from, OrganisationDuties.Oldest, today);
        if (Since is { } first && from <= first)
            throw new InvalidInput("from", $"{Name}自{first:yyyy-MM-dd}起设立，新名称的起始日应晚于该日。");
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
        if (Kind == DepartmentKind.LegalOffice)
            throw new RuleBroken("legal-office", "法制室承担全局监督职责，不能并入其他部门；职责调整请先修订办法。", "办法第五条");
        InvalidInput.Within("lastDay", "最后一日", lastDay, OrganisationDuties.Oldest, DateOnly.MaxValue);
        if (IsBefore(lastDay))
            throw new InvalidInput("lastDay", $"{Name}自{Since:yyyy-MM-dd}起设立，最后一日不能早于该日。");
        if (lastDay > today)
            throw new InvalidInput("lastDay", "合并自文件生效之日办理，最后一日不能晚于今天。");
        successor.DemandOpen(lastDay.AddDays(1));
        if (open.Any)
            throw new RuleBroken("open-matters", $"{Name}还有{open.Text}未移交，请先移交给{successor.Name}或其他部门，再办理合并。", "通知第二部分");
        var why = InvalidInput.Require("reason", "合并依据", reason, 200);
        (ClosedAfter, SuccessorId) = (lastDay, successor.Id);
        Record(new DepartmentMerged(successor.Id, lastDay, why));
    }

    /// <summary>What it was called on a day.</summary>
    public string NameOn(DateOnly day) => FormerNames.FirstOrDefault(n => day <= n.Through)?.Name ?? Name;

    /// <summary>Whether it exists on a day.</summary>
    public bool IsOpenOn(DateOnly day) => !IsBefore(day) && (ClosedAfter is not { } last || day <= last);

    /// <summary>Whether a day lies before its first.</summary>
    public bool IsBefore(DateOnly day) => Since is { } first && day < first;

    /// <summary>Demands that it exists on a day.</summary>
    /// <exception cref="RuleBroken">It was merged into another before, or does not exist yet.</exception>
    public void DemandOpen(DateOnly day)
    {
        if (IsBefore(day))
            throw new RuleBroken("department-not-yet", $"{Name}自{Since:yyyy-MM-dd}起设立，请选择该日及以后的日期。", "通知第二部分");
        if (!IsOpenOn(day))
            throw new RuleBroken("department-closed", $"{Name}已于{ClosedAfter:yyyy-MM-dd}后并入其他部门，请在承接部门办理。", "通知第二部分");
    }

    private static (string Code, string Name) Named(string code, string name)
    {
        var full = InvalidInput.Require("name", "部门名称", name, 50);
        var ascii = InvalidInput.Require("code", "部门代码", code, 20);
        return ascii.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? (ascii, full)
            : throw new InvalidInput("code", "部门代码用于网址和报表，只能用英文字母、数字和短横，例如ZD1。");
    }

    private string Changed(string name)
    {
        var next = InvalidInput.Require("name", "部门名称", name, 50);
        return string.Equals(next, Name, StringComparison.Ordinal) ? throw new RuleBroken("unchanged", "新名称与现名称相同，无需更名。") : next;
    }
}
