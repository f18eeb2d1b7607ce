using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Outside;

/// <summary>
/// 外部办件: a case that a sister system handles and tells of. What it tells is kept as what happened, also where it breaks a rule;
/// the breach is kept beside it.
/// </summary>
public sealed class OutsideCase : Aggregate
{
    private readonly List<OutsideParty> _parties = [];
    private readonly List<OutsideStep> _steps = [];
    private readonly List<OutsideBreach> _breaches = [];

    private OutsideCase() => (Number, ItemCode, ItemName, Body, Place, BriefFacts) = ("", "", "", "", "", "");

    /// <summary>Which client told of it.</summary>
    public Guid ClientId { get; private init; }

    /// <summary>Its number there; one case a client and number.</summary>
    public string Number { get; private init; }

    /// <summary>事项编号, as told.</summary>
    public string ItemCode { get; private init; }

    /// <summary>The item, or null where the list has none with that code.</summary>
    public Guid? ItemId { get; private init; }

    /// <summary>Name of the item, or empty.</summary>
    public string ItemName { get; private init; }

    public PowerCategory? Category { get; private init; }

    /// <summary>承办机构.</summary>
    public Guid DepartmentId { get; private init; }

    /// <summary>In whose name it acts, as told.</summary>
    public string Body { get; private init; }

    public string Place { get; private init; }

    public string BriefFacts { get; private init; }

    /// <summary>When it was opened there, UTC.</summary>
    public DateTime OpenedAt { get; private init; }

    /// <summary>When it was first told, UTC.</summary>
    public DateTime ReceivedAt { get; private init; }

    public OutsideState State { get; private set; }

    public DecisionOutcome? Outcome { get; private set; }

