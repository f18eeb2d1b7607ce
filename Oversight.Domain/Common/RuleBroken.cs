namespace Oversight.Domain.Common;

/// <summary>An act that a rule forbids. The message is the sentence the officer reads: what is wrong and what is allowed instead.</summary>
/// <param name="code">Stable code of the rule, ASCII, for the trail and for tests.</param>
/// <param name="sentence">One sentence in Chinese.</param>
/// <param name="clause">The clause behind the rule, or empty where the rule is the system's own.</param>
public sealed class RuleBroken(string code, string sentence, string clause = "") : Exception(sentence)
{
    /// <summary>The same answer for a thing that does not exist and for one that the asker may not see.</summary>
    public const string NotVisibleCode = "not-visible";

    /// <summary>Stable code of the rule.</summary>
    public string Code { get; } = code;

    /// <summary>The clause behind the rule, e.g. 办法第十六条.</summary>
    public string Clause { get; } = clause;

    /// <summary>The answer to an id that the asker may not see, worded alike whether or not it exists.</summary>
    public static RuleBroken NotVisible() => new(NotVisibleCode, "该内容不存在，或者您无权查看。请从列表重新进入，或向法制室核实。");
}
