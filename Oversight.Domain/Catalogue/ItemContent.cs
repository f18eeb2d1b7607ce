using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <summary>
/// Everything that the list registers about an item (办法第八条 and the columns of published lists). A value without an address:
/// what an adjustment proposes, what an import reads, and what a version holds once it is in force.
/// </summary>
public sealed record ItemContent
{
    private const string Waits = "（待核定）";

    /// <summary>事项名称, at most 200 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>子项名称, or empty.</summary>
    public string SubName { get; init; } = "";

    /// <summary>权力来源, e.g. 法定本级行使.</summary>
    public string PowerSource { get; init; } = "";

    /// <summary>行使层级, e.g. 区级.</summary>
    public string ExerciseLevel { get; init; } = "";

    /// <summary>实施主体: in whose name one acts.</summary>
    public string ImplementingBody { get; init; } = "";

    /// <summary>共同实施部门, outside the bureau; or empty.</summary>
    public string JointBodies { get; init; } = "";

    /// <summary>承办机构, the first that leads first.</summary>
    public IReadOnlyList<ContentHandling> Handling { get; init; } = [];

    /// <summary>实施对象, e.g. 公民、法人和其他组织.</summary>
    public string Target { get; init; } = "";

    /// <summary>The registered procedure; empty where none is chosen yet.</summary>
    public Guid ProcedureId { get; init; }

    /// <summary>承诺时限; null where none is set yet. What is confirmed carries no mark that it waits.</summary>
    public Term? Committed
    {
        get => Unconfirmed || CommittedAsWritten is null ? CommittedAsWritten : CommittedAsWritten with { Clause = CommittedAsWritten.Clause.Replace(Waits, "", StringComparison.Ordinal) };
        init => CommittedAsWritten = value;
    }

    /// <summary>承诺时限 as it was written: what is stored, and what the trail commits to.</summary>
    public Term? CommittedAsWritten { get; private init; }

    /// <summary>法定时限; null where the law sets none.</summary>
    public Term? Statutory { get; init; }

    /// <summary>实施依据 and 违反条款.</summary>
    public IReadOnlyList<ContentBasis> Bases { get; init; } = [];

    /// <summary>责任事项.</summary>
    public string DutyMatters { get; init; } = "";

    /// <summary>责任事项依据.</summary>
    public string DutyBasis { get; init; } = "";

    /// <summary>追责对象范围.</summary>
    public string AccountabilityScope { get; init; } = "";

    /// <summary>追责情形.</summary>
    public string AccountabilityCases { get; init; } = "";

    /// <summary>廉政风险点.</summary>
    public IReadOnlyList<ContentRisk> Risks { get; init; } = [];

    /// <summary>流程图, outside and inside.</summary>
    public IReadOnlyList<ContentChart> Charts { get; init; } = [];

    /// <summary>Least fine in 分, or null.</summary>
    public long? FineMin { get; init; }

    /// <summary>Largest fine in 分, or null.</summary>
    public long? FineMax { get; init; }

    /// <summary>What the fine is counted by, e.g. 元, 元/平方米.</summary>
    public string FineUnit { get; init; } = "";

    /// <summary>Whether the law asks to order correction first (责令改正); null where it does not apply.</summary>
    public bool? RectifyFirst { get; init; }

    /// <summary>收费情况及依据.</summary>
    public string Charges { get; init; } = "";

    /// <summary>监督投诉电话.</summary>
    public string Phone { get; init; } = "";

    /// <summary>救济渠道.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>变更说明.</summary>
    public string ChangeNote { get; init; } = "";

    /// <summary>审核意见 of the offices that confirm the list (编办, 司法行政).</summary>
    public string Opinions { get; init; } = "";

    /// <summary>备注.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether procedure, department and commitment are ours and wait for the legal office (待核定).</summary>
    public bool Unconfirmed { get; init; }

    /// <summary>Checks every field as typed.</summary>
    /// <exception cref="InvalidInput">The first field that cannot be taken.</exception>
    public void Demand(PowerCategory category)
    {
        InvalidInput.Require("name", "事项名称", Name, 200);
        InvalidInput.Require("implementingBody", "实施主体", ImplementingBody, 100);
        if (Handling.Count == 0)
            throw new InvalidInput("handling", "请至少登记一个承办机构。");
        if (!Handling.Any(h => h.Lead))
            throw new InvalidInput("handling", "请指定一个主办的承办机构。");
        if (Handling.GroupBy(h => h.DepartmentId).Any(g => g.Count() > 1))
            throw new InvalidInput("handling", "同一承办机构登记了两次，请删去一个。");
        if (ProcedureId == Guid.Empty)
            throw new InvalidInput("procedure", "请选择流程。");
        if (Committed is null)
            throw new InvalidInput("committed", "请填写承诺时限。");
        if (!Bases.Any(b => !b.Breached))
            throw new InvalidInput("bases", "请至少登记一条实施依据。");
        foreach (var basis in Bases)
        {
            InvalidInput.Require("bases", "法规名称", basis.Law, 100);

            // Some laws say what is breached in the penalty clause itself: its words stand then without an article of their own.
            if (!basis.Breached || basis.Quote.Length == 0)
                InvalidInput.Require("bases", "条款", basis.Article, 100);
        }

        if (FineMin is < 0 || FineMax is < 0)
            throw new InvalidInput("fine", "罚款金额不能为负数。");
        if (FineMin > FineMax)
            throw new InvalidInput("fine", "罚款下限高于上限，请核对。");
        if (category != PowerCategory.Penalty && (FineMin is not null || FineMax is not null))
            throw new InvalidInput("fine", "只有行政处罚事项登记罚款幅度。");
        foreach (var (field, label, text, most) in Texts())
        {
            if (text.Trim().Length > 0)
                InvalidInput.Require(field, label, text, most);
        }
    }

