using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Domain.Review;

/// <summary>What was done, with what, in which order and at what hour.</summary>
internal static class StepChecks
{
    public static Verdict Evidence(CheckGround g)
    {
        var exhibits = g.Case.Exhibits.Count;
        var before = g.Case.Steps.Where(s => s is { Kind: not StepKind.Decide, CompletedAt: not null } && (g.Decision is null || s.CompletedAt <= g.Decision.DecidedAt)).ToList();
        var files = before.Sum(s => s.Files);
        if (exhibits + files > 0)
        {
            return Verdict.Pass(
                exhibits > 0 ? $"登记证据{exhibits}项，环节材料{files}份。" : $"环节材料{files}份。",
                [.. before.Where(s => s.Files > 0).Select(CheckGround.Of), .. g.Case.Exhibits.Select(e => new CheckRest(CheckRestKind.Evidence, e.Name, Number: e.Number, Day: e.ObtainedOn))]);
        }

        return g.Decision is not null ? Verdict.Breach("作出决定之前没有任何证据入卷。")
            : g.About is CheckPoint.Propose or CheckPoint.Decide ? Verdict.Missing("案卷中没有证据。", "请在“案卷”中登记证据并上传。")
            : Verdict.Later("提出处理意见之前应当有证据入卷。");
    }

    public static Verdict Files(CheckGround g)
    {
        var bare = g.Case.Steps.Where(s => s is { EvidenceRequired: true, CompletedAt: not null, Files: 0 } && (s.Kind != StepKind.Decide || g.Decision is null)).ToList();
        if (bare.Count > 0)
            return Verdict.Breach($"{string.Join("、", bare.Select(s => $"“{s.Name}”"))}应当附材料而没有。", [.. bare.Select(CheckGround.Of)]);
        return g.Case.CurrentStep is null ? Verdict.Pass("应当附材料的环节都有材料。") : Verdict.Later("办结时应当附材料的环节都有材料。");
    }

    public static Verdict Done(CheckDefinition d, CheckGround g)
    {
        if (g.Outcome == DecisionOutcome.Refused)
            return Verdict.Idle("决定不予实施。");
        var step = g.Case.Steps.FirstOrDefault(s => string.Equals(s.Code, d.Step, StringComparison.Ordinal));
        return step switch
        {
            null => Verdict.Idle("登记流程没有这个环节。"),
            { CompletedAt: { } at } => Verdict.Pass($"{CheckGround.Text(at)}已办理。", CheckGround.Of(step)),
            { SkippedAt: { } } => g.Case.IsOpen ? Verdict.Missing($"“{step.Name}”没有办理。", "请办理该环节。", CheckGround.Of(step)) : Verdict.Breach($"“{step.Name}”没有办理：{step.SkippedReason}", CheckGround.Of(step)),
            _ => g.About == CheckPoint.Close ? Verdict.Missing($"“{step.Name}”没有办理。", "请先办理该环节。", CheckGround.Of(step)) : Verdict.Later($"“{step.Name}”尚未办理。", CheckGround.Of(step)),
        };
    }

    public static Verdict Order(CheckGround g)
    {
        // What was skipped fell away, maybe before its turn; what was done has to follow what was done or is still open.
        CheckedStep? before = null;
        foreach (var step in g.Case.Steps.Where(s => s.SkippedAt is null))
        {
            if (before is not null && step.CompletedAt is { } done && (before.CompletedAt is null || done < before.CompletedAt))
                return Verdict.Breach($"“{step.Name}”先于第{before.Number}步“{before.Name}”办理。", CheckGround.Of(before), CheckGround.Of(step));
            before = step;
        }

        var skipped = g.Case.Steps.Where(s => s.SkippedAt is not null).ToList();
        if (skipped.Find(s => s is { Optional: false, FellAway: false } && (g.Decision is null || g.Decision.Outcome.Needs(s.Kind))) is { } must)
            return Verdict.Breach($"必经环节“{must.Name}”被跳过。", CheckGround.Of(must));
        var left = g.Case.Steps.Count(s => !s.IsOver);
        return left > 0 ? Verdict.Later($"还有{left}个环节，已办环节次序正确。")
            : Verdict.Pass(skipped.Count == 0 ? "全部环节依次办理。" : $"全部环节依次办理，{string.Join("、", skipped.Select(s => $"“{s.Name}”"))}注明理由后跳过。");
    }

