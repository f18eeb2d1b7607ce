using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Review;

/// <summary>Everything that a check looks at.</summary>
/// <param name="Case">The case.</param>
/// <param name="Procedure">Code of its procedure.</param>
/// <param name="Papers">Its papers, drafts left out.</param>
/// <param name="People">Those who had a part in it, by id.</param>
/// <param name="Fines">Between what a fine may lie.</param>
/// <param name="Rules">Thresholds.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Now">UTC.</param>
public sealed record CheckGround(
    CheckedCase Case, string Procedure, IReadOnlyList<CheckPaper> Papers, IReadOnlyDictionary<Guid, CheckPerson> People, FineRange Fines,
    CheckRules Rules, WorkingCalendar Calendar, DateTime Now)
{
    /// <summary>The act that is about to be done, or null where the case is only looked at.</summary>
    public CheckPoint? About { get; init; }

    /// <summary>When the step that is about to be completed was done on the spot, UTC, where the officer states it.</summary>
    public DateTime? Acted { get; init; }

    /// <summary>What is about to be proposed, where it is.</summary>
    public DecisionDraft? Draft { get; init; }

    /// <summary>The act that comes next in a case, or null.</summary>
    /// <param name="next">Its next move.</param>
    public static CheckPoint? NextOf(CaseMove? next) => next switch
    {
        CaseMove.WorkStep => CheckPoint.Step,
        CaseMove.Propose => CheckPoint.Propose,
        CaseMove.Check or CaseMove.Decide or CaseMove.DecideOnTheSpot => CheckPoint.Decide,
        CaseMove.Close => CheckPoint.Close,
        _ => null,
    };

    /// <summary>The decision that the bureau made itself: what others changed it into was not its procedure.</summary>
    internal CheckedDecision? Decision => Case.Made;

    /// <summary>What it comes to, as far as is known.</summary>
    internal DecisionOutcome? Outcome => Decision?.Outcome ?? Draft?.Outcome ?? Case.Proposal?.Outcome;

    /// <summary>Whether it is known not to be a penalty.</summary>
    internal bool Lenient => Case.Category == PowerCategory.Penalty && Outcome is { } outcome && outcome != DecisionOutcome.Penalty;

    /// <summary>In 分, as far as is known.</summary>
    internal long? Fine => Decision is { } decided ? decided.Fine : Draft is { } draft ? draft.Fine : Case.Proposal?.Fine;

    /// <summary>Whether a fine is settled or proposed, none being one too.</summary>
    internal bool FineKnown => Decision is not null || Draft is not null || Case.Proposal is not null;

    /// <summary>Whether it is decided by the officer on the spot.</summary>
    internal bool OnTheSpot => Decision?.OnTheSpot
        ?? (Case.Category == PowerCategory.Penalty && Case.Proposal is null && About != CheckPoint.Propose && Case.Steps.Any(s => s is { Kind: StepKind.Decide, By: Role.Officer }));

    /// <summary>When it was decided, or now where that is about to be done; null before.</summary>
    internal DateTime? DecidedAt => Decision?.DecidedAt ?? (About == CheckPoint.Decide ? Now : null);

    /// <summary>What is decided or proposed, in words; empty while nothing is.</summary>
    internal string Content => Decision is { } decided ? decided.Content : Draft is { } draft ? draft.Content : Case.Proposal?.Content ?? "";

    internal bool Person => Case.PartyKind != PartyKind.Enterprise;

    /// <summary>What makes the penalty a weighty one (行政处罚法第六十三条第一款), or null where it is none or not known yet.</summary>
    /// <param name="from">From which sum on, in 分.</param>
    internal string? Weighty(long from) =>
        Fine is { } fine && fine >= from ? $"罚款{Yuan(fine)}达到较大数额（{Yuan(from)}以上）"
        : WeightyPenalties.In(Content, from) is { Count: > 0 } words ? $"拟作出的处罚包含{string.Join("、", words.Select(w => $"“{w}”"))}"
        : null;

    internal long Threshold(long person, long organisation) => Person ? person : organisation;

    internal string Who(Guid? id) => id is { } i && People.TryGetValue(i, out var person) ? person.Name : "（不详）";

    internal CheckedStep? Done(string code) => Case.Steps.FirstOrDefault(s => s.CompletedAt is not null && string.Equals(s.Code, code, StringComparison.Ordinal));

    /// <summary>When the party was told: by the served paper where there is one of that form, else by the step.</summary>
    internal Telling? Told(CheckDefinition definition)
    {
        if (Papers.Any(p => definition.Papers.Contains(p.Template, StringComparer.Ordinal)))
            return Served(definition) is { } paper ? Of(paper, paper.ServedOn!.Value) : null;
        return Case.Steps.FirstOrDefault(s => s is { Kind: StepKind.Notify, CompletedAt: not null }) is { CompletedAt: { } at } step
            ? new Telling(ChinaTime.DayOf(at), at, $"“{step.Name}”环节", Of(step))
            : null;
    }

    /// <summary>When the party was told that it may ask for a hearing: by a served paper that says so; a step does not show it.</summary>
    internal Telling? Offered(CheckDefinition definition) => Served(definition, p => p.HearingOffered) is { } paper ? Of(paper, paper.ServedOn!.Value) : null;

    // Where the party was told again, the last time before the decision counts.
    private CheckPaper? Served(CheckDefinition definition, Func<CheckPaper, bool>? which = null)
    {
        var served = Papers.Where(p => p.ServedOn is not null && definition.Papers.Contains(p.Template, StringComparer.Ordinal) && (which is null || which(p))).OrderBy(p => p.ServedOn).ToList();
        return served.FindLast(p => Decision?.DecidedAt is not { } at || p.ServedOn <= ChinaTime.DayOf(at)) ?? served.FirstOrDefault();
    }

    /// <summary>The fine that the party was last told of by a served paper, in 分; null where none names one.</summary>
    internal long? Announced(CheckDefinition definition) => Served(definition)?.AnnouncedFine;

    private static Telling Of(CheckPaper paper, DateOnly day) => new(day, ChinaTime.StartOf(day), $"{paper.Title}{paper.Number}", Of(paper));

    internal static CheckRest Of(CheckedStep step) => new(CheckRestKind.Step, step.Name, Number: step.Number, Day: step.OverAt is { } at ? ChinaTime.DayOf(at) : null);

    internal static CheckRest Of(CheckPaper paper) => new(CheckRestKind.Paper, $"{paper.Title}{paper.Number}", paper.Id, Day: paper.ServedOn ?? paper.IssuedOn);

    internal static CheckRest Of(CheckedDecision decision) => new(CheckRestKind.Decision, "决定", Day: decision.DecidedAt is { } at ? ChinaTime.DayOf(at) : null);

    internal static CheckRest Due(DateOnly day) => new(CheckRestKind.Deadline, "期限", Day: day);

    internal static string Text(DateOnly day) => $"{day:yyyy-MM-dd}";

    internal static string Text(DateTime at) => Text(ChinaTime.DayOf(at));

    internal static string Yuan(long fen) => fen % 100 == 0 ? $"{fen / 100}元" : $"{fen / 100}.{fen % 100:00}元";
}

