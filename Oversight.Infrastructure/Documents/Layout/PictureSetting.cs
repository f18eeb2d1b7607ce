using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Sets pictures: in the middle, at most half a page high, each with its caption.</summary>
internal static class PictureSetting
{
    private const double WidthShare = 0.86, HeightShare = 0.38, Gap = 6;

    // No photograph is printed larger than it is at this fineness.
    private const double LeastDotsPerPoint = 1;

    /// <summary>The picture and its caption stay together.</summary>
    public static IEnumerable<Strip> Set(TypeCase type, PictureBlock block)
    {
        var m = type.Measures;
        var style = new TextStyle(FontRole.FangSong, m.TablePoints);
        var leading = m.TablePoints * 1.4;
        if (PictureFile.Measure(block.Path) is { } size)
        {
            var scale = Math.Min(1 / LeastDotsPerPoint, Math.Min(m.Width * WidthShare / size.Width, m.Height * HeightShare / size.Height));
            var (width, height) = (size.Width * scale, size.Height * scale);
            yield return new Strip(height + 2 * Gap, [new Picture(m.X + (m.Width - width) / 2, Gap, width, height, block.Path)]) { OnGrid = false, KeepWithNext = true };
        }
        else
        {
            yield return new Strip(leading, [.. type.One("（本图片不能排印，原件见所列摘要的文件）", style, m.Width, Alignment.Centre).Runs(m.X, TypeCase.Baseline(leading, m.TablePoints))]) { OnGrid = false, KeepWithNext = true };
        }

        var lines = block.Caption.Split('\n').SelectMany(t => LineBreaker.Break(type.Shaper.Shape(t, style), m.Width, 0, Alignment.Centre)).ToList();
        for (var i = 0; i < lines.Count; i++)
            yield return new Strip(leading, [.. lines[i].Runs(m.X, TypeCase.Baseline(leading, m.TablePoints))]) { OnGrid = false, KeepWithNext = i < lines.Count - 1 };
        yield return new Strip(m.LinePitch / 2, []) { Blank = true, OnGrid = false };
    }
}
