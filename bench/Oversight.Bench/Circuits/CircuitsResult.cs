using System.Globalization;

namespace Oversight.Bench.Circuits;

/// <summary>What a run of boards measured.</summary>
internal sealed record CircuitsResult(
    int Viewers, int Commits, Opening Opening, Delivery Delivery, Delivery Burst, Traffic Pushes, Traffic BurstPushes, Traffic Idle, Cost Cost, IReadOnlyList<string> Failures)
{
    /// <summary>Processor time of the server by batches sent while acts were committed: acts, readings, acknowledgements and background work are in it.</summary>
    public double CpuMicroseconds => Math.Round(Cost.Acting.CpuMs * 1000 / (Pushes.PerViewer * Viewers), 1);

    public IReadOnlyList<Goal> Goals() =>
    [
        Goal.Most("dead circuits", Failures.Count, 0, timed: false),
        Goal.Most("bytes of a push when nothing was committed, 95 of 100", Idle.Bytes.P95, 250, timed: false),
        Goal.Least("delivered, one by one, %", Delivery.Percent, 100, timed: false),
        Goal.Least("delivered, burst, %", Burst.Percent, 100, timed: false),
        Goal.Most("bytes of a push by 100 x cells + 150 + ticker line, greatest", Math.Max(Pushes.MostOfAllowance, BurstPushes.MostOfAllowance), 1, timed: false),
        Goal.Most("pushes a commit to a board", Pushes.PerViewer / Commits, 1.5, timed: false),
        Goal.Most("commit to screen, p95 ms", Delivery.Ms.P95, 100, timed: true),
        Goal.Most("commit to screen, p99 ms", Delivery.Ms.P99, 150, timed: true),
        Goal.Most("commit to screen, greatest ms", Delivery.Ms.Max, 1000, timed: true),
        Goal.Least("boards opened a second", Opening.PerSecond, 150, timed: true),
        Goal.Most("open to interactive, p95 ms", Opening.Ms.P95, 200, timed: true),
        Goal.Most("resident KB a board", Cost.ResidentKb, 160, timed: false),
        Goal.Most("processor us a board a push, everything in it", CpuMicroseconds, 150, timed: true),
    ];

    public void Print()
    {
        Line("commit to screen, ms", $"{Delivery.Ms}; {Delivery.Percent:0.##} % of {Viewers} x {Commits}");
        Line("  slowest board of each act", $"{Delivery.SlowestMs}");
        Line("  the act itself", $"{Delivery.ActMs}");
        Line("burst of acts, ms", $"{Burst.Ms}; {Burst.Percent:0.##} %; {BurstPushes.PerViewer:0.0} pushes a board");
        Line("bytes a push", $"{Pushes.Bytes}; cells {Pushes.Cells}; {Pushes.PerViewer:0.0} pushes a board");
        Line("nothing committed", $"{Idle.PerViewer:0.0} pushes a board in {Idle.Seconds:0} s, bytes {Idle.Bytes}");
        Line("one board", $"{Cost.ResidentKb:0} KB resident, {Cost.HeapKb:0} KB of it living objects; {CpuMicroseconds:0} us of processor a push, acts, readings and background work in it");
        Line("server", $"{Cost.ResidentMb:0} MB resident with the boards open, {(Cost.ServerGc ? "server" : "workstation")} GC; cores used {Cost.Empty.Cores:0.000} without a board, {Cost.Idle.Cores:0.000} idle, {Cost.Acting.Cores:0.000} acting; GC paused {Cost.Acting.GcPauseMs:0} ms");
        foreach (var failure in Failures)
            Line("dead circuit", $"{failure}");

        static void Line(string name, FormattableString value) => Console.WriteLine($"{name,-28}{value.ToString(CultureInfo.InvariantCulture)}");
    }
}

/// <summary>How the boards were opened: a page and a circuit each.</summary>
/// <param name="AtOnce">How many were being opened at a time.</param>
/// <param name="PerSecond">Boards opened a second.</param>
/// <param name="Ms">From asking for the page until interactive.</param>
internal sealed record Opening(int AtOnce, double PerSecond, Spread Ms)
{
    public static async Task<Opening> Of(Viewer[] viewers, Visitor visitor, int atOnce)
    {
        var times = new double[viewers.Length];
        var from = TimeProvider.System.GetTimestamp();
        await Parallel.ForAsync(0, viewers.Length, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (n, _) =>
        {
            var asked = TimeProvider.System.GetTimestamp();
            await viewers[n].Open(visitor, "/board", TimeSpan.FromSeconds(30));
            times[n] = TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds;
        });
        return new(atOnce, Math.Round(viewers.Length / TimeProvider.System.GetElapsedTime(from).TotalSeconds, 1), Spread.Of(times));
    }
}

