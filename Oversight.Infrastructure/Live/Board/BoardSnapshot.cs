namespace Oversight.Infrastructure.Live.Board;

/// <summary>The board's picture at one moment: immutable, shared by every viewer, its texts formatted once. Parts that did not change keep their reference, so viewers skip them.</summary>
/// <param name="AsOf">Instant of the data, UTC.</param>
/// <param name="Year">China year of the yearly figures.</param>
/// <param name="Totals">Figures of the whole bureau.</param>
/// <param name="Departments">One row for each supervised department.</param>
/// <param name="Countdowns">Open notices, nearest first.</param>
/// <param name="Ticker">The latest acts, newest first.</param>
/// <param name="Boundary">The next instant at which a light turns without anybody's act; null for none.</param>
public sealed record BoardSnapshot(
    DateTime AsOf,
    int Year,
    BoardTotals Totals,
    Shared<BoardDepartment> Departments,
    Shared<BoardCountdown> Countdowns,
    Shared<BoardTick> Ticker,
    DateTime? Boundary)
{
    /// <summary>Where nobody answers, or soon nobody will.</summary>
    public BoardGaps Gaps { get; init; } = BoardGaps.None;

    /// <summary>The day that “today” means, China time.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Complaints by department; the whole bureau first.</summary>
    public Shared<BoardComplaints> Complaints { get; init; } = new([]);

    /// <summary>Whether everything but the moment is as in another picture.</summary>
    public bool ShowsTheSameAs(BoardSnapshot other) =>
        Year == other.Year && Day == other.Day && Totals == other.Totals && Gaps == other.Gaps && ReferenceEquals(Departments, other.Departments) && ReferenceEquals(Countdowns, other.Countdowns)
        && ReferenceEquals(Ticker, other.Ticker) && ReferenceEquals(Complaints, other.Complaints);
}

/// <summary>How many gaps there are in who answers for what; the list of them names the persons, the board does not.</summary>
/// <param name="Red">Where nobody answers now.</param>
/// <param name="Amber">Where that is about to happen, or the order is not complete.</param>
/// <param name="Expiring">Of the amber ones, holdings and cards that end soon.</param>
public sealed record BoardGaps(int Red, int Amber, int Expiring)
{
    /// <summary>None at all.</summary>
    public static BoardGaps None { get; } = new(0, 0, 0);
}

/// <summary>Open cases by light.</summary>
/// <param name="Green">In time, or without a running limit.</param>
/// <param name="Amber">Near the limit.</param>
/// <param name="Red">Past the limit.</param>
/// <param name="Grey">Clock stopped.</param>
public sealed record Lights(int Green, int Amber, int Red, int Grey)
{
    /// <summary>All open ones.</summary>
    public int Open => Green + Amber + Red + Grey;
}

/// <summary>On-time, always as the triple: closed on time ÷ closed; closed on time ÷ (closed + overdue and still open); overdue now.</summary>
public sealed record OnTime(int OnTimeClosed, int Closed, int OverdueOpen);

/// <summary>Figures of the whole bureau.</summary>
/// <param name="Cases">Open cases by light.</param>
/// <param name="OnTime">On-time triple of the year.</param>
/// <param name="OpenNotices">Notices signed and neither cleared nor withdrawn.</param>
/// <param name="Blue">Of these, at stage 蓝.</param>
/// <param name="Yellow">At stage 黄.</param>
/// <param name="Red">At stage 红.</param>
/// <param name="Stopped">Answered in time and waiting for the verifier.</param>
/// <param name="Vetoed">Departments vetoed in the year.</param>
/// <param name="LedgerEntries">Ledger entries of the year, revoked ones left out.</param>
/// <param name="Appealed">Of these, under appeal.</param>
public sealed record BoardTotals(Lights Cases, OnTime OnTime, int OpenNotices, int Blue, int Yellow, int Red, int Stopped, int Vetoed, int LedgerEntries, int Appealed)
{
    /// <summary>Alerts of the whole bureau.</summary>
    public BoardAlerts Alerts { get; init; } = BoardAlerts.None;
}

/// <summary>Alerts, counted where they were raised.</summary>
/// <param name="Today">Raised today.</param>
/// <param name="Live">Of whatever day, not explained and judged yet.</param>
public sealed record BoardAlerts(int Today, int Live)
{
    /// <summary>None at all.</summary>
    public static BoardAlerts None { get; } = new(0, 0);
}

/// <summary>One department's row.</summary>
/// <param name="Id">Id of the department.</param>
/// <param name="Code">Its code, as the links carry it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Items">Items in force that it is registered to handle.</param>
/// <param name="Exercised">Of these, exercised in the year.</param>
/// <param name="Cases">Open cases by light.</param>
/// <param name="OnTime">On-time triple of the year.</param>
/// <param name="OpenNotices">Open notices.</param>
/// <param name="Nearest">The most urgent open notice, or null.</param>
/// <param name="Ledger">Ledger entries of the year that stand.</param>
/// <param name="Vetoed">Whether the department is vetoed for the year.</param>
public sealed record BoardDepartment(Guid Id, string Code, string Name, int Items, int Exercised, Lights Cases, OnTime OnTime, int OpenNotices, BoardCountdown? Nearest, int Ledger, bool Vetoed)
{
    /// <summary>Items never exercised in the year.</summary>
    public int NotExercised => Items - Exercised;

    /// <summary>Its alerts.</summary>
    public BoardAlerts Alerts { get; init; } = BoardAlerts.None;
}

/// <summary>One open notice.</summary>
/// <param name="NoticeId">Id of the notice.</param>
/// <param name="DepartmentId">Department that must cure.</param>
/// <param name="Title">What is to be cured.</param>
/// <param name="Department">Name of the department.</param>
/// <param name="Number">Document number.</param>
/// <param name="DueAt">Due instant, UTC; null while the clock is stopped.</param>
/// <param name="Stage">Ladder stage as a tone: green, blue, amber, red, grey.</param>
/// <param name="Progress">How many requirements are 到位, or that it waits for verification.</param>
public sealed record BoardCountdown(Guid NoticeId, Guid DepartmentId, string Title, string Department, string Number, DateTime? DueAt, string Stage, string Progress);

/// <summary>One line of the ticker. Names no party.</summary>
public sealed record BoardTick(long Seq, string Time, string Text);

/// <summary>A list that keeps its reference while its content is the same.</summary>
/// <param name="Items">The content.</param>
public sealed record Shared<T>(IReadOnlyList<T> Items)
    where T : class
{
    /// <summary>The earlier list where it holds the same, else this one with every earlier element that is the same taken over.</summary>
    public Shared<T> After(Shared<T>? earlier, Func<T, object> key)
    {
        if (earlier is null)
            return this;
        var known = earlier.Items.ToDictionary(key);
        var kept = Items.Select(i => known.TryGetValue(key(i), out var e) && e.Equals(i) ? e : i).ToList();
        return kept.Count == earlier.Items.Count && !kept.Where((k, i) => !ReferenceEquals(k, earlier.Items[i])).Any() ? earlier : new(kept);
    }
}
