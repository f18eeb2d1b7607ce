namespace Oversight.Web.Demonstration;

/// <summary>Every choice of the demonstration, from one seed.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>From 0 up to but not including <paramref name="below"/>.</summary>
    public int Next(int below) => _random.Next(below);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>Both ends of a fraction, in thousandths.</summary>
    public double Share(int least, int most) => Between(least, most) / 1000.0;

    public bool Percent(int percent) => _random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];

    public T Weighted<T>(IReadOnlyList<(T Value, int Weight)> among)
    {
        var left = _random.Next(among.Sum(a => a.Weight));
        foreach (var (value, weight) in among)
        {
            left -= weight;
            if (left < 0)
                return value;
        }

        return among[^1].Value;
    }

    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = _random.Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