    /// <summary>Whether it registers the same, its lists compared member by member.</summary>
    public bool SameAs(ItemContent other) =>
        this with { Handling = [], Bases = [], Risks = [], Charts = [] } == other with { Handling = [], Bases = [], Risks = [], Charts = [] }
        && Handling.SequenceEqual(other.Handling) && Bases.SequenceEqual(other.Bases) && Risks.SequenceEqual(other.Risks) && Charts.SequenceEqual(other.Charts);

    private IEnumerable<(string Field, string Label, string Text, int Most)> Texts() =>
    [
        .. Bases.SelectMany(b => new[] { ("bases", "文本日期", b.LawVersion, 20), ("bases", "效力级别", b.Level, 20), ("bases", "条款", b.Article, 100), ("bases", "条文", b.Quote, 1000), ("bases", "条文来源", b.Source, 300) }),
        .. Risks.SelectMany(r => new[] { ("risks", "环节", r.Stage, 100), ("risks", "表现形式", r.Form, 500), ("risks", "风险等级", r.Level, 10), ("risks", "防控措施", r.Measure, 500), ("risks", "责任人", r.Responsible, 100) }),
        .. Charts.Select(c => ("charts", "流程图文件名", c.Name, 200)),
        ("committed", "承诺时限依据", Committed?.Clause ?? "", 200), ("statutory", "法定时限依据", Statutory?.Clause ?? "", 200),
        ("subName", "子项名称", SubName, 200), ("powerSource", "权力来源", PowerSource, 100), ("exerciseLevel", "行使层级", ExerciseLevel, 40),
        ("jointBodies", "共同实施部门", JointBodies, 200), ("target", "实施对象", Target, 200), ("dutyMatters", "责任事项", DutyMatters, 2000),
        ("dutyBasis", "责任事项依据", DutyBasis, 2000), ("accountabilityScope", "追责对象范围", AccountabilityScope, 500),
        ("accountabilityCases", "追责情形", AccountabilityCases, 2000), ("fineUnit", "罚款单位", FineUnit, 20), ("charges", "收费情况及依据", Charges, 500),
        ("phone", "监督投诉电话", Phone, 60), ("remedy", "救济渠道", Remedy, 500), ("changeNote", "变更说明", ChangeNote, 500),
        ("opinions", "审核意见", Opinions, 500), ("note", "备注", Note, 500),
    ];
}

/// <summary>A department that handles the item.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Lead">Whether it leads (主办) or assists (协办).</param>
public sealed record ContentHandling(Guid DepartmentId, bool Lead);

/// <summary>One legal basis, quoted.</summary>
/// <param name="Law">Name of the law.</param>
/// <param name="LawVersion">Which text of it, e.g. 2020-08-05.</param>
/// <param name="Level">法律, 行政法规, 地方性法规, 规章.</param>
/// <param name="Article">Article, e.g. 第四十八条第一项.</param>
/// <param name="Quote">The words of the law.</param>
/// <param name="Source">Where the words were taken from.</param>
/// <param name="Breached">Whether it is the clause that is breached (违反条款) and not the one that empowers.</param>
/// <param name="LawVersionId">The version in the register of laws, or null where it is not registered.</param>
public sealed record ContentBasis(string Law, string LawVersion, string Level, string Article, string Quote, string Source, bool Breached, Guid? LawVersionId = null);

/// <summary>廉政风险点.</summary>
/// <param name="Stage">环节.</param>
/// <param name="Form">表现形式.</param>
/// <param name="Level">风险等级: 高, 中, 低.</param>
/// <param name="Measure">防控措施.</param>
/// <param name="Responsible">责任人, a post and not a name.</param>
public sealed record ContentRisk(string Stage, string Form, string Level, string Measure, string Responsible);

/// <summary>A flow chart as a file.</summary>
/// <param name="Outside">Whether it is the one for the public (外部) or the one for the bureau (内部).</param>
/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="Name">File name.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Length">Bytes.</param>
public sealed record ContentChart(bool Outside, string Hash, string Name, string ContentType, long Length);
