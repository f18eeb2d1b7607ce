using Oversight.Domain.Catalogue;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Imports;

/// <summary>A row of the file as one item, with the cells that the form passes over, for giving the file back.</summary>
/// <param name="Row">What it says.</param>
/// <param name="Cells">Every cell under a heading, in the form's order.</param>
/// <param name="Done">How much of the file has been read, 0 to 1.</param>
public sealed record AssembledRow(ListedRow Row, IReadOnlyList<string> Cells, double Done);

/// <summary>
/// Puts items together from the rows of a file: passes over titles, repeated headings, notes and sums, takes the category from sheet
/// names and section lines, and joins the rows of an item whose code or name is merged over them.
/// </summary>
public static class RowAssembler
{
    private static readonly string[] Notes = ["注", "说明", "填表", "填报", "合计", "总计", "小计", "制表", "审核人", "联系人", "附："];

    /// <summary>The items, lazily.</summary>
    public static IEnumerable<AssembledRow> Assemble(IEnumerable<TableRow> rows, ImportForm form)
    {
        Pending? pending = null;
        var place = -1;
        TableSheet? sheet = null;
        SheetHeading? heading = null;
        FormSheet? columns = null;
        PowerCategory? section = null;
        foreach (var row in rows)
        {
            if (sheet != row.Sheet)
            {
                if (pending is not null)
                    yield return pending.Make();
                (pending, sheet) = (null, row.Sheet);
                columns = ++place < form.Sheets.Count ? form.Sheets[place] : null;
                heading = columns is null ? null : new SheetHeading(sheet, columns.LastRow, [.. columns.Columns.Select(c => new HeadedColumn(c.Index, c.Heading, c.Field))]);
                section = WrittenParts.Category(sheet.Name, within: true);
            }

            if (columns is null || heading is null || row.Number <= columns.LastRow || !columns.Columns.Any(c => c.Field is not null) || heading.RepeatedBy(row))
                continue;
            if (Alone(row, columns) is { } alone)
            {
                section = WrittenParts.Category(alone, within: true) ?? section;
                continue;
            }

            if (pending is not null && pending.Continues(row))
            {
                pending.Add(row);
                continue;
            }

            if (pending is not null)
                yield return pending.Make();
            pending = new Pending(row, columns, section);
        }

        if (pending is not null)
            yield return pending.Make();
    }

    // A line of one text is a section, a note or a sum, unless it stands in the column of codes or is a plain name.
    private static string? Alone(TableRow row, FormSheet columns)
    {
        var own = row.Cells.Select((c, i) => (c.Text, c.Filled, Index: i)).Where(c => c.Text.Length > 0 && !c.Filled).ToList();
        var texts = own.Where(c => c.Text.Any(char.IsLetter)).ToList();
        if (own.Count > 0 && Notes.Any(n => own[0].Text.StartsWith(n, StringComparison.Ordinal)) && own.Count <= 3)
            return own[0].Text;
        if (own.Count != 1 && !(own.Count == 2 && texts.Count == 1 && own[0].Text.Length <= 3))
            return own.Count == 0 ? "" : null;
        var only = texts.Count == 1 ? texts[0] : own[0];
        var field = columns.Columns.FirstOrDefault(c => c.Index == only.Index)?.Field;
        var spans = only.Index + 1 < row.Cells.Count && row.Cells[only.Index + 1].Filled;
        if (spans || field is null)
            return only.Text;
        return field is "name" && only.Text.Length <= 20 && WrittenParts.Category(only.Text, within: true) is not null ? only.Text : null;
    }

    private sealed class Pending(TableRow first, FormSheet columns, PowerCategory? section)
    {
        private readonly string[] _cells = [.. columns.Columns.Select(c => first.Text(c.Index))];
        private readonly int _key = columns.Columns.FirstOrDefault(c => c.Field is "code")?.Index ?? columns.Columns.First(c => c.Field is not null).Index;
        private double _done = first.Done;

        // The key is merged with the row above, and the row names no sub-item of its own.
        public bool Continues(TableRow row) => IsFilled(row, KeyOf()) && !NamesSub(row);

        public void Add(TableRow row)
        {
            _done = row.Done;
            for (var i = 0; i < _cells.Length; i++)
            {
                var index = columns.Columns[i].Index;
                if (row.Text(index) is { Length: > 0 } text && !IsFilled(row, index) && columns.Columns[i].Field is not null)
                    _cells[i] = _cells[i].Length == 0 ? text : $"{_cells[i]}\n{text}";
            }
        }

        public AssembledRow Make()
        {
            var cells = new Dictionary<string, ListedCell>(StringComparer.Ordinal);
            for (var i = 0; i < _cells.Length; i++)
            {
                var column = columns.Columns[i];
                if (column.Field is { } field)
                    cells.TryAdd(field, new ListedCell(column.Letters, column.Heading, _cells[i]));
            }

            return new AssembledRow(new ListedRow(columns.Name, first.Number, cells) { Section = section, SharedCode = HasCode() && IsFilled(first, _key) && NamesSub(first) }, _cells, _done);
        }

        private bool HasCode() => columns.Columns.Any(c => c.Field is "code");

        private int KeyOf() => HasCode() ? _key : columns.Columns.FirstOrDefault(c => c.Field is "name")?.Index ?? _key;

        private bool NamesSub(TableRow row) =>
            columns.Columns.FirstOrDefault(c => c.Field is "subName") is { } sub && row.Text(sub.Index).Length > 0 && !IsFilled(row, sub.Index);

        private static bool IsFilled(TableRow row, int index) => index < row.Cells.Count && row.Cells[index].Filled;
    }
}
