using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Seeding.Catalogue;

namespace Oversight.Web.Demonstration;

/// <summary>The moves of one case from acceptance to its close, each by the right person, without their times.</summary>
internal sealed class CasePath(DemoItem demo, string handler, Chance chance)
{
    // In 分: what may be decided on the spot whoever the party is (行政处罚法第五十一条).
    private const long SmallFine = 200_00;

    // From where the leaders discuss together whoever the party is, in 分, as the settings have it (行政处罚法第五十七条).
    private const long LargeFine = 20_000_00;

    // From where a hearing is offered to a person, in 分, as the settings have it (行政处罚法第六十三条).
    internal const long HearingFine = 5_000_00;

    private readonly List<PlannedMove> _moves = [];
    private DecisionDraft? _draft;
    private readonly string _deputy = chance.Percent(80) ? Staff.Deputy(demo.Department) : Staff.Leader;
    private readonly string _reviewer = chance.Percent(50) ? "legal" : "legal2";

    /// <summary>What takes it on: the head for a penalty, else the officer.</summary>
    public AcceptMove Accept => new() { By = demo.Category == PowerCategory.Penalty || chance.Percent(20) ? Staff.Head(demo.Department) : handler };

    /// <summary>Who can end such a case before its time.</summary>
    public string Ender => demo.Category is PowerCategory.Penalty or PowerCategory.Coercion ? _deputy : Staff.Head(demo.Department);

    /// <summary>Everything after acceptance.</summary>
    /// <param name="incidents">Whether a pause, an extension or another handler may come between.</param>
    public IReadOnlyList<PlannedMove> Moves(bool incidents)
    {
        var outcome = Outcome();
        _draft = DemoDecisions.Draft(demo.Item, outcome, chance);
        var decided = false;
        for (var number = 1; number <= demo.Procedure.Steps.Count; number++)
        {
            var step = demo.Procedure.Steps[number - 1];
            if (decided && !outcome.Needs(step.Kind))
                continue;
            if (step.Kind == StepKind.Decide)
                decided = Decide();
            else if (step.Optional && !chance.Percent(12) && !(step.Code is "collective" && _draft.Fine >= LargeFine))
                _moves.Add(new SkipMove(number, SkipReason(step)) { By = Doer(step.By) });
            else
                _moves.Add(new CompleteMove(number, DemoFacts.Note(step, chance), OnTheSpot(step)) { By = Doer(step.By), Files = Files(step, step.Evidence) });
            if (step.Kind == StepKind.Notify && demo.Category == PowerCategory.Penalty && _draft.Fine >= HearingFine)
                _moves.Add(new TellMove(_draft.Content) { By = handler, Files = EvidenceFolder.ForService });
            if (incidents && number == 1)
                Incident();
        }

        _moves.Add(new CloseMove { By = handler });
        return _moves;
    }

    private bool Decide()
    {
        var step = demo.Procedure.Steps.First(s => s.Kind == StepKind.Decide);
        if (step.By == Role.Officer && _draft is { Outcome: DecisionOutcome.Penalty, Fine: null or <= SmallFine } draft)
        {
            _moves.Add(new DecideOnTheSpotMove(draft) { By = handler, Files = Files(step, must: true) });
            return true;
        }

        if (chance.Percent(6))
        {
            Propose(step);
            _moves.Add(new CheckMove(false, "裁量理由写得不充分，请补充与同类案件的比较后重新提出。") { By = Staff.Head(demo.Department) });
        }

        Propose(step);
        _moves.Add(new CheckMove(true, "事实清楚，同意处理意见。") { By = Staff.Head(demo.Department) });
        _moves.Add(new DecideMove(true, "同意。") { By = _deputy });
        return true;
    }

    private void Propose(ShippedStep step) =>
        _moves.Add(new ProposeMove(_draft!) { By = handler, Files = Files(step, must: true) });

    private void Incident()
    {
        if (demo.Procedure.Pauses.Count > 0 && chance.Percent(8))
        {
            _moves.Add(Suspend());
            _moves.Add(new ResumeMove { By = handler });
        }
        else if (demo.Procedure.Statutory is not null && demo.Category is PowerCategory.Penalty or PowerCategory.Coercion && chance.Percent(5))
        {
            _moves.Add(new ExtendMove(demo.Category == PowerCategory.Penalty ? 30 : 15, "案情复杂，涉及多个当事人，需要补充调查。") { By = _deputy });
        }
    }

    /// <summary>Stops the clock on the first ground that the procedure registers.</summary>
    public SuspendMove Suspend()
    {
        var ground = demo.Procedure.Pauses[0];
        var reason = ground.Code switch
        {
            "supplement" => "材料不齐，已一次告知需要补正的全部内容。",
            "testing" => "送检测机构鉴定，等待结论。",
            "hearing" => "当事人在告知后五个工作日内要求听证，正在组织。",
            _ => $"出现“{ground.Name}”情形，依规定中止。",
        };
        return new SuspendMove(ground.Code, reason) { By = handler };
    }

    private DecisionOutcome Outcome() => demo.Category == PowerCategory.Penalty
        ? chance.Weighted([(DecisionOutcome.Penalty, 84), (DecisionOutcome.NoPenalty, 9), (DecisionOutcome.Dropped, 5), (DecisionOutcome.Transferred, 2)])
        : chance.Percent(96) ? DecisionOutcome.Granted : DecisionOutcome.Refused;

    private string Doer(Role role) => role switch
    {
        Role.DepartmentHead => Staff.Head(demo.Department),
        Role.LegalOffice => _reviewer,
        Role.Leader or Role.DeputyLeader => _deputy,
        _ => handler,
    };

    private List<string> OnTheSpot(ShippedStep step)
    {
        var carriedOut = demo.Category == PowerCategory.Coercion && (step.Kind == StepKind.Execute || step.Code is "record");
        if (step.Kind != StepKind.Investigate && !carriedOut)
            return [];
        var others = Staff.Officers(demo.Department).Where(o => !string.Equals(o, handler, StringComparison.Ordinal) && Staff.HasCard(o)).ToList();
        return [handler, chance.Pick(others)];
    }

    private IReadOnlyList<int> Files(ShippedStep step, bool must)
    {
        var fitting = EvidenceFolder.For(step.Code, step.Kind);
        return must || chance.Percent(30) ? [.. fitting.Take(chance.Between(1, fitting.Count))] : [];
    }

    private static string SkipReason(ShippedStep step) => step.Code switch
    {
        "hearing" => "当事人未在告知后五个工作日内要求听证。",
        "collective" => "案情简单，不属于情节复杂或者重大违法行为。",
        "visit" => "申报材料齐全，无需实地核查。",
        "announce" => "不涉及建筑物、构筑物、设施的拆除。",
        "extend" => "在原期限内可以处理完毕，不延长。",
        _ => "不属于应当办理本环节的情形。",
    };
}
