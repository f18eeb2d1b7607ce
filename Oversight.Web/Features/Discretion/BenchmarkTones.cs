using System.Globalization;
using Oversight.Domain.Discretion;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Discretion;

/// <summary>Colour and steps of a benchmark's state.</summary>
public static class BenchmarkTones
{
    /// <summary>The colour of a state.</summary>
    public static string Of(BenchmarkState state) => state switch
    {
        BenchmarkState.Approved => Tones.Green,
        BenchmarkState.Submitted or BenchmarkState.Checked => Tones.Blue,
        _ => Tones.Grey,
    };

    /// <summary>Where the latest version stands.</summary>
    public static IReadOnlyList<Step> Steps(BenchmarkVersion version) => version.State switch
    {
        BenchmarkState.Discarded => [new("起草", "法制室", StepState.Done), new("草稿已作废", null, StepState.Stopped)],
        var state =>
        [
            new("起草", "法制室", Stage(state, BenchmarkState.Drafted)),
            new("法制审核", "法制室另一人、分管副局长", Stage(state, BenchmarkState.Submitted)),
            new("批准", "局领导", Stage(state, BenchmarkState.Checked)),
            state == BenchmarkState.Ended
                ? new("废止", version.EndedAfter is { } last ? $"{last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 后" : null, StepState.Stopped)
                : new("施行", version.EffectiveFrom is { } from ? $"{from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 起" : null, state == BenchmarkState.Approved ? StepState.Done : StepState.Todo),
        ],
    };

    private static StepState Stage(BenchmarkState state, BenchmarkState stage) => state == stage ? StepState.Now : state > stage ? StepState.Done : StepState.Todo;
}
