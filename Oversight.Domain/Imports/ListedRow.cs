using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Imports;

/// <summary>A cell of a list with where it stands.</summary>
/// <param name="Column">Letters of the column.</param>
/// <param name="Heading">The heading as it stands in the file.</param>
/// <param name="Text">Its text.</param>
public sealed record ListedCell(string Column, string Heading, string Text);

/// <summary>What a file says about one item, by field.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Number">Row number as the spreadsheet shows it; the first where an item takes several.</param>
/// <param name="Cells">The recognised columns; a column that the file does not have is missing.</param>
public sealed record ListedRow(string Sheet, int Number, IReadOnlyDictionary<string, ListedCell> Cells)
{
    /// <summary>The category that the sheet's name or a line above the row gives, or null.</summary>
    public PowerCategory? Section { get; init; }

    /// <summary>Whether the code is that of a merged cell over several sub-items.</summary>
    public bool SharedCode { get; init; }

    /// <summary>The text of a field; empty where the file has no such column or says nothing.</summary>
    public string Text(string field) => Cells.TryGetValue(field, out var cell) ? cell.Text : "";

    /// <summary>Whether the file has the column.</summary>
    public bool Has(string field) => Cells.ContainsKey(field);
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Kind">ASCII code of the sort of fault.</param>
/// <param name="Column">Letters of the column; empty where the file lacks it.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Sentence">What to type instead.</param>
public sealed record RowFault(string Kind, string Column, string Heading, string Value, string Sentence);

/// <summary>What importing a row would do.</summary>
public enum RowOutcome
{
    /// <summary>新增</summary>
    New,

    /// <summary>变更</summary>
    Changed,

    /// <summary>未变</summary>
    Unchanged,

    /// <summary>已在调整单中: an open sheet proposes the same.</summary>
    Proposed,

    /// <summary>有误</summary>
    Wrong,
}

/// <summary>What the list holds of an item that a row is about.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Code">Its code as it is registered.</param>
/// <param name="Category">Its category.</param>
/// <param name="Version">Number of its latest version.</param>
/// <param name="Content">What that registers.</param>
/// <param name="Repealed">Whether the power has ended.</param>
public sealed record StandingItem(Guid ItemId, string Code, PowerCategory Category, int Version, ItemContent Content, bool Repealed);

/// <summary>What an open sheet of adjustment proposes for a code.</summary>
/// <param name="Sheet">How it is called.</param>
/// <param name="Content">What is proposed; null where the power is to end.</param>
public sealed record OpenProposal(string Sheet, ItemContent? Content);

/// <summary>A row read against the list.</summary>
/// <param name="Row">The row.</param>
/// <param name="Code">The item's code; empty where there is none.</param>
/// <param name="Category">Its category; null where it cannot be told.</param>
/// <param name="Outcome">What importing it would do.</param>
/// <param name="Standing">The item on the list, or null.</param>
/// <param name="Content">What it would register; null where it is wrong.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record ReadItem(ListedRow Row, string Code, PowerCategory? Category, RowOutcome Outcome, StandingItem? Standing, ItemContent? Content, IReadOnlyList<RowFault> Faults)
{
    /// <summary>What would change, field by field.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>What an empty cell would have emptied and did not.</summary>
    public IReadOnlyList<FieldChange> Kept { get; init; } = [];
}
