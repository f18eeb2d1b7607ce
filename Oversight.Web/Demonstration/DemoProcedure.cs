using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Web.Demonstration;

/// <summary>Whether what is planned keeps the waits that the procedure check asks for; some services come late, so that there is something to find.</summary>
internal static class DemoProcedure
{
    private const int HearingDays = 5;
    private const int PerformanceDays = 3;
    private const int ServiceDays = 7;
    private const int ServedLate = 15;

    /// <summary>Whether the acts would let it through.</summary>
    public static bool Lawful(DemoItem demo, IReadOnlyList<PlannedMove> moves, WorkingCalendar calendar, Chance chance) =>
        OnTheSpot(demo, moves) && Heard(demo, moves, calendar) && Apart(demo, moves, calendar) && (InTime(demo, moves, calendar) || chance.Percent(ServedLate));

    // What is not for the spot would go on under the ordinary procedure, with steps that its plan does not have.
    private static bool OnTheSpot(DemoItem demo, IReadOnlyList<PlannedMove> moves) =>
        !demo.Procedure.Steps.Any(s => s is { Kind: StepKind.Decide, By: Role.Officer }) || !moves.Any(m => m is ProposeMove);

    private static bool Heard(DemoItem demo, IReadOnlyList<PlannedMove> moves, WorkingCalendar calendar)
    {
        var fine = moves.OfType<ProposeMove>().Select(m => m.Draft.Fine).LastOrDefault();
        return fine is null or < CasePath.HearingFine || Done(demo, moves, "hearing") is not null
            || moves.OfType<DecideMove>().LastOrDefault() is not { } decided
            || moves.OfType<TellMove>().LastOrDefault() is not { } told
            || Between(calendar, told, decided) > HearingDays;
    }

    private static bool Apart(DemoItem demo, IReadOnlyList<PlannedMove> moves, WorkingCalendar calendar) =>
        Done(demo, moves, "urge-again") is not { } urged || Done(demo, moves, "execute") is not { } executed || Between(calendar, urged, executed) >= PerformanceDays;

    private static bool InTime(DemoItem demo, IReadOnlyList<PlannedMove> moves, WorkingCalendar calendar) =>
        demo.Category != PowerCategory.Penalty
        || moves.LastOrDefault(m => m is DecideMove or DecideOnTheSpotMove) is not { } decided
        || Done(demo, moves, "serve") is not { } served
        || Between(calendar, decided, served) <= ServiceDays;

    private static int Between(WorkingCalendar calendar, PlannedMove from, PlannedMove to) => calendar.WorkingDaysBetween(ChinaTime.DayOf(from.At), ChinaTime.DayOf(to.At));

    private static CompleteMove? Done(DemoItem demo, IReadOnlyList<PlannedMove> moves, string step) =>
        moves.OfType<CompleteMove>().FirstOrDefault(m => string.Equals(demo.Procedure.Steps[m.Step - 1].Code, step, StringComparison.Ordinal));
}
