namespace Oversight.Bench.Circuits;

/// <summary>Measures how long it takes from the commit of an act until every open board has it, and what a board costs.</summary>
internal static class CircuitsRun
{
    private const int WarmActs = 4, BurstActs = 8, OpeningAtOnce = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Settling = TimeSpan.FromSeconds(3), Empty = TimeSpan.FromSeconds(11), Idle = TimeSpan.FromSeconds(21);

    public static async Task<int> Run(int count, int commits, string file)
    {
        var quiet = new Quiet();
        quiet.Calibrate();
        using var folder = await BureauFolder.Make();
        var acts = WarmActs + commits + BurstActs;
        await using var server = await ServerProcess.Start(folder, acts);
        using var visitor = await Visitor.SignIn(server.Address, "leader", BureauFolder.Password);
        await Warm(server, visitor);
        var before = await server.Kept();
        var (emptyFrom, emptyBegan) = (TimeProvider.System.GetTimestamp(), await server.Used());
        await Pause(Empty);
        var empty = Busy.Of(emptyBegan, await server.Used(), emptyFrom, TimeProvider.System.GetTimestamp());
        quiet.Calibrate();

        var watch = new Watch(count, server.Texts);
        Viewer[] viewers = [.. Enumerable.Range(0, count).Select(n => new Viewer(n, watch))];
        try
        {
            var opening = await Opening.Of(viewers, visitor, OpeningAtOnce);
            Console.WriteLine(FormattableString.Invariant($"{count} boards open, {opening.PerSecond:0} a second, ms to interactive: {opening.Ms}"));
            using var ended = new CancellationTokenSource();
            var pinging = Ping(viewers, ended.Token);
            await Pause(Settling);
            quiet.Calibrate();
            var open = await server.Kept();

            var (idleFrom, idleBegan) = (TimeProvider.System.GetTimestamp(), await server.Used());
            await Pause(Idle);
            var (idleTo, idleEnded) = (TimeProvider.System.GetTimestamp(), await server.Used());
            quiet.Calibrate();

            var (singleFrom, singleBegan) = (TimeProvider.System.GetTimestamp(), await server.Used());
            var single = await OneByOne(server, watch, WarmActs, commits);
            var (singleTo, singleEnded) = (TimeProvider.System.GetTimestamp(), await server.Used());
            quiet.Calibrate();
            var burstFrom = TimeProvider.System.GetTimestamp();
            var burst = await AtOnce(server, watch, WarmActs + commits);
            await Pause(Settling);
            quiet.Calibrate();
            await ended.CancelAsync();
            await pinging;

            var pushes = viewers.SelectMany(v => v.Pushes).ToList();
            var result = new CircuitsResult(
                count,
                commits,
                opening,
                Delivery.Of(watch, count, WarmActs, single),
                Delivery.Of(watch, count, WarmActs + commits, burst),
                Traffic.Of(pushes.Where(p => p.At >= singleFrom && p.At < singleTo), count),
                Traffic.Of(pushes.Where(p => p.At >= burstFrom), count),
                Traffic.Of(pushes.Where(p => p.At >= idleFrom && p.At < idleTo), count) with { Seconds = Idle.TotalSeconds },
                Cost.Of(before, open, count, empty, Busy.Of(idleBegan, idleEnded, idleFrom, idleTo), Busy.Of(singleBegan, singleEnded, singleFrom, singleTo)),
                [.. viewers.Select(v => v.Failure).OfType<string>().Distinct(StringComparer.Ordinal)]);
            result.Print();
            return await Verdict.Give(file, result, quiet.Report(), result.Goals());
        }
        finally
        {
            foreach (var viewer in viewers)
                await viewer.DisposeAsync();
        }
    }

    /// <summary>Three boards and four acts, so that no first time is measured.</summary>
    private static async Task Warm(ServerProcess server, Visitor visitor)
    {
        var watch = new Watch(3, server.Texts);
        Viewer[] viewers = [new(0, watch), new(1, watch), new(2, watch)];
        foreach (var viewer in viewers)
            await viewer.Open(visitor, "/board", Patience);
        for (var act = 0; act < WarmActs; act++)
        {
            await server.Act(act);
            if (!await watch.Everybody(act, Patience))
                throw new InvalidOperationException("A board does not show what was committed: " + server.Texts[act]);
        }

        foreach (var viewer in viewers)
            await viewer.DisposeAsync();
        await Pause(Settling);
    }

    private static async Task<List<Acted>> OneByOne(ServerProcess server, Watch watch, int first, int count)
    {
        var acted = new List<Acted>();
        for (var i = 0; i < count; i++)
        {
            acted.Add(await server.Act(first + i));
            await watch.Everybody(first + i, Patience);
            // 0.7 to 1.3 s, never in step with the pulse of the board.
            await Pause(TimeSpan.FromMilliseconds(700 + (i * 370 % 600)));
        }

        return acted;
    }

    private static async Task<List<Acted>> AtOnce(ServerProcess server, Watch watch, int first)
    {
        var acted = new List<Acted>();
        for (var i = 0; i < BurstActs; i++)
            acted.Add(await server.Act(first + i));
        await Task.WhenAll(Enumerable.Range(first, BurstActs).Select(text => watch.Everybody(text, Patience)));
        return acted;
    }

    private static async Task Ping(Viewer[] viewers, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(12));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                foreach (var viewer in viewers)
                    await viewer.Ping();
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private static async Task Pause(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }
}
