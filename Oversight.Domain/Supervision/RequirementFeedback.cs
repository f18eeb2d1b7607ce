using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <summary>What the department says and shows about one requirement. A later one supersedes it; none is taken away.</summary>
public sealed class RequirementFeedback
{
    private readonly List<EvidenceFile> _evidence = [];

    private RequirementFeedback() => Text = "";

    internal RequirementFeedback(Guid id, int round, int requirement, string text, IEnumerable<EvidenceFile> evidence, Guid by, DateTime now)
    {
        (Id, Round, Requirement, Text, SavedBy, SavedAt) = (id, round, requirement, text, by, now);
        _evidence.AddRange(evidence);
    }

    public Guid Id { get; private init; }

    /// <summary>Round of rectification, from 1.</summary>
    public int Round { get; private init; }

    /// <summary>Number of the requirement.</summary>
    public int Requirement { get; private init; }

    /// <summary>What was done.</summary>
    public string Text { get; private init; }

    /// <summary>The officer.</summary>
    public Guid SavedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private init; }

    /// <summary>Whether a later one takes its place.</summary>
    public bool Superseded { get; private set; }

    /// <summary>What proves it.</summary>
    public IReadOnlyList<EvidenceFile> Evidence => _evidence;

    internal void Supersede() => Superseded = true;
}

/// <summary>A verdict as it was given, for the record; the one that stands is on the <see cref="Requirement"/>.</summary>
public sealed class RequirementVerdict
{
    private RequirementVerdict() => Remark = "";

    internal RequirementVerdict(Guid id, int round, int requirement, Verdict verdict, string remark, Guid verifier, DateTime now) =>
        (Id, Round, Requirement, Verdict, Remark, Verifier, GivenAt) = (id, round, requirement, verdict, remark, verifier, now);

    public Guid Id { get; private init; }

    /// <summary>Round of rectification, from 1.</summary>
    public int Round { get; private init; }

    /// <summary>Number of the requirement.</summary>
    public int Requirement { get; private init; }

    public Verdict Verdict { get; private init; }

    /// <summary>What was seen, and what is still missing.</summary>
    public string Remark { get; private init; }

    /// <summary>The officer, from outside the department.</summary>
    public Guid Verifier { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime GivenAt { get; private init; }
}
