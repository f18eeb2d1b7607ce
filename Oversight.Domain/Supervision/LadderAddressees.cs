using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Supervision;

/// <summary>Whom each rung of the ladder reminds, one level higher each time (办法第十六条), in office hours only.</summary>
public static class LadderAddressees
{
    /// <summary>The roles that a rung reminds: those of the department, and for 红 the deputy in charge of it and the leader.</summary>
    public static IReadOnlyList<Role> Of(LadderStage stage) => stage switch
    {
        LadderStage.Blue => [Role.Liaison, Role.Officer],
        LadderStage.Yellow => [Role.DepartmentHead],
        LadderStage.Red => [Role.DeputyLeader, Role.Leader],
        _ => [],
    };

    /// <summary>The rung as officers say it.</summary>
    public static string Name(this LadderStage stage) => stage switch
    {
        LadderStage.Blue => "蓝",
        LadderStage.Yellow => "黄",
        LadderStage.Red => "红",
        _ => "",
    };

    /// <summary>Whether reminders may go out now: working days, 8:30 to 17:30 China time.</summary>
    public static bool InOfficeHours(DateTime now, WorkingCalendar calendar) => OfficeHours.Include(now, calendar);
}
