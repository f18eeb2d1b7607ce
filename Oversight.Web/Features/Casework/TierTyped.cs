using Oversight.Domain.Casework;
using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Casework;

/// <summary>What is typed about the tier of a draft.</summary>
public sealed class TierTyped
{
    public Guid BenchmarkId { get; set; }

    /// <summary>Number of the tier; 0 for none yet.</summary>
    public int Tier { get; set; }

    /// <summary>What is typed by measure and unit.</summary>
    public IDictionary<string, string> Values { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Circumstances that are there.</summary>
    public IReadOnlyList<string> Circumstances { get; set; } = [];

    /// <summary>Why the tier is left.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What is typed for a measure; empty for nothing.</summary>
    /// <param name="axis">Measure and unit.</param>
    public string Of(string axis) => Values.TryGetValue(axis, out var text) ? text : "";

    /// <summary>The answers as far as they are given, in the order of the benchmark.</summary>
    /// <exception cref="Domain.Common.InvalidInput">A number is none.</exception>
    public TierAnswers Answers(BenchmarkContent content) => new(
        [.. TierFit.Axes(content).Where(a => !string.IsNullOrWhiteSpace(Of($"{a.Measure}/{a.Unit}"))).Select(a => MeasuredValue.Read(a.Measure, a.Unit, Values[$"{a.Measure}/{a.Unit}"]))],
        [.. TierFit.Circumstances(content).Where(Circumstances.Contains)]);

    /// <summary>The claim; null where no benchmark is chosen.</summary>
    /// <param name="content">What the chosen benchmark says.</param>
    /// <param name="outside">Whether the tier is left; a reason typed before it was not is kept in the form and not sent.</param>
    public TierClaim Claim(BenchmarkContent content, bool outside) => new(BenchmarkId, Tier, Answers(content), outside ? Reason : "");
}
