using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>A piece across the page that is not divided: a line, a table row. Items lie from its top and the page's left edge.</summary>
internal sealed record Strip(double Height, IReadOnlyList<PageItem> Items)
{
    /// <summary>Stays on one page with the next strip.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>A blank that is dropped at the top of a page.</summary>
    public bool Blank { get; init; }

    /// <summary>Begins on the grid of 22 lines.</summary>
    public bool OnGrid { get; init; } = true;

    /// <summary>So many lines before it stay on its page: no signature stands alone.</summary>
    public int Anchor { get; init; }

    /// <summary>Begins a new page and draws nothing.</summary>
    public bool NewPage { get; init; }

    /// <summary>Lies at the foot of the last even page.</summary>
    public bool AtFoot { get; init; }

    /// <summary>The name under which its page is found, or null.</summary>
    public string? Landmark { get; init; }

    /// <summary>Repeated above it when it begins a page: the head of its table.</summary>
    public Strip? Overhead { get; init; }
}
