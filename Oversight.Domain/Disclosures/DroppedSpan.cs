using Oversight.Domain.Common;

namespace Oversight.Domain.Disclosures;

/// <summary>Words that the system would take out and that the proposer leaves in, with why: the second person reads them one by one.</summary>
/// <param name="Span">Where, and what they look like.</param>
/// <param name="Reason">Why the public may read them.</param>
public sealed record DroppedSpan(RedactionSpan Span, string Reason)
{
    /// <summary>Which of the places that the system would take out are left in, wholly or in part.</summary>
    /// <param name="proposed">What the system would take out.</param>
    /// <param name="spans">What is taken out.</param>
    public static IReadOnlyList<RedactionSpan> Left(IReadOnlyList<RedactionSpan> proposed, IReadOnlyList<RedactionSpan> spans) =>
        [.. proposed.Where(p => !Enumerable.Range(p.Start, p.Length).All(at => spans.Any(s => string.Equals(s.Section, p.Section, StringComparison.Ordinal) && s.Start <= at && at < s.End)))];

    /// <summary>The places that are left in, each with its reason.</summary>
    /// <exception cref="InvalidInput">One of them has no reason.</exception>
    internal static IReadOnlyList<DroppedSpan> Checked(IReadOnlyList<RedactionSpan> proposed, IReadOnlyList<RedactionSpan> spans, IReadOnlyList<DroppedSpan> said) =>
    [
        .. Left(proposed, spans).Select(left =>
        {
            var reason = said.FirstOrDefault(d => string.Equals(d.Span.Section, left.Section, StringComparison.Ordinal) && d.Span.Start == left.Start && d.Span.Length == left.Length)?.Reason.Trim() ?? "";
            return reason.Length is >= 5 and <= 200 ? new DroppedSpan(left, reason)
                : throw new InvalidInput("dropped", $"“{DisclosureText.LabelOf(left.Section)}”中系统建议隐去的{left.Why.Name()}没有隐去，请隐去，或者写明可以公开的理由（5至200个字）。");
        }),
    ];
}
