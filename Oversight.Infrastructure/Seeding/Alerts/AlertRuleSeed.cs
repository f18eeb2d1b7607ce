using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Seeding.Alerts;

/// <summary>Enters the shipped rules that are not there yet, by an act of the system. What the legal office changed stays as it is.</summary>
public sealed class AlertRuleSeed(Work work, IdSource ids, IDbContextFactory<OversightDb> contexts)
{
    private const string Why = "随系统提供的预警规则";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The rules that ship.</summary>
    /// <exception cref="InvalidDataException">The file is missing or empty.</exception>
    public static IReadOnlyList<ShippedRule> Load()
    {
        const string Resource = "Oversight.Infrastructure.Seeding.Alerts.alert-rules.json";
        using var stream = typeof(AlertRuleSeed).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException($"{Resource} is not in the assembly.");
        return JsonSerializer.Deserialize<List<ShippedRule>>(stream, Json) ?? throw new InvalidDataException($"{Resource} is empty.");
    }

    /// <summary>Enters what is missing.</summary>
    public async Task Run()
    {
        var shipped = Load();
        List<string> known;
        await using (var db = await contexts.CreateDbContextAsync())
            known = await db.AlertRules.AsNoTracking().Select(r => r.Code).ToListAsync();
        foreach (var rule in shipped.Where(r => !known.Contains(r.Code)))
        {
            // Under a key of its own, so that two nodes that start at once enter it once.
            await work.DoAsSystem(AlertDuties.EnterRules, Subject.New(Kinds.AlertRule), DerivedId.Of("alert-rule.enter", rule.Code), (db, _) =>
            {
                var now = db.Act!.Now;
                db.AlertRules.Add(AlertRule.Enter(ids.Next(now), rule.Code, rule.Name, rule.Kind, rule.Clause, rule.Terms, Why, Guid.Empty, now, () => ids.Next(now)));
                return Task.FromResult(true);
            });
        }
    }
}

/// <summary>A rule as the file has it.</summary>
public sealed record ShippedRule(
    string Code, string Name, AlertKind Kind, string Clause, bool Active, int Threshold, AlertWeight Weight, Dimension Dimension, bool MustExplain,
    IReadOnlyList<PowerCategory> Categories, IReadOnlyList<AlertAddressee> Addressees, IReadOnlyList<LawfulGround> Grounds)
{
    /// <summary>The part that is versioned.</summary>
    public AlertTerms Terms => new(Active, Threshold, Weight, Dimension, MustExplain, Categories, Addressees, Grounds);
}
