using Oversight.Domain.Review;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Review;

/// <summary>The colours of the procedure check.</summary>
internal static class CheckTones
{
    /// <summary>The colour of a line.</summary>
    public static string Of(CheckStatus status) => status switch
    {
        CheckStatus.Passed => Tones.Green,
        CheckStatus.Failed => Tones.Red,
        CheckStatus.Explain => Tones.Amber,
        CheckStatus.Explained => Tones.Blue,
        _ => Tones.Grey,
    };

    /// <summary>Where what a line rests on is shown.</summary>
    public static string? Href(Guid caseId, CheckRest rest) => rest.Kind switch
    {
        CheckRestKind.Paper => $"/cases/{caseId}/papers/{rest.Id}",
        CheckRestKind.Step => $"/cases/{caseId}#step-{rest.Number}",
        CheckRestKind.Decision => $"/cases/{caseId}#decision",
        CheckRestKind.Party or CheckRestKind.Evidence => $"/cases/{caseId}?tab=file",
        _ => null,
    };

    /// <summary>The words of the link.</summary>
    public static string Text(CheckRest rest) => rest.Day is { } day ? $"{rest.Text} {day:yyyy-MM-dd}" : rest.Text;
}
