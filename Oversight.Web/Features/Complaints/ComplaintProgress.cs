using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Complaints;

/// <summary>Where a complaint stands, from its registration to its end.</summary>
internal static class ComplaintProgress
{
    /// <summary>The steps of the stepper.</summary>
    public static IReadOnlyList<Step> Of(ComplaintDetail view)
    {
        var c = view.Complaint;
        List<Step> steps = [new("登记", Day(c.RegisteredAt), StepState.Done)];
        if (c.State is ComplaintState.Refused or ComplaintState.Transferred or ComplaintState.Withdrawn)
        {
            if (c.AcceptedAt is { } at)
                steps.Add(new("受理", Day(at), StepState.Done));
            steps.Add(new(c.State.Name(), c.ClosedAt is { } ended ? Day(ended) : null, StepState.Stopped));
            return steps;
        }

        var stage = c.State switch
        {
            ComplaintState.Registered => 1,
            ComplaintState.Accepted => 2,
            ComplaintState.Assigned => 3,
            ComplaintState.Answered => 4,
            ComplaintState.Replied or ComplaintState.Satisfied or ComplaintState.Dissatisfied => 5,
            _ => 6,
        };
        steps.Add(new("受理", c.AcceptedAt is { } accepted ? Day(accepted) : null, At(1)));
        steps.Add(new("派发", view.Department(c.AssignedTo) is { Length: > 0 } department ? department : null, At(2)));
        steps.Add(new(c.Round > 1 ? "重新办理" : "办理", null, At(3)));
        steps.Add(new("审核答复", c.RepliedAt is { } replied && stage > 4 ? Day(replied) : null, At(4)));
        steps.Add(new("回访", stage >= 5 ? c.Satisfaction?.Name() : null, At(5)));
        steps.Add(new("办结", c.ClosedAt is { } closed ? Day(closed) : null, stage == 6 ? StepState.Done : StepState.Todo));
        return steps;

        StepState At(int number) => number < stage ? StepState.Done : number == stage ? StepState.Now : StepState.Todo;
    }

    private static string Day(DateTime at) => ChinaTime.Shown(ChinaTime.DayOf(at))[5..];
}
