using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>A monthly random check (巡检) of what hangs out there against the register, with the draw kept so that anybody can repeat it.</summary>
public sealed class PublicationCheck : Aggregate
{
    private readonly List<PublicationCheckLine> _lines = [];

    private PublicationCheck() => (Seed, PopulationHash) = ("", "");

    /// <summary>First day of the month that it is for.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>Seed of the draw, hex.</summary>
    public string Seed { get; private set; }

    /// <summary>How many pairs were drawable.</summary>
    public int Population { get; private set; }

    /// <summary>SHA-256 of the population's text, lower-case hex; the text is kept as a file under it.</summary>
    public string PopulationHash { get; private set; }

    /// <summary>As of when, UTC.</summary>
    public DateTime DrawnAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public CheckState State { get; private set; }

    /// <summary>Who concluded it, or null.</summary>
    public Guid? ConcludedBy { get; private set; }

    /// <summary>When, UTC, or null.</summary>
    public DateTime? ConcludedAt { get; private set; }

    /// <summary>What was drawn, in the order of the draw.</summary>
    public IReadOnlyList<PublicationCheckLine> Lines => [.. _lines.OrderBy(l => l.Place)];

    /// <summary>Keeps a draw.</summary>
    /// <param name="id">Id of the check.</param>
    /// <param name="draw">Month, seed, population and when it was read.</param>
    /// <param name="drawn">The pairs, in the order of the draw.</param>
    /// <param name="newId">Gives the ids of the lines.</param>
    /// <exception cref="RuleBroken">The pairs are not what seed and population give.</exception>
    public static PublicationCheck Draw(Guid id, CheckDraw draw, IReadOnlyList<DrawnPair> drawn, Func<Guid> newId)
    {
        if (draw.Month.Day != 1)
            throw new ArgumentException("A month is named by its first day.", nameof(draw));
        var pairs = PublicationDraw.Parse(draw.PopulationText);
        if (pairs.Count == 0)
            throw new RuleBroken("empty-population", "没有应公布的事项，本月不抽取巡检。", "办法第七条");
        if (!drawn.Select(d => d.Pair).SequenceEqual(PublicationDraw.Places(draw.Seed, pairs.Count, draw.Size).Select(p => pairs[p])))
            throw new RuleBroken("draw", "抽取结果与种子和抽样总体不符，请重新抽取。", "办法第七条");
        var check = new PublicationCheck
        {
            Id = id,
            Month = draw.Month,
            Seed = draw.Seed,
            Population = pairs.Count,
            PopulationHash = PublicationDraw.Hash(draw.PopulationText),
            DrawnAt = draw.At,
        };
        check._lines.AddRange(drawn.Select((pair, i) => new PublicationCheckLine(newId(), i + 1, pair)));
        check.Record(new PublicationCheckDrawn(check.Month, check.Seed, check.Population, check.PopulationHash, drawn.Count));
        return check;
    }

    /// <summary>Notes what was seen of one pair; a later look replaces what was noted before, until the check is concluded.</summary>
    /// <exception cref="InvalidInput">What differs or the proof is missing.</exception>
    public void Note(Actor actor, int place, CheckResult result, string differs, IReadOnlyList<EvidenceFile> evidence, DateOnly today)
    {
        PublicationDuties.Note.Demand(actor);
        PublicationCheckFlow.Table.After(State, CheckStep.Note, PublicationCheckFlow.Name);
        var line = _lines.Find(l => l.Place == place) ?? throw new RuleBroken("no-line", $"本次巡检没有第{place}项，请刷新后重试。");
        var text = result == CheckResult.Same ? "" : InvalidInput.Require("differs", result == CheckResult.Different ? "不一致之处" : "未公布的情况", differs, 1000, 5);
        if (evidence.Count + line.Evidence.Count == 0)
            throw new InvalidInput("evidence", "请上传所见页面的截图或者现场照片。");
        line.Note(actor.Id, today, result, text, evidence);
        Record(new PublicationLineChecked(place, line.Code, line.Channel, result) { Differs = text, Hashes = [.. evidence.Select(f => f.Hash)] });
    }

    /// <summary>Demands that it can be concluded now.</summary>
    /// <exception cref="RuleBroken">A pair has no result yet, or it is concluded.</exception>
    public void DemandComplete()
    {
        PublicationCheckFlow.Table.After(State, CheckStep.Conclude, PublicationCheckFlow.Name);
        var open = Lines.Where(l => l.Result is null).Select(l => l.Place).ToList();
        if (open.Count > 0)
            throw new RuleBroken("check-open", $"还有{open.Count}项没有填写结果（第{string.Join("、", open)}项），请填写后再办结。", "办法第七条");
    }

    /// <summary>Concludes it. Each line that is wrong names its finding.</summary>
    /// <param name="actor">Who concludes it.</param>
    /// <param name="findings">The finding of each place that is wrong.</param>
    /// <param name="now">UTC.</param>
    public void Conclude(Actor actor, IReadOnlyDictionary<int, Guid> findings, DateTime now)
    {
        PublicationDuties.Conclude.Demand(actor);
        DemandComplete();
        if (_lines.Find(l => l.Wrong && !findings.ContainsKey(l.Place)) is { } bare)
            throw new RuleBroken("check-finding", $"第{bare.Place}项不符，应当登记问题后再办结。", "办法第七条");
        foreach (var line in _lines.Where(l => l.Wrong))
            line.Found(findings[line.Place]);
        State = PublicationCheckFlow.Table.After(State, CheckStep.Conclude, PublicationCheckFlow.Name);
        (ConcludedBy, ConcludedAt) = (actor.Id, now);
        Record(new PublicationCheckConcluded(
            _lines.Count(l => l.Result == CheckResult.Same), _lines.Count(l => l.Result == CheckResult.Different), _lines.Count(l => l.Result == CheckResult.Missing), findings.Values.Distinct().Count()));
    }
}

/// <summary>What a draw is made from.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Seed">Hex.</param>
/// <param name="PopulationText">See <see cref="PublicationDraw.Text"/>.</param>
/// <param name="Size">How many are wanted.</param>
/// <param name="At">When the population was read, UTC.</param>
public sealed record CheckDraw(DateOnly Month, string Seed, string PopulationText, int Size, DateTime At);
