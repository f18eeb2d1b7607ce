namespace Oversight.Domain.Catalogue;

/// <summary>One legal basis, quoted.</summary>
/// <param name="id">Address of the row.</param>
/// <param name="law">Name of the law.</param>
/// <param name="lawVersion">Which text of it, e.g. 2020-08-05.</param>
/// <param name="level">法律, 行政法规, 地方性法规, 规章.</param>
/// <param name="article">Article, e.g. 第四十八条第一项.</param>
/// <param name="quote">The words of the law.</param>
/// <param name="source">Where the words were taken from.</param>
/// <param name="breached">Whether it is the clause that is breached (违反条款) and not the one that empowers.</param>
/// <param name="lawVersionId">The version in the register of laws, or null where it is not registered.</param>
public sealed class LegalBasis(Guid id, string law, string lawVersion, string level, string article, string quote, string source, bool breached, Guid? lawVersionId)
{
    public Guid Id { get; private init; } = id;

    /// <summary>Name of the law.</summary>
    public string Law { get; private init; } = law;

    /// <summary>Which text of it, e.g. 2020-08-05.</summary>
    public string LawVersion { get; private init; } = lawVersion;

    /// <summary>法律, 行政法规, 地方性法规, 规章.</summary>
    public string Level { get; private init; } = level;

    /// <summary>Article, e.g. 第四十八条第一项.</summary>
    public string Article { get; private init; } = article;

    /// <summary>The words of the law.</summary>
    public string Quote { get; private init; } = quote;

    /// <summary>Where the words were taken from.</summary>
    public string Source { get; private init; } = source;

    /// <summary>Whether it is the clause that is breached (违反条款) and not the one that empowers.</summary>
    public bool Breached { get; private init; } = breached;

    /// <summary>The version in the register of laws, or null while it is not registered.</summary>
    public Guid? LawVersionId { get; private set; } = lawVersionId;

    internal void Link(Guid lawVersionId) => LawVersionId = lawVersionId;
}

/// <summary>A department registered to handle the item.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="DepartmentId">The department.</param>
public sealed record ItemHandler(Guid Id, Guid DepartmentId)
{
    /// <summary>Whether it leads (主办) or assists (协办).</summary>
    public bool Lead { get; init; } = true;
}

/// <summary>廉政风险点.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Stage">环节.</param>
/// <param name="Form">表现形式.</param>
/// <param name="Level">风险等级: 高, 中, 低.</param>
/// <param name="Measure">防控措施.</param>
/// <param name="Responsible">责任人, a post and not a name.</param>
public sealed record ItemRisk(Guid Id, string Stage, string Form, string Level, string Measure, string Responsible);

/// <summary>A flow chart (流程图) as a file; its bytes are kept by content.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Outside">Whether it is the one for the public (外部) or the one for the bureau (内部).</param>
/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="Name">File name.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Length">Bytes.</param>
public sealed record ItemChart(Guid Id, bool Outside, string Hash, string Name, string ContentType, long Length);
