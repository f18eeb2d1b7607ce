using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Sets the red head of the first page (GB/T 9704-2012 7.2).</summary>
internal static class HeaderSetting
{
    /// <summary>The head down to the blank lines above the title.</summary>
    public static IEnumerable<Strip> Set(TypeCase type, HeaderBlock block)
    {
        var m = type.Measures;
        var items = new List<PageItem>();
        items.AddRange(Classification(type, block));
        var bottom = m.HeaderTop * OfficialMeasures.Millimetre;
        bottom = Red(type, block.IssuingBody, m.HeaderPoints, 0, bottom, items);
        if (block.Kind is not null)
            bottom = Red(type, block.Kind, m.HeaderKindPoints, 0.35, bottom + m.HeaderGap * OfficialMeasures.Millimetre, items);

        // Everything below stands on the grid: the number goes to the line nearest to two lines below the mark.
        var inset = (m.LinePitch - m.BodyPoints) / 2;
        var line = (int)Math.Round((bottom + m.LinesAboveNumber * m.LinePitch - inset) / m.LinePitch);
        items.AddRange(NumberLine(type, block).SelectMany(l => l.Runs(m.X, line * m.LinePitch + TypeCase.Baseline(m.LinePitch, m.BodyPoints))));
        var rule = line * m.LinePitch + inset + m.BodyPoints + m.RuleBelowNumber * OfficialMeasures.Millimetre;
        items.Add(new Rule(m.X, rule, m.X + m.Width, rule, m.RulePoints, Ink.Red));
        yield return new Strip((line + 1 + m.LinesAboveTitle) * m.LinePitch, items) { KeepWithNext = true };
    }

    private static double Red(TypeCase type, string text, double largest, double spacing, double top, List<PageItem> items)
    {
        var width = type.Measures.Width;
        var length = type.Shaper.Shape(text, new TextStyle(FontRole.XiaoBiaoSong, 1)).Sum(c => c.Advance);
        // The blank after the last character is no part of the line's width.
        var count = new System.Globalization.StringInfo(text).LengthInTextElements;
        var size = Math.Min(largest, width / (length + spacing * (count - 1)));
        var style = new TextStyle(FontRole.XiaoBiaoSong, size, size * (1 + spacing), Ink.Red);
        var line = type.One(text, style, width + spacing * size, Alignment.Centre);
        items.AddRange(line.Runs(type.Measures.X, top + 0.88 * size));
        return top + size;
    }

    private static IEnumerable<TextLine> NumberLine(TypeCase type, HeaderBlock block)
    {
        var m = type.Measures;
        var body = type.Body();
        if (block.Signer is null)
        {
            if (block.Number is not null) yield return type.One(block.Number, body, m.Width, Alignment.Centre);
            yield break;
        }

        if (block.Number is not null) yield return type.One(block.Number, body, m.Width, Alignment.Left, m.CharacterPitch);
        var signer = type.Shaper.Shape("签发人：", body);
        type.Shaper.Shape(block.Signer, type.Body(FontRole.KaiTi), signer);
        yield return LineBreaker.Whole(signer, m.Width - m.CharacterPitch, Alignment.Right);
    }

    private static IEnumerable<PageItem> Classification(TypeCase type, HeaderBlock block)
    {
        var m = type.Measures;
        var top = 0.0;
        foreach (var text in new[] { block.Secrecy, block.Urgency })
        {
            if (text is null) continue;
            var line = type.One(text, type.Body(FontRole.HeiTi), m.Width, Alignment.Left);
            foreach (var run in line.Runs(m.X, top + TypeCase.Baseline(m.LinePitch, m.BodyPoints))) yield return run;
            top += m.LinePitch;
        }
    }
}
