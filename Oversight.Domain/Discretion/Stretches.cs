namespace Oversight.Domain.Discretion;

/// <summary>Ranges of several tiers on one axis.</summary>
/// <param name="Scale">How many make one of the unit.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Step">The least difference that counts.</param>
/// <param name="Ranges">Range and number of its tier, from 1.</param>
public sealed record Axis(long Scale, string Unit, long Step, IReadOnlyList<(int Tier, Bounds Range)> Ranges)
{
    /// <summary>The stretches of the universe on which not exactly one tier applies: none (a gap) or several (an overlap).</summary>
    /// <param name="from">First step that needs a tier.</param>
    /// <param name="to">Last step that needs one.</param>
    public IReadOnlyList<Stretch> Faults(long from, long to)
    {
        var steps = Ranges.Where(r => !r.Range.IsEmpty).Select(r => (r.Tier, Steps: r.Range.Steps(Step)))
            .Select(r => (r.Tier, From: Math.Max(r.Steps.From, from), To: Math.Min(r.Steps.To, to))).Where(r => r.From <= r.To).ToList();
        var cuts = steps.SelectMany(r => r.To == Bounds.Endless ? [r.From] : new[] { r.From, r.To + 1 }).Append(from).Where(c => c >= from && c <= to).Distinct().Order().ToList();
        var found = new List<Stretch>();
        for (var i = 0; i < cuts.Count; i++)
        {
            var (first, last) = (cuts[i], i + 1 < cuts.Count ? cuts[i + 1] - 1 : to);
            var tiers = steps.Where(r => r.From <= first && r.To >= last).Select(r => r.Tier).Distinct().Order().ToList();
            if (found.Count > 0 && found[^1].To == first - 1 && found[^1].Tiers.SequenceEqual(tiers))
                found[^1] = found[^1] with { To = last };
            else
                found.Add(new Stretch(first, last, tiers));
        }

        return [.. found.Where(s => s.Tiers.Count != 1)];
    }

    /// <summary>Where a stretch lies, in the words of the law.</summary>
    /// <param name="stretch">The stretch.</param>
    /// <param name="floor">First step of the universe, which is not worth saying.</param>
    public string Words(Stretch stretch, long floor)
    {
        if (stretch.From == stretch.To)
            return Bounds.Number(stretch.From * Step, Scale) + Unit;
        var ends = Ranges.SelectMany(r => new[] { r.Range.Low, r.Range.High }).OfType<long>().ToHashSet();
        var low = stretch.From == Bounds.Bottomless || stretch.From == floor ? (long?)null : stretch.From * Step;
        var high = stretch.To == Bounds.Endless ? (long?)null : stretch.To * Step;
        var lowIn = low is not { } l || Step > 1 || ends.Contains(l) || !ends.Contains(l - 1);
        var highIn = high is not { } h || Step > 1 || ends.Contains(h) || !ends.Contains(h + 1);
        return new Bounds(lowIn ? low : low - 1, lowIn, highIn ? high : high + 1, highIn).Words(Scale, Unit);
    }
}

/// <summary>Steps on an axis to which the same tiers apply.</summary>
/// <param name="From">First step.</param>
/// <param name="To">Last step.</param>
/// <param name="Tiers">Numbers of the tiers; empty for a gap.</param>
public sealed record Stretch(long From, long To, IReadOnlyList<int> Tiers);
