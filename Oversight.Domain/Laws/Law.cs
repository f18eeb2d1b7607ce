using Oversight.Domain.Common;

namespace Oversight.Domain.Laws;

/// <summary>A law, regulation, rule or document in the register (法规库): its texts, its repeal and what took its place (办法第一条、第十七条).</summary>
public sealed class Law : Aggregate
{
    // Between the founding of the republic and the end of the century; a law can be repealed from a day far ahead.
    private static readonly DateOnly Earliest = new(1949, 10, 1), Latest = new(2099, 12, 31);

    private readonly List<LawVersion> _versions = [];

    private Law() => (Name, OtherNames, Issuer) = ("", "", "");

    /// <summary>Full name without 《》.</summary>
    public string Name { get; private set; }

    /// <summary>Further names under which clauses cite it, joined by 、; or empty.</summary>
    public string OtherNames { get; private set; }

    public LawLevel Level { get; private set; }

    /// <summary>制定机关</summary>
    public string Issuer { get; private set; }

    /// <summary>Whether the Measures rest on it (办法第一条).</summary>
    public bool OwnBasis { get; private set; }

    /// <summary>What else to know of it; or empty.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>Why it is not settled whether it still applies; empty where it is.</summary>
    public string Doubt { get; private set; } = "";

    /// <summary>Last day in force; null while it is not repealed.</summary>
    public DateOnly? RepealedAfter { get; private set; }

    /// <summary>The words that repeal it.</summary>
    public string RepealEvidence { get; private set; } = "";

    /// <summary>Where those words were taken from.</summary>
    public string RepealSource { get; private set; } = "";

    /// <summary>What took its place, or null.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>Every text on file, oldest first.</summary>
    public IReadOnlyList<LawVersion> Versions => [.. _versions.OrderBy(v => v.Number)];

    /// <summary>Every name under which a clause may cite it.</summary>
    public IReadOnlyList<string> Names => NamesOf(Name, OtherNames);

