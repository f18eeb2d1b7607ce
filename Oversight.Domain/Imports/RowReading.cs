using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Imports;

/// <summary>The reading of one row: takes fields out of it and keeps what is wrong, every fault and not only the first.</summary>
/// <param name="row">The row.</param>
/// <param name="ground">What it is read against.</param>
/// <param name="keeps">Whether an empty cell leaves what is registered, as it does for an item of the list unless one chose otherwise.</param>
internal sealed partial class RowReading(ListedRow row, ImportGround ground, bool keeps)
{
    private static readonly string[] Errors = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"];
    private readonly List<RowFault> _faults = [];
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    public ListedRow Row { get; } = row;

    public IReadOnlyList<RowFault> Faults => _faults;

    public bool Failed(string field) => _failed.Contains(field);

    public void Fault(string field, string kind, string sentence)
    {
        _failed.Add(field);
        var cell = Row.Cells.GetValueOrDefault(field);
        _faults.Add(new RowFault(kind, cell?.Column ?? "", cell?.Heading ?? LabelOf(field), Shorten(cell?.Text ?? ""), sentence));
    }

    public T Take<T>(string field, string kind, T before, Func<string, T> read)
    {
        if (!Row.Cells.TryGetValue(field, out var cell) || Broken(field, cell.Text) || Keeps(cell))
            return before;
        try
        {
            return read(cell.Text);
        }
        catch (InvalidInput e)
        {
            Fault(field, kind, e.Message);
            return before;
        }
    }

    public string Text(string field, string label, int most, string before, bool required = false)
    {
        if (!Row.Cells.TryGetValue(field, out var cell) || Broken(field, cell.Text))
        {
            if (required && before.Length == 0 && !Failed(field))
                Fault(field, field + "-missing", $"没有{label}，请增加这一列并填写。");
            return before;
        }

        if (before.Length > 0 && Keeps(cell))
            return before;
        var text = ItemRowReader.IsNothing(cell.Text) ? "" : cell.Text;
        if (text.Length == 0)
        {
            if (required)
                Fault(field, field + "-missing", $"没有{label}，请填写。");
            return text;
        }

        try
        {
            return InvalidInput.Require(field, label, text, most);
        }
        catch (InvalidInput e)
        {
            Fault(field, text.Length > most ? "too-long" : "characters", e.Message);
            return before;
        }
    }

    /// <summary>What empty cells would have emptied and do not. The procedure and the standing of an item are never empty.</summary>
    public IReadOnlyList<FieldChange> Kept(ItemContent before) => !keeps ? [] :
    [
        .. ItemFields.All
            .Where(f => f.Code is not "confirmed" and not "procedure" && Emptied(f.Code))
            .Select(f => new FieldChange(f, f.Text(before, ground.Names), ""))
            .Where(c => c.Before.Length > 0),
        .. _parts,
    ];

    // What several columns say together is kept as a whole only where all of them are empty; otherwise its parts are told by themselves.
    private bool Emptied(string field) => field switch
    {
        "handling" => Row.Has(field) && Row.Text(field).Length == 0 && Row.Text("handlingAssist").Length == 0,
        "bases" => Row.Has(Bearing) && Row.Text(Bearing).Length == 0 && Row.Text("article").Length == 0 && Row.Text("quote").Length == 0,
        _ => Row.Cells.GetValueOrDefault(field) is { Text.Length: 0 },
    };

    private bool Keeps(ListedCell cell) => keeps && cell.Text.Length == 0;

    private bool Broken(string field, string text)
    {
        if (!Errors.Contains(text, StringComparer.Ordinal))
            return false;
        if (!Failed(field))
            Fault(field, "formula-error", $"单元格是公式错误{text}，请改成文字后重新导入。");
        return true;
    }

    private static string LabelOf(string field) =>
        ItemFields.All.FirstOrDefault(f => string.Equals(f.Code, field, StringComparison.Ordinal))?.Label ?? field switch { "code" => "事项编号", "category" => "类别", "law" => "法规名称", "article" => "条款", "quote" => "条文内容", "handlingAssist" => "协办机构", _ => field };

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
