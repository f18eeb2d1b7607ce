using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Tests.Domain.Time;

namespace Oversight.Tests.Domain.Supervision;

public sealed class NoticeFlowTests
{
    private static readonly Dictionary<NoticeState, NoticeStep[]> Allowed = new()
    {
        [NoticeState.Drafted] = [NoticeStep.Revise, NoticeStep.Discard, NoticeStep.Sign, NoticeStep.HandOver],
        [NoticeState.Signed] = [NoticeStep.Serve, NoticeStep.Extend, NoticeStep.Withdraw],
        [NoticeState.Served] = [NoticeStep.Receive, NoticeStep.Extend, NoticeStep.Withdraw],
        [NoticeState.Received] = [NoticeStep.PrepareFeedback, NoticeStep.GiveFeedback, NoticeStep.HandOver, NoticeStep.Extend, NoticeStep.Withdraw],
        [NoticeState.FeedbackGiven] = [NoticeStep.ReturnFeedback, NoticeStep.GiveVerdict, NoticeStep.Clear, NoticeStep.FindInadequate, NoticeStep.Withdraw],
        [NoticeState.Cleared] = [],
        [NoticeState.Withdrawn] = [],
        [NoticeState.Discarded] = [],
    };

    public static TheoryData<NoticeState, NoticeStep> EveryStateAndStep()
    {
        var data = new TheoryData<NoticeState, NoticeStep>();
        foreach (var state in Enum.GetValues<NoticeState>())
        {
            foreach (var step in Enum.GetValues<NoticeStep>())
                data.Add(state, step);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryStateAndStep))]
    public void Each_state_allows_the_steps_of_the_table_and_refuses_the_others(NoticeState state, NoticeStep step)
    {
        var scene = NoticeScene.At(state);
        Assert.Equal(state, scene.Notice.State);
        var facts = scene.Notice.Facts.Count;
        if (Allowed[state].Contains(step))
        {
            Take(scene, step);
            Assert.Equal(NoticeFlow.Table.After(state, step, NoticeFlow.Name), scene.Notice.State);
            Assert.True(scene.Notice.Facts.Count > facts);
            return;
        }

        var refusal = Assert.Throws<RuleBroken>(() => Take(scene, step));
        Assert.Equal("step", refusal.Code);
        Assert.Equal(state, scene.Notice.State);
        Assert.Equal(facts, scene.Notice.Facts.Count);
    }

    [Fact]
    public void A_refusal_names_the_state_and_the_steps_allowed_instead()
    {
        var refusal = Assert.Throws<RuleBroken>(() => NoticeScene.At(NoticeState.Signed).Receive());
        Assert.Contains("已签发", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("送达、延期、撤回", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_signature_on_the_same_notice_is_refused()
    {
        var scene = NoticeScene.At(NoticeState.Signed);
        var number = scene.Notice.Number;
        Assert.Equal("step", Assert.Throws<RuleBroken>(() => scene.Sign()).Code);
        Assert.Equal(number, scene.Notice.Number);
    }

    private static void Take(NoticeScene scene, NoticeStep step)
    {
        var (notice, now) = (scene.Notice, scene.Now);
        switch (step)
        {
            case NoticeStep.Revise:
                notice.Revise(scene.Drafter, NoticeScene.Text(3), Guid.NewGuid);
                break;
            case NoticeStep.Discard:
                notice.Discard(scene.Drafter, "重复登记，作废", now);
                break;
            case NoticeStep.Sign:
                scene.Sign();
                break;
            case NoticeStep.Serve:
                scene.Serve();
                break;
            case NoticeStep.Receive:
                scene.Receive();
                break;
            case NoticeStep.PrepareFeedback:
                scene.Prepare(1);
                break;
            case NoticeStep.GiveFeedback when notice.State == NoticeState.Received:
                scene.GiveFeedback();
                break;
            case NoticeStep.GiveFeedback:
                notice.GiveFeedback(NoticeScene.Head, NoticeScene.Terms, now);
                break;
            case NoticeStep.ReturnFeedback:
                notice.ReturnFeedback(scene.Drafter, "第2条缺回执", China.Calendar, now);
                break;
            case NoticeStep.GiveVerdict:
                notice.GiveVerdict(scene.Drafter, 1, Verdict.InPlace, "逐车核对", Guid.NewGuid(), now);
                break;
            case NoticeStep.Clear:
                if (notice.State == NoticeState.FeedbackGiven)
                    scene.Judge(Verdict.InPlace, Verdict.InPlace);
                scene.Conclude();
                break;
            case NoticeStep.FindInadequate:
                if (notice.State == NoticeState.FeedbackGiven)
                    scene.Judge(Verdict.InPlace, Verdict.Partly);
                scene.Conclude();
                break;
            case NoticeStep.Extend:
                notice.Extend(scene.Drafter, 3, "车辆年检未出结果", China.Calendar, now);
                break;
            case NoticeStep.Withdraw:
                notice.Withdraw(NoticeScene.Leader, "事实有误，撤回", China.Calendar, now);
                break;
            case NoticeStep.HandOver:
                notice.HandOver(scene.Drafter, Guid.NewGuid(), fits: true, "岗位调整");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(step));
        }
    }
}
