using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>A penalty that turns out to be none for the spot goes on under the ordinary procedure (行政处罚法第五十一条、第五十四条).</summary>
public sealed partial class Case
{
    /// <summary>Code of the procedure that a case of the spot goes on under.</summary>
    public const string OrdinaryCode = "penalty-ordinary";

    private const string OrdinaryClause = "行政处罚法第五十四条、第五十七条、第五十八条";

    private static readonly Term OrdinaryLimit = new(90, TermUnit.CalendarDays, true, "行政处罚法第六十条");

    /// <summary>
    /// Takes on the steps of the ordinary procedure that the simple one lacks: what was done stays done, the rest is put in the
    /// order of the ordinary procedure, and three persons decide. The commitment stays; the ninety days apply.
    /// </summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="ordinary">The ordinary procedure.</param>
    /// <param name="reason">Why the spot is not the place for it.</param>
    /// <param name="newId">Gives ids to the steps.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void TurnOrdinary(Actor actor, Procedure ordinary, string reason, Func<Guid> newId, CaseTiming timing)
    {
        var next = After(CaseMove.TurnOrdinary);
        DemandHandling(actor, "转为普通程序");
        if (!string.Equals(ordinary.Code, OrdinaryCode, StringComparison.Ordinal) || ordinary.Category != Category)
            throw new RuleBroken("procedure", "所用流程不是行政处罚普通程序，请按登记的普通程序办理。", "办法第八条");
        if (!CanTurnOrdinary)
            throw new RuleBroken("not-simple", Proposal is not null ? "处理意见已提出，请待退回后再转为普通程序。" : "本案不是按简易程序办理，或者决定已作出，无需转为普通程序。", SpotClause);
        var why = InvalidInput.Require("reason", "转为普通程序的理由", reason, 500, 5);
        var deciding = _steps.First(s => s.Kind == StepKind.Decide);
        var places = ordinary.Steps.ToDictionary(s => s.Code, s => s.Number, StringComparer.Ordinal);
        var registered = ordinary.Steps.First(s => s.Kind == StepKind.Decide);
        var have = _steps.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        List<CaseStep> added = [.. ordinary.Steps.Where(s => s.Number < registered.Number && !have.Contains(s.Code)).Select(s => new CaseStep(newId(), s))];
        var before = Steps.Where(s => s.Number < deciding.Number).ToList();
        List<CaseStep> order =
        [
            .. before.Where(s => s.IsOver),
            .. before.Where(s => !s.IsOver).Concat(added).OrderBy(s => places.GetValueOrDefault(s.Code, int.MaxValue)),
            .. Steps.Where(s => s.Number >= deciding.Number),
        ];
        _steps.AddRange(added);
        for (var i = 0; i < order.Count; i++)
            order[i].Move(i + 1);
        deciding.Register(registered);
        (State, ProcedureId) = (next, ordinary.Id);
        if (StatutoryLength is null)
            (StatutoryLength, StatutoryUnit, StatutoryRollsOver, StatutoryClause) = (OrdinaryLimit.Length, OrdinaryLimit.Unit, OrdinaryLimit.RollsOver, OrdinaryLimit.Clause);
        Recount(timing);
        Record(new CaseTurnedOrdinary(ordinary.Name, [.. added.Select(s => s.Name)], why, OrdinaryClause));
    }

    private bool CanTurnOrdinary => Category == PowerCategory.Penalty && Proposal is null && _steps.Exists(s => s is { Kind: StepKind.Decide, By: Role.Officer, IsOver: false });
}

public sealed record CaseTurnedOrdinary(string Procedure, IReadOnlyList<string> Steps, string Reason, string Clause) : Fact("case.turned-ordinary");
