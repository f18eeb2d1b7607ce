namespace Oversight.Domain.Common;

/// <summary>Who may bring files.</summary>
public static class FileDuties
{
    public static readonly Duty Upload = new("file.upload", "上传材料", Role.Leader, Role.DeputyLeader, Role.LegalOffice, Role.DepartmentHead, Role.Officer, Role.Liaison, Role.CommandCentre, Role.Personnel);
}
