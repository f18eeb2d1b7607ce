using System.Globalization;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Casework;

/// <summary>Where a case stands, from its registration to its end.</summary>
internal static class CaseProgress
{
    /// <summary>The steps of the stepper.</summary>
    public static IReadOnlyList<Step> Of(CaseFileView view)
    {
        var file = view.Case;
        var ended = !file.IsOpen && file.State != CaseState.Closed;
        List<Step> steps =
        [
            new("登记", Day(file.RegisteredAt), StepState.Done),
            file.AcceptedAt is { } accepted ? new(file.Category.AcceptWord(), Day(accepted), StepState.Done)
                : new(ended ? file.State.Name(file.Category) : file.Category.AcceptWord(), Day(file.ClosedAt), ended ? StepState.Stopped : StepState.Now),
        ];
        foreach (var step in file.Steps)
            steps.Add(new(file.Read(step).Name, NoteOf(file, step), StateOf(file, step)));
        if (file.AcceptedAt is not null || !ended)
            steps.Add(new(ended ? file.State.Name(file.Category) : "办结", Day(file.ClosedAt), EndOf(file, ended)));
        return steps;
    }

    private static string? NoteOf(Case file, CaseStep step) => step.SkippedAt is not null ? "不适用" : Day(step.CompletedAt) ?? file.Read(step).By.Name();

    private static StepState StateOf(Case file, CaseStep step) => (step.IsOver, step.Number == file.CurrentStep?.Number && file.IsOpen) switch
    {
        (true, _) => StepState.Done,
        (_, true) => file.State == CaseState.Suspended ? StepState.Stopped : StepState.Now,
        _ => StepState.Todo,
    };

    private static StepState EndOf(Case file, bool ended) => (file.State, ended) switch
    {
        (CaseState.Closed, _) => StepState.Done,
        (_, true) => StepState.Stopped,
        _ => file.AcceptedAt is not null && file.CurrentStep is null ? StepState.Now : StepState.Todo,
    };

    private static string? Day(DateTime? at) => at is { } instant ? ChinaTime.Local(instant).ToString("MM-dd", CultureInfo.InvariantCulture) : null;
}
