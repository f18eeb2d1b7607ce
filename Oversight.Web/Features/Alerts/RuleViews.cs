using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>Rules as pages read them, for all staff.</summary>
public sealed class RuleViews(Reads reads)
{
    /// <summary>Every rule with what it raised in the last twelve months.</summary>
    public Task<IReadOnlyList<RuleRow>> All() => reads.Ask<IReadOnlyList<RuleRow>>(async (db, actor) =>
    {
        var since = reads.Now.AddMonths(-12);
        var raised = await db.Alerts.Where(a => a.RaisedAt >= since).GroupBy(a => a.RuleCode)
            .Select(g => new { Code = g.Key, Count = g.Count(), Findings = g.Count(a => a.State == AlertState.TurnedIntoFinding) }).ToDictionaryAsync(g => g.Code, StringComparer.Ordinal);
        var rules = await db.AlertRules.AsSplitQuery().OrderBy(r => r.Ordinal).ToListAsync();
        return [.. rules.Select(r => new RuleRow(r, raised.GetValueOrDefault(r.Code)?.Count ?? 0, raised.GetValueOrDefault(r.Code)?.Findings ?? 0))];
    });

    /// <summary>One rule, or null.</summary>
    public Task<RuleDetail?> Find(string code) => reads.Ask(async (db, actor) =>
    {
        var rule = await db.AlertRules.AsSplitQuery().FirstOrDefaultAsync(r => r.Code == code);
        if (rule is null)
            return null;
        var people = rule.VersionRows.Select(v => v.By).ToList();
        return new RuleDetail(rule, await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name), AlertDuties.ChangeRule.HeldBy(actor) is not null);
    });

    /// <summary>The lawful grounds for turning a case of a category down, as the rules in force list them.</summary>
    public Task<IReadOnlyList<LawfulGround>> Grounds(Domain.Catalogue.PowerCategory category) => reads.Ask<IReadOnlyList<LawfulGround>>(async (db, _) =>
        [.. (await db.AlertRules.AsSplitQuery().Where(r => r.Kind == AlertKind.RefusedWithoutGround).ToListAsync()).SelectMany(r => r.Terms.Grounds).Where(g => g.Category == category).Distinct()]);
}

/// <summary>A row of the list of rules.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Raised">What it raised in the last twelve months.</param>
/// <param name="Findings">How many of them became findings.</param>
public sealed record RuleRow(AlertRule Rule, int Raised, int Findings);

/// <summary>Everything that the page of one rule shows.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="People">Names by officer.</param>
/// <param name="MayChange">Whether the asker may change it.</param>
public sealed record RuleDetail(AlertRule Rule, IReadOnlyDictionary<Guid, string> People, bool MayChange);
