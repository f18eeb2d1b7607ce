using System.Text.Json.Serialization;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Review;

/// <summary>A random draw of closed cases to be re-examined (复查, 办法第九条), with all that it takes to repeat it.</summary>
public sealed class ReexaminationDraw : Aggregate
{
    private readonly List<ReexaminationWeight> _weights = [];
    private readonly List<ReexaminationExclusion> _exclusions = [];
    private readonly List<ReexaminationPick> _picks = [];

    private ReexaminationDraw() => (Number, Seed, PopulationHash) = ("", "", "");

    /// <summary>Such as 管执法复查〔2026〕1号.</summary>
    public string Number { get; private init; }

    /// <summary>First day of closing, China time.</summary>
    public DateOnly From { get; private init; }

    /// <summary>Last day of closing, China time.</summary>
    public DateOnly Through { get; private init; }

    /// <summary>Cases of this category alone, or null for all.</summary>
    public PowerCategory? Category { get; private init; }

    /// <summary>Cases of this department alone, or null for all.</summary>
    public Guid? DepartmentId { get; private init; }

    /// <summary>How many were wanted.</summary>
    public int Size { get; private init; }

    /// <summary>Seed of the draw, hex.</summary>
    public string Seed { get; private init; }

    /// <summary>How many cases could be drawn.</summary>
    public int Population { get; private init; }

    /// <summary>SHA-256 of the population's text, lower-case hex; the text is kept as a file under it.</summary>
    public string PopulationHash { get; private init; }

    public Guid DrawnBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime DrawnAt { get; private init; }

    public IReadOnlyList<ReexaminationWeight> Weights => [.. _weights.OrderBy(w => w.Sort).ThenBy(w => w.Label, StringComparer.Ordinal)];

    public IReadOnlyList<ReexaminationExclusion> Exclusions => [.. _exclusions.OrderBy(e => e.Number, StringComparer.Ordinal)];

    /// <summary>What was drawn, in the order of the draw.</summary>
    public IReadOnlyList<ReexaminationPick> Picks => [.. _picks.OrderBy(p => p.Place)];

    /// <summary>Keeps a draw.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="number">Its number.</param>
    /// <param name="order">What was asked for.</param>
    /// <param name="lot">What seed and population gave, drawn before the act.</param>
    /// <param name="picks">What was drawn, in the order of the draw.</param>
    /// <param name="actor">Somebody of the legal office.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleBroken">Nothing could be drawn, or the picks are not what the lot gave.</exception>
    public static ReexaminationDraw Draw(Guid id, DocumentNumber number, ReexaminationOrder order, DrawnLot lot, IReadOnlyList<ReexaminationPick> picks, Actor actor, DateTime now)
    {
        ReviewDuties.Draw.Demand(actor);
        if (lot.Drawn.Count == 0)
            throw new RuleBroken("empty-population", "所选范围内没有可以抽取的已办结办件，请放宽办结日期或者其他条件。", "办法第九条");
        if (lot.Size != order.Size || !picks.Select(p => new WeightedCase(p.Number, p.Weight)).SequenceEqual(lot.Drawn))
            throw new RuleBroken("draw", "抽取结果与种子和抽样总体不符，请重新抽取。", "办法第九条");
        var draw = new ReexaminationDraw
        {
            Id = id,
            Number = number.ToString(),
            From = order.From,
            Through = order.Through,
            Category = order.Category,
            DepartmentId = order.DepartmentId,
            Size = order.Size,
            Seed = lot.Seed,
            Population = lot.Population,
            PopulationHash = lot.PopulationHash,
            DrawnBy = actor.Id,
            DrawnAt = now,
        };
        draw._weights.AddRange(order.Weights);
        draw._exclusions.AddRange(order.Exclusions);
        draw._picks.AddRange(picks);
        draw.Record(new ReexaminationDrawn(draw.Number, order.From, order.Through, draw.Seed, draw.Population, draw.PopulationHash, picks.Count, order.Exclusions.Count));
        return draw;
    }
}

/// <summary>What is asked of a draw.</summary>
/// <param name="From">First day of closing, China time.</param>
/// <param name="Through">Last day of closing, China time.</param>
/// <param name="Category">One category, or null.</param>
/// <param name="DepartmentId">One department, or null.</param>
/// <param name="Size">How many are wanted.</param>
/// <param name="Weights">How likely cases of a sort are drawn.</param>
/// <param name="Exclusions">What is left out, each with its reason.</param>
public sealed record ReexaminationOrder(
    DateOnly From, DateOnly Through, PowerCategory? Category, Guid? DepartmentId, int Size,
    IReadOnlyList<ReexaminationWeight> Weights, IReadOnlyList<ReexaminationExclusion> Exclusions)
{
    private const int Most = 50;

    /// <summary>The order as it is kept.</summary>
    /// <param name="today">China time.</param>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public ReexaminationOrder Checked(DateOnly today)
    {
        InvalidInput.Within("through", "办结截止日期", Through, today.AddYears(-5), today);
        InvalidInput.Within("from", "办结起始日期", From, today.AddYears(-5), Through);
        if (Size is < 1 or > Most)
            throw new InvalidInput("size", $"抽取件数应为1至{Most}件，现为{Size}件。");
        return this with { Weights = [.. Weights.Select(w => w.Checked())], Exclusions = [.. Exclusions.Select(e => e with { Reason = InvalidInput.Require("exclusions", $"{e.Number}排除的理由", e.Reason, 200, 5) })] };
    }
}

/// <summary>What a seed drew out of a population: made from both alone, so that whoever has one knows that the other follows, and made once, since the population can be long.</summary>
public sealed record DrawnLot
{
    private DrawnLot(string seed, string hash, int population, int size, IReadOnlyList<WeightedCase> drawn) => (Seed, PopulationHash, Population, Size, Drawn) = (seed, hash, population, size, drawn);

    /// <summary>Hex.</summary>
    public string Seed { get; }

    /// <summary>SHA-256 of the population's text, lower-case hex.</summary>
    public string PopulationHash { get; }

    /// <summary>How many cases could be drawn.</summary>
    public int Population { get; }

    /// <summary>How many were wanted.</summary>
    public int Size { get; }

    /// <summary>What was drawn, in the order of the draw.</summary>
    public IReadOnlyList<WeightedCase> Drawn { get; }

    /// <summary>Draws it.</summary>
    /// <param name="from">Seed and population.</param>
    /// <param name="size">How many are wanted.</param>
    public static DrawnLot Of(ReexaminationSeed from, int size)
    {
        var population = ReexaminationLot.Parse(from.PopulationText);
        return new(from.Seed, ReexaminationLot.Hash(from.PopulationText), population.Count, size, ReexaminationLot.Draw(from.Seed, population, size));
    }
}

/// <summary>What a draw follows from.</summary>
/// <param name="Seed">Hex.</param>
/// <param name="PopulationText">See <see cref="ReexaminationLot.Text"/>.</param>
public sealed record ReexaminationSeed(string Seed, string PopulationText);

public sealed record ReexaminationDrawn(string Number, DateOnly From, DateOnly Through, string Seed, int Population, string PopulationHash, int Size, int Excluded) : Fact("reexamination.drawn")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => [PopulationHash];
}
