using Oversight.Domain.Time;

namespace Oversight.Web.Demonstration;

/// <summary>What demonstration is asked for. Same seed, size and day make the same content.</summary>
/// <param name="Seed">Seed of every choice.</param>
/// <param name="Cases">How many cases.</param>
/// <param name="AsOf">The day that the demonstration stands at, China time; everything happened before its first minutes.</param>
/// <param name="Password">The common password of its people.</param>
internal sealed record DemoOrder(int Seed, int Cases, DateOnly AsOf, string Password)
{
    /// <summary>Seed where none is given.</summary>
    public const int DefaultSeed = 20160512;

    /// <summary>Cases of a development start.</summary>
    public const int StartCases = 120;

    /// <summary>Least cases in which everything that can happen happens.</summary>
    public const int LeastCases = 40;

    /// <summary>Most cases.</summary>
    public const int MostCases = 1_000_000;

    /// <summary>Cases that are over and are performed act by act, the latest ones; any before them are taken through in bulk.</summary>
    public int MostByActs { get; init; } = 500;

    /// <summary>The shipped catalogue is in force for a whole year before this day.</summary>
    public static readonly DateOnly Earliest = new(2023, 1, 1);

    /// <summary>The first instant of <see cref="AsOf"/>, UTC.</summary>
    public DateTime End => ChinaTime.StartOf(AsOf);
}
