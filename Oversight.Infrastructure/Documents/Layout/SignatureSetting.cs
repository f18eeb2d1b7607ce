using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Sets 署名, 成文日期 and the place of the seal (GB/T 9704-2012 7.3.5) as one piece that brings two lines of text along.</summary>
internal static class SignatureSetting
{
    private const int LinesBrought = 2;

    /// <summary>The piece; the seal's place is drawn only where <paramref name="showSeal"/> says so (drafts).</summary>
    public static IEnumerable<Strip> Set(TypeCase type, SignatureBlock block, bool showSeal, bool noteFollows)
    {
        var m = type.Measures;
        var style = type.Body();
        // Without a day yet, room for the pen: 　　年　　月　　日.
        var date = type.Shaper.Shape(block.Date is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : "　　　年　　月　　日", style);
        var body = type.Shaper.Shape(block.Body, style);
        var (dateWidth, bodyWidth) = (date.Sum(c => c.Advance), body.Sum(c => c.Advance));
        double dateAt, bodyAt;
        if (block.Seal == SealMode.Sealed)
        {
            var centre = m.Width - m.DateFromRight * m.CharacterPitch - dateWidth / 2;
            // A long name ends at the edge of the text area, and the date moves with it.
            centre = Math.Min(centre, m.Width - bodyWidth / 2);
            (dateAt, bodyAt) = (centre - dateWidth / 2, Math.Max(0, centre - bodyWidth / 2));
        }
        else
        {
            bodyAt = Math.Max(0, m.Width - m.UnsealedFromRight * m.CharacterPitch - bodyWidth);
            dateAt = bodyWidth >= dateWidth ? Math.Min(bodyAt + 2 * m.CharacterPitch, m.Width - dateWidth) : m.Width - m.UnsealedFromRight * m.CharacterPitch - dateWidth;
        }

        var baseline = TypeCase.Baseline(m.LinePitch, m.BodyPoints) + m.LinesAboveSignature * m.LinePitch;
        var items = new List<PageItem>();
        if (block.Seal == SealMode.Sealed && showSeal) items.Add(SealPlace(m, dateAt + dateWidth / 2));
        items.AddRange(LineBreaker.Whole(body, m.Width, Alignment.Left, bodyAt).Runs(m.X, baseline));
        items.AddRange(LineBreaker.Whole(date, m.Width, Alignment.Left, dateAt).Runs(m.X, baseline + m.LinePitch));
        yield return new Strip((m.LinesAboveSignature + 2) * m.LinePitch, items) { Anchor = LinesBrought, KeepWithNext = true };
        // The seal reaches below the date: a line is kept free for it.
        if (!noteFollows) yield return new Strip(m.LinePitch, []);
    }

    private static Ring SealPlace(OfficialMeasures m, double centre)
    {
        var diameter = m.SealDiameter * OfficialMeasures.Millimetre;
        return new Ring(m.X + centre - diameter / 2, m.SealBelowText * OfficialMeasures.Millimetre, diameter, 0.5, Ink.Red);
    }
}
