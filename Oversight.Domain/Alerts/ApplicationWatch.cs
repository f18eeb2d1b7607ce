using System.Globalization;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Services;
using Oversight.Domain.Time;

namespace Oversight.Domain.Alerts;

/// <summary>Looks at one application (申报) with the eyes of a rule: whether it was answered in time and on what ground it was declined.</summary>
public static class ApplicationWatch
{
    /// <summary>The kinds that follow from an application before it is a case.</summary>
    public static IReadOnlyList<AlertKind> Kinds { get; } = [AlertKind.StepLate, AlertKind.RefusedWithoutGround];

    /// <summary>What the rule finds, past and present; nothing where it does not apply to public services.</summary>
    /// <param name="kind">What is watched for.</param>
    /// <param name="terms">How strictly.</param>
    /// <param name="of">The application.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Irregularity> Of(AlertKind kind, AlertTerms terms, ServiceApplication of, WorkingCalendar calendar, DateTime now) => !terms.Categories.Contains(PowerCategory.PublicService) ? [] : kind switch
    {
        AlertKind.StepLate => [.. Unanswered(terms, of, calendar, now)],
        AlertKind.RefusedWithoutGround => [.. WithoutGround(terms, of)],
        _ => [],
    };

    // The office answers twice at most: to what came in, and to what was supplemented.
    private static IEnumerable<Irregularity> Unanswered(AlertTerms terms, ServiceApplication of, WorkingCalendar calendar, DateTime now)
    {
        foreach (var (leg, from, answered) in new (int, DateTime?, DateTime?)[] { (1, of.ReceivedAt, of.SupplementAskedAt ?? of.DecidedAt), (2, of.SupplementedAt, of.DecidedAt) })
        {
            if (from is not { } start)
                continue;
            var due = calendar.AddWorkingDays(ChinaTime.DayOf(start), of.ReceiptDays);
            var limit = ChinaTime.EndOf(terms.Threshold == 0 ? due : calendar.AddWorkingDays(due, terms.Threshold));
            if ((answered ?? now) is var until && until < limit)
                continue;
            yield return Found(of, $"receipt:{leg}", "逾期未决定是否受理", limit, answered is null,
            [
                new(leg == 1 ? "收到申报" : "收到补正", Instant(start)), new("受理或一次告知期限", $"{due:yyyy-MM-dd} 24:00（{of.ReceiptDays}个工作日）"), new("答复", answered is { } at ? Instant(at) : "未答复"),
                new("逾期", $"{calendar.WorkingDaysBetween(due, ChinaTime.DayOf(until))}个工作日"),
            ]) with
            { Clause = ServiceApplication.Clause };
        }
    }

    private static IEnumerable<Irregularity> WithoutGround(AlertTerms terms, ServiceApplication of)
    {
        if (of.State != ApplicationState.NotAccepted || of.DecidedAt is not { } at
            || terms.Grounds.Any(g => g.Category == PowerCategory.PublicService && string.Equals(g.Text, of.EndGround, StringComparison.Ordinal)))
        {
            yield break;
        }

        yield return Found(of, "declined", "不予受理没有法定理由", at, standing: false,
            [new("所选理由", of.EndGround.Length > 0 ? of.EndGround : "未选择法定理由"), new("说明", of.Reason.Length <= 300 ? of.Reason : of.Reason[..299] + "…"), new("时间", Instant(at))]);
    }

    private static Irregularity Found(ServiceApplication of, string occasion, string what, DateTime at, bool standing, IReadOnlyList<AlertFigure> figures) => new(
        Common.Kinds.Application, of.Id, occasion, $"{of.Number} {what}", of.DepartmentId, at, standing, [new("申报", of.Number), new("事项", $"{of.ItemCode} {of.ItemName}"), .. figures])
    { Category = PowerCategory.PublicService, ItemId = of.ItemId, CaseId = of.CaseId, HandlerId = of.DecidedBy ?? Guid.Empty };

    private static string Instant(DateTime at) => ChinaTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
