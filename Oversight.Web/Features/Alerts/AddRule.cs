using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>The legal office adds a rule of one of the known kinds. There can be several of a kind, each with its own scope and strictness.</summary>
public sealed class AddRule(Work work, IdSource ids)
{
    /// <summary>Performs it and returns the code of the rule, which is the kind with a number.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="draft">What the rule is to be.</param>
    /// <param name="reason">Why.</param>
    public Task<string> Run(Guid op, RuleDraft draft, string reason) =>
        work.Do(AlertDuties.AddRule, Subject.New(Kinds.AlertRule), op, async (db, actor) =>
        {
            if (!Enum.IsDefined(draft.Kind))
                throw new InvalidInput("kind", "请选择规则的种类。");
            var name = draft.Name.Trim();
            if (await db.AlertRules.AnyAsync(r => r.Name == name))
                throw new InvalidInput("name", $"已有名为“{name}”的规则，请换一个名称，或者修改原有的规则。");
            var (kind, now) = (draft.Kind, db.Act!.Now);
            var place = (await db.AlertRules.CountAsync(r => r.Kind == kind) + 1).ToString(CultureInfo.InvariantCulture);
            var code = $"{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}-{place}";
            db.AlertRules.Add(AlertRule.Enter(ids.Next(now), code, name, kind, draft.Clause, draft.Terms, reason, actor.Id, now, () => ids.Next(now)));
            return code;
        });
}

/// <summary>A rule that is to be added.</summary>
/// <param name="Kind">What it watches for.</param>
/// <param name="Name">Its name.</param>
/// <param name="Clause">The clause that it watches over.</param>
/// <param name="Terms">Everything that is versioned.</param>
public sealed record RuleDraft(AlertKind Kind, string Name, string Clause, AlertTerms Terms);
