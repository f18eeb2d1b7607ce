using Oversight.Domain.Common;

namespace Oversight.Domain.Archives;

/// <summary>Who may do what with archives. Which department is a rule of the case itself.</summary>
public static class ArchiveDuties
{
    public static readonly Duty File = new("archive.file", "归档", Role.Officer, Role.DepartmentHead);
    public static readonly Duty Supplement = new("archive.supplement", "补充归档", Role.Officer, Role.DepartmentHead);
    public static readonly Duty Unseal = new("archive.unseal", "启封归档案卷", Role.LegalOffice);
    public static readonly Duty Seal = new("archive.seal", "封存卷宗", Role.System);
    public static readonly Duty Read = new("archive.read", "查阅归档案卷", Role.Leader, Role.DeputyLeader, Role.LegalOffice, Role.DepartmentHead, Role.Officer, Role.Liaison, Role.CommandCentre, Role.Personnel);
}
