namespace Oversight.Domain.Review;

/// <summary>How a case stands to one requirement.</summary>
/// <param name="Code">Code of the requirement.</param>
/// <param name="Name">Its name.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Reason">What that follows from, in a sentence.</param>
/// <param name="Remedy">What is to be done, or empty.</param>
/// <param name="Holds">The acts that wait for it now.</param>
/// <param name="Rests">Steps, papers and days that it rests on.</param>
public sealed record CheckLine(
    string Code, string Name, string Clause, CheckStatus Status, string Reason, string Remedy, IReadOnlyList<CheckPoint> Holds, IReadOnlyList<CheckRest> Rests)
{
    /// <summary>What the handler said to it, or empty.</summary>
    public string Explanation { get; init; } = "";
}

/// <summary>How a case stands to a requirement.</summary>
public enum CheckStatus
{
    /// <summary>通过</summary>
    Passed,

    /// <summary>不通过, red.</summary>
    Failed,

    /// <summary>须说明, amber.</summary>
    Explain,

    /// <summary>已说明: amber, or a breach that the law excuses, with an explanation.</summary>
    Explained,

    /// <summary>未到: it is not yet its time.</summary>
    Pending,

    /// <summary>不适用</summary>
    NotApplicable,
}

/// <summary>Chinese names of the statuses.</summary>
public static class CheckStatuses
{
    /// <summary>The name as sheets say it.</summary>
    public static string Name(this CheckStatus status) => status switch
    {
        CheckStatus.Passed => "通过",
        CheckStatus.Failed => "不通过",
        CheckStatus.Explain => "须说明",
        CheckStatus.Explained => "已说明",
        CheckStatus.Pending => "未到",
        CheckStatus.NotApplicable => "不适用",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>What a line rests on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is called.</param>
/// <param name="Id">Of a paper, or null.</param>
/// <param name="Number">Of a step or party, or null.</param>
/// <param name="Day">China time, or null.</param>
public sealed record CheckRest(CheckRestKind Kind, string Text, Guid? Id = null, int? Number = null, DateOnly? Day = null);

/// <summary>What a line can rest on.</summary>
public enum CheckRestKind
{
    Step,
    Paper,
    Decision,
    Party,
    Evidence,
    Deadline,
}