/// <summary>A paper of the case as a check sees it.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Template">Code of its form.</param>
/// <param name="Title">Its name.</param>
/// <param name="Number">文号, or empty.</param>
/// <param name="IssuedOn">China time.</param>
/// <param name="ServedOn">China time; null while it is not served.</param>
/// <param name="Manner">How it was served, or null.</param>
public sealed record CheckPaper(Guid Id, string Template, string Title, string Number, DateOnly IssuedOn, DateOnly? ServedOn, ServiceManner? Manner)
{
    /// <summary>Whether it tells the party that a hearing can be asked for (行政处罚法第六十三条).</summary>
    public bool HearingOffered { get; init; }

    /// <summary>The largest fine, in 分, that it announces; null where it names none.</summary>
    public long? AnnouncedFine { get; init; }
}

/// <summary>A person as a check sees them.</summary>
/// <param name="Name">Name.</param>
/// <param name="Card">Number of the enforcement card held now, or null.</param>
/// <param name="CardThrough">Its last day, or null.</param>
/// <param name="Qualification">法律职业资格 of a reviewer, or null where none is registered.</param>
/// <param name="Led">When the person held the post of a leader: from and through, China time.</param>
public sealed record CheckPerson(string Name, string? Card, DateOnly? CardThrough, string? Qualification, IReadOnlyList<CheckTerm> Led);

/// <summary>A stretch of days.</summary>
/// <param name="From">First day.</param>
/// <param name="Through">Last day, or null.</param>
public sealed record CheckTerm(DateOnly From, DateOnly? Through)
{
    /// <summary>Whether the day is one of them.</summary>
    public bool Holds(DateOnly day) => From <= day && (Through is null || day <= Through);
}

/// <summary>That a party was told.</summary>
internal sealed record Telling(DateOnly Day, DateTime At, string By, CheckRest Rest);
