using Oversight.Domain.Casework;
using Oversight.Domain.Common;

namespace Oversight.Domain.Review;

/// <summary>程序体检: a case against its statutory and registered steps (办法第九条). Pure: the same facts give the same lines.</summary>
public static class ProcedureCheck
{
    /// <summary>The lines of a case, in the order of the table.</summary>
    /// <param name="table">The requirements.</param>
    /// <param name="ground">What is looked at, and what is about to be done.</param>
    public static IReadOnlyList<CheckLine> Of(IEnumerable<CheckDefinition> table, CheckGround ground) =>
        [.. table.Where(d => d.Concerns(ground.Case.Category, ground.Procedure)).Select(d => Line(d, ground))];

    /// <summary>How many lines are red.</summary>
    public static int Red(IEnumerable<CheckLine> lines) => lines.Count(l => l.Status == CheckStatus.Failed);

    /// <summary>How many lines want an explanation and have none.</summary>
    public static int Amber(IEnumerable<CheckLine> lines) => lines.Count(l => l.Status == CheckStatus.Explain);

    /// <summary>Refuses an act while a line holds it up.</summary>
    /// <param name="lines">The lines, made for this act.</param>
    /// <param name="point">The act.</param>
    /// <param name="what">The act in words: 作出决定.</param>
    /// <exception cref="RuleBroken">What is missing, by which clause, and what to do.</exception>
    public static void Demand(IReadOnlyList<CheckLine> lines, CheckPoint point, string what)
    {
        var holding = lines.Where(l => l.Holds.Contains(point)).ToList();
        if (holding.Count == 0)
        {
            if (point == CheckPoint.Close)
                DemandExplained(lines);
            return;
        }

        var first = holding[0];
        var more = holding.Count > 1 ? $"（另有{string.Join("、", holding.Skip(1).Select(l => $"“{l.Name}”"))}未通过，见程序体检）" : "";
        throw new RuleBroken($"check-{first.Code}", $"程序体检“{first.Name}”未通过，不能{what}：{first.Reason}{first.Remedy}{more}", first.Clause);
    }

    /// <summary>How many officers with cards a step of a case needs, by the table; 0 where the table says nothing of it.</summary>
    /// <param name="table">The requirements.</param>
    /// <param name="on">The case.</param>
    /// <param name="procedure">Code of its procedure.</param>
    /// <param name="step">The step.</param>
    public static int OfficersAt(IEnumerable<CheckDefinition> table, Case on, string procedure, CaseStep step) =>
        table.Where(d => d.Kind == CheckKind.Officers && d.Concerns(on.Category, procedure) && PeopleChecks.Watches(d, step.Kind, step.Code)).Select(d => d.Number).DefaultIfEmpty(0).Max();

    // A file is not closed with questions that nobody answered.
    private static void DemandExplained(IReadOnlyList<CheckLine> lines)
    {
        var open = lines.Where(l => l.Status == CheckStatus.Explain).ToList();
        if (open.Count > 0)
            throw new RuleBroken("check-unexplained", $"程序体检有{open.Count}项须说明而没有说明，不能办结：{string.Join("、", open.Select(l => $"“{l.Name}”"))}。请先在程序体检中逐项说明。", open[0].Clause);
    }

    private static CheckLine Line(CheckDefinition definition, CheckGround ground)
    {
        var verdict = Test(definition, ground);
        var said = ground.Case.Explanations.GetValueOrDefault(definition.Code);
        var explanation = said is { Rejected: null } ? said.Reason : "";
        var (status, holds) = (verdict.Status, verdict.Holds);
        if (status == CheckStatus.Failed && definition.Severity == CheckSeverity.Amber)
            (status, holds) = (CheckStatus.Explain, false);
        if (explanation.Length > 0 && (status == CheckStatus.Explain || (status == CheckStatus.Failed && definition.Excusable)))
            (status, holds) = (CheckStatus.Explained, false);
        if (status == CheckStatus.Pending && !ground.Case.IsOpen)
            return new CheckLine(definition.Code, definition.Name, definition.Clause, CheckStatus.NotApplicable, $"{ground.Case.State.Name(ground.Case.Category)}，没有进行到这一步。", "", [], []);
        var reason = said is { Rejected: { } rejected } && status is CheckStatus.Explain or CheckStatus.Failed
            ? $"{verdict.Reason}此前的说明未被认可：{rejected}"
            : verdict.Reason;
        return new CheckLine(definition.Code, definition.Name, definition.Clause, status, reason, verdict.Remedy, holds ? definition.Blocks : [], verdict.Rests) { Explanation = explanation };
    }

    private static Verdict Test(CheckDefinition d, CheckGround g) => g.Case.AcceptedAt is null ? Verdict.Later("尚未立案、受理或者启动。") : d.Kind switch
    {
        CheckKind.Officers => PeopleChecks.Officers(d, g),
        CheckKind.Reviewer => PeopleChecks.Reviewer(g),
        CheckKind.Rank => PeopleChecks.Rank(g),
        CheckKind.Parties => PeopleChecks.Parties(g),
        CheckKind.Told => HearingChecks.Told(d, g),
        CheckKind.Statement => HearingChecks.Statement(d, g),
        CheckKind.Hearing => HearingChecks.Hearing(d, g),
        CheckKind.LegalReview => ReviewChecks.LegalReview(d, g),
        CheckKind.Collective => ReviewChecks.Collective(d, g),
        CheckKind.FineRange => ReviewChecks.Fine(g),
        CheckKind.Evidence => StepChecks.Evidence(g),
        CheckKind.StepFiles => StepChecks.Files(g),
        CheckKind.StepDone => StepChecks.Done(d, g),
        CheckKind.StepOrder => StepChecks.Order(g),
        CheckKind.Interval => StepChecks.Interval(d, g),
        CheckKind.QuietHours => StepChecks.QuietHours(g),
        CheckKind.DecisionLimit => LimitChecks.Decision(g),
        CheckKind.Service => LimitChecks.Service(d, g),
        CheckKind.Seizure => LimitChecks.Seizure(d, g),
        CheckKind.Commitment => LimitChecks.Commitment(g),
        CheckKind.KeptEvidence => LimitChecks.KeptEvidence(d, g),
        CheckKind.UrgentApproval => LimitChecks.UrgentApproval(d, g),
        _ => throw new ArgumentOutOfRangeException(nameof(d), d.Kind, null),
    };
}
