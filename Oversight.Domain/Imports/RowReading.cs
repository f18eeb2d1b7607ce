using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Imports;

/// <summary>The reading of one row: takes fields out of it and keeps what is wrong, every fault and not only the first.</summary>
/// <param name="row">The row.</param>
/// <param name="ground">What it is read against.</param>
/// <param name="keeps">Whether an empty cell leaves what is registered, as it does for an item of the list unless one chose otherwise.</param>
internal sealed class RowReading(ListedRow row, ImportGround ground, bool keeps)
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
            .Where(f => f.Code is not "confirmed" and not "procedure" && Row.Cells.GetValueOrDefault(f.Code is "bases" && !Row.Has("bases") ? "law" : f.Code) is { Text.Length: 0 })
            .Select(f => new FieldChange(f, f.Text(before, ground.Names), ""))
            .Where(c => c.Before.Length > 0),
    ];

    public IReadOnlyList<ContentHandling> Handling(IReadOnlyList<ContentHandling> before)
    {
        if (!Row.Has("handling"))
        {
            if (before.Count == 0)
                Fault("handling", "handling-missing", "没有承办机构，请增加这一列并填写。");
            return before;
        }

        var text = Row.Text("handling");
        var assist = Row.Text("handlingAssist");
        IReadOnlyList<ContentHandling> assisting = keeps && Row.Has("handlingAssist") && assist.Length == 0 ? [.. before.Where(h => !h.Lead)] : [];
        return Take("handling", "handling-unknown", before, _ =>
        {
            var named = WrittenParts.Departments(text).Concat(WrittenParts.Departments(assist).Select(d => (d.Name, Lead: (bool?)false))).ToList();
            if (named.Count == 0)
            {
                Fault("handling", "handling-missing", "没有承办机构，请填写部门全称或代码。");
                return before;
            }

            var leads = named.Exists(n => n.Lead == true);
            var handling = named.Select((n, i) => new ContentHandling(ground.Department("handling", n.Name), n.Lead ?? (!leads && i == named.FindIndex(m => m.Lead is null)))).ToList();
            if (handling.TrueForAll(h => h.Lead))
                handling.AddRange(assisting.Where(a => !handling.Exists(h => h.DepartmentId == a.DepartmentId)));
            if (handling.GroupBy(h => h.DepartmentId).FirstOrDefault(g => g.Count() > 1) is { } twice)
                Fault("handling", "handling-twice", $"承办机构{ground.Names.Department(twice.Key)}写了两次，请删去一个。");
            else if (!handling.Exists(h => h.Lead))
                Fault("handling", "handling-lead", "没有写明主办的承办机构，请标明，如“执法一中队（主办）”。");
            return SameAs(handling, before) ? before : handling;
        });
    }

    public IReadOnlyList<ContentBasis> Bases(IReadOnlyList<ContentBasis> before)
    {
        var empowers = Take("bases", "bases-form", Where(false), t => WrittenBases.Read("bases", "实施依据", Joined(t), breached: false));
        if (!Row.Has("bases") && Row.Has("law"))
            empowers = Take("law", "bases-form", Where(false), t => WrittenBases.Read("law", "实施依据", Joined(t), breached: false));
        if (empowers.Count == 0 && !Failed("bases") && !Failed("law"))
            Fault(Row.Has("law") && !Row.Has("bases") ? "law" : "bases", "bases-missing", "没有实施依据，请写成“《法规名称》第X条：原文”。");
        var breached = Take("breached", "breached-form", Where(true), t => WrittenBases.Read("breached", "违反条款", t, breached: true));
        return [.. empowers.Concat(breached).Select(b => WrittenBases.Complete(b, before))];

        IReadOnlyList<ContentBasis> Where(bool breach) => [.. before.Where(b => b.Breached == breach)];
    }

    // Law, article and words in columns of their own.
    private string Joined(string law)
    {
        if (law.Length == 0 || !Row.Has("article") || law.Contains('第', StringComparison.Ordinal))
            return law;
        var name = law.StartsWith('《') ? law : $"《{law}》";
        var quote = Row.Text("quote");
        return $"{name}{Row.Text("article")}{(quote.Length > 0 ? $"：{quote}" : "")}";
    }

    private bool Keeps(ListedCell cell) => keeps && cell.Text.Length == 0;

    private bool Broken(string field, string text)
    {
        if (!Errors.Contains(text, StringComparer.Ordinal))
            return false;
        if (!Failed(field))
            Fault(field, "formula-error", $"单元格是公式错误{text}，请改成文字后重新导入。");
        return true;
    }

    private static bool SameAs(List<ContentHandling> read, IReadOnlyList<ContentHandling> before) =>
        read.Count == before.Count && read.All(before.Contains);

    private static string LabelOf(string field) =>
        ItemFields.All.FirstOrDefault(f => string.Equals(f.Code, field, StringComparison.Ordinal))?.Label ?? field switch { "code" => "事项编号", "category" => "类别", "law" => "法规名称", _ => field };

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
