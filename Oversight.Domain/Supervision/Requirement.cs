using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <summary>One numbered requirement of a notice, with its own evidence and its own verdict (办法第十六条).</summary>
public sealed class Requirement
{
    private Requirement() => (Text, Measure) = ("", "");

    internal Requirement(Guid id, int number) : this() => (Id, Number) = (id, number);

    public Guid Id { get; private init; }

    /// <summary>Number on the notice, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What is required.</summary>
    public string Text { get; private set; }

    /// <summary>到位标准: what clears it.</summary>
    public string Measure { get; private set; }

    /// <summary>The verdict that stands, or null while none does. 到位 stands for good.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>Whether it was struck from the draft before signing.</summary>
    public bool Struck { get; private set; }

    /// <summary>Whether it is 到位, so that it is neither fed back on nor judged again.</summary>
    public bool InPlace => Verdict == Supervision.Verdict.InPlace;

    internal void Write(RequirementText text)
    {
        Text = InvalidInput.Require($"requirement-{Number}", $"第{Number}条整改要求", text.Text, 500, 4);
        Measure = InvalidInput.Require($"measure-{Number}", $"第{Number}条到位标准", text.Measure, 300, 4);
        Struck = false;
    }

    internal void Strike() => Struck = true;

    internal void Judge(Verdict verdict) => Verdict = verdict;

    internal void Reopen() => Verdict = InPlace ? Verdict : null;
}

/// <summary>A requirement as drafted.</summary>
/// <param name="Text">What is required.</param>
/// <param name="Measure">What clears it.</param>
public sealed record RequirementText(string Text, string Measure);

/// <summary>The verdict on one requirement.</summary>
public enum Verdict
{
    /// <summary>到位</summary>
    InPlace,

    /// <summary>部分到位</summary>
    Partly,

    /// <summary>不到位</summary>
    NotInPlace,
}

/// <summary>Chinese names of the verdicts.</summary>
public static class Verdicts
{
    /// <summary>The name as officers say it.</summary>
    public static string Name(this Verdict verdict) => verdict switch
    {
        Verdict.InPlace => "到位",
        Verdict.Partly => "部分到位",
        Verdict.NotInPlace => "不到位",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}
