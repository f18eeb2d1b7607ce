using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>Sets how many checks a department is to make in a quarter; those that stand already are changed.</summary>
public sealed class PlanChecks(Work work, IdSource ids)
{
    /// <summary>Most lines of one act.</summary>
    public const int MostLines = 500;

    /// <summary>Performs it and returns how many lines were set or changed; what says the same stays untouched.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="reason">The document or the reason.</param>
    /// <exception cref="InvalidInput">A line names a department, an item or a quarter that does not fit; nothing of it is saved.</exception>
    public Task<int> Run(Guid op, IReadOnlyList<PlanLine> lines, string reason) =>
        work.Do(AlertDuties.PlanChecks, Subject.New(Kinds.CheckPlan), op, async (db, _) =>
        {
            if (lines.Count is 0 or > MostLines)
                throw new InvalidInput("lines", $"请填写1至{MostLines}行计划。");
            var now = db.Act!.Now;
            var today = ChinaTime.DayOf(now);
            var (codes, departments) = (lines.Select(l => l.ItemCode).Distinct(StringComparer.Ordinal).ToList(), await db.Departments.AsNoTracking().Select(d => new { d.Id, d.Code, d.Name }).ToListAsync());
            var items = await db.Items.AsNoTracking().AsSplitQuery().Where(i => codes.Contains(i.Code)).ToListAsync();
            var changed = 0;
            foreach (var (line, row) in lines.Select((l, i) => (l, i + 1)))
            {
                var department = departments.Find(d => string.Equals(d.Code, line.Department, StringComparison.OrdinalIgnoreCase) || string.Equals(d.Name, line.Department, StringComparison.Ordinal))
                    ?? throw new InvalidInput("lines", $"第{row}行：没有部门“{line.Department}”，请填部门编号或者全称。");
                var item = items.Find(i => string.Equals(i.Code, line.ItemCode, StringComparison.OrdinalIgnoreCase))
                    ?? throw new InvalidInput("lines", $"第{row}行：权责清单没有事项“{line.ItemCode}”。");
                if (item.Category != PowerCategory.Check)
                    throw new InvalidInput("lines", $"第{row}行：事项{item.Code}是{item.Category.Name()}，检查计划只列行政检查事项。");
                if (item.On(today) is not { } version || !version.HandledBy(department.Id))
                    throw new InvalidInput("lines", $"第{row}行：{department.Name}不是事项{item.Code}现行登记的承办机构。");
                var plan = db.CheckPlans.Local.FirstOrDefault(p => p.Year == line.Year && p.Quarter == line.Quarter && p.DepartmentId == department.Id && p.ItemId == item.Id)
                    ?? await db.CheckPlans.FirstOrDefaultAsync(p => p.Year == line.Year && p.Quarter == line.Quarter && p.DepartmentId == department.Id && p.ItemId == item.Id);
                if (plan is { } known && known.Planned == line.Planned)
                    continue;
                changed++;
                if (plan is not null)
                    plan.Change(line.Planned, reason, today);
                else
                    db.CheckPlans.Add(CheckPlan.Set(ids.Next(now), department.Id, item.Id, item.Code, (line.Year, line.Quarter), line.Planned, reason));
            }

            return changed > 0 ? changed : throw new RuleBroken("unchanged", "所填计划与已登记的相同，没有需要保存的内容。", "办法第八条");
        });
}

/// <summary>One line of a plan.</summary>
/// <param name="Department">Code or name of the department.</param>
/// <param name="ItemCode">Code of the item.</param>
/// <param name="Year">China year.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Planned">How many.</param>
public sealed record PlanLine(string Department, string ItemCode, int Year, int Quarter, int Planned);
