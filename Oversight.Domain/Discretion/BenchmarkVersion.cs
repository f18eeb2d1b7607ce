using Oversight.Domain.Common;

namespace Oversight.Domain.Discretion;

/// <summary>What a benchmark says from a day on. Once submitted, its content does not change any more; only a return makes it a draft again.</summary>
public sealed class BenchmarkVersion
{
    private readonly List<Tier> _tierRows = [];
    private readonly List<BenchmarkWriter> _writers = [];

    private BenchmarkVersion() => (Law, Article, Quote, BreachedArticle, LegalUnit, Reason) = ("", "", "", "", "", "");

    internal BenchmarkVersion(Guid id, int number)
        : this() => (Id, Number, State) = (id, number, BenchmarkState.Drafted);

    public Guid Id { get; private init; }

    /// <summary>Version number from 1.</summary>
    public int Number { get; private init; }

    public BenchmarkState State { get; internal set; }

    /// <summary>First day in force, China time; null before it is approved.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>Last day in force, where it was ended.</summary>
    public DateOnly? EndedAfter { get; private set; }

    /// <summary>The law that empowers.</summary>
    public string Law { get; private set; }

    public string Article { get; private set; }

    /// <summary>The words of the penalty clause.</summary>
    public string Quote { get; private set; }

    public string BreachedArticle { get; private set; }

    /// <summary>Least fine of the law, 分.</summary>
    public long? LegalMin { get; private set; }

    /// <summary>Largest fine of the law, 分.</summary>
    public long? LegalMax { get; private set; }

    /// <summary>What the fine is counted by.</summary>
    public string LegalUnit { get; private set; }

    /// <summary>Largest sum of a case, 分.</summary>
    public long? Cap { get; private set; }

    /// <summary>Why it was made or changed.</summary>
    public string Reason { get; private set; }

    /// <summary>The written explanation of what the check found and was let stand.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Opinion of the legal check.</summary>
    public string Opinion { get; private set; } = "";

    /// <summary>Number of the document or minutes that approve it.</summary>
    public string Document { get; private set; } = "";

    /// <summary>Why it was returned, discarded or ended.</summary>
    public string EndReason { get; private set; } = "";

    public Guid? CheckedBy { get; private set; }

    public Guid? ApprovedBy { get; private set; }

    /// <summary>How often the draft was written; the tiers of earlier writings stay on record.</summary>
    public int Edition { get; private set; }

    /// <summary>The tiers, the least grave first.</summary>
    public IReadOnlyList<Tier> Tiers => [.. _tierRows.Where(t => t.Edition == Edition).OrderBy(t => t.Number)];

    /// <summary>Every row of tiers, those of earlier writings among them.</summary>
    public IReadOnlyList<Tier> TierRows => _tierRows;

    /// <summary>Everybody who had a hand in the words.</summary>
    public IReadOnlyList<BenchmarkWriter> Writers => _writers;

    /// <summary>What it says.</summary>
    public BenchmarkContent Content => new(Law, Article, Quote, BreachedArticle, new LegalRange(LegalMin, LegalMax, LegalUnit, Cap), [.. Tiers.Select(t => t.Content)]);

    internal void Write(Actor actor, BenchmarkText text, Func<Guid> nextId)
    {
        var content = text.Demand();
        (Law, Article, Quote, BreachedArticle) = (content.Law, content.Article, content.Quote, content.BreachedArticle);
        (LegalMin, LegalMax, LegalUnit, Cap) = (content.Legal.Min, content.Legal.Max, content.Legal.Unit, content.Legal.Cap);
        Reason = InvalidInput.Require("reason", "制定、修改理由", text.Reason, 500, 5);
        Explanation = "";
        Edition++;
        _tierRows.AddRange(content.Tiers.Select((t, i) => new Tier(Edition, i + 1, t, nextId)));
        Count(actor, nextId);
    }

    internal void Submit(Actor actor, string explanation, Func<Guid> nextId)
    {
        Explanation = explanation;
        Count(actor, nextId);
    }

    internal void Check(Guid by, string opinion) => (CheckedBy, Opinion) = (by, opinion);

    internal void Return(string reason) => (CheckedBy, Opinion, EndReason) = (null, "", reason);

    internal void Approve(Guid by, DateOnly from, string document) => (ApprovedBy, EffectiveFrom, Document, EndReason) = (by, from, document, "");

    internal void Close(string reason, DateOnly? lastDay) => (EndReason, EndedAfter) = (reason, lastDay);

    private void Count(Actor actor, Func<Guid> nextId)
    {
        if (!_writers.Exists(w => w.OfficerId == actor.Id))
            _writers.Add(new BenchmarkWriter(nextId(), actor.Id));
    }
}

/// <summary>Somebody who had a hand in a version.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="OfficerId">Who.</param>
public sealed record BenchmarkWriter(Guid Id, Guid OfficerId);
