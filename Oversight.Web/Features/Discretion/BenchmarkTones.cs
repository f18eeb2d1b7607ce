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

    /// <summary>The state in words: what was ended stays in force to its last day.</summary>
    /// <param name="state">State of the latest version.</param>
    /// <param name="inForce">Number of the version in force today, or null.</param>
    /// <param name="lastDay">Last day, where it was ended.</param>
    public static string Words(BenchmarkState state, int? inForce, DateOnly? lastDay) =>
        state == BenchmarkState.Ended && inForce is not null && lastDay is { } last ? $"{Day(last)} 后废止" : state.Name();

    /// <summary>The days of a version in words; empty before it is approved.</summary>
    /// <param name="versions">Every version of the benchmark, oldest first.</param>
    /// <param name="version">The version.</param>
    public static string Days(IReadOnlyList<BenchmarkVersion> versions, BenchmarkVersion version)
    {
        if (version.EffectiveFrom is not { } from)
            return "";
        var next = versions.FirstOrDefault(v => v.Number > version.Number && v.EffectiveFrom is not null)?.EffectiveFrom?.AddDays(-1);
        DateOnly? last = next is { } before && !(version.EndedAfter < before) ? before : version.EndedAfter;
        return last is { } to ? $"{Day(from)} 至 {Day(to)}" : $"{Day(from)} 起";
    }

    /// <summary>Where the latest version stands.</summary>
    /// <param name="version">The version.</param>
    /// <param name="today">China time.</param>
    public static IReadOnlyList<Step> Steps(BenchmarkVersion version, DateOnly today) => version.State switch
    {
        BenchmarkState.Discarded => [new("起草", "法制室", StepState.Done), new("草稿已作废", null, StepState.Stopped)],
        var state =>
        [
            new("起草", "法制室", Stage(state, BenchmarkState.Drafted)),
            new("法制审核", "法制室另一人、分管副局长", Stage(state, BenchmarkState.Submitted)),
            new("批准", "局领导", Stage(state, BenchmarkState.Checked)),
            state == BenchmarkState.Ended
                ? new("废止", version.EndedAfter is { } last ? $"{Day(last)} 后" : null, StepState.Stopped)
                : new("施行", version.EffectiveFrom is { } from ? $"{Day(from)} 起" : null, state != BenchmarkState.Approved ? StepState.Todo : version.EffectiveFrom <= today ? StepState.Done : StepState.Now),
        ],
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static StepState Stage(BenchmarkState state, BenchmarkState stage) => state == stage ? StepState.Now : state > stage ? StepState.Done : StepState.Todo;
}
