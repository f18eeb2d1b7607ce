using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Alerts;

/// <summary>Plans of checks with what was made of them.</summary>
public sealed class PlanViews(Reads reads)
{
    private static readonly string[] Columns = ["部门", "事项编号", "年度", "季度", "计划次数"];

    /// <summary>The plans of a year; of other departments only for those who may read their rows.</summary>
    public Task<PlanList> Year(int year) => reads.Ask(async (db, actor) =>
    {
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        var plans = await db.CheckPlans.Where(p => p.Year == year && (all || own.Contains(p.DepartmentId))).OrderBy(p => p.Quarter).ThenBy(p => p.ItemCode).ThenBy(p => p.Ordinal).ToListAsync();
        var ids = plans.Select(p => p.Id).ToList();
        var alerts = await db.Alerts.Where(a => a.SubjectKind == Kinds.CheckPlan && ids.Contains(a.SubjectId)).Select(a => new { a.SubjectId, a.Id }).ToListAsync();
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name);
        var today = ChinaTime.DayOf(reads.Now);
        var items = plans.Select(p => p.ItemId).Distinct().ToList();
        var names = await db.Items.Where(i => items.Contains(i.Id)).Select(i => new { i.Id, Name = i.Versions.OrderByDescending(v => v.Number).Select(v => v.Name).First() }).ToDictionaryAsync(i => i.Id, i => i.Name);
        List<PlanRow> rows = [];
        foreach (var plan in plans)
        {
            rows.Add(new PlanRow(
                plan.Id, plan.Year, plan.Quarter, departments[plan.DepartmentId], plan.ItemCode, names[plan.ItemId], plan.Planned, await WatchPlans.Made(db, plan, default),
                plan.Through < today, plan.From > today, alerts.Find(a => a.SubjectId == plan.Id)?.Id));
        }

        return new PlanList(rows, AlertDuties.PlanChecks.HeldBy(actor) is not null);
    });

    /// <summary>What may be planned: items of 行政检查 in force with the departments that handle them.</summary>
    public Task<IReadOnlyList<PlanChoice>> Choices() => reads.Ask<IReadOnlyList<PlanChoice>>(async (db, _) =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var items = await db.Items.AsSplitQuery().Where(i => i.Category == PowerCategory.Check && (i.RepealedAfter == null || i.RepealedAfter >= today)).OrderBy(i => i.Code).ToListAsync();
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, d => (d.Code, d.Name));
        return [.. items.SelectMany(i => i.On(today) is { } v ? v.Handlers.Where(h => departments.ContainsKey(h.DepartmentId)).Select(h => new PlanChoice(i.Code, v.Name, departments[h.DepartmentId].Code, departments[h.DepartmentId].Name)) : [])];
    });

    /// <summary>A workbook to fill in: every item and department of a quarter.</summary>
    public async Task<byte[]> Form(int year, int quarter)
    {
        var rows = (await Year(year)).Rows.Where(r => r.Quarter == quarter).ToList();
        return Spreadsheet.Write("检查计划", Columns, (await Choices()).Select(c => new object?[]
        {
            c.DepartmentName, c.ItemCode, year, quarter, rows.Find(r => string.Equals(r.ItemCode, c.ItemCode, StringComparison.Ordinal) && string.Equals(r.Department, c.DepartmentName, StringComparison.Ordinal))?.Planned,
        }));
    }

    /// <summary>Reads lines out of a workbook or a CSV file with the columns of the form; a line without a number is passed over.</summary>
    /// <exception cref="InvalidInput">The columns are not there, or a number is none.</exception>
    public static IReadOnlyList<PlanLine> Read(Stream content, string name)
    {
        var table = TableFile.Read(content, name, TableLimits.Usual).ToList();
        var head = table.FindIndex(r => Columns.All(c => Place(r, c) >= 0));
        if (head < 0)
            throw new InvalidInput("file", $"文件里没有找到这些列：{string.Join("、", Columns)}。请先下载空白表填写。");
        var at = Columns.Select(c => Place(table[head], c)).ToArray();
        List<PlanLine> lines = [];
        foreach (var (row, number) in table.Select((r, i) => (r, i + 1)).Skip(head + 1))
        {
            var cells = at.Select(i => row.Text(i).Trim()).ToArray();
            if (cells[4].Length == 0)
                continue;
            lines.Add(new PlanLine(cells[0], cells[1], Whole(cells[2], number, "年度"), Whole(cells[3], number, "季度"), Whole(cells[4], number, "计划次数")));
        }

        return lines;
    }

    private static int Place(TableRow row, string column) => Enumerable.Range(0, 12).FirstOrDefault(i => string.Equals(row.Text(i).Trim(), column, StringComparison.Ordinal), -1);

    private static int Whole(string text, int row, string column) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new InvalidInput("file", $"文件第{row}行的{column}“{text}”不是整数，请修改后重新导入。");
}

/// <summary>Plans of a year.</summary>
/// <param name="Rows">One for each department, item and quarter.</param>
/// <param name="MayPlan">Whether the asker may set them.</param>
public sealed record PlanList(IReadOnlyList<PlanRow> Rows, bool MayPlan);

/// <summary>A plan with what was made of it.</summary>
public sealed record PlanRow(Guid Id, int Year, int Quarter, string Department, string ItemCode, string ItemName, int Planned, int Made, bool Over, bool Ahead, Guid? AlertId);

/// <summary>Something that may be planned.</summary>
public sealed record PlanChoice(string ItemCode, string ItemName, string Department, string DepartmentName);
