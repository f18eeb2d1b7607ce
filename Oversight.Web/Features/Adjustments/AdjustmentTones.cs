using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Web.Features.Casework;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Adjustments;

/// <summary>How the term for the application looks.</summary>
internal static class AdjustmentTones
{
    /// <summary>The chip of a sheet: tone and words.</summary>
    public static (string Tone, string Text) Chip(AdjustmentState state, bool stopped, DateTime dueAt, DateTime amberAt, DateTime? submittedAt, DateTime now, WorkingCalendar calendar)
    {
        if (!stopped)
            return (dueAt <= now ? Tones.Red : amberAt <= now ? Tones.Amber : Tones.Green, CaseLight.Left(stopped: false, dueAt, ChinaTime.DayOf(dueAt.AddMicroseconds(-1)), now, calendar));
        return submittedAt is { } at
            ? at < dueAt ? (Tones.Green, "按期申请") : (Tones.Red, "逾期申请")
            : (Tones.Grey, state.Name());
    }

    /// <summary>The colour of a state.</summary>
    public static string Of(AdjustmentState state) => state switch
    {
        AdjustmentState.Published => Tones.Green,
        AdjustmentState.Confirmed => Tones.Amber,
        AdjustmentState.Withdrawn => Tones.Grey,
        _ => Tones.Blue,
    };

    /// <summary>The colour of a change.</summary>
    public static string Of(AdjustmentChange change) => change switch
    {
        AdjustmentChange.Enter => Tones.Green,
        AdjustmentChange.Revise => Tones.Blue,
        _ => Tones.Amber,
    };
}
