using Oversight.Domain.Imports;

namespace Oversight.Web.Features.Imports;

/// <summary>Colours of imports and their rows.</summary>
internal static class ImportTones
{
    public static string Of(ImportState state) => state switch
    {
        ImportState.Done => "green",
        ImportState.Failed => "red",
        ImportState.Cancelled => "grey",
        _ => "amber",
    };

    public static string Of(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New or RowOutcome.Changed => "green",
        RowOutcome.Wrong => "red",
        _ => "grey",
    };
}
