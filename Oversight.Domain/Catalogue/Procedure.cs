using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <summary>A registered procedure: its steps in order, each with the clause that asks for it. Never edited: a change is a new procedure that later item versions name.</summary>
public sealed class Procedure : Aggregate
{
    private readonly List<ProcedureStep> _steps = [];
    private readonly List<PauseGround> _pauseGrounds = [];

    private Procedure() => (Code, Name) = ("", "");

    /// <summary>Stable ASCII code, e.g. <c>penalty-ordinary</c>.</summary>
    public string Code { get; private set; }

    /// <summary>Name, e.g. 行政处罚普通程序.</summary>
    public string Name { get; private set; }

    /// <summary>The category of items it is for.</summary>
    public PowerCategory Category { get; private set; }

    /// <summary>Whether it is ours and not yet confirmed by the legal office (待核定).</summary>
    public bool Unconfirmed { get; private set; }

    /// <summary>The steps after acceptance, numbered from 1 without gaps.</summary>
    public IReadOnlyList<ProcedureStep> Steps => [.. _steps.OrderBy(s => s.Number)];

    /// <summary>On what grounds its clock may stop: an allow-list.</summary>
    public IReadOnlyList<PauseGround> PauseGrounds => _pauseGrounds;

    /// <summary>Whether it begins with somebody's application and ends with a result that is handed to them (依申请): not so for services that go on by themselves.</summary>
    public bool ByApplication => Category == PowerCategory.PublicService && _steps.Exists(s => s.Kind == StepKind.Serve);

    /// <summary>Registers a procedure with all its steps.</summary>
    public static Procedure Register(Guid id, string code, string name, PowerCategory category, bool unconfirmed, IEnumerable<ProcedureStep> steps, IEnumerable<PauseGround> pauseGrounds)
    {
        var procedure = new Procedure { Id = id, Code = code, Name = name, Category = category, Unconfirmed = unconfirmed };
        procedure._steps.AddRange(steps);
        procedure._pauseGrounds.AddRange(pauseGrounds);
        if (procedure._steps.Count == 0 || procedure.Steps.Where((s, i) => s.Number != i + 1).Any())
            throw new RuleBroken("steps", $"流程“{name}”的环节应从1起连续编号。");
        if (procedure._steps.Count(s => s.Kind == StepKind.Decide) > 1)
            throw new RuleBroken("steps", $"流程“{name}”只能有一个作出决定的环节。");
        procedure.Record(new ProcedureRegistered(code, name, category, [.. procedure.Steps.Select(s => s.Name)]));
        return procedure;
    }
}

/// <summary>One step of a procedure.</summary>
/// <param name="Id">Address of the step.</param>
/// <param name="Number">Place in the order, from 1.</param>
/// <param name="Code">Stable ASCII code, e.g. <c>notify-rights</c>.</param>
/// <param name="Name">Name, e.g. 告知当事人.</param>
/// <param name="Kind">What sort of step it is.</param>
/// <param name="By">Who does it.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="EvidenceRequired">Whether it cannot be completed without a file.</param>
/// <param name="Optional">Whether it may be skipped with a reason, where it is not triggered (听证, 集体讨论 …).</param>
/// <param name="Guidance">What the officer should know when doing it.</param>
public sealed record ProcedureStep(Guid Id, int Number, string Code, string Name, StepKind Kind, Role By, string Clause, bool EvidenceRequired, bool Optional, string Guidance)
{
    /// <summary>Limit of the step of its own, counted from the completion of the one before; null for none.</summary>
    public int? LimitLength { get; init; }

    /// <summary>Unit of <see cref="LimitLength"/>.</summary>
    public TermUnit? LimitUnit { get; init; }

    /// <summary>The limit as a term, or null.</summary>
    public Term? Limit => LimitLength is { } length && LimitUnit is { } unit ? new Term(length, unit, true, Clause) : null;
}

/// <summary>A ground on which the clock may stop, with its clause.</summary>
/// <param name="Id">Address of the ground.</param>
/// <param name="Code">Stable ASCII code, e.g. <c>hearing</c>.</param>
/// <param name="Name">Name, e.g. 听证.</param>
/// <param name="Clause">The clause that allows it.</param>
/// <param name="MostDays">Calendar days it may last at the most.</param>
public sealed record PauseGround(Guid Id, string Code, string Name, string Clause, int MostDays);

/// <summary>What sort of step it is, for rules that hold in every procedure.</summary>
public enum StepKind
{
    /// <summary>Anything without a rule of its own.</summary>
    Ordinary,

    /// <summary>调查取证, 现场检查: needs two officers (行政处罚法第四十二条).</summary>
    Investigate,

    /// <summary>告知: before the decision (行政处罚法第四十四条).</summary>
    Notify,

    /// <summary>法制审核: by somebody who did not handle the case (行政处罚法第五十八条).</summary>
    LegalReview,

    /// <summary>作出决定: proposed, checked and decided by three; in a penalty procedure that leaves it to the officer, on the spot.</summary>
    Decide,

    /// <summary>送达 (行政处罚法第六十一条).</summary>
    Serve,

    /// <summary>执行, 履行.</summary>
    Execute,
}

public sealed record ProcedureRegistered(string Code, string Name, PowerCategory Category, IReadOnlyList<string> Steps) : Fact("procedure.registered");
