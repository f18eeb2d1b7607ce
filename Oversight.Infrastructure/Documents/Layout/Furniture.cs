using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>What every page bears beside its text: page number, foot line, code, mark, watermark.</summary>
internal static class Furniture
{
    private const double WatermarkDegrees = -45;

    // The middle of a dash or a hanzi above its baseline, in ems.
    private const double Middle = 0.38;

    /// <summary>Adds it to the page.</summary>
    public static void Dress(TypeCase type, OfficialDocument document, Page page, int count)
    {
        if (document.Watermark is not null) page.Items.InsertRange(0, Watermark(type, document.Watermark));
        if (page.Numbered) page.Items.AddRange(document.CountsPages ? PageOf(type, page.Number, count) : PageNumber(type, page.Number));
        if (document.RunningHead is not null && page.Number > 1) page.Items.AddRange(RunningHead(type, document.RunningHead));
        if (document.FootLine is not null) page.Items.AddRange(FootLine(type, document.FootLine));
        if (document.Check is not null && page.Number == 1) page.Items.AddRange(CheckSetting.Set(type, document.Check));
        if (document.Mark is not null) page.Items.AddRange(Mark(type, document.Mark));
    }

    private static IEnumerable<PageItem> PageNumber(TypeCase type, int number)
    {
        var m = type.Measures;
        var style = new TextStyle(FontRole.SongTi, m.PageNumberPoints);
        var odd = number % 2 != 0;
        var baseline = m.Y + m.Height + m.PageNumberDrop * OfficialMeasures.Millimetre + Middle * m.PageNumberPoints;
        var line = odd
            ? type.One($"— {number} —", style, m.Width - m.PageNumberPoints, Alignment.Right)
            : type.One($"— {number} —", style, m.Width, Alignment.Left, m.PageNumberPoints);
        return line.Runs(m.X, baseline);
    }

    private static IEnumerable<PageItem> PageOf(TypeCase type, int number, int count)
    {
        var m = type.Measures;
        var baseline = m.Y + m.Height + m.PageNumberDrop * OfficialMeasures.Millimetre + Middle * m.PageNumberPoints;
        return type.One($"第 {number} 页 / 共 {count} 页", new TextStyle(FontRole.SongTi, m.PageNumberPoints), m.Width, Alignment.Right).Runs(m.X, baseline);
    }

    private static IEnumerable<PageItem> RunningHead(TypeCase type, string text)
    {
        var m = type.Measures;
        return type.One(text, new TextStyle(FontRole.HeiTi, m.RunningHeadPoints), m.Width, Alignment.Left).Runs(m.X, m.Y - m.RunningHeadAboveText * OfficialMeasures.Millimetre);
    }

    private static IEnumerable<PageItem> FootLine(TypeCase type, string text)
    {
        var m = type.Measures;
        var baseline = m.Y + m.Height + m.FootLineDrop * OfficialMeasures.Millimetre;
        return type.One(text, new TextStyle(FontRole.FangSong, m.FootPoints, null, Ink.Grey), m.Width, m.FootFromLeft ? Alignment.Left : Alignment.Centre).Runs(m.X, baseline);
    }

    private static IEnumerable<PageItem> Mark(TypeCase type, string text)
    {
        var m = type.Measures;
        var line = type.One(text, new TextStyle(FontRole.HeiTi, m.MarkPoints, null, Ink.Red), m.Width, Alignment.Right);
        var top = m.Y - m.MarkAboveText * OfficialMeasures.Millimetre;
        const double pad = 4;
        yield return new Frame(m.X + line.Start - pad, top - pad, line.End - line.Start + 2 * pad, m.MarkPoints + 2 * pad, 0.75, Ink.Red);
        foreach (var run in line.Runs(m.X, top + 0.88 * m.MarkPoints)) yield return run;
    }

    private static IEnumerable<PageItem> Watermark(TypeCase type, string text)
    {
        var m = type.Measures;
        var size = m.WatermarkPoints;
        var line = type.One(text, new TextStyle(FontRole.HeiTi, size, size * 1.2, Ink.Pale), 0, Alignment.Left);
        var (cos, sin) = (Math.Cos(Math.PI * WatermarkDegrees / 180), Math.Sin(Math.PI * WatermarkDegrees / 180));
        var (across, up) = (line.End / 2, -Middle * size);
        var x = m.PageWidth * OfficialMeasures.Millimetre / 2 - (across * cos - up * sin);
        var y = m.PageHeight * OfficialMeasures.Millimetre / 2 - (across * sin + up * cos);
        foreach (var run in line.Runs(x, y)) yield return run with { Degrees = WatermarkDegrees };
    }
}
