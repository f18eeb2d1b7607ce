using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Reads what the lines of a sheet are about: the version they start from, and the open cases of powers that end.</summary>
internal static class LineDetails
{
    private const int MostCases = 50;

    /// <summary>The lines as they are shown.</summary>
    public static async Task<IReadOnlyList<LineDetail>> Of(OversightDb db, Actor actor, IReadOnlyList<AdjustmentLine> lines, Adjustment sheet)
    {
        var ids = lines.Where(l => l.ItemId is not null).Select(l => l.ItemId!.Value).ToList();
        var items = await db.Items.Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.RepealedAfter, Latest = i.Versions.Max(v => v.Number) }).ToDictionaryAsync(i => i.Id);
        var bases = await db.Numbered(lines.Where(l => l.ItemId is not null).Select(l => (l.ItemId!.Value, l.BaseVersion)));
        var names = new ItemNames(
            await db.Departments.Select(d => new { d.Id, d.Name }).ToDictionaryAsync(d => d.Id, d => d.Name),
            await db.Procedures.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name));
        var running = AdjustmentFlow.Open.Contains(sheet.State);
        List<LineDetail> details = [];
        foreach (var line in lines)
        {
            var item = line.ItemId is { } id ? items.GetValueOrDefault(id) : null;
            var from = item is null ? null : bases.GetValueOrDefault((item.Id, line.BaseVersion))?.Version;
            var (cases, count) = line.Change.Ends() && item is not null ? await OpenCases(db, actor, item.Id) : ([], 0);
            details.Add(new LineDetail(
                line.Number, line.Change, line.Code, line.Content?.Name ?? from?.Name ?? "", line.Category, line.BaseVersion, line.PublishedVersion, line.LastDay, line.Successor, line.Note,
                running && item is not null && (item.Latest != line.BaseVersion || item.RepealedAfter is not null),
                line.Content is { } content ? ItemFields.Compare(from?.ToContent(), content, names) : [], cases, count));
        }

        return details;
    }

    /// <summary>The cases of an item that are still open, the oldest first, and how many there are.</summary>
    public static async Task<(IReadOnlyList<OpenCase> Cases, int Count)> OpenCases(OversightDb db, Actor actor, Guid itemId)
    {
        var open = db.Cases.Where(c => c.IsOpen && c.ItemId == itemId);
        var rows = await open.VisibleTo(actor).OrderBy(c => c.RegisteredAt).ThenBy(c => c.Ordinal).Take(MostCases)
            .Select(c => new { c.Id, c.Number, c.State, c.Category, c.DepartmentId, Department = db.Departments.First(d => d.Id == c.DepartmentId).Name, c.ItemVersionNumber, c.RegisteredAt })
            .ToListAsync();
        return ([.. rows.Select(c => new OpenCase(c.Id, c.Number, c.State.Name(c.Category), c.Department, c.ItemVersionNumber, c.RegisteredAt, actor.Sees(c.DepartmentId), NextOf(c.State, c.Category)))], await open.CountAsync());
    }

    private static string NextOf(CaseState state, PowerCategory category) => state == CaseState.Registered
        ? $"最后一日之前{category.AcceptWord()}的继续办理，逾此{category.RefuseWord()}并告知去向"
        : category == PowerCategory.Penalty ? "按原版本在本局办结，或在作出决定时移送" : "按原版本在本局办结，或终止并移交";
}
