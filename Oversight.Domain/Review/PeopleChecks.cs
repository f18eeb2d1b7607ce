using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Domain.Review;

/// <summary>Who did it, and about whom.</summary>
internal static class PeopleChecks
{
    public static Verdict Officers(CheckDefinition d, CheckGround g)
    {
        var steps = g.Case.Steps.Where(s => Watches(d, s.Kind, s.Code) && s.SkippedAt is null).ToList();
        if (steps.Count == 0)
            return Verdict.Idle(d.Steps.Count == 0 ? "登记流程没有调查或者现场检查环节。" : "登记流程没有实施环节，或者该环节不适用。");
        foreach (var step in steps.Where(s => s.CompletedAt is not null))
        {
            var day = ChinaTime.DayOf(step.CompletedAt!.Value);
            var officers = step.Officers.DistinctBy(o => o.OfficerId).ToList();
            if (officers.Count < d.Number)
                return Verdict.Missing($"“{step.Name}”（{CheckGround.Text(day)}）只有{officers.Count}名执法人员，应不少于{d.Number}人。", d.Steps.Count == 0 ? "所取证据不得作为定案依据，请由两名以上持证人员重新调查，另行立案办理。" : "请写明情况报法制室。", CheckGround.Of(step));
            if (officers.Find(o => o.CardNumber.Length == 0 || Expired(g, o, day)) is { } invalid)
                return Verdict.Missing($"{g.Who(invalid.OfficerId)}在{CheckGround.Text(day)}没有有效的行政执法证。", d.Steps.Count == 0 ? "请由持证人员重新调查，另行立案办理。" : "请写明情况报法制室。", CheckGround.Of(step));
        }

        return steps.Find(s => s.CompletedAt is null) is { } left
            ? Verdict.Later($"“{left.Name}”应由{d.Number}名以上持有效执法证的人员进行。", CheckGround.Of(left))
            : Verdict.Pass(string.Join("；", steps.Select(s => $"“{s.Name}”由{string.Join("、", s.Officers.Select(o => $"{g.Who(o.OfficerId)}（{o.CardNumber}）"))}进行")) + "。", [.. steps.Select(CheckGround.Of)]);
    }

    /// <summary>Whether the officers of a step are counted: those of the steps that the table names, else of every investigation.</summary>
    public static bool Watches(CheckDefinition d, StepKind kind, string code) => d.Steps.Count == 0 ? kind == StepKind.Investigate : d.Steps.Contains(code, StringComparer.Ordinal);

    public static Verdict Reviewer(CheckGround g)
    {
        if (g.Case.Steps.FirstOrDefault(s => s is { Kind: StepKind.LegalReview, CompletedAt: not null }) is not { } step)
            return g.Case.Steps.Any(s => s is { Kind: StepKind.LegalReview, IsOver: false }) ? Verdict.Later("法制审核尚未进行。") : Verdict.Idle("没有进行法制审核。");
        var reviewer = step.CompletedBy!.Value;
        if (g.Case.PartOf(reviewer, asReviewer: true, before: step.Number) is { } part)
            return Verdict.Missing($"审核人员{g.Who(reviewer)}{part}，参与了本案办理。", "法制审核须由未参与办理的人员进行，请终止后由他人重新审核办理。", CheckGround.Of(step));
        return g.People.TryGetValue(reviewer, out var person) && !string.IsNullOrEmpty(person.Qualification)
            ? Verdict.Pass($"由{person.Name}审核，未参与办理，法律职业资格{person.Qualification}。", CheckGround.Of(step))
            : Verdict.Doubt($"审核人员{g.Who(reviewer)}没有登记法律职业资格。", "初次从事审核的应当取得法律职业资格：请在人员资料中登记，或者说明其开始从事审核的时间。", CheckGround.Of(step));
    }

    public static Verdict Rank(CheckGround g)
    {
        if (g.Decision is not { DecidedAt: { } at, DecidedBy: { } by } decision)
            return g.Case.Steps.Any(s => s.Kind == StepKind.Decide) ? Verdict.Later("尚未作出决定。") : Verdict.Idle("登记流程没有作出决定的环节。");
        var rest = CheckGround.Of(decision);
        if (decision.OnTheSpot)
        {
            if (!g.Case.Steps.Any(s => s.Officers.Any(o => o.OfficerId == by)))
                return Verdict.Breach($"当场决定由{g.Who(by)}作出，其不在现场人员之中。", rest);
            return decision.Fine > Case.SpotLimit(g.Case.PartyKind)
                ? Verdict.Breach($"当场罚款{CheckGround.Yuan(decision.Fine!.Value)}，超过当场处罚的上限{CheckGround.Yuan(Case.SpotLimit(g.Case.PartyKind))}。", rest)
                : Verdict.Pass($"由现场执法人员{g.Who(by)}当场作出。", rest);
        }

        if (decision.CheckedBy is not { } checker || checker == decision.ProposedBy || checker == by || by == decision.ProposedBy)
            return Verdict.Breach("提出、审核、决定没有由三人分别进行。", rest);
        return g.People.TryGetValue(by, out var person) && person.Led.Any(t => t.Holds(ChinaTime.DayOf(at)))
            ? Verdict.Pass($"{g.Who(decision.ProposedBy)}提出、{g.Who(checker)}审核、{person.Name}决定。", rest)
            : Verdict.Breach($"{g.Who(by)}在{CheckGround.Text(at)}不担任局领导或者分管副局长。", rest);
    }

    public static Verdict Parties(CheckGround g)
    {
        var lacking = g.Case.Parties.Where(p => !p.Struck)
            .Select(p => (p.Number, Fields: string.Join("、", Lacks(p))))
            .Where(p => p.Fields.Length > 0)
            .ToList();
        if (g.Case.Parties.Count == 0)
            lacking.Add((1, "证件号码、住址或住所"));
        if (lacking.Count == 0)
            return Verdict.Pass("当事人的姓名或名称、证件号码、住址已登记。");
        var reason = string.Join("；", lacking.Select(p => $"第{p.Number}名当事人缺{p.Fields}")) + "。";
        var rests = lacking.Select(p => new CheckRest(CheckRestKind.Party, $"第{p.Number}名当事人", Number: p.Number)).ToArray();
        return g.Decision is null && g.About != CheckPoint.DecisionPaper
            ? Verdict.Later($"{reason}制发决定书之前应当补全。", rests)
            : Verdict.Missing(reason, g.Decision is null && g.Case.Proposal is null ? "请在“案卷”中补全当事人信息。" : "请在“案卷”中提请更正当事人，补全后由另一人审核。", rests);
    }

    private static IEnumerable<string> Lacks(CheckedParty party)
    {
        if (!party.Identified)
            yield return "证件号码";
        if (!party.Addressed)
            yield return "住址或住所";
    }

    // A card that was exchanged since says nothing of the day; what the step noted stands then.
    private static bool Expired(CheckGround g, CheckedOfficer officer, DateOnly day) =>
        g.People.TryGetValue(officer.OfficerId, out var person) && string.Equals(person.Card, officer.CardNumber, StringComparison.Ordinal) && person.CardThrough < day;
}
