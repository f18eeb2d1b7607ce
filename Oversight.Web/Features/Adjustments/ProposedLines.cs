using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Checks proposed lines against the list as it stands and against the other open sheets.</summary>
internal static class ProposedLines
{
    /// <summary>Checks them all; the first that cannot be taken breaks.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="actor">Who proposes them.</param>
    /// <param name="home">Whose sheet it is.</param>
    /// <param name="sheetId">The sheet itself where it is revised, or null.</param>
    /// <param name="lines">The lines.</param>
    public static async Task Check(OversightDb db, Actor actor, AdjustmentHome home, Guid? sheetId, IReadOnlyList<ProposedLine> lines)
    {
        if (lines.Count > Adjustment.MostLines)
            return; // The sheet itself says so.
        await DemandFree(db, sheetId, [.. lines.Select(CodeOf)]);
        var ids = lines.Where(l => l.ItemId is not null).Select(l => l.ItemId!.Value).ToList();
        var items = (await db.Latest(i => ids.Contains(i.Id))).ToDictionary(i => i.Id);
        var codes = lines.Where(l => l.ItemId is null).Select(CodeOf).ToList();
        var taken = await db.Items.Where(i => codes.Contains(i.Code)).Select(i => i.Code).ToListAsync();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var title = $"第{i + 1}项（{line.Code}）";
            if (line.ItemId is { } id)
                DemandStanding(title, i + 1, line, items.GetValueOrDefault(id), home);
            else if (taken.Contains(CodeOf(line), StringComparer.Ordinal))
                throw new InvalidInput($"line-{i + 1}.code", $"{title}：编号已用于清单上的事项，请改用变更，或另编号。");
            if (!home.LegalOffice && line.Content is { } content && line.Change == AdjustmentChange.Enter && !content.Handling.Any(h => h.DepartmentId == home.DepartmentId))
                throw new RuleBroken("not-handler", $"{title}：新增事项的承办机构中没有本部门，请转法制室提出。", Adjustment.Clause);
        }

        await DemandReferences(db, lines);
        await ProposedCharts.Demand(db, actor, sheetId, lines);
    }

    private static string CodeOf(ProposedLine line) => line.ItemId is null ? ItemCode.Plain(line.Code) : line.Code.Trim();

    /// <summary>Refuses items that stand on another open sheet, with its number.</summary>
    private static async Task DemandFree(OversightDb db, Guid? sheetId, IReadOnlyList<string> codes)
    {
        var open = AdjustmentFlow.Open;
        var other = await (from a in db.Adjustments
                           from l in a.LineRows
                           where a.Id != sheetId && open.Contains(a.State) && !l.Struck && codes.Contains(l.Code)
                           orderby a.Ordinal, l.Number
                           select new { a.Number, a.ArisenOn, a.Circumstance, l.Code }).FirstOrDefaultAsync();
        if (other is not null)
        {
            var sheet = other.Number ?? $"{other.ArisenOn:yyyy-MM-dd}{other.Circumstance.Name()}的草拟单";
            throw new RuleBroken("line-taken", $"事项{other.Code}已在调整单{sheet}中，请待其办结或撤回后再提出。", Adjustment.Clause);
        }
    }

    private static void DemandStanding(string title, int number, ProposedLine line, ItemHead? item, AdjustmentHome home)
    {
        if (item is null || !string.Equals(item.Code, line.Code.Trim(), StringComparison.Ordinal) || item.Category != line.Category)
            throw new InvalidInput($"line-{number}", $"{title}：清单上没有这个事项，请重新选择。");
        if (item.RepealedAfter is { } last)
            throw new RuleBroken("repealed", $"{title}：事项已于{last:yyyy-MM-dd}后停止行使，不能再调整。", Adjustment.Clause);
        if (item.Version.Number != line.BaseVersion)
            throw new RuleBroken("base-version", $"{title}：所依据的是第{line.BaseVersion}版，事项现已到第{item.Version.Number}版，请按最新版本重新填写。", Adjustment.Clause);
        if (!home.LegalOffice && !item.Version.HandledBy(home.DepartmentId))
            throw new RuleBroken("not-handler", $"{title}：本部门不是该事项登记的承办机构，请由承办机构或法制室提出。", Adjustment.Clause);
    }

    /// <summary>Refuses procedures and departments that are not there, or are of another category.</summary>
    private static async Task DemandReferences(OversightDb db, IReadOnlyList<ProposedLine> lines)
    {
        var procedures = await db.Procedures.Select(p => new { p.Id, p.Category }).ToDictionaryAsync(p => p.Id, p => p.Category);
        var departments = await db.Departments.Select(d => d.Id).ToHashSetAsync();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Content is not { } content)
                continue;
            var title = $"第{i + 1}项（{lines[i].Code}）";
            if (content.ProcedureId != Guid.Empty && (!procedures.TryGetValue(content.ProcedureId, out var category) || category != lines[i].Category))
                throw new InvalidInput($"line-{i + 1}.procedure", $"{title}：所选流程不适用于{lines[i].Category.Name()}，请重新选择。");
            if (content.Handling.Any(h => !departments.Contains(h.DepartmentId)))
                throw new InvalidInput($"line-{i + 1}.handling", $"{title}：所选承办机构不存在，请重新选择。");
        }
    }
}
