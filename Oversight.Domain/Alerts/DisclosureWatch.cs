using System.Globalization;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;

namespace Oversight.Domain.Alerts;

/// <summary>Looks at the disclosure of one decision: whether it was neither published nor withheld in its term (办法第十二条).</summary>
public static class DisclosureWatch
{
    /// <summary>What the rule finds, or null.</summary>
    /// <param name="terms">How strictly.</param>
    /// <param name="of">The disclosure.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="now">UTC.</param>
    public static Irregularity? Of(AlertTerms terms, Disclosure of, WorkingCalendar calendar, DateTime now)
    {
        var until = of.Stopped ? of.ReviewedAt ?? of.EndedAt ?? of.DueAt : now;
        var limit = terms.Threshold == 0 ? of.DueAt : ChinaTime.EndOf(calendar.AddWorkingDays(of.DueOn, terms.Threshold));
        if (!terms.Categories.Contains(of.Category) || until < limit || (of.Stopped && of.LapsedAt is null))
            return null;
        return new Irregularity(
            Kinds.Disclosure, of.Id, string.Create(CultureInfo.InvariantCulture, $"due:{of.DueAt.Ticks}"), $"{of.CaseNumber} 决定逾期未公开", of.DepartmentId, limit, !of.Stopped,
            [
                new("办件", of.CaseNumber), new("事项", of.Title), new("决定", Day(of.DecidedOn)), new("公开期限", $"{Day(of.DueOn)} 24:00（{of.TermDays}个工作日）"),
                new("状态", of.State.Name()), new("逾期", $"{calendar.WorkingDaysBetween(of.DueOn, ChinaTime.DayOf(until))}个工作日"),
            ])
        { Category = of.Category, CaseId = of.CaseId };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
