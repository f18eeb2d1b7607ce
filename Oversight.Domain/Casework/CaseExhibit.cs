using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>A piece of evidence (证据) with what it is to prove, by whom, where and when it was obtained.</summary>
public sealed class CaseExhibit
{
    private readonly List<EvidenceFile> _files = [];

    private CaseExhibit() => (Name, Proves, Source) = ("", "", "");

    internal CaseExhibit(Guid id, int number, ExhibitDraft draft, IEnumerable<EvidenceFile> files, Guid by, DateTime now)
    {
        (Id, Number, Kind, Name, Proves, Source, ObtainedOn, AddedBy, AddedAt) = (id, number, draft.Kind, draft.Name, draft.Proves, draft.Source, draft.ObtainedOn, by, now);
        _files.AddRange(files);
    }

    public Guid Id { get; private init; }

    /// <summary>From 1; a struck one keeps its number.</summary>
    public int Number { get; private init; }

    public ExhibitKind Kind { get; private init; }

    public string Name { get; private init; }

    /// <summary>证明事项</summary>
    public string Proves { get; private init; }

    /// <summary>Where and from whom it was obtained.</summary>
    public string Source { get; private init; }

    /// <summary>China time.</summary>
    public DateOnly ObtainedOn { get; private init; }

    public Guid AddedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private init; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? StruckAt { get; private set; }

    public string StruckReason { get; private set; } = "";

    public IReadOnlyList<EvidenceFile> Files => _files;

    internal void Strike(DateTime now, string reason) => (StruckAt, StruckReason) = (now, reason);
}

/// <summary>The eight sorts of evidence of 行政处罚法第四十六条.</summary>
public enum ExhibitKind
{
    /// <summary>书证</summary>
    Document,

    /// <summary>物证</summary>
    Object,

    /// <summary>视听资料</summary>
    Recording,

    /// <summary>电子数据</summary>
    ElectronicData,

    /// <summary>证人证言</summary>
    Testimony,

    /// <summary>当事人的陈述</summary>
    Statement,

    /// <summary>鉴定意见</summary>
    ExpertOpinion,

    /// <summary>勘验笔录、现场笔录</summary>
    Inspection,
}

/// <summary>Chinese names of the sorts of evidence.</summary>
public static class ExhibitKinds
{
    /// <summary>The name as the law says it.</summary>
    public static string Name(this ExhibitKind kind) => kind switch
    {
        ExhibitKind.Document => "书证",
        ExhibitKind.Object => "物证",
        ExhibitKind.Recording => "视听资料",
        ExhibitKind.ElectronicData => "电子数据",
        ExhibitKind.Testimony => "证人证言",
        ExhibitKind.Statement => "当事人的陈述",
        ExhibitKind.ExpertOpinion => "鉴定意见",
        ExhibitKind.Inspection => "勘验笔录、现场笔录",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>What a form holds about a piece of evidence.</summary>
/// <param name="Kind">Which of the eight sorts.</param>
/// <param name="Name">What it is called in the list.</param>
/// <param name="Proves">What it is to prove.</param>
/// <param name="Source">Where and from whom it was obtained.</param>
/// <param name="ObtainedOn">When, China time.</param>
public sealed record ExhibitDraft(ExhibitKind Kind, string Name, string Proves, string Source, DateOnly ObtainedOn)
{
    internal ExhibitDraft Checked(DateOnly today) => this with
    {
        Name = InvalidInput.Require("name", "证据名称", Name, 100, 2),
        Proves = InvalidInput.Require("proves", "证明事项", Proves, 500, 2),
        Source = InvalidInput.Require("source", "来源", Source, 200, 2),
        ObtainedOn = InvalidInput.Within("obtained", "取得日期", ObtainedOn, today.AddYears(-10), today),
    };
}