    /// <summary>The full name and the others out of their column.</summary>
    public static IReadOnlyList<string> NamesOf(string name, string others) => [name, .. others.Split('、', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Puts a law on the register with its first text.</summary>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public static Law Register(Guid id, LawHead head, LawText first, string reason, Func<Guid> newId)
    {
        var law = new Law
        {
            Id = id,
            Name = InvalidInput.Require("name", "名称", head.Name.Trim().Trim('《', '》'), 100),
            OtherNames = string.Join("、", head.OtherNames.Select(n => InvalidInput.Require("otherNames", "简称", n.Trim().Trim('《', '》'), 60))),
            Level = head.Level,
            Issuer = InvalidInput.Require("issuer", "制定机关", head.Issuer, 60),
            OwnBasis = head.OwnBasis,
            Remark = head.Remark.Trim().Length == 0 ? "" : InvalidInput.Require("remark", "备注", head.Remark, 500),
        };
        if (law.OtherNames.Length > 300)
            throw new InvalidInput("otherNames", "简称合计最多300个字，请减少。");
        law._versions.Add(new LawVersion(1, first, newId));
        law.Record(new LawRegistered(law.Name, law.Level, first.Label, first.InForceFrom, law._versions[0].Articles.Count, Why(reason)));
        return law;
    }

    /// <summary>Adds the next text; the one before ends on the day before it begins.</summary>
    /// <exception cref="InvalidInput">It would begin before its predecessor, or without a day.</exception>
    /// <exception cref="RuleBroken">The law is repealed.</exception>
    public LawVersion AddVersion(LawText text, string reason, Func<Guid> newId)
    {
        if (RepealedAfter is { } last)
            throw new RuleBroken("law-repealed", $"《{Name}》已于{last.AddDays(1):yyyy-MM-dd}废止，不能再登记新的文本；重新制定的，请作为新的法规登记。");
        var before = Versions[^1];
        if (text.InForceFrom is not { } from)
            throw new InvalidInput("from", "请填写新文本的施行日期。");
        InvalidInput.Within("from", "施行日期", from, Earliest, Latest);
        if (from <= before.InForceFrom)
            throw new InvalidInput("from", $"新文本应晚于上一个文本施行，上一个文本（{before.Label}）自{before.InForceFrom:yyyy-MM-dd}起施行，请核对日期。");
        if (_versions.Exists(v => string.Equals(v.Label, text.Label.Trim(), StringComparison.Ordinal)))
            throw new InvalidInput("label", $"文本标识{text.Label.Trim()}已登记，请核对是不是同一个文本。");
        var version = new LawVersion(_versions.Count + 1, text, newId);
        _versions.Add(version);
        before.EndOn(from.AddDays(-1));
        Record(new LawVersionAdded(version.Number, version.Label, version.Change, from, version.Articles.Count, Why(reason)));
        return version;
    }

    /// <summary>Ends the law after a day.</summary>
    /// <param name="lastDay">Last day in force.</param>
    /// <param name="evidence">The words that repeal it.</param>
    /// <param name="source">Where they were taken from.</param>
    /// <param name="successors">What took its place, then what took the place of that, and so on, each with its last day where it is repealed; empty for none.</param>
    /// <param name="reason">Why it is recorded.</param>
    /// <exception cref="InvalidInput">The day lies before the text began, the successors lead back to this law, or the first of them is no longer in force on the day after.</exception>
    public void Repeal(DateOnly lastDay, string evidence, string source, IReadOnlyList<LawSuccessor> successors, string reason)
    {
        if (RepealedAfter is { } last)
            throw new RuleBroken("law-repealed", $"《{Name}》已登记为{last.AddDays(1):yyyy-MM-dd}废止，无需重复登记。");
        var current = Versions[^1];
        InvalidInput.Within("lastDay", "最后有效日", lastDay, Earliest, Latest);
        if (lastDay < current.InForceFrom)
            throw new InvalidInput("lastDay", $"最后有效日{lastDay:yyyy-MM-dd}早于现有文本（{current.Label}）的施行日{current.InForceFrom:yyyy-MM-dd}，请核对日期。");
        if (successors.Any(s => s.Id == Id))
            throw new InvalidInput("successor", $"接替关系成了一圈：{string.Join(" → ", successors.TakeWhile(s => s.Id != Id).Select(s => s.Name).Prepend(Name).Append(Name))}，请另选接替的法规或者不选。");
        if (successors.Count > 0 && successors[0].RepealedAfter is { } ended && ended <= lastDay)
            throw new InvalidInput("successor", $"《{successors[0].Name}》自{ended.AddDays(1):yyyy-MM-dd}起废止，{lastDay.AddDays(1):yyyy-MM-dd}已不施行，不能接替，请改选当日施行的法规或者不选。");
        var repealed = new LawRepealed(
            lastDay, InvalidInput.Require("evidence", "废止依据", evidence, 500), successors.Count > 0 ? successors[0].Name : "", Why(reason));
        RepealSource = InvalidInput.Require("source", "依据的来源", source, 300);
        (RepealedAfter, RepealEvidence, Doubt) = (lastDay, repealed.Evidence, "");
        SuccessorId = successors.Count > 0 ? successors[0].Id : null;
        foreach (var version in _versions)
            version.EndOn(lastDay);
        Record(repealed);
    }

    /// <summary>Says why it is not settled whether the law still applies.</summary>
    public void DoubtIt(string doubt, string reason)
    {
        if (RepealedAfter is not null)
            throw new RuleBroken("law-repealed", $"《{Name}》已废止，不再标为待核。");
        Doubt = InvalidInput.Require("doubt", "待核事项", doubt, 500);
        Record(new LawDoubted(Doubt, Why(reason)));
    }

    /// <summary>Settles the doubt: the law applies.</summary>
    public void Settle(string reason)
    {
        if (Doubt.Length == 0)
            throw new RuleBroken("no-doubt", $"《{Name}》没有待核事项，无需核定。");
        var doubt = Doubt;
        Doubt = "";
        Record(new LawSettled(doubt, Why(reason)));
    }

    /// <summary>Corrects the rank under which it was registered; its texts are untouched.</summary>
    /// <exception cref="RuleBroken">It has that rank already.</exception>
    public void CorrectLevel(LawLevel level, string reason)
    {
        if (level == Level)
            throw new RuleBroken("unchanged", $"《{Name}》的效力级别已是{level.Name()}，无需更正。");
        var corrected = new LawLevelCorrected(Level, level, Why(reason));
        Level = level;
        Record(corrected);
    }

    /// <summary>Records that clauses which cite an older text were read against the one in force and point at it from now on.</summary>
    /// <param name="clauses">How many.</param>
    /// <param name="label">The text in force.</param>
    /// <param name="reason">What was compared.</param>
    public void ConfirmClauses(int clauses, string label, string reason)
    {
        if (clauses == 0)
            throw new RuleBroken("nothing-to-confirm", $"没有引用《{Name}》旧文本、可以改引现行文本的时限、参数或者文书。");
        Record(new LawClausesConfirmed(clauses, label, Why(reason)));
    }

    /// <summary>How it stands on a day.</summary>
    public LawState StateOn(DateOnly day) => StateOn(day, RepealedAfter, Doubt, Versions[0].InForceFrom);

    /// <summary>How a law stands on a day, from its columns.</summary>
    /// <param name="day">The day, China time.</param>
    /// <param name="repealedAfter">Last day, or null.</param>
    /// <param name="doubt">Why it is not settled, or empty.</param>
    /// <param name="from">First day of its oldest text, or null where unknown.</param>
    public static LawState StateOn(DateOnly day, DateOnly? repealedAfter, string doubt, DateOnly? from) =>
        day > repealedAfter ? LawState.Repealed : from > day ? LawState.NotYet : doubt.Length > 0 ? LawState.Doubtful : LawState.InForce;

    /// <summary>How one of its texts stands on a day, from the columns.</summary>
    /// <param name="day">The day, China time.</param>
    /// <param name="repealedAfter">Last day of the law, or null.</param>
    /// <param name="doubt">Why it is not settled, or empty.</param>
    /// <param name="from">First day of the text, or null where unknown.</param>
    /// <param name="through">Last day of the text, or null.</param>
    public static LawState VersionStateOn(DateOnly day, DateOnly? repealedAfter, string doubt, DateOnly? from, DateOnly? through) =>
        from > day ? LawState.NotYet
        : day > through ? (repealedAfter is { } last && through >= last ? LawState.Repealed : LawState.Superseded)
        : doubt.Length > 0 ? LawState.Doubtful : LawState.InForce;

    private static string Why(string reason) => InvalidInput.Require("reason", "理由", reason, 200);
}