/// <summary>When what was committed arrived.</summary>
/// <param name="Percent">Of all boards times acts, how many arrived at all.</param>
/// <param name="Ms">From the return of the act to the batch with its text, over all boards and acts.</param>
/// <param name="SlowestMs">The same to the slowest board, over the acts.</param>
/// <param name="ActMs">How long the acts took.</param>
internal sealed record Delivery(double Percent, Spread Ms, Spread SlowestMs, Spread ActMs)
{
    public static Delivery Of(Watch watch, int viewers, int first, IReadOnlyList<Acted> acted)
    {
        var perAct = acted.Select((a, i) => Enumerable.Range(0, viewers)
            .Select(v => watch.SeenAt(v, first + i)).Where(at => at != 0)
            .Select(at => TimeProvider.System.GetElapsedTime(a.To, at).TotalMilliseconds).ToList()).ToList();
        return new(
            100.0 * perAct.Sum(p => p.Count) / (viewers * acted.Count),
            Spread.Of(perAct.SelectMany(p => p)),
            Spread.Of(perAct.Where(p => p.Count > 0).Select(p => p.Max())),
            Spread.Of(acted.Select(a => TimeProvider.System.GetElapsedTime(a.From, a.To).TotalMilliseconds)));
    }
}

/// <summary>What came over the sockets.</summary>
/// <param name="PerViewer">Batches that a board got, on average.</param>
/// <param name="Bytes">Bytes of a batch with its framing.</param>
/// <param name="Cells">Texts and attributes in a batch.</param>
/// <param name="MostOfAllowance">The greatest share of its allowance that a batch took: 100 bytes a cell, 150, and the line of the ticker, which is a sentence.</param>
internal sealed record Traffic(double PerViewer, Spread Bytes, Spread Cells, double MostOfAllowance)
{
    /// <summary>How long it was watched, where that was fixed.</summary>
    public double Seconds { get; init; }

    public static Traffic Of(IEnumerable<Push> pushes, int viewers)
    {
        var all = pushes.ToList();
        return new(
            Math.Round((double)all.Count / viewers, 2),
            Spread.Of(all.Select(p => (double)p.Bytes)),
            Spread.Of(all.Select(p => (double)p.Cells)),
            all.Count == 0 ? 0 : Math.Round(all.Max(p => p.Bytes / ((100.0 * p.Cells) + 150 + p.Brought)), 2));
    }
}

/// <summary>What the boards cost the server.</summary>
/// <param name="ResidentKb">Resident memory that one more board took, KB, after a full collection.</param>
/// <param name="HeapKb">Of it, living managed objects.</param>
/// <param name="ResidentMb">All of the server's, MB.</param>
/// <param name="ServerGc">Which collector.</param>
internal sealed record Cost(double ResidentKb, double HeapKb, double ResidentMb, bool ServerGc)
{
    /// <summary>Before any board was open.</summary>
    public required Busy Empty { get; init; }

    /// <summary>With the boards open, while nothing was committed.</summary>
    public required Busy Idle { get; init; }

    /// <summary>While acts were committed one by one.</summary>
    public required Busy Acting { get; init; }

    public static Cost Of(ServerFigures before, ServerFigures open, int viewers, Busy empty, Busy idle, Busy acting) => new(
        Math.Round((open.ResidentBytes - before.ResidentBytes) / 1024.0 / viewers, 1),
        Math.Round((open.HeapBytes - before.HeapBytes) / 1024.0 / viewers, 1),
        Math.Round(open.ResidentBytes / 1048576.0, 1),
        open.ServerGc)
    {
        Empty = empty,
        Idle = idle,
        Acting = acting,
    };
}

/// <summary>What a part of the run took of the server.</summary>
/// <param name="CpuMs">Processor time.</param>
/// <param name="Cores">The same by time passed.</param>
/// <param name="GcPauseMs">Pauses of the collector.</param>
internal sealed record Busy(double CpuMs, double Cores, double GcPauseMs)
{
    public static Busy Of(ServerFigures began, ServerFigures ended, long from, long to)
    {
        var ms = ended.CpuMs - began.CpuMs;
        return new(Math.Round(ms), Math.Round(ms / TimeProvider.System.GetElapsedTime(from, to).TotalMilliseconds, 3), Math.Round(ended.GcPauseMs - began.GcPauseMs, 1));
    }
}
