using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Supervision;

/// <summary>The life of a notice as steps: done with when and by whom, the one that is due now with whose it is.</summary>
internal static class NoticeStepper
{
    private static readonly string?[] Whose = [null, "由局领导，非起草人", "由法制室", "由承办部门", "由承办部门", "由法制室，非本部门", null];

    public static IReadOnlyList<Step> Of(NoticeDetail notice)
    {
        var now = notice.State switch
        {
            NoticeState.Drafted => 1,
            NoticeState.Signed => 2,
            NoticeState.Served => 3,
            NoticeState.Received => 4,
            NoticeState.FeedbackGiven => 5,
            _ => 7,
        };
        return [.. notice.Milestones.Select((m, i) => new Step(m.Name, Note(m, i, now, notice.Round), StateOf(notice.State, m, i, now)))];
    }

    private static string? Note(NoticeMilestone milestone, int index, int now, int round)
    {
        if (index == now)
            return index == 4 && round > 1 ? $"第{round}轮，由承办部门" : Whose[index];
        return index < now && milestone.At is { } at ? $"{ChinaTime.Local(at):MM-dd HH:mm} {milestone.Who}" : null;
    }

    private static StepState StateOf(NoticeState state, NoticeMilestone milestone, int index, int now)
    {
        if (state is NoticeState.Withdrawn or NoticeState.Discarded)
            return index == 6 ? StepState.Stopped : milestone.At is null ? StepState.Todo : StepState.Done;
        return index < now ? StepState.Done : index == now ? StepState.Now : StepState.Todo;
    }
}
