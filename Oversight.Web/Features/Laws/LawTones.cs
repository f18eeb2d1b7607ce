using Oversight.Domain.Laws;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Laws;

/// <summary>The colour of a law's state.</summary>
public static class LawTones
{
    /// <summary>Repealed and replaced are red while something may rest on them; what is open is amber.</summary>
    public static string Of(LawState state) => state switch
    {
        LawState.InForce => Tones.Green,
        LawState.Repealed or LawState.Superseded => Tones.Red,
        LawState.Doubtful => Tones.Amber,
        LawState.NotYet => Tones.Blue,
        _ => Tones.Grey,
    };
}