    public static Verdict Interval(CheckDefinition d, CheckGround g)
    {
        if (g.Case.Steps.FirstOrDefault(s => string.Equals(s.Code, d.Then, StringComparison.Ordinal)) is not { SkippedAt: null } next)
            return Verdict.Idle("登记流程没有该环节，或者该环节不适用。");
        if (g.Done(d.Step) is not { CompletedAt: { } at } first)
            return Verdict.Later($"“{next.Name}”{d.Number}个工作日以前办理。", CheckGround.Of(next));
        var (told, term) = (ChinaTime.DayOf(at), new Term(d.Number, TermUnit.WorkingDays, true, d.Clause));
        var from = g.Calendar.AddWorkingDays(told, d.Number);
        CheckRest[] rests = [CheckGround.Of(first), CheckGround.Of(next), CheckGround.Due(from)];
        var text = $"“{first.Name}”{CheckGround.Text(told)}，满{d.Number}个工作日为{CheckGround.Text(from)}";
        if (next.DoneAt is { } then)
        {
            return BackCount.IsInTime(told, ChinaTime.DayOf(then), term, g.Calendar) ? Verdict.Pass($"{text}，{CheckGround.Text(then)}实施。", rests)
                : Verdict.Breach($"{text}，{CheckGround.Text(then)}即已实施。", rests);
        }

        return g.About == CheckPoint.Step && g.Case.CurrentStep?.Number == next.Number && !BackCount.IsInTime(told, ChinaTime.DayOf(g.Acted ?? g.Now), term, g.Calendar)
            ? Verdict.Wait($"{text}。", $"请自{CheckGround.Text(from)}起实施。", rests)
            : Verdict.Later($"{text}，自该日起可以实施。", rests);
    }

    public static Verdict QuietHours(CheckGround g)
    {
        if (g.Case.Steps.FirstOrDefault(s => s.Kind == StepKind.Execute) is not { SkippedAt: null } step)
            return Verdict.Idle("没有实施强制执行的环节，或者该环节不适用。");
        // What is stated of the spot counts; else when it was started and when it was completed.
        DateTime[] told = step.ActedAt is { } acted ? [acted] : step.CompletedAt is null && g.Acted is not null ? [] : [.. new[] { step.StartedAt, step.CompletedAt }.OfType<DateTime>().Distinct()];
        foreach (var at in told)
        {
            if (Quiet(g, at) is { } quiet)
                return Verdict.Breach($"{ChinaTime.Text(at)}{(at == step.StartedAt ? "" : "仍在")}实施，属于{quiet}。", CheckGround.Of(step));
        }

        if (g.About == CheckPoint.Step && g.Case.CurrentStep?.Number == step.Number && Quiet(g, g.Acted ?? g.Now) is { } now)
            return Verdict.Missing($"{(g.Acted is { } stated ? $"{ChinaTime.Text(stated)}" : "现在")}是{now}，不得实施强制执行。", "请改在工作时间实施；在工作时间已经实施的，填写实际实施时间；情况紧急的，先在程序体检中说明再实施。", CheckGround.Of(step));
        return told.Length > 0
            ? Verdict.Pass($"{string.Join("至", told.Select(ChinaTime.Text))}实施，不在夜间和法定节假日。", CheckGround.Of(step))
            : Verdict.Later("实施时不得在夜间或者法定节假日，情况紧急的除外。", CheckGround.Of(step));
    }

    private static string? Quiet(CheckGround g, DateTime at)
    {
        var local = ChinaTime.Local(at);
        var day = g.Calendar.Explain(DateOnly.FromDateTime(local));
        return day.Kind == DayKind.Holiday ? $"法定节假日（{day.Name}）" : local.Hour >= g.Rules.NightFrom || local.Hour < g.Rules.NightTo ? $"夜间（{g.Rules.NightFrom}时至次日{g.Rules.NightTo}时）" : null;
    }
}
