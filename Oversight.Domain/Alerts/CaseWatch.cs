using System.Globalization;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;

namespace Oversight.Domain.Alerts;

/// <summary>
/// Looks at one case with the eyes of a rule and tells everything that it finds, past and present: what is raised, what has passed away
/// and what a changed rule would have raised all follow from this one answer.
/// </summary>
public static class CaseWatch
{
    /// <summary>The kinds that follow from a case alone.</summary>
    public static IReadOnlyList<AlertKind> Kinds { get; } =
    [
        AlertKind.StepLate, AlertKind.CaseLate, AlertKind.StepSkipped, AlertKind.StandsStill, AlertKind.AmountOutside, AlertKind.ClosedWithoutEvidence, AlertKind.RefusedWithoutGround,
        AlertKind.PartyCorrected,
    ];

    /// <summary>What the rule finds; nothing where it does not apply to the category.</summary>
    /// <param name="kind">What is watched for.</param>
    /// <param name="terms">How strictly.</param>
    /// <param name="of">The case.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Irregularity> Of(AlertKind kind, AlertTerms terms, Case of, WorkingCalendar calendar, DateTime now) => !terms.Categories.Contains(of.Category) ? [] : kind switch
    {
        AlertKind.StepLate => [.. StepsLate(terms, of, calendar, now)],
        AlertKind.CaseLate => [.. Late(terms, of, calendar, now)],
        AlertKind.StepSkipped => [.. Skipped(terms, of)],
        AlertKind.StandsStill => [.. StandsStill(terms, of, calendar, now)],
        AlertKind.AmountOutside => [.. Outside(terms, of)],
        AlertKind.ClosedWithoutEvidence => [.. WithoutEvidence(terms, of)],
        AlertKind.RefusedWithoutGround => [.. WithoutGround(terms, of)],
        AlertKind.PartyCorrected => [.. Corrected(of)],
        _ => [],
    };

    private static IEnumerable<Irregularity> StepsLate(AlertTerms terms, Case of, WorkingCalendar calendar, DateTime now)
    {
        foreach (var step in of.Steps)
        {
            if (step.DueAt is not { } due || (step.OverAt ?? Until(of, now)) is not { } until || until < due)
                continue;
            var limit = Later(due, terms.Threshold, calendar);
            if (until < limit)
                continue;
            yield return Found(of, $"step:{step.Number}", $"环节“{step.Name}”逾期", limit, step.OverAt is null && of.IsOpen,
            [
                new("环节", $"第{step.Number}步 {step.Name}"), new("环节期限", Day(due)), new("完成", step.OverAt is { } over ? Instant(over) : "未完成"),
                new("逾期", $"{calendar.WorkingDaysBetween(DueDay(due), ChinaTime.DayOf(until))}个工作日"),
            ]) with
            { Step = step.Number, Clause = step.Clause };
        }
    }

    private static IEnumerable<Irregularity> Late(AlertTerms terms, Case of, WorkingCalendar calendar, DateTime now)
    {
        if (of.DueAt is not { } due || Until(of, now) is not { } until)
            yield break;
        var limit = Later(due, terms.Threshold, calendar);
        if (until < limit)
            yield break;
        yield return Found(of, "case", "办件超过承诺时限", limit, of.IsOpen,
        [
            new("承诺办结", Day(due)), new("法定期限", of.StatutoryDueAt is { } statutory ? Day(statutory) : "未规定"), new("办结", of.ClosedAt is { } closed ? Instant(closed) : "未办结"),
            new("逾期", $"{calendar.WorkingDaysBetween(DueDay(due), ChinaTime.DayOf(until))}个工作日"),
        ]) with
        { Clause = of.CommittedClause };
    }

    private static IEnumerable<Irregularity> Skipped(AlertTerms terms, Case of)
    {
        // Steps that the decision made needless fall away at its instant, and others with its fall; nobody skipped them.
        var skipped = of.Steps.Where(s => s is { SkippedAt: { } at, FellAway: false } && at != of.DecidedAt).OrderBy(s => s.SkippedAt).ToList();
        if (skipped.Count < terms.Threshold)
            yield break;
        var last = skipped[terms.Threshold - 1];
        yield return Found(of, "skip", $"跳过{skipped.Count}个环节", last.SkippedAt!.Value, standing: false,
            [.. skipped.Select(s => new AlertFigure($"第{s.Number}步 {s.Name}", $"{Instant(s.SkippedAt!.Value)} 跳过，理由：{Short(s.SkippedReason, 200)}"))]) with
        { Step = last.Number, Clause = last.Clause };
    }

    private static IEnumerable<Irregularity> StandsStill(AlertTerms terms, Case of, WorkingCalendar calendar, DateTime now)
    {
        var moves = Moves(of);
        for (var i = 0; i < moves.Count; i++)
        {
            var (from, until, last) = (moves[i], i + 1 < moves.Count ? moves[i + 1] : Until(of, now), i + 1 == moves.Count);
            if (until is not { } end || of.Pauses.Any(p => p.From <= from && (p.To ?? DateTime.MaxValue) > from))
                continue;
            var limit = ChinaTime.EndOf(calendar.AddWorkingDays(ChinaTime.DayOf(from), terms.Threshold));
            if (end < limit)
                continue;
            yield return Found(of, $"still:{from.Ticks}", $"连续{calendar.WorkingDaysBetween(ChinaTime.DayOf(from), ChinaTime.DayOf(end))}个工作日没有办理", limit, last && of.IsOpen,
            [
                new("最后办理", Instant(from)), new(last && of.IsOpen ? "至" : "再次办理", Instant(end)), new("规则", $"{terms.Threshold}个工作日"), new("应办", of.NextLabel.Length > 0 && last ? of.NextLabel : "—"),
            ]);
        }
    }

