using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>Stopping and lengthening: on registered grounds, bounded and reasoned.</summary>
public sealed partial class Case
{
    /// <summary>Stops the clocks on a ground of the procedure. On its last allowed day they run on by themselves.</summary>
    public void Suspend(Actor actor, Procedure procedure, string groundCode, string reason, Guid pauseId, CaseTiming timing)
    {
        var next = After(CaseMove.Suspend);
        DemandHandling(actor, "中止计时");
        if (procedure.Id != ProcedureId)
            throw new RuleBroken("procedure", "所用流程不是该事项登记的流程，请按登记流程办理。", "办法第八条");
        var ground = procedure.PauseGrounds.FirstOrDefault(g => string.Equals(g.Code, groundCode, StringComparison.Ordinal))
            ?? throw new RuleBroken("pause-ground", procedure.PauseGrounds.Count == 0
                ? $"流程“{procedure.Name}”没有可以中止计时的情形，请继续办理。"
                : $"该情形不在流程登记的中止情形之内；可以中止的情形：{string.Join("、", procedure.PauseGrounds.Select(g => g.Name))}。", "办法第八条");
        var left = ground.MostDays - _pauses.Where(p => string.Equals(p.GroundCode, ground.Code, StringComparison.Ordinal)).Sum(p => p.Days);
        if (left <= 0)
            throw new RuleBroken("pause-used-up", $"“{ground.Name}”累计已中止{ground.MostDays}日，达到上限，不能再次以此中止，请继续办理。", ground.Clause);
        var why = InvalidInput.Require("reason", "中止理由", reason, 500, 5);
        var pause = new CasePause(pauseId, ground, left, why, actor.Id, timing.Now);
        _pauses.Add(pause);
        State = next;
        Recount(timing);
        Record(new CaseSuspended(ground.Name, ground.Clause, why, ChinaTime.DayOf(pause.Until)));
    }

    /// <summary>Lets the clocks run on.</summary>
    public void Resume(Actor actor, CaseTiming timing)
    {
        After(CaseMove.Resume);
        DemandHandling(actor, "恢复计时");
        var pause = EndPause(timing.Now, actor.Id)!;
        State = Running;
        Recount(timing);
        Record(new CaseResumed(pause.GroundName, pause.Days, DueOn));
    }

    /// <summary>Lets the clocks run on where the pause has lasted as long as its ground allows.</summary>
    /// <returns>Whether it had.</returns>
    public bool LapsePause(CaseTiming timing)
    {
        if (State != CaseState.Suspended || _pauses.Find(p => p.To is null) is not { } open || timing.Now <= open.Until)
            return false;
        EndPause(timing.Now, Guid.Empty);
        State = Running;
        Recount(timing);
        Record(new CasePauseLapsed(open.GroundName, open.Days, DueOn));
        return true;
    }

    /// <summary>Lengthens the statutory limit once, before it ends (行政处罚法第六十条, 行政强制法第二十五条).</summary>
    public void ExtendStatutoryLimit(Actor actor, int length, string reason, Guid extensionId, CaseTiming timing)
    {
        After(CaseMove.Extend);
        DemandPost(actor, Role.Leader, "批准延期");
        if (Statutory is not { } limit || !HasExtension)
            throw new RuleBroken("no-extension", "该办件的时限没有延期的法律依据，请在期限内办理。", "办法第八条");
        if (_extensions.Count > 0)
            throw new RuleBroken("extended", "法定时限只能延长一次，本案已经延长，请在现有期限内作出决定。", limit.Clause);
        if (StatutoryDueAt is { } due && timing.Now >= due)
            throw new RuleBroken("extension-late", $"法定时限已于{ChinaTime.Text(due.AddMicroseconds(-1))}届满，届满后不能延期，请立即办理并说明原因。", limit.Clause);
        if (length < 1 || length > limit.Length)
            throw new InvalidInput("length", $"延长的时间应为1至{limit.Text}，请改填。");
        var why = InvalidInput.Require("reason", "延期理由", reason, 500, 5);
        var extension = new CaseExtension(extensionId, length, limit.Unit, limit.RollsOver, why, actor.Id, timing.Now);
        _extensions.Add(extension);
        Recount(timing);
        Record(new CaseExtended(extension.AsExtension().By.Text, why, StatutoryDueOn));
    }

    /// <summary>Where a case stands whose clocks run: before or after its decision.</summary>
    private CaseState Running => DecidedAt is null ? CaseState.Accepted : CaseState.Decided;

    /// <summary>Whether the law of the category knows an extension.</summary>
    private bool HasExtension => Category is PowerCategory.Penalty or PowerCategory.Coercion;

    private bool Extendable => HasExtension && Statutory is not null && _extensions.Count == 0;

    private CasePause? EndPause(DateTime now, Guid by)
    {
        var open = _pauses.Find(p => p.To is null);
        open?.End(now, by);
        return open;
    }
}
