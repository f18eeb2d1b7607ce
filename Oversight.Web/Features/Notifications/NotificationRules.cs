using System.Text.Json;

namespace Oversight.Web.Features.Notifications;

/// <summary>Which fact on the trail rings whose bell, with which words.</summary>
/// <param name="Action">Code of the fact.</param>
/// <param name="Text">The line, from the thing and the fact's values.</param>
/// <param name="To">Whom. Whoever did it is left out.</param>
public sealed record NotificationRule(string Action, Func<Matter, JsonElement, string> Text, params Addressee[] To)
{
    /// <summary>The value of the fact that names an officer, for <see cref="Addressee.Named"/>.</summary>
    public string NamedBy { get; init; } = "";
}

/// <summary>The whole table, readable by those whom it concerns.</summary>
public static class NotificationRules
{
    private static readonly Dictionary<string, NotificationRule> ByAction = All().ToDictionary(r => r.Action, StringComparer.Ordinal);

    /// <summary>Every rule.</summary>
    public static IReadOnlyCollection<NotificationRule> Table => ByAction.Values;

    /// <summary>The rule for a fact, or null.</summary>
    public static NotificationRule? For(string action) => ByAction.GetValueOrDefault(action);

    private static IEnumerable<NotificationRule> All() => [.. Bureau()];

    private static IEnumerable<NotificationRule> Bureau() =>
    [
        new("post.assigned", (m, _) => $"您已任{m.Title}岗位，职责见机构与岗位", Addressee.Named) { NamedBy = "officerId" },
        new("post.vacated", (m, f) => $"您自{Text(f, "lastDay")}后不再任{m.Title}岗位，请移交未办事项", Addressee.Named, Addressee.Head) { NamedBy = "officerId" },
        new("department.renamed", (_, f) => $"{Text(f, "from")}更名为{Text(f, "to")}", Addressee.Head, Addressee.Liaison),
        new("calendar.loaded", (_, f) => $"{Text(f, "year")}年工作日历已载入，{Text(f, "moved")}个未到期期限随之变动", Addressee.LegalOffice, Addressee.Leaders),
    ];

    private static string Text(JsonElement fact, string name) => fact.TryGetProperty(name, out var value) ? value.ToString() : "";
}