    private static IEnumerable<Irregularity> Outside(AlertTerms terms, Case of)
    {
        foreach (var weighed in of.Discretions.Where(d => d.Outside))
        {
            if (of.Decisions.FirstOrDefault(d => d.Id == weighed.DecisionId) is not { ReturnedAt: null } decision || weighed.Deviation(decision.Fine, decision.FineQuantity) is var percent && percent < terms.Threshold)
                continue;
            yield return Found(of, $"round:{decision.Round}", $"拟处{(decision.Fine is { } fine ? $"罚款{Yuan(fine)}元" : decision.Outcome.Name(of.Category))}，超出裁量档次", decision.ProposedAt, standing: true,
            [
                new("裁量基准", $"{weighed.BenchmarkCode} 第{weighed.BenchmarkVersion}版"), new("档次", $"第{weighed.TierNumber}档 {weighed.Level.Name()}"), new("情形", Short(weighed.Answers.Length > 0 ? weighed.Answers : "由经办人判断", 300)),
                new("档次幅度", weighed.RangeWords), new("法定幅度", weighed.LegalWords), new("拟处", decision.Fine is { } sum ? $"罚款{Yuan(sum)}元" : decision.Outcome.Name(of.Category)),
                new("偏离", $"{percent}%"), new("理由", Short(weighed.Reason, 300)),
            ]);
        }
    }

    private static IEnumerable<Irregularity> WithoutEvidence(AlertTerms terms, Case of)
    {
        if (of.State != CaseState.Closed || of.ClosedAt is not { } at)
            yield break;
        var (files, exhibits) = (of.Steps.Sum(s => s.Evidence.Count), of.Exhibits.Count(e => e.StruckAt is null));
        if (files + exhibits >= terms.Threshold)
            yield break;
        yield return Found(of, "closed", "办结时案卷证据不足", at, standing: false,
            [new("办结", Instant(at)), new("环节材料", $"{files}份"), new("登记证据", $"{exhibits}份"), new("规则", $"不少于{terms.Threshold}份")]);
    }

    private static IEnumerable<Irregularity> WithoutGround(AlertTerms terms, Case of)
    {
        if (of.State != CaseState.NotAccepted || of.ClosedAt is not { } at
            || terms.Grounds.Any(g => g.Category == of.Category && string.Equals(g.Text, of.EndGround, StringComparison.Ordinal)))
        {
            yield break;
        }

        yield return Found(of, "declined", $"{of.Category.RefuseWord()}没有法定理由", at, standing: false,
            [new("所选理由", of.EndGround.Length > 0 ? of.EndGround : "未选择法定理由"), new("说明", Short(of.EndReason, 300)), new("时间", Instant(at))]);
    }

    // Whom a decision names was changed after it was made: agreed to by a second person, and told to those who watch.
    private static IEnumerable<Irregularity> Corrected(Case of)
    {
        foreach (var correction in of.Corrections.Where(c => c.Agreed && of.DecidedAt is { } decided && c.ReviewedAt >= decided))
        {
            yield return Found(of, $"correction:{correction.Number}", "决定作出后更正当事人", correction.ReviewedAt!.Value, standing: false,
            [
                new("当事人", $"第{correction.PartyNumber}当事人"), new("决定", Instant(of.DecidedAt!.Value)), new("提请", Instant(correction.ProposedAt)), new("审核同意", Instant(correction.ReviewedAt!.Value)),
            ]);
        }
    }

    /// <summary>Every instant at which somebody did something with the case, in order.</summary>
    private static List<DateTime> Moves(Case of) =>
    [
        .. new DateTime?[] { of.RegisteredAt, of.AcceptedAt, of.DecidedAt }
            .Concat(of.Steps.SelectMany(s => new[] { s.StartedAt, s.OverAt }))
            .Concat(of.Decisions.SelectMany(d => new[] { d.ProposedAt, d.CheckedAt, d.ReturnedAt }))
            .Concat(of.Pauses.SelectMany(p => new[] { p.From, p.To }))
            .Concat(of.Extensions.Select(e => (DateTime?)e.ApprovedAt))
            .Concat(of.Exhibits.Select(e => (DateTime?)e.AddedAt))
            .OfType<DateTime>().Where(at => of.ClosedAt is not { } closed || at <= closed).Distinct().Order(),
    ];

    /// <summary>Up to when it ran: until it ended, or now; null while its clocks stand still.</summary>
    private static DateTime? Until(Case of, DateTime now) => of.ClosedAt ?? (of.Stopped ? null : now);

    private static DateTime Later(DateTime due, int workingDays, WorkingCalendar calendar) =>
        workingDays == 0 ? due : ChinaTime.EndOf(calendar.AddWorkingDays(DueDay(due), workingDays));

    private static Irregularity Found(Case of, string occasion, string what, DateTime at, bool standing, IReadOnlyList<AlertFigure> figures) => new(
        Common.Kinds.Case, of.Id, occasion, Short($"{of.Number ?? of.ItemCode} {what}", 120), of.DepartmentId, at, standing,
        [new("办件", of.Number ?? "未编号"), new("事项", $"{of.ItemCode} {of.ItemName}"), .. figures])
    { Category = of.Category, ItemId = of.ItemId, CaseId = of.Id, HandlerId = of.HandlerId };

    private static DateOnly DueDay(DateTime due) => ChinaTime.DayOf(due.AddMicroseconds(-1));

    private static string Day(DateTime due) => DueDay(due).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 24:00";

    private static string Instant(DateTime at) => ChinaTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Yuan(long fen) => (fen / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
