using System.Globalization;
using System.Runtime.InteropServices;
using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Sets ruled tables and forms. Rows are whole; a table's head is repeated on each page.</summary>
internal static class TableSetting
{
    private const double Leading = 1.5, PadX = 5, PadY = 4, FormPadY = 5.5, Weight = 0.5;
    private const double Gap = 6;

    /// <summary>A table with its caption in 黑体.</summary>
    public static IEnumerable<Strip> Table(TypeCase type, TableBlock block)
    {
        var m = type.Measures;
        if (block.Caption is not null)
            yield return type.Line(type.One(block.Caption, type.Body(FontRole.HeiTi), m.Width, Alignment.Centre), m.BodyPoints, keep: true);
        var total = block.Columns.Sum(c => c.Share);
        var widths = block.Columns.Select(c => m.Width * c.Share / total).ToArray();
        var headStyle = new TextStyle(FontRole.HeiTi, m.TablePoints);
        var style = new TextStyle(FontRole.FangSong, m.TablePoints);
        var head = Tint(Row(type, widths, [.. block.Columns.Select(c => new Cell(c.Heading, headStyle, Alignment.Centre))], 1, PadY, 0).First(), block.Tinted) with { KeepWithNext = true };
        yield return head;
        var decimals = Decimals(type, block, style);
        for (var r = 0; r < block.Rows.Count; r++)
        {
            var row = block.Rows[r];
            var (together, tinted) = (Together(block, r), block.Tinted && r % 2 == 1);
            var cells = block.Columns.Select((column, i) => new Cell(row[i], style, column.Align switch
            {
                CellAlign.Centre => Alignment.Centre,
                CellAlign.Figure => Alignment.Right,
                _ => Alignment.Left,
            }, column.Align == CellAlign.Figure ? decimals[i] - Fraction(type, row[i], style) : 0));
            foreach (var strip in Row(type, widths, [.. cells], 1, PadY, head.Height)) yield return Tint(strip, tinted) with { Overhead = head, KeepWithNext = together };
        }
    }

    // The first rows stay with the head, the last ones with one another.
    private static bool Together(TableBlock block, int row) =>
        block.Together > 1 && row < block.Rows.Count - 1 && (row < block.Together - 1 || row >= block.Rows.Count - block.Together);

    private static Strip Tint(Strip strip, bool tinted)
    {
        var frames = strip.Items.OfType<Frame>().ToList();
        return !tinted ? strip : strip with { Items = [new Patch(frames[0].X, 0, frames.Sum(f => f.Width), strip.Height, Ink.Tint), .. strip.Items] };
    }

    /// <summary>A form: labels centred in their cells, values from the left.</summary>
    public static IEnumerable<Strip> Form(TypeCase type, FormBlock block)
    {
        var m = type.Measures;
        var style = new TextStyle(FontRole.FangSong, m.PageNumberPoints);
        var label = block.LabelMillimetres * OfficialMeasures.Millimetre;
        // An elastic row gets its share of the height that the rows leave at their least.
        var spare = Math.Max(0, block.FillLines * m.LinePitch - block.Rows.Sum(r => Set(r, FormPadY).Sum(s => s.Height)));
        var share = spare / Math.Max(1, block.Rows.Count(r => r.Elastic));
        var rows = block.Rows.SelectMany(r => Set(r, FormPadY + (r.Elastic ? share / 2 : 0)));
        return block.Apart ? rows.Prepend(new Strip(Gap, []) { Blank = true, OnGrid = false, KeepWithNext = true }) : rows;

        IEnumerable<Strip> Set(FormRow row, double padY)
        {
            var value = m.Width / row.Fields.Count - label;
            var widths = row.Fields.SelectMany(_ => new[] { label, value }).ToArray();
            var cells = row.Fields.SelectMany(f => new[] { new Cell(f.Label, style, Alignment.Centre), new Cell(f.Value, style, Alignment.Left) });
            return Row(type, widths, [.. cells], row.Lines, padY, 0);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Cell(string Text, TextStyle Style, Alignment Alignment, double Inset = 0);

    /// <summary>The row in one piece, or in pieces of a page's height if it is taller than a page.</summary>
    private static IEnumerable<Strip> Row(TypeCase type, double[] widths, Cell[] cells, int least, double padY, double head)
    {
        var leading = cells[0].Style.Size * Leading;
        var lines = cells.Select((c, i) => Lines(type, c, widths[i] - 2 * PadX - c.Inset)).ToArray();
        var count = Math.Max(least, lines.Max(l => l.Count));
        var most = (int)((type.Measures.Height - head - 2 * padY) / leading);
        for (var first = 0; first < count; first += most)
            yield return Piece(type, widths, cells, [.. lines.Select(l => l.Skip(first).Take(most).ToList())], Math.Min(most, count - first), padY);
    }

    private static Strip Piece(TypeCase type, double[] widths, Cell[] cells, List<TextLine>[] lines, int count, double padY)
    {
        var leading = cells[0].Style.Size * Leading;
        var height = count * leading + 2 * padY;
        var items = new List<PageItem>();
        var x = type.Measures.X;
        for (var i = 0; i < cells.Length; i++)
        {
            items.Add(new Frame(x, 0, widths[i], height, Weight, Ink.Black));
            var y = (height - lines[i].Count * leading) / 2;
            foreach (var line in lines[i])
            {
                items.AddRange(line.Runs(x + PadX, y + TypeCase.Baseline(leading, cells[i].Style.Size)));
                y += leading;
            }

            x += widths[i];
        }

        return new Strip(height, items) { OnGrid = false };
    }

    private static List<TextLine> Lines(TypeCase type, Cell cell, double width) =>
        [.. cell.Text.Split('\n').SelectMany(t => LineBreaker.Break(type.Shaper.Shape(t, cell.Style), width, 0, cell.Alignment))];

    /// <summary>Widest fraction of each column, in points: figures stand by their decimal points.</summary>
    private static double[] Decimals(TypeCase type, TableBlock block, TextStyle style) =>
        [.. block.Columns.Select((c, i) => c.Align == CellAlign.Figure ? block.Rows.Select(r => Fraction(type, r[i], style)).DefaultIfEmpty().Max() : 0)];

    private static double Fraction(TypeCase type, string figure, TextStyle style)
    {
        var point = figure.IndexOf('.', StringComparison.Ordinal);
        var plain = double.TryParse(figure.TrimEnd('%', '％'), NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        return !plain ? 0 : type.Shaper.Shape(point < 0 ? figure[figure.TrimEnd('%', '％').Length..] : figure[point..], style).Sum(c => c.Advance);
    }
}
