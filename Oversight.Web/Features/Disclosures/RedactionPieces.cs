using Oversight.Domain.Disclosures;

namespace Oversight.Web.Features.Disclosures;

/// <summary>A stretch of a text, taken out or not.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Why">Why it is taken out; null where it stays.</param>
/// <param name="With">What stands there instead.</param>
public sealed record RedactionPieces(string Text, RedactionWhy? Why, string With)
{
    /// <summary>The stretches of a text in order.</summary>
    public static IReadOnlyList<RedactionPieces> Of(string text, IEnumerable<RedactionSpan> spans)
    {
        List<RedactionPieces> pieces = [];
        var at = 0;
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (span.Start > at)
                pieces.Add(new(text[at..span.Start], null, ""));
            pieces.Add(new(text[span.Start..span.End], span.Why, span.With));
            at = span.End;
        }

        if (at < text.Length)
            pieces.Add(new(text[at..], null, ""));
        return pieces;
    }
}
