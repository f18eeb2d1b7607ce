using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Sets the head of a poster, and tables of contents.</summary>
internal static class PosterSetting
{
    private const double Leading = 1.5;

    /// <summary>Body, title and line, each in the middle and on as many lines as it needs.</summary>
    public static IEnumerable<Strip> Head(TypeCase type, PosterHeadBlock block)
    {
        var m = type.Measures;
        IEnumerable<(string Text, TextStyle Style)> lines =
        [
            (block.Body, new TextStyle(FontRole.XiaoBiaoSong, m.PosterBodyPoints, null, Ink.Red)),
            (block.Title, new TextStyle(FontRole.XiaoBiaoSong, m.PosterTitlePoints)),
            (block.Line, new TextStyle(FontRole.KaiTi, m.PosterLinePoints)),
        ];
        foreach (var (text, style) in lines)
        {
            var height = style.Size * Leading;
            foreach (var line in LineBreaker.Break(type.Shaper.Shape(text, style), m.Width, 0, Alignment.Centre))
                yield return new Strip(height, [.. line.Runs(m.X, TypeCase.Baseline(height, style.Size))]) { OnGrid = false, KeepWithNext = true };
        }

        yield return new Strip(m.PosterLinePoints * 0.4, []) { OnGrid = false, KeepWithNext = true };
    }

    /// <summary>Each line with its page at the right and dots between.</summary>
    /// <param name="type">What it is set with.</param>
    /// <param name="block">The lines.</param>
    /// <param name="pages">Page of each landmark; none yet when it is laid out for the first time.</param>
    public static IEnumerable<Strip> Contents(TypeCase type, ContentsBlock block, Dictionary<string, int> pages)
    {
        var m = type.Measures;
        foreach (var line in block.Lines)
        {
            var style = type.Body();
            var number = pages.TryGetValue(line.Landmark, out var page) ? $"{page}" : "";
            var right = type.One(number, style, m.Width, Alignment.Right);
            var left = type.One(line.Text, style, m.Width, Alignment.Left);
            var baseline = TypeCase.Baseline(m.LinePitch, m.BodyPoints);
            var from = left.End + style.Size / 2;
            var dots = (int)Math.Max(0, (m.Width - from - style.Size * 2) / (style.Size / 2));
            var items = new List<PageItem>([.. left.Runs(m.X, baseline), .. right.Runs(m.X, baseline)]);
            for (var i = 0; i < dots; i++)
                items.AddRange(type.One("·", style with { Pitch = null }, m.Width, Alignment.Left, m.Width - style.Size * 2 - (dots - i) * style.Size / 2).Runs(m.X, baseline));
            yield return new Strip(m.LinePitch, items);
        }
    }
}
