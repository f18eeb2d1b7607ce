using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Sets 版记 (GB/T 9704-2012 7.4): 抄送, 印发机关 and 印发日期 between rules of 0.35, 0.25 and 0.35 mm.</summary>
internal static class ColophonSetting
{
    /// <summary>One piece for the foot of the last even page, its last rule on the lower edge of the text area.</summary>
    public static Strip Set(TypeCase type, ColophonBlock block)
    {
        var m = type.Measures;
        var style = new TextStyle(FontRole.FangSong, m.PageNumberPoints);
        var (items, y) = (new List<PageItem>(), 0.0);
        var em = m.PageNumberPoints;
        Rule(m.ColophonOuterRule);
        if (block.CopyTo is not null)
        {
            var label = type.Shaper.Shape("抄送：", style);
            var hang = label.Sum(c => c.Advance);
            items.AddRange(LineBreaker.Whole(label, m.Width, Alignment.Left, em).Runs(m.X, TypeCase.Baseline(m.LinePitch, em)));
            var bodies = block.CopyTo.EndsWith('。') ? block.CopyTo : block.CopyTo + "。";
            foreach (var line in LineBreaker.Break(type.Shaper.Shape(bodies, style), m.Width - hang - 2 * em, 0, Alignment.Justified))
            {
                items.AddRange(line.Runs(m.X + em + hang, y + TypeCase.Baseline(m.LinePitch, em)));
                y += m.LinePitch;
            }

            Rule(m.ColophonInnerRule);
        }

        var baseline = y + TypeCase.Baseline(m.LinePitch, em);
        items.AddRange(type.One(block.Office, style, m.Width, Alignment.Left, em).Runs(m.X, baseline));
        var date = $"{block.IssuedOn.Year}年{block.IssuedOn.Month}月{block.IssuedOn.Day}日印发";
        items.AddRange(type.One(date, style, m.Width - em, Alignment.Right).Runs(m.X, baseline));
        y += m.LinePitch;
        Rule(m.ColophonOuterRule);
        return new Strip(y, items) { AtFoot = true };

        void Rule(double millimetres) =>
            items.Add(new Rule(m.X, y, m.X + m.Width, y, millimetres * OfficialMeasures.Millimetre, Ink.Black));
    }
}
