namespace Oversight.Domain.Complaints;

/// <summary>What is wanted.</summary>
public enum ComplaintKind
{
    /// <summary>投诉</summary>
    Complaint,

    /// <summary>举报</summary>
    Report,

    /// <summary>咨询</summary>
    Inquiry,

    /// <summary>建议</summary>
    Suggestion,
}

/// <summary>标密 of a complaint (GB/T 22239-2019 8.1.4.2 g): kept by the rules of sight, not by a page.</summary>
public enum Confidentiality
{
    /// <summary>公开: matter and answer may be shown; who complained may not.</summary>
    Open,

    /// <summary>内部: for those who handle it and the department concerned.</summary>
    Internal,

    /// <summary>举报保密: the department complained about must not learn that it exists.</summary>
    Confidential,
}

/// <summary>Against whom it is. It decides who keeps out of it (信访工作条例第二十八条第三款) and who takes their place.</summary>
public enum Against
{
    /// <summary>A matter; no department of the bureau.</summary>
    Nobody,

    /// <summary>A department or somebody of it.</summary>
    Department,

    /// <summary>法制室: the deputy in charge of it stands in.</summary>
    LegalOffice,

    /// <summary>数字化指挥中心: the legal office takes it in.</summary>
    CommandCentre,

    /// <summary>A named deputy leader.</summary>
    DeputyLeader,

    /// <summary>The leader: it goes to the body above.</summary>
    Leader,
}

/// <summary>What the look into it came to.</summary>
public enum ComplaintVerdict
{
    /// <summary>属实</summary>
    True,

    /// <summary>部分属实</summary>
    PartlyTrue,

    /// <summary>不属实</summary>
    Untrue,

    /// <summary>无法核实</summary>
    Unverifiable,

    /// <summary>不涉及核实: of inquiries and suggestions.</summary>
    NotApplicable,
}

/// <summary>Chinese names.</summary>
public static class ComplaintNames
{
    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this ComplaintKind kind) => kind switch
    {
        ComplaintKind.Complaint => "投诉",
        ComplaintKind.Report => "举报",
        ComplaintKind.Inquiry => "咨询",
        ComplaintKind.Suggestion => "建议",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this Confidentiality level) => level switch
    {
        Confidentiality.Open => "公开",
        Confidentiality.Internal => "内部",
        Confidentiality.Confidential => "举报保密",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this Against against) => against switch
    {
        Against.Nobody => "不针对本局部门",
        Against.Department => "本局部门或者人员",
        Against.LegalOffice => "法制室",
        Against.CommandCentre => "数字化指挥中心",
        Against.DeputyLeader => "分管副局长",
        Against.Leader => "局长",
        _ => throw new ArgumentOutOfRangeException(nameof(against), against, null),
    };

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this ComplaintVerdict verdict) => verdict switch
    {
        ComplaintVerdict.True => "属实",
        ComplaintVerdict.PartlyTrue => "部分属实",
        ComplaintVerdict.Untrue => "不属实",
        ComplaintVerdict.Unverifiable => "无法核实",
        ComplaintVerdict.NotApplicable => "不涉及核实",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this CallOutcome outcome) => outcome switch
    {
        CallOutcome.Satisfied => "满意",
        CallOutcome.Dissatisfied => "不满意",
        CallOutcome.NotReached => "未联系上",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
