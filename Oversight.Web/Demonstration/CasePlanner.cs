using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Seeding.Catalogue;

namespace Oversight.Web.Demonstration;

/// <summary>Plans cases so that each meets its fate on the day of the demonstration.</summary>
internal sealed class CasePlanner(ShippedCatalogue catalogue, OfficeTime office, DateOnly asOf, Chance chance)
{
    private const int EveryAttempt = 12;
    private readonly DemoItems _items = new(catalogue);
    private readonly DateTime _end = ChinaTime.StartOf(asOf);
    private readonly int _last = office.Of(office.Calendar.LastWorkingDayBefore(asOf)) + OfficeTime.Day - 1;
    private int _planned;
    private int _declined;

    /// <summary>Plans one case.</summary>
    public PlannedCase Plan(CaseFate fate)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var demo = _items.Draw(fate, chance);
            if (Moves(fate, demo) is { } moves && DemoProcedure.Lawful(demo, moves, office.Calendar, chance))
                return Case(demo, ++_planned % EveryAttempt == 5 ? WithAttempt(demo, moves) : moves);
        }

        throw new InvalidOperationException($"No case can be {fate} on {asOf}.");
    }

    private PlannedCase Case(DemoItem demo, IReadOnlyList<PlannedMove> moves)
    {
        var street = DemoPlaces.Street(chance);
        var place = DemoPlaces.On(street, chance);
        var (party, kind) = DemoParties.For(demo.Item, demo.Procedure.Code, street, chance);
        return new PlannedCase(demo.Item.Code, demo.Department, new CaseIntake(DemoParties.Card(party, kind, street, chance), place, DemoFacts.Of(demo.Item, place, chance)), moves);
    }

    private List<PlannedMove>? Moves(CaseFate fate, DemoItem demo)
    {
        var handler = chance.Pick(Staff.Officers(demo.Department));
        var path = new CasePath(demo, handler, chance);
        var register = new RegisterMove { By = handler };
        return fate switch
        {
            CaseFate.ClosedOnTime => Closed(demo, register, path, late: false),
            CaseFate.ClosedLate => Closed(demo, register, path, late: true),
            CaseFate.NotAccepted => Over([register, new DeclineMove(demo.Category == PowerCategory.Penalty ? "经核查违法事实不成立，已当场向反映人说明。" : "不属于本局职责范围，已告知当事人办理渠道。", Ground(demo.Category)) { By = Staff.Head(demo.Department) }]),
            CaseFate.Withdrawn => Over(demo.Category == PowerCategory.PublicService
                ? [register, path.Accept, new WithdrawMove("申请人书面提出撤回申请。") { By = handler }]
                : [register, new WithdrawMove("登记的承办地点有误，撤回后重新登记。") { By = handler }]),
            CaseFate.Terminated => Over([register, path.Accept, path.Moves(incidents: false)[0], new TerminateMove("当事人已注销且无权利义务承受人，终止办理。") { By = path.Ender }]),
            CaseFate.Pending => Timed([register], [_last - chance.Between(0, OfficeTime.Day)]),
            CaseFate.Stopped => Stopped(demo, register, path),
            _ => Open(fate, demo, register, path),
        };
    }

    // Now and then somebody turns a case down without one, which supervision has to notice.
    private string Ground(PowerCategory category) => ++_declined % 3 == 0 ? "" : category switch
    {
        PowerCategory.Penalty => "违法事实不成立",
        PowerCategory.Coercion => "不属于本机关职权范围",
        PowerCategory.Check => "不属于本机关检查职权范围",
        _ => "申请事项依法不属于本机关职权范围",
    };

    /// <summary>Something short that lies behind.</summary>
    private List<PlannedMove> Over(IReadOnlyList<PlannedMove> moves)
    {
        var from = chance.Next(_last - (3 * OfficeTime.Day));
        return Timed(moves, Sorted(moves.Count, from, from + (2 * OfficeTime.Day)));
    }

    private List<PlannedMove>? Closed(DemoItem demo, RegisterMove register, CasePath path, bool late)
    {
        var from = chance.Next(_last);
        var due = Due(demo, from).DueOn!.Value;
        var working = office.Calendar.WorkingDaysBetween(office.DayOf(from), due);
        var end = late
            ? office.Of(due.AddDays(1)) + chance.Between(10, 4 * OfficeTime.Day)
            : Math.Min(from + (int)(Math.Max(1, working) * OfficeTime.Day * chance.Share(350, 950)), office.Of(office.Calendar.LastWorkingDayOnOrBefore(due)) + OfficeTime.Day - 1);
        if (end > _last || end < from + 5)
            return null;
        var moves = path.Moves(incidents: true);
        var at = Sorted(moves.Count, from + 1, end);
        at[^1] = end;
        return Timed([register, path.Accept, .. moves], [Before(from), from, .. at]);
    }

    private List<PlannedMove>? Open(CaseFate fate, DemoItem demo, RegisterMove register, CasePath path)
    {
        var minute = chance.Next(OfficeTime.Day);
        var days = Enumerable.Range(0, (_last / OfficeTime.Day) + 1).Where(d => Meets(fate, Due(demo, (d * OfficeTime.Day) + minute))).ToList();
        if (days.Count == 0)
            return null;
        var from = (chance.Pick(days) * OfficeTime.Day) + minute;
        var moves = path.Moves(incidents: false);
        var span = Math.Max(1, office.Calendar.WorkingDaysBetween(office.DayOf(from), Due(demo, from).DueOn!.Value)) * OfficeTime.Day * 0.9;
        var done = (int)Math.Round(moves.Count * Math.Min(1, (_last - from) / span) * chance.Share(400, 900));
        if (fate == CaseFate.Decided)
            done = Math.Max(done, moves.ToList().FindLastIndex(m => m is DecideMove or DecideOnTheSpotMove) + 1);
        done = Math.Min(done, moves.Count - 1);
        if (from + 1 + done > _last)
            return null;
        return Timed([register, path.Accept, .. moves.Take(done)], [Before(from), from, .. Sorted(done, from + 1, Math.Min(_last, from + (int)span))]);
    }

    private List<PlannedMove>? Stopped(DemoItem demo, RegisterMove register, CasePath path)
    {
        var most = Math.Min(demo.Procedure.Pauses[0].MostDays - 3, 25);
        var stop = office.Of(asOf.AddDays(-chance.Between(2, most))) + chance.Next(OfficeTime.Day);
        var from = stop - chance.Between(10, 3 * OfficeTime.Day);
        if (from < 0 || stop > _last || Due(demo, from).DueAt <= office.At(stop))
            return null;
        var first = path.Moves(incidents: false)[0];
        return demo.Category == PowerCategory.PublicService
            ? Timed([register, path.Accept, path.Suspend()], [Before(from), from, stop])
            : Timed([register, path.Accept, first, path.Suspend()], [Before(from), from, from + 5, stop]);
    }

    private bool Meets(CaseFate fate, Deadline due) => fate switch
    {
        CaseFate.Red => due.DueAt <= _end && due.DueOn >= asOf.AddDays(-14),
        CaseFate.Amber => due.AmberAt <= _end && due.DueAt >= _end.AddDays(1),
        CaseFate.Green => due.AmberAt >= _end.AddDays(1),
        _ => due.DueAt >= _end.AddDays(1),
    };

    private Deadline Due(DemoItem demo, int from) => Deadline.Of(office.At(from), demo.Committed, office.Calendar);

    private int Before(int from) => Math.Max(0, from - chance.Between(3, 90));

    private int[] Sorted(int count, int from, int to)
    {
        var at = Enumerable.Range(0, count).Select(_ => chance.Between(from, Math.Max(from, to))).ToArray();
        Array.Sort(at);
        return at;
    }

    private List<PlannedMove> Timed(IReadOnlyList<PlannedMove> moves, int[] at) => [.. moves.Select((m, i) => m with { At = office.At(at[i]) })];

    /// <summary>Puts something that the rules refuse between registration and the first step.</summary>
    private List<PlannedMove> WithAttempt(DemoItem demo, List<PlannedMove> moves)
    {
        var accepted = moves.FindIndex(m => m is AcceptMove);
        if (accepted < 0)
            return moves;
        var handler = moves[0].By;
        PlannedMove attempt = chance.Next(4) switch
        {
            0 => new CompleteMove(3, "材料已备齐，直接办理本环节。", []) { By = handler },
            1 => new CloseMove { By = handler },
            2 => new DecideMove(true, "同意。") { By = Staff.Deputy(demo.Department) },
            _ => new CompleteMove(1, "协助办理。", []) { By = Staff.Head(demo.Department is "HWZD" ? "ZTZD" : "HWZD") },
        };
        var (at, next) = (moves[accepted].At.AddSeconds(40), accepted + 1 < moves.Count ? moves[accepted + 1].At : DateTime.MaxValue);
        return [.. moves[..(accepted + 1)], new RefusedMove(attempt) { By = attempt.By, At = at < next ? at : next }, .. moves[(accepted + 1)..]];
    }
}
