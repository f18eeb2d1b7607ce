using System.Globalization;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Adjustments;

/// <summary>The life of a sheet as steps: done with when and by whom, the one that is due now with whose it is.</summary>
internal static class AdjustmentStepper
{
    private static readonly string[] Whose = ["", "由起草人", "由法制室，非起草人", "由局领导", "由法制室登记", "各渠道逐项登记"];

    public static IReadOnlyList<Step> Of(AdjustmentDetail sheet)
    {
        var now = sheet.State switch
        {
            AdjustmentState.Drafted => 1,
            AdjustmentState.Submitted => 2,
            AdjustmentState.LegalReviewed => 3,
            AdjustmentState.Approved => 4,
            AdjustmentState.Confirmed => 5,
            AdjustmentState.Withdrawn => -1,
            _ => sheet.Milestones.Count,
        };
        List<Step> steps = [.. sheet.Milestones.Where(m => now >= 0 || m.At is not null).Select((m, i) => new Step(m.Name, i == now ? Whose[i] : Note(m), now < 0 || i < now ? StepState.Done : i == now ? StepState.Now : StepState.Todo))];
        if (now < 0)
            steps.Add(new Step("撤回", null, StepState.Stopped));
        return steps;
    }

    private static string? Note(AdjustmentMilestone milestone) =>
        milestone.At is { } at ? string.Create(CultureInfo.InvariantCulture, $"{ChinaTime.Local(at):MM-dd HH:mm} {milestone.Who}") : null;
}
