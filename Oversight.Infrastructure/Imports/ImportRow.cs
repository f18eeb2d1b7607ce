using Oversight.Domain.Catalogue;
using Oversight.Domain.Imports;

namespace Oversight.Infrastructure.Imports;

/// <summary>What one row of an imported file would do. No record: it is made anew by each dry run and thrown away after some days.</summary>
public sealed class ImportRow
{
    /// <summary>The import.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>Which of its dry runs.</summary>
    public required int Run { get; init; }

    /// <summary>Place in the file, from 1: lists order by it.</summary>
    public required int Place { get; init; }

    /// <summary>Name of the sheet.</summary>
    public required string Sheet { get; init; }

    /// <summary>Row number as the spreadsheet shows it.</summary>
    public required int Number { get; init; }

    /// <summary>The item's code, or empty.</summary>
    public required string Code { get; init; }

    /// <summary>The item's name as the file has it.</summary>
    public required string Name { get; init; }

    /// <summary>The category, or null where it cannot be told.</summary>
    public required PowerCategory? Category { get; init; }

    /// <summary>What importing it would do.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>The item on the list, or null.</summary>
    public required Guid? ItemId { get; init; }

    /// <summary>The version that it would follow; 0 for a new item.</summary>
    public required int BaseVersion { get; init; }

    /// <summary>What would be registered, as <see cref="Persistence.ItemContentText"/> writes it; null where nothing would.</summary>
    public required string? Content { get; init; }

    /// <summary>What would change and which empty cells change nothing, as JSON; empty where there is neither.</summary>
    public required string Changes { get; init; }

    /// <summary>What is wrong, as JSON; empty where nothing is.</summary>
    public required string Faults { get; init; }

    /// <summary>The kinds of fault, and of empty cells, between bars, to filter by: |code-form|fine-form|.</summary>
    public required string Kinds { get; init; }

    /// <summary>The sheet of adjustment that it stands on by now, or null.</summary>
    public Guid? SheetId { get; set; }
}
