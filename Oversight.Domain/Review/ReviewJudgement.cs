using Oversight.Domain.Supervision;

namespace Oversight.Domain.Review;

/// <summary>What a reviewer judges by hand.</summary>
public enum ReviewMatter
{
    /// <summary>程序合法</summary>
    Procedure,

    /// <summary>事实清楚</summary>
    Facts,

    /// <summary>证据充分</summary>
    Evidence,

    /// <summary>适用法律正确</summary>
    Law,

    /// <summary>裁量适当</summary>
    Discretion,

    /// <summary>文书规范</summary>
    Documents,
}

/// <summary>How a reviewer finds it.</summary>
public enum ReviewVerdict
{
    /// <summary>合格</summary>
    Sound,

    /// <summary>瑕疵: to be told, not a finding.</summary>
    Flaw,

    /// <summary>问题: becomes a finding.</summary>
    Fault,
}

/// <summary>Chinese names of matters and verdicts.</summary>
public static class ReviewWords
{
    /// <summary>The matter as the sheet says it.</summary>
    public static string Name(this ReviewMatter matter) => matter switch
    {
        ReviewMatter.Procedure => "程序合法",
        ReviewMatter.Facts => "事实清楚",
        ReviewMatter.Evidence => "证据充分",
        ReviewMatter.Law => "适用法律正确",
        ReviewMatter.Discretion => "裁量适当",
        ReviewMatter.Documents => "文书规范",
        _ => throw new ArgumentOutOfRangeException(nameof(matter), matter, null),
    };

    /// <summary>Which of the four matters of article 6 a fault of it usually is.</summary>
    public static Dimension Usual(this ReviewMatter matter) => matter switch
    {
        ReviewMatter.Law => Dimension.LegalBasis,
        ReviewMatter.Documents => Dimension.Other,
        _ => Dimension.Conduct,
    };

    /// <summary>The verdict as the sheet says it.</summary>
    public static string Name(this ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Sound => "合格",
        ReviewVerdict.Flaw => "瑕疵",
        ReviewVerdict.Fault => "问题",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}

/// <summary>One matter of a review sheet.</summary>
public sealed class ReviewJudgement
{
    private ReviewJudgement()
    {
    }

    internal ReviewJudgement(Guid id, ReviewMatter matter) => (Id, Matter, Dimension) = (id, matter, matter.Usual());

    public Guid Id { get; private init; }

    public ReviewMatter Matter { get; private init; }

    /// <summary>Null until it was judged.</summary>
    public ReviewVerdict? Verdict { get; private set; }

    /// <summary>Empty where there is nothing to say.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>Which of the four matters of article 6 a fault is.</summary>
    public Dimension Dimension { get; private set; }

    /// <summary>The finding that came of a fault, or null.</summary>
    public Guid? FindingId { get; private set; }

    internal void Judge(ReviewVerdict verdict, string remark, Dimension dimension) => (Verdict, Remark, Dimension) = (verdict, remark, dimension);

    internal void Found(Guid findingId) => FindingId = findingId;
}

/// <summary>A line of the procedure check as it stood when the case was drawn.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Position">From 1.</param>
/// <param name="Code">Code of the requirement.</param>
/// <param name="Name">Its name.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="Status">How the case stood to it.</param>
/// <param name="Reason">What that followed from.</param>
/// <param name="Explanation">What the handler said to it, or empty.</param>
public sealed record ReviewSheetLine(Guid Id, int Position, string Code, string Name, string Clause, CheckStatus Status, string Reason, string Explanation)
{
    /// <summary>The line as sheets print it.</summary>
    public CheckLine AsLine => new(Code, Name, Clause, Status, Reason, "", [], []) { Explanation = Explanation };
}
