using Oversight.Domain.Alerts;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Alerts;

/// <summary>The colours of alerts.</summary>
internal static class AlertTones
{
    /// <summary>The colour of a weight.</summary>
    public static string Of(AlertWeight weight) => weight switch { AlertWeight.Grave => Tones.Red, AlertWeight.Ordinary => Tones.Amber, _ => Tones.Blue };

    /// <summary>The colour of a state.</summary>
    public static string Of(AlertState state, bool late) => late ? Tones.Red : state switch
    {
        AlertState.Raised or AlertState.Acknowledged => Tones.Amber,
        AlertState.Explained => Tones.Blue,
        AlertState.TurnedIntoFinding => Tones.Red,
        AlertState.Accepted => Tones.Green,
        _ => Tones.Grey,
    };
}
