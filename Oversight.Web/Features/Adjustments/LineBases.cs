using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Checks what the new and changed bases of a sheet rest on (办法第十条). Lines that end a power propose none.</summary>
internal static class LineBases
{
    /// <summary>One sentence for each basis that leads nowhere, naming the line and the law; none where all lead to a law.</summary>
    /// <param name="db">The context to read from.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="day">The day to judge by, China time.</param>
    public static async Task<IReadOnlyList<string>> Faults(OversightDb db, Adjustment sheet, DateOnly day)
    {
        var lines = sheet.Lines.Where(l => l.Content is not null && !l.Change.Ends()).ToList();
        var bases = await db.Numbered(lines.Where(l => l.ItemId is not null).Select(l => (l.ItemId!.Value, l.BaseVersion)));
        var fresh = lines.Select(l => (Line: l, Before: Before(l))).Where(l => KnownLaws.Fresh(l.Line.Content!, l.Before).Any()).ToList();
        if (fresh.Count == 0)
            return [];
        var laws = await LawLookup.Read(db, day);

        // What is proposed takes effect later, and a law that is already passed may be in force by then.
        return [.. fresh.SelectMany(l => laws.Faults(l.Line.Content!, l.Before).Where(f => !string.Equals(f.Kind, KnownLaws.NotYet, StringComparison.Ordinal)).Select(f => $"第{l.Line.Number}项（{l.Line.Code}）：{f.Sentence}"))];

        ItemContent? Before(AdjustmentLine line) =>
            line.ItemId is { } id ? bases.GetValueOrDefault((id, line.BaseVersion))?.Version.ToContent() : null;
    }

    /// <summary>Refuses the sheet for the first basis that leads nowhere.</summary>
    public static async Task Demand(OversightDb db, Adjustment sheet, DateOnly day)
    {
        var faults = await Faults(db, sheet, day);
        if (faults.Count > 0)
            throw new RuleBroken("basis-unfounded", faults.Count == 1 ? faults[0] : $"{faults[0]}另有{faults.Count - 1}处依据有误。", Adjustment.Clause);
    }
}