    /// <summary>Fine in 分, or null.</summary>
    public long? Fine { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>文号 of the decision, or empty.</summary>
    public string DocumentNumber { get; private set; } = "";

    public IReadOnlyList<OutsideParty> Parties => [.. _parties.OrderBy(p => p.Number)];

    /// <summary>The steps in the order in which they began.</summary>
    public IReadOnlyList<OutsideStep> Steps => [.. _steps.OrderBy(s => s.StartedAt)];

    /// <summary>What breaks a rule, in the order in which it was found.</summary>
    public IReadOnlyList<OutsideBreach> Breaches => [.. _breaches.OrderBy(b => b.FoundAt)];

    /// <summary>Takes down that a case was opened.</summary>
    public static OutsideCase Open(Guid id, Guid clientId, OpeningReport report, PowerItem? item, Func<Guid> newId, DateTime now)
    {
        var opened = Told("openedAt", "立案或者受理时间", report.OpenedAt, now.AddYears(-10), now);
        var version = item?.On(ChinaTime.DayOf(opened)) ?? (item?.Versions is [.., var last] ? last : null);
        var outside = new OutsideCase
        {
            Id = id,
            ClientId = clientId,
            Number = InvalidInput.Require("number", "办件编号", report.Number, 60),
            ItemCode = InvalidInput.Require("item", "事项编号", report.ItemCode, 40),
            ItemId = item?.Id,
            ItemName = version?.Name ?? "",
            Category = item?.Category,
            DepartmentId = report.DepartmentId,
            Body = InvalidInput.Require("body", "实施主体", report.Body, 100, 2),
            Place = InvalidInput.Require("place", "地点", report.Place, 200, 2),
            BriefFacts = InvalidInput.Require("facts", "简要情况", report.Facts, 2000, 5),
            OpenedAt = opened,
            ReceivedAt = now,
            State = OutsideState.Opened,
        };
        if (report.Parties.Count is 0 or > 20)
            throw new InvalidInput("parties", "当事人应有1至20个。");
        outside._parties.AddRange(report.Parties.Select((p, i) => new OutsideParty(newId(), i + 1, Checked(p, i, ChinaTime.DayOf(now)), newId)));
        var broken = OutsideRules.OfOpening(report, item).ToList();
        outside.Find(broken, newId, now);
        outside.Record(new OutsideOpened(outside.Number, outside.ItemCode, report.DepartmentId, opened, [.. broken.Select(b => b.Sentence)]));
        return outside;
    }

    /// <summary>Takes down that a step was begun or done; what was begun before is finished.</summary>
    /// <returns>What breaks a rule.</returns>
    public IReadOnlyList<BrokenRule> TellStep(StepReport report, Procedure? procedure, OutsideMeasure measure, Func<Guid> newId, DateTime now)
    {
        State = After(OutsideMove.Step);
        Told("startedAt", "开始时间", report.StartedAt, OpenedAt, now);
        if (report.FinishedAt is { } finished)
            Told("finishedAt", "完成时间", finished, report.StartedAt, now);
        var before = _steps.Find(s => string.Equals(s.Code, report.Code, StringComparison.Ordinal));
        if (before?.FinishedAt is not null)
            throw new RuleBroken("told", $"环节{report.Code}已推送为完成，不能再次推送。");
        if (before is not null && report.FinishedAt is null)
            throw new RuleBroken("told", $"环节{report.Code}已推送为开始，请推送其完成时间。");
        var broken = OutsideRules.OfStep(Number, report, procedure, Steps).ToList();
        var officers = report.Cards.Select(c => new OutsideOfficer(newId(), c.Number, c.OfficerId)).ToList();
        var name = procedure?.Steps.FirstOrDefault(s => string.Equals(s.Code, report.Code, StringComparison.Ordinal))?.Name ?? report.Code;
        if (before is null)
            _steps.Add(new OutsideStep(newId(), report, name, now, officers));
        else
            before.Finish(report, officers);
        broken.AddRange(Held(measure, procedure));
        Find(broken, newId, now);
        Record(new OutsideStepTold(report.Code, name, report.StartedAt, report.FinishedAt, [.. broken.Select(b => b.Sentence)]));
        return broken;
    }

    /// <summary>Takes down that it was decided.</summary>
    /// <returns>What breaks a rule.</returns>
    public IReadOnlyList<BrokenRule> TellDecision(DecisionReport report, PowerItem? item, Procedure? procedure, OutsideMeasure measure, Func<Guid> newId, DateTime now)
    {
        var next = After(OutsideMove.Decide);
        Told("decidedAt", "决定时间", report.DecidedAt, OpenedAt, now);
        if (report.Fine is <= 0 or > 1_000_000_000_00)
            throw new InvalidInput("fine", "罚款应大于0元，不超过10亿元；不罚款请省略。");
        var broken = OutsideRules.OfDecision(Number, OpenedAt, report, item, procedure, Steps, measure.Calendar).ToList();
        (State, Outcome, Fine, DecidedAt) = (next, report.Outcome, report.Fine, report.DecidedAt);
        DocumentNumber = report.DocumentNumber.Length == 0 ? "" : InvalidInput.Require("documentNumber", "决定书文号", report.DocumentNumber, 60);
        broken.AddRange(Held(measure, procedure));
        Find(broken, newId, now);
        Record(new OutsideDecided(report.Outcome.Name(Category ?? PowerCategory.Penalty), report.Fine, report.DecidedAt, [.. broken.Select(b => b.Sentence)]));
        return broken;
    }

    // Each requirement is told once of a case, however often later steps show it again.
    private IEnumerable<BrokenRule> Held(OutsideMeasure measure, Procedure? procedure) =>
        procedure is null ? [] : OutsideChecks.Of(measure, this, procedure).Where(b => !_breaches.Exists(f => string.Equals(f.Rule, b.Rule, StringComparison.Ordinal)));

    private void Find(IEnumerable<BrokenRule> broken, Func<Guid> newId, DateTime now) => _breaches.AddRange(broken.Select(b => new OutsideBreach(newId(), b, now)));

    private static PartyCard Checked(PartyCard card, int index, DateOnly today)
    {
        try
        {
            return card.Checked(today);
        }
        catch (InvalidInput wrong)
        {
            throw new InvalidInput($"parties[{index}].{wrong.Field}", wrong.Message);
        }
    }

    private static DateTime Told(string field, string label, DateTime at, DateTime least, DateTime most) => at >= least && at <= most
        ? at
        : throw new InvalidInput(field, $"{label}应在{ChinaTime.Text(least)}至{ChinaTime.Text(most)}之间。");

    private OutsideState After(OutsideMove move) => OutsideFlow.Table.After(State, move, s => s.Name());
}

public sealed record OutsideOpened(string Number, string Item, Guid DepartmentId, DateTime OpenedAt, IReadOnlyList<string> Breaches) : Fact("outside.opened");

public sealed record OutsideStepTold(string Code, string Name, DateTime StartedAt, DateTime? FinishedAt, IReadOnlyList<string> Breaches) : Fact("outside.step-told");

public sealed record OutsideDecided(string Outcome, long? Fine, DateTime DecidedAt, IReadOnlyList<string> Breaches) : Fact("outside.decided");
