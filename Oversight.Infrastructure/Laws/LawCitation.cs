namespace Oversight.Infrastructure.Laws;

/// <summary>
/// That something points at a place of a law, so that "what does this law touch" is one indexed question. Derived from the words of
/// the thing and the register: written in the transaction of the act that makes the thing, and kept with the text of the law that
/// it was made under.
/// </summary>
public sealed class LawCitation
{
    /// <summary>Follows from owner, place and position.</summary>
    public Guid Id { get; init; }

    public CitationKind Kind { get; init; }

    /// <summary>The item or procedure; empty for what is no aggregate.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>Number of the item's version; 0 for others.</summary>
    public int OwnerVersion { get; init; }

    /// <summary>The last day on which the owner's version governs, China time: the day before its next version begins; null while no next one is known.</summary>
    public DateOnly? CountsThrough { get; set; }

    /// <summary>Code of the item, procedure, parameter, paper or limit.</summary>
    public string OwnerCode { get; init; } = "";

    public string OwnerName { get; init; } = "";

    /// <summary>Where in the owner: 实施依据, the name of a step.</summary>
    public string Place { get; init; } = "";

    /// <summary>From 1 within the owner.</summary>
    public int Position { get; init; }

    /// <summary>The clause as it is written there.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The law, or null where the register knows none of that name.</summary>
    public Guid? LawId { get; set; }

    /// <summary>The text of the law, or null.</summary>
    public Guid? LawVersionId { get; set; }

    /// <summary>The article of that text, or null.</summary>
    public Guid? ArticleId { get; set; }

    /// <summary>The place as cited: 第四十八条第一项; or empty.</summary>
    public string Article { get; set; } = "";

    /// <summary>Why it does not point at an article; empty where it does.</summary>
    public string Problem { get; set; } = "";

    /// <summary>The day whose text of the law is meant, China time.</summary>
    public DateOnly MadeOn { get; set; }
}

/// <summary>What points at a law.</summary>
public enum CitationKind
{
    /// <summary>实施依据 of an item.</summary>
    Basis,

    /// <summary>违反条款 of an item.</summary>
    Breach,

    /// <summary>法定时限 of an item.</summary>
    StatutoryLimit,

    /// <summary>承诺时限 of an item.</summary>
    CommittedLimit,

    /// <summary>环节 of a procedure.</summary>
    Step,

    /// <summary>中止事由 of a procedure.</summary>
    Pause,

    /// <summary>参数</summary>
    Parameter,

    /// <summary>文书模板</summary>
    Template,

    /// <summary>法定时限表</summary>
    Limit,

    /// <summary>程序体检</summary>
    Check,
}

/// <summary>Names and kinds of <see cref="CitationKind"/>.</summary>
public static class CitationKinds
{
    /// <summary>What the product itself writes and the legal office reads against a new text; the rest belongs to items and procedures.</summary>
    public static IReadOnlyList<CitationKind> Fixed { get; } = [CitationKind.Parameter, CitationKind.Template, CitationKind.Limit, CitationKind.Check];

    /// <summary>What belongs to a version of an item.</summary>
    public static IReadOnlyList<CitationKind> OfItems { get; } = [CitationKind.Basis, CitationKind.Breach, CitationKind.StatutoryLimit, CitationKind.CommittedLimit];

    /// <summary>What belongs to a procedure.</summary>
    public static IReadOnlyList<CitationKind> OfProcedures { get; } = [CitationKind.Step, CitationKind.Pause];

    /// <summary>The name on screens.</summary>
    public static string Name(this CitationKind kind) => kind switch
    {
        CitationKind.Basis => "实施依据",
        CitationKind.Breach => "违反条款",
        CitationKind.StatutoryLimit => "法定时限",
        CitationKind.CommittedLimit => "承诺时限",
        CitationKind.Step => "流程环节",
        CitationKind.Pause => "中止事由",
        CitationKind.Parameter => "参数",
        CitationKind.Template => "文书模板",
        CitationKind.Limit => "法定时限表",
        CitationKind.Check => "程序体检",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
