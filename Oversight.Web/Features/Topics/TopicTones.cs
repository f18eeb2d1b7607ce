using Oversight.Domain.Topics;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Topics;

/// <summary>Colours of states.</summary>
internal static class TopicTones
{
    /// <summary>Of a file.</summary>
    public static string Of(TopicState state) => state switch { TopicState.Studying => Tones.Blue, TopicState.Acting => Tones.Amber, _ => Tones.Grey };

    /// <summary>Of a report.</summary>
    public static string Of(TopicReportState state) => state switch { TopicReportState.Returned => Tones.Red, TopicReportState.Drafted => Tones.Amber, TopicReportState.Received => Tones.Green, _ => Tones.Blue };
}
