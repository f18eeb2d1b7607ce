using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Alerts;

/// <summary>Alerts as pages read them, for whoever asks.</summary>
public sealed class AlertViews(Reads reads)
{
    private const int MostExported = 10_000;

    /// <summary>One page of the list, the newest first.</summary>
    public Task<ListPage<AlertRow>> List(AlertFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var all = filter.Apply(db.Alerts.SeenBy(actor), await db.DepartmentId(filter.Department), actor);
        var count = await all.OrderBy(a => a.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var read = await Rows(db, all.NewestFirst(a => a.Ordinal, place)).Take(Listing.Size + 1).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>How many rows each tab holds, capped.</summary>
    public Task<IReadOnlyDictionary<string, int>> Tabs() => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, actor) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tab in (string[])[AlertFilter.Mine, AlertFilter.Live])
            counts[tab] = await new AlertFilter { Tab = tab }.Apply(db.Alerts.SeenBy(actor), null, actor).Take(Listing.Cap).CountAsync();
        return counts;
    });

    /// <summary>Every row of the list, for the spreadsheet.</summary>
    public Task<IReadOnlyList<AlertRow>> Export(AlertFilter filter) => reads.Ask<IReadOnlyList<AlertRow>>(async (db, actor) =>
        await Rows(db, filter.Apply(db.Alerts.SeenBy(actor), await db.DepartmentId(filter.Department), actor).NewestFirst(a => a.Ordinal, null)).Take(MostExported).ToListAsync());

    /// <summary>The rules by code and name, for the filter.</summary>
    public Task<IReadOnlyList<(string Code, string Name)>> Rules() => reads.Ask<IReadOnlyList<(string, string)>>(async (db, _) =>
        [.. (await db.AlertRules.OrderBy(r => r.Ordinal).Select(r => new { r.Code, r.Name }).ToListAsync()).Select(r => (r.Code, r.Name))]);

    /// <summary>The alerts about a case, the newest first.</summary>
    public Task<IReadOnlyList<AlertRow>> OfCase(Guid caseId) => reads.Ask<IReadOnlyList<AlertRow>>(async (db, actor) =>
        await Rows(db, db.Alerts.SeenBy(actor).Where(a => a.CaseId == caseId).OrderByDescending(a => a.Ordinal)).Take(Listing.Size).ToListAsync());

    /// <summary>One alert, or null where it does not exist or the asker may not see it.</summary>
    public Task<AlertDetail?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var alert = await db.Alerts.AsSplitQuery().SeenBy(actor).FirstOrDefaultAsync(a => a.Id == id);
        if (alert is null)
            return null;
        var rule = await db.AlertRules.AsSplitQuery().FirstOrDefaultAsync(r => r.Code == alert.RuleCode);
        var people = alert.ExplanationRows.SelectMany(e => new[] { e.By, e.JudgedBy }).Append(alert.AcknowledgedBy).Append(alert.HandlerId).OfType<Guid>().Distinct().ToList();
        return new AlertDetail(
            alert,
            rule?.Name ?? alert.Kind.Name(),
            rule?.Versions.FirstOrDefault(v => v.Number == alert.RuleVersion)?.Sentence ?? "",
            await db.Departments.Where(d => d.Id == alert.DepartmentId).Select(d => d.Name).FirstAsync(),
            alert.CaseId is { } c ? await db.Cases.Where(x => x.Id == c).Select(x => (x.Number ?? "未编号") + " " + x.ItemName).FirstOrDefaultAsync() : null,
            await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name),
            alert.Open(actor),
            reads.Now);
    });

    private static IQueryable<AlertRow> Rows(OversightDb db, IQueryable<Alert> alerts) => alerts.Select(a => new AlertRow(
        a.Id, a.Ordinal, a.Title, a.RuleCode, db.AlertRules.Where(r => r.Code == a.RuleCode).Select(r => r.Name).FirstOrDefault() ?? "", a.Kind, a.Dimension, a.Weight,
        db.Departments.Where(d => d.Id == a.DepartmentId).Select(d => d.Name).First(), a.OccurredAt, a.RaisedAt, a.State, a.Standing, a.ExplainDueAt, a.CaseId, a.Clause));
}

/// <summary>A row of the list of alerts.</summary>
public sealed record AlertRow(
    Guid Id, long Ordinal, string Title, string RuleCode, string Rule, AlertKind Kind, Dimension Dimension, AlertWeight Weight, string Department,
    DateTime OccurredAt, DateTime RaisedAt, AlertState State, bool Standing, DateTime ExplainDueAt, Guid? CaseId, string Clause)
{
    /// <summary>Whether the department's answer is overdue.</summary>
    public bool Late(DateTime now) => State is AlertState.Raised or AlertState.Acknowledged && now >= ExplainDueAt;
}

/// <summary>Everything that the page of one alert shows.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="RuleSays">The version of the rule in words.</param>
/// <param name="Department">Name of the department.</param>
/// <param name="Case">Number and item of the case, or null.</param>
/// <param name="People">Names by officer.</param>
/// <param name="Steps">What the asker can do now.</param>
/// <param name="Now">UTC.</param>
public sealed record AlertDetail(Alert Alert, string Rule, string RuleSays, string Department, string? Case, IReadOnlyDictionary<Guid, string> People, IReadOnlyList<AlertStep> Steps, DateTime Now)
{
    /// <summary>A person's name; 系统 for nobody.</summary>
    public string Who(Guid? id) => id is { } someone && People.TryGetValue(someone, out var name) ? name : "系统";

    /// <summary>Whether the department's answer is overdue.</summary>
    public bool Late => Alert.State is AlertState.Raised or AlertState.Acknowledged && Now >= Alert.ExplainDueAt;
}
