using ExcelDataReader;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>Fills merged areas row by row without ever spreading one out: an area may claim a million rows.</summary>
internal sealed class MergedAreas
{
    private readonly int _most;
    private readonly Queue<CellRange> _coming;
    private readonly List<Area> _open = [];
    private int _row = -1;

    public MergedAreas(CellRange[]? ranges, TableLimits limits)
    {
        if (ranges?.Length > limits.Merges)
            throw new TableRefused("merges", "工作表的合并单元格过多，请取消合并后重新上传。");
        _most = limits.Columns;
        _coming = new Queue<CellRange>((ranges ?? []).OrderBy(r => r.FromRow).ThenBy(r => r.FromColumn));
    }

    /// <summary>The cell, or what the first cell of its area says where it is inside one. To be asked in the order of the sheet.</summary>
    public TableCell Fill(int row, int column, string text)
    {
        if (row != _row)
        {
            _row = row;
            _open.RemoveAll(a => a.Range.ToRow < row);
            while (_coming.TryPeek(out var next) && next.FromRow <= row)
                _open.Add(new Area(_coming.Dequeue()));

            // A row cannot be in more areas than it has columns, unless they overlap.
            if (_open.Count > _most)
                throw new TableRefused("merges", "工作表的合并单元格互相重叠，请取消合并后重新上传。");
        }

        foreach (var area in _open)
        {
            if (column < area.Range.FromColumn || column > area.Range.ToColumn)
                continue;
            if (row == area.Range.FromRow && column == area.Range.FromColumn)
                area.Text = text;
            else if (text.Length == 0)
                return new TableCell(area.Text, area.Text.Length > 0);
        }

        return new TableCell(text, false);
    }

    private sealed class Area(CellRange range)
    {
        public CellRange Range { get; } = range;

        public string Text { get; set; } = "";
    }
}
