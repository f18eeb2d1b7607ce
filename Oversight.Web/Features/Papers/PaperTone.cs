using Oversight.Domain.Casework;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Papers;

/// <summary>The colour of a paper's state.</summary>
internal static class PaperTone
{
    /// <summary>The tone.</summary>
    public static string Of(PaperState state) => state switch
    {
        PaperState.Served => Tones.Green,
        PaperState.Issued => Tones.Blue,
        PaperState.Revoked => Tones.Red,
        _ => Tones.Grey,
    };
}
