using Oversight.Domain.Complaints;
using Oversight.Domain.Time;

namespace Oversight.Web.Demonstration;

/// <summary>How far a complaint of the demonstration gets.</summary>
internal enum ComplaintFate
{
    Satisfied,
    ReturnedOnce,
    Shared,
    Extended,
    Late,
    NotReached,
    Reopened,
    Refused,
    Transferred,
    Withdrawn,
    Waiting,
    Accepted,
    Green,
    Amber,
    Red,
    ExtensionWaits,
    ToReview,
    ToCall,
    ToClose,
    Dissatisfied,
}

/// <summary>A complaint as it will go.</summary>
/// <param name="Fate">How far it gets.</param>
/// <param name="On">The working day on which it comes in.</param>
/// <param name="Minute">Minute of that day.</param>
/// <param name="Channel">How.</param>
/// <param name="Matter">About what.</param>
/// <param name="Place">Where.</param>
/// <param name="Department">Who is given it, by code.</param>
/// <param name="Days">Working days until the answer.</param>
/// <param name="Serial">Its place in the year.</param>
internal sealed record PlannedComplaint(ComplaintFate Fate, DateOnly On, int Minute, IntakeChannel Channel, DemoMatter Matter, string Place, string Department, int Days, int Serial)
{
    /// <summary>The first of the cluster it belongs to, under which the work is done; or null.</summary>
    public PlannedComplaint? Main { get; init; }

    public Confidentiality Level { get; init; } = Confidentiality.Internal;
}

/// <summary>Draws the complaints of the year: mostly answered and closed, some of each other end, and in the last weeks one of each that is open.</summary>
internal sealed class ComplaintPlanner(WorkingCalendar calendar, DemoOrder order, Chance chance)
{
    private static readonly IReadOnlyList<(ComplaintFate Value, int Weight)> Ends =
    [
        (ComplaintFate.Satisfied, 50), (ComplaintFate.ReturnedOnce, 6), (ComplaintFate.Shared, 5), (ComplaintFate.Extended, 4), (ComplaintFate.Late, 7),
        (ComplaintFate.NotReached, 6), (ComplaintFate.Reopened, 5), (ComplaintFate.Refused, 4), (ComplaintFate.Transferred, 8), (ComplaintFate.Withdrawn, 3),
    ];

    // How many working days before the last one they come in, so that they stand where the name says.
    private static readonly IReadOnlyList<(ComplaintFate Fate, int DaysAgo, int Answer)> Open =
    [
        (ComplaintFate.Waiting, 0, 0), (ComplaintFate.Waiting, 1, 0), (ComplaintFate.Waiting, 1, 0), (ComplaintFate.Accepted, 1, 0), (ComplaintFate.Accepted, 2, 0),
        (ComplaintFate.Green, 2, 0), (ComplaintFate.Green, 3, 0), (ComplaintFate.Green, 4, 0), (ComplaintFate.Green, 6, 0), (ComplaintFate.Amber, 13, 0), (ComplaintFate.Amber, 14, 0),
        (ComplaintFate.Red, 20, 0), (ComplaintFate.Red, 24, 0), (ComplaintFate.ExtensionWaits, 12, 0), (ComplaintFate.ToReview, 9, 7), (ComplaintFate.ToReview, 6, 5),
        (ComplaintFate.ToCall, 12, 8), (ComplaintFate.ToCall, 8, 5), (ComplaintFate.ToClose, 12, 6), (ComplaintFate.Dissatisfied, 14, 8),
    ];

    private int _serial;

    /// <summary>Everything, in no order.</summary>
    public IReadOnlyList<PlannedComplaint> Plan()
    {
        var last = calendar.SubtractWorkingDays(order.AsOf, 1);
        List<PlannedComplaint> plans = [];
        for (var i = 0; i < Math.Clamp(order.Cases / 3, 16, 240); i++)
            plans.Add(Draw(i < Ends.Count ? Ends[i].Value : chance.Weighted(Ends), calendar.SubtractWorkingDays(last, Ago()), chance.Between(3, 9), chance.Percent(12) ? chance.Pick(DemoMatters.Asked) : chance.Weighted(DemoMatters.Ours)) with { Level = chance.Percent(20) ? Confidentiality.Open : Confidentiality.Internal });
        foreach (var (fate, ago, answer) in Open)
            plans.Add(Draw(fate, calendar.SubtractWorkingDays(last, ago), answer, chance.Weighted(DemoMatters.Ours)) with { Channel = IntakeChannel.Phone });
        plans.AddRange(Rising(last));
        return plans;
    }

    // Something rises: the same lorries on the same road, a few a month before and many in the last days.
    private IEnumerable<PlannedComplaint> Rising(DateOnly last)
    {
        var matter = DemoMatters.Ours[2].Value;
        PlannedComplaint? main = null;
        foreach (var ago in new[] { 36, 24, 4, 4, 3, 3, 2, 2, 1, 1, 0 })
        {
            var plan = Draw(ago > 20 ? ComplaintFate.Satisfied : ComplaintFate.Green, calendar.SubtractWorkingDays(last, ago), 5, matter)
                with
            { Place = $"航海东路{60 + (ago * 2)}号附近", Channel = IntakeChannel.Phone, Main = main };
            if (ago <= 4 && main is null)
                plan = main = plan with { Minute = (8 * 60) + 40 };
            yield return plan;
        }
    }

    private PlannedComplaint Draw(ComplaintFate fate, DateOnly on, int days, DemoMatter matter)
    {
        var asked = matter.Kind is ComplaintKind.Inquiry;
        if (asked)
            (fate, days) = (ComplaintFate.Satisfied, Math.Min(days, 2));
        var channel = chance.Weighted<IntakeChannel>([(IntakeChannel.Phone, 60), (IntakeChannel.Counter, 12), (IntakeChannel.Letter, 8), (IntakeChannel.Petition, 5), (IntakeChannel.Media, 2), (IntakeChannel.Instruction, 2)]);
        var laggard = fate is ComplaintFate.Late or ComplaintFate.Red && matter.Departments.Contains(DemoItems.Laggard, StringComparer.Ordinal);
        return new PlannedComplaint(
            fate, on, (8 * 60) + 45 + chance.Next(150), channel, matter, DemoPlaces.On(DemoPlaces.Street(chance), chance),
            laggard ? DemoItems.Laggard : chance.Pick(matter.Departments), fate == ComplaintFate.Late ? 17 + chance.Next(5) : days, ++_serial);
    }

    // Over the year, more of them lately.
    private int Ago() => 34 + (int)(chance.Share(0, 1000) * chance.Share(0, 1000) * 190);
}
