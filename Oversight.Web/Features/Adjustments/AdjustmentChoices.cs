using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>What the form of a sheet offers: items with their latest content, and the last day of the term.</summary>
public sealed class AdjustmentChoices(Reads reads, CalendarSource calendar)
{
    private const int Most = 20;

    /// <summary>Items that stand on the list, by part of code or name: for the head of a department those that it handles.</summary>
    public Task<IReadOnlyList<ItemChoice>> Items(string text) => reads.Ask<IReadOnlyList<ItemChoice>>(async (db, actor) =>
    {
        var (all, heads) = (actor.Is(Role.LegalOffice), actor.Posts.Where(p => p.Role == Role.DepartmentHead).Select(p => p.DepartmentId).ToList());
        var rows = from i in db.Items
                   from v in i.Versions
                   where i.RepealedAfter == null && !i.Versions.Any(w => w.Number > v.Number) && (all || v.Handlers.Any(h => heads.Contains(h.DepartmentId)))
                   select new { i.Id, i.Code, i.Category, v.Name, v.Number };
        if (text.Trim() is { Length: > 0 } q)
        {
            var code = ItemCode.Plain(q);
            rows = rows.Where(r => r.Code.Contains(code) || r.Name.Contains(q));
        }

        return await rows.OrderBy(r => r.Code).Take(Most).Select(r => new ItemChoice(r.Id, r.Code, r.Category, r.Name, r.Number)).ToListAsync();
    });

    /// <summary>An item with what its latest version registers, or null where there is none with the code.</summary>
    public Task<StandingItem?> Item(string code) => reads.Ask(async (db, _) =>
        await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Code == code && i.RepealedAfter == null) is { } item
            ? new StandingItem(item.Id, item.Code, item.Category, item.Versions.Count, item.Versions[^1].ToContent())
            : null);

    /// <summary>The sheet on which the item stands already, as a sentence; null where it is free.</summary>
    public Task<string?> Taken(string code, Guid? sheetId) => reads.Ask(async (db, _) =>
    {
        var open = AdjustmentFlow.Open;
        return await db.Adjustments.Where(a => a.Id != sheetId && open.Contains(a.State) && a.LineRows.Any(l => !l.Struck && l.Code == code))
            .Select(a => a.Number ?? "一份草拟的调整单").FirstOrDefaultAsync() is { } sheet ? $"事项{code}已在{sheet}中，请待其办结或撤回后再提出。" : null;
    });

    /// <summary>The term in words: 20个工作日，至2026年12月18日 24:00.</summary>
    public Task<string> TermText(DateOnly arisenOn) => reads.Ask(async (db, _) =>
    {
        var term = new Term(await db.Of(Parameters.AdjustmentDays), TermUnit.WorkingDays, true, Adjustment.Clause);
        var deadline = Deadline.Of(ChinaTime.StartOf(arisenOn), term, calendar.Current);
        return $"应在{term.Text}内申请，{deadline.DueText}届满{(deadline.IsPast(reads.Now) ? "，已逾期，保存后系统即登记问题" : "")}";
    });
}

/// <summary>An item to choose.</summary>
public sealed record ItemChoice(Guid Id, string Code, PowerCategory Category, string Name, int Version);

/// <summary>An item as a proposal starts from it.</summary>
public sealed record StandingItem(Guid Id, string Code, PowerCategory Category, int Version, ItemContent Content);
