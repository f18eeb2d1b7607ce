using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Puts strips on pages: whole, on the grid, kept with what they belong to.</summary>
internal sealed class Paginator(OfficialMeasures measures)
{
    private const double Tolerance = 0.05;

    private readonly List<Page> _pages = [new Page(1, [])];
    private double _y;
    private bool _empty = true;

    /// <summary>The pages of the strips.</summary>
    /// <param name="measures">The sheet.</param>
    /// <param name="strips">What goes on it, in order.</param>
    /// <param name="landmarks">Takes the page of each landmark.</param>
    public static List<Page> Paginate(OfficialMeasures measures, IReadOnlyList<Strip> strips, Dictionary<string, int>? landmarks = null)
    {
        var paginator = new Paginator(measures);
        var kept = Anchored(strips);
        for (var i = 0; i < kept.Count; i++)
        {
            paginator.Put(kept, i);
            if (kept[i].Landmark is { } landmark) landmarks?.TryAdd(landmark, paginator._pages.Count);
        }

        return paginator._pages;
    }

    private static List<Strip> Anchored(IReadOnlyList<Strip> strips)
    {
        var kept = strips.ToList();
        for (var i = 0; i < kept.Count; i++)
        {
            for (int k = i - 1, brought = 0; k >= 0 && brought < kept[i].Anchor && !kept[k].NewPage; k--, brought++)
                kept[k] = kept[k] with { KeepWithNext = true };
        }

        return kept;
    }

    private void Put(List<Strip> strips, int index)
    {
        var strip = strips[index];
        if (strip.NewPage)
        {
            if (!_empty) Turn();
            return;
        }

        if (strip.AtFoot)
        {
            PutAtFoot(strip);
            return;
        }

        if (strip.Blank && _empty) return;
        if (!_empty && !Fits(GroupHeight(strips, index), strip.OnGrid)) Turn();
        if (strip.Blank && _empty) return;
        if (_empty && strip.Overhead is not null) Draw(strip.Overhead);
        Draw(strip);
    }

    /// <summary>Height of the strip and all that must stay with it; of the strip alone if that is more than a page.</summary>
    private double GroupHeight(List<Strip> strips, int index)
    {
        var (height, last) = (strips[index].Height, index);
        while (strips[last].KeepWithNext && last + 1 < strips.Count && !strips[last + 1].NewPage) height += strips[++last].Height;
        return height <= measures.Height + Tolerance ? height : strips[index].Height;
    }

    private bool Fits(double height, bool onGrid) => Top(onGrid) + height <= measures.Height + Tolerance;

    private double Top(bool onGrid) =>
        onGrid ? Math.Ceiling((_y - Tolerance) / measures.LinePitch) * measures.LinePitch : _y;

    private void Draw(Strip strip)
    {
        var top = Top(strip.OnGrid);
        foreach (var item in strip.Items) _pages[^1].Items.Add(item.Moved(0, measures.Y + top));
        _y = top + strip.Height;
        _empty = false;
    }

    private void Turn()
    {
        _pages.Add(new Page(_pages.Count + 1, []));
        (_y, _empty) = (0, true);
    }

    /// <summary>版记 stands on the last, even page; a blank page before it and its own page then bear no number (7.5).</summary>
    private void PutAtFoot(Strip strip)
    {
        var own = false;
        while (_pages.Count % 2 != 0 || !Fits(strip.Height, true))
        {
            Turn();
            own = true;
        }

        foreach (var page in _pages.Where(p => own && p.Items.Count == 0)) page.Numbered = false;
        foreach (var item in strip.Items) _pages[^1].Items.Add(item.Moved(0, measures.Y + measures.Height - strip.Height));
        (_y, _empty) = (measures.Height, false);
    }
}
