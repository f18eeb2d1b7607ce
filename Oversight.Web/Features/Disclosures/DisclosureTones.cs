using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Web.Features.Casework;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Disclosures;

/// <summary>How terms and states of disclosures look.</summary>
internal static class DisclosureTones
{
    /// <summary>The light of a term that runs.</summary>
    public static (string Tone, string Text) Light(bool stopped, DateTime dueAt, DateTime amberAt, DateTime now, WorkingCalendar calendar) => stopped
        ? (Tones.Grey, "已停")
        : (dueAt <= now ? Tones.Red : amberAt <= now ? Tones.Amber : Tones.Green, CaseLight.Left(stopped: false, dueAt, ChinaTime.DayOf(dueAt.AddMicroseconds(-1)), now, calendar));

    /// <summary>The chip of a disclosure: what runs by its light, the rest by whether it was in time.</summary>
    public static (string Tone, string Text) Chip(bool stopped, DateTime dueAt, DateTime amberAt, DateTime? lapsedAt, DateTime now, WorkingCalendar calendar) => stopped
        ? lapsedAt is null ? (Tones.Green, "按期") : (Tones.Red, "逾期办理")
        : Light(stopped, dueAt, amberAt, now, calendar);

    /// <summary>The colour of a state.</summary>
    public static string Of(DisclosureState state) => state switch
    {
        DisclosureState.Due => Tones.Amber,
        DisclosureState.Proposed => Tones.Blue,
        DisclosureState.Published => Tones.Green,
        _ => Tones.Grey,
    };
}
