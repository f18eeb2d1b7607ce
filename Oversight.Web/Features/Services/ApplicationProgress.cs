using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Services;

/// <summary>Where an application stands, from its receipt to the result in somebody's hands.</summary>
internal static class ApplicationProgress
{
    /// <summary>The steps of the stepper.</summary>
    public static IReadOnlyList<Step> Of(ApplicationView view)
    {
        var a = view.Application;
        var ended = a.State is ApplicationState.NotAccepted or ApplicationState.Withdrawn;
        List<Step> steps = [new("收到申报", ChinaTime.DayOf(a.ReceivedAt).Iso(), StepState.Done)];
        if (a.WasAsked)
            steps.Add(new("补正", a.SupplementedAt is { } at ? ChinaTime.DayOf(at).Iso() : "申请人", a.SupplementedAt is not null ? StepState.Done : ended ? StepState.Stopped : StepState.Now));
        steps.Add(new(ended ? a.State.Name() : "受理", a.DecidedAt is { } decided ? ChinaTime.DayOf(decided).Iso() : null, ended ? StepState.Stopped : a.CaseId is not null ? StepState.Done : a.State == ApplicationState.Received ? StepState.Now : StepState.Todo));
        if (!ended)
        {
            var running = a.State == ApplicationState.Accepted && !view.Ready;
            steps.Add(new("办理", view.Handled?.Number, a.State == ApplicationState.HandedOut || view.Ready ? StepState.Done : running ? StepState.Now : StepState.Todo));
            steps.Add(new("发放结果", a.HandedOutOn?.Iso(), a.State == ApplicationState.HandedOut ? StepState.Done : view.Ready ? StepState.Now : StepState.Todo));
        }

        return steps;
    }
}
