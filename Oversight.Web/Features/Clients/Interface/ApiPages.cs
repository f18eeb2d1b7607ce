using System.ComponentModel;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>A page of the list.</summary>
public sealed record ItemsPage(
    [property: Description("以哪一天为准。")] string On,
    IReadOnlyList<ItemBody> Data,
    [property: Description("下一页的 cursor；没有下一页时为空。")] string? Next);

/// <summary>An item of the list as it stands on a day.</summary>
public sealed record ItemBody(
    string Code, string Category, string Name, int Version, string EffectiveFrom, string ImplementingBody, IReadOnlyList<string> Departments,
    string Committed, string? Statutory, IReadOnlyList<BasisBody> Bases,
    [property: Description("罚款下限，以分计。")] long? FineMinFen,
    [property: Description("罚款上限，以分计。")] long? FineMaxFen,
    string FineUnit,
    [property: Description("登记流程的环节，按顺序；只在单项查询中给出。")] IReadOnlyList<ItemStepBody>? Steps);

/// <summary>A basis of an item.</summary>
public sealed record BasisBody(string Law, string Version, string Article);

/// <summary>A step of the registered procedure.</summary>
public sealed record ItemStepBody(string Code, string Name, string Clause, bool Optional);

/// <summary>A pushed case as it is kept.</summary>
public sealed record CaseBody(
    Guid Id, string Number, string Item, string Department, string OpenedAt, string State, IReadOnlyList<CaseStepBody> Steps,
    string? Outcome, long? FineFen, string? DecidedAt, string? DocumentNumber, IReadOnlyList<BreachBody> Alerts);

/// <summary>A pushed step.</summary>
public sealed record CaseStepBody(string Step, string Name, string StartedAt, string? FinishedAt, IReadOnlyList<string> Cards);

/// <summary>What cases of the client's departments came to, in the order in which it happened.</summary>
public sealed record ResultsPage(
    IReadOnlyList<ResultBody> Data,
    [property: Description("下次查询的 since；没有新结果时也会前移。")] long Next,
    [property: Description("后面是否还有，有的应立即再查。")] bool More);

/// <summary>Something that a case came to. Names no party.</summary>
public sealed record ResultBody(long Seq, string Event, string? Number, string Item, string ItemName, string Category, string Department, string? Outcome, long? FineFen, string At);
