using Oversight.Domain.Time;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Workbench;

/// <summary>How the limit of a line looks where nothing but a due instant is known.</summary>
internal static class WorkLights
{
    /// <summary>Tone and words; grey and empty where nothing runs.</summary>
    public static (string Tone, string Left) Of(DateTime? dueAt, LadderStage stage, DateTime now, WorkingCalendar calendar) => dueAt is { } due
        ? (due <= now ? Tones.Red : NoticeTones.Of(stage), CaseLight.Left(stopped: false, due, ChinaTime.DayOf(due.AddMicroseconds(-1)), now, calendar))
        : (Tones.Grey, "");
}
