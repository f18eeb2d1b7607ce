using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;

namespace Oversight.Domain.Outside;

/// <summary>A party of a case of a sister system; what says who it is is kept apart, so that it can be erased.</summary>
public sealed class OutsideParty
{
    private OutsideParty()
    {
    }

    internal OutsideParty(Guid id, int number, PartyCard card, Func<Guid> newId)
    {
        (Id, Number, Kind, IdentityKind) = (id, number, card.Kind, card.IdentityKind);
        Name = PersonalDatum.Of(newId(), "party.name", card.Name);
        Identity = card.Identity.Length == 0 ? null : PersonalDatum.Of(newId(), "party.identity", card.Identity);
    }

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public PartyKind Kind { get; private init; }

    public PersonalDatum Name { get; private init; } = null!;

    public IdentityKind? IdentityKind { get; private init; }

    /// <summary>证件号码, or null.</summary>
    public PersonalDatum? Identity { get; private init; }
}

/// <summary>A step as the sister system told it.</summary>
public sealed class OutsideStep
{
    private readonly List<OutsideOfficer> _officers = [];

    private OutsideStep() => (Code, Name, Note) = ("", "", "");

    internal OutsideStep(Guid id, StepReport report, string name, DateTime now, IEnumerable<OutsideOfficer> officers)
    {
        (Id, Code, Name, StartedAt, FinishedAt, Note, ReceivedAt) = (id, report.Code, name, report.StartedAt, report.FinishedAt, report.Note, now);
        _officers.AddRange(officers);
    }

    public Guid Id { get; private init; }

    /// <summary>Code of the step, as told.</summary>
    public string Code { get; private init; }

    /// <summary>Its name in the registered procedure, or as told.</summary>
    public string Name { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>UTC; null where it was only begun.</summary>
    public DateTime? FinishedAt { get; private set; }

    public string Note { get; private set; }

    /// <summary>When it was told, UTC.</summary>
    public DateTime ReceivedAt { get; private init; }

    /// <summary>Who did it.</summary>
    public IReadOnlyList<OutsideOfficer> Officers => _officers;

    internal void Finish(StepReport report, IEnumerable<OutsideOfficer> officers)
    {
        FinishedAt = report.FinishedAt;
        Note = report.Note.Length > 0 ? report.Note : Note;
        _officers.AddRange(officers.Where(o => !_officers.Exists(k => string.Equals(k.CardNumber, o.CardNumber, StringComparison.Ordinal))));
    }
}

/// <summary>Who did a step, by the number of the enforcement card.</summary>
public sealed class OutsideOfficer
{
    private OutsideOfficer() => CardNumber = "";

    internal OutsideOfficer(Guid id, string cardNumber, Guid? officerId) => (Id, CardNumber, OfficerId) = (id, cardNumber, officerId);

    public Guid Id { get; private init; }

    public string CardNumber { get; private init; }

    /// <summary>The person with that card here, or null where nobody has it.</summary>
    public Guid? OfficerId { get; private init; }
}

/// <summary>A rule that a told fact breaks.</summary>
public sealed class OutsideBreach
{
    private OutsideBreach() => (Rule, Sentence, Clause) = ("", "", "");

    internal OutsideBreach(Guid id, BrokenRule broken, DateTime now) => (Id, Rule, Sentence, Clause, Dimension, FoundAt) = (id, broken.Rule, broken.Sentence, broken.Clause, broken.Dimension, now);

    public Guid Id { get; private init; }

    /// <summary>Stable ASCII code of the rule.</summary>
    public string Rule { get; private init; }

    public string Sentence { get; private init; }

    public string Clause { get; private init; }

    /// <summary>Which of the four objects of supervision it concerns (办法第六条).</summary>
    public Dimension Dimension { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime FoundAt { get; private init; }
}

/// <summary>What a rule says of a told fact.</summary>
/// <param name="Rule">Stable ASCII code.</param>
/// <param name="Sentence">What is wrong, one sentence in Chinese, no party named.</param>
/// <param name="Clause">What it rests on.</param>
/// <param name="Dimension">Which of the four objects of supervision it concerns.</param>
public sealed record BrokenRule(string Rule, string Sentence, string Clause, Dimension Dimension);

/// <summary>How a case is told to have been opened.</summary>
/// <param name="Number">The sister system's own number.</param>
/// <param name="ItemCode">事项编号.</param>
/// <param name="Body">In whose name it acts.</param>
/// <param name="DepartmentId">承办机构.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="Place">Where.</param>
/// <param name="Facts">What happened, in brief.</param>
/// <param name="Parties">At least one.</param>
public sealed record OpeningReport(string Number, string ItemCode, string Body, Guid DepartmentId, DateTime OpenedAt, string Place, string Facts, IReadOnlyList<PartyCard> Parties);

/// <summary>A step as it is told.</summary>
/// <param name="Code">Code of the step in the registered procedure.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="FinishedAt">UTC; null where it was only begun.</param>
/// <param name="Note">What was done; may be empty.</param>
/// <param name="Cards">Enforcement cards of who did it.</param>
public sealed record StepReport(string Code, DateTime StartedAt, DateTime? FinishedAt, string Note, IReadOnlyList<CardReport> Cards);

/// <summary>A card as it is told, and what is known of it here.</summary>
/// <param name="Number">Its number.</param>
/// <param name="OfficerId">Who has it here, or null.</param>
/// <param name="Valid">Whether it was valid on the day of the step.</param>
public sealed record CardReport(string Number, Guid? OfficerId, bool Valid);

/// <summary>A decision as it is told.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Fine">分, or null for none.</param>
/// <param name="FineQuantity">Units in hundredths.</param>
/// <param name="DecidedAt">UTC.</param>
/// <param name="DocumentNumber">文号, or empty.</param>
public sealed record DecisionReport(DecisionOutcome Outcome, long? Fine, long FineQuantity, DateTime DecidedAt, string DocumentNumber);
