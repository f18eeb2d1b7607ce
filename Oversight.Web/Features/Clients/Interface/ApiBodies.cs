using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>A case that was opened in another system.</summary>
public sealed record OpeningBody(
    [property: Description("办件在对方系统的编号；同一客户端内唯一，不超过60个字符。")] string Number,
    [property: Description("权责事项编号，见 GET /api/v1/items。")] string Item,
    [property: Description("实施主体：以谁的名义作出，应与清单登记的一致。")] string Body,
    [property: Description("承办机构编号；应在本客户端的部门范围内。")] string Department,
    [property: Description("立案、受理或者启动的时间，带时区，例如 2026-11-23T10:00:00+08:00。")] string OpenedAt,
    [property: Description("地点，2至200个字。")] string Place,
    [property: Description("简要情况，5至2000个字。")] string Facts,
    [property: Description("当事人，1至20个。")] IReadOnlyList<PartyBody> Parties);

/// <summary>A party of such a case.</summary>
public sealed record PartyBody(
    [property: JsonConverter(typeof(CamelCase<PartyKind>)), Description("person 自然人、enterprise 法人或其他组织、individualBusiness 个体工商户。")] PartyKind Kind,
    [property: Description("姓名或者名称。")] string Name)
{
    [JsonConverter(typeof(CamelCase<IdentityKind>)), Description("证件类型；提供证件号码时必填。")]
    public IdentityKind? IdentityKind { get; init; }

    [Description("证件号码；校验位不符的不予接收。")]
    public string? Identity { get; init; }
}

/// <summary>A step that was begun or done.</summary>
public sealed record StepBody(
    [property: Description("登记流程的环节编号，见 GET /api/v1/items/{code} 的 steps。")] string Step,
    [property: Description("开始时间，带时区。")] string StartedAt)
{
    [Description("完成时间，带时区；尚未完成的省略，完成后以同一环节再推送一次。")]
    public string? FinishedAt { get; init; }

    [Description("办理情况，不超过1000个字。")]
    public string? Note { get; init; }

    [Description("办理人员的行政执法证号，不超过20个。")]
    public IReadOnlyList<string>? Cards { get; init; }
}

/// <summary>A decision that was made.</summary>
public sealed record DecisionBody(
    [property: JsonConverter(typeof(CamelCase<DecisionOutcome>)), Description("penalty 处罚、noPenalty 不予处罚、dropped 撤案、transferred 移送、granted 准予或决定实施、refused 不予。")] DecisionOutcome Outcome,
    [property: Description("作出决定的时间，带时区。")] string DecidedAt)
{
    [Description("罚款，以分计；不罚款的省略。")]
    public long? FineFen { get; init; }

    [Description("计罚数量的百分之一，例如12.5平方米写1250；不按单位计罚的省略。")]
    public long? FineQuantity { get; init; }

    [Description("决定书文号，不超过60个字。")]
    public string? DocumentNumber { get; init; }
}

/// <summary>Enumerations as text that begins small; no numbers.</summary>
public sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>What a push is answered with.</summary>
/// <param name="Id">Address of the case here.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Alerts">What breaks a rule: the facts are kept and an alert is raised for each.</param>
public sealed record PushedBody(Guid Id, string Number, IReadOnlyList<BreachBody> Alerts);

/// <summary>A rule that is broken.</summary>
public sealed record BreachBody(string Rule, string Sentence, string Clause);
