namespace Oversight.Domain.Casework;

/// <summary>Something that belongs to a case and has a number of its own.</summary>
public sealed class CaseLink
{
    private CaseLink() => Number = "";

    internal CaseLink(Guid id, CaseLinkKind kind, string number) => (Id, Kind, Number) = (id, kind, number);

    public Guid Id { get; private init; }

    public CaseLinkKind Kind { get; private init; }

    /// <summary>Its number.</summary>
    public string Number { get; private init; }

    /// <summary>Whether the link was undone.</summary>
    public bool Struck { get; private set; }

    internal void Strike() => Struck = true;
}

/// <summary>What a case can be linked with.</summary>
public enum CaseLinkKind
{
    /// <summary>投诉</summary>
    Complaint,

    /// <summary>12345 工单</summary>
    Hotline,

    /// <summary>关联办件</summary>
    Case,
}

/// <summary>Chinese names of what is linked.</summary>
public static class CaseLinkKinds
{
    /// <summary>The name as the page says it.</summary>
    public static string Name(this CaseLinkKind kind) => kind switch
    {
        CaseLinkKind.Complaint => "投诉件",
        CaseLinkKind.Hotline => "12345工单",
        CaseLinkKind.Case => "关联办件",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What its number is called on a form.</summary>
    public static string Label(this CaseLinkKind kind) => kind switch
    {
        CaseLinkKind.Complaint => "投诉编号",
        CaseLinkKind.Hotline => "工单号",
        _ => "办件编号",
    };
}
