using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Assessment;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Services;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Credit;

namespace Oversight.Web.Features.Calendar;

/// <summary>Everything whose clock still runs, counted anew on a calendar. On a context that tracks this changes it; on one that does not it is a trial.</summary>
internal static class OpenDeadlines
{
    /// <summary>Counts anew and returns what moved: cases, notices, appeals, adjustments, disclosures, credit records, applications, alerts, by due day.</summary>
    public static async Task<IReadOnlyList<MovedRow>> Recount(OversightDb db, WorkingCalendar calendar, DateTime now)
    {
        var moved = new List<MovedRow>();
        await Cases(db, new CaseTiming(now, calendar, new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays))), moved);
        await Notices(db, calendar, moved);
        await Appeals(db, calendar, moved);
        await Adjustments(db, calendar, moved);
        await Results(db, calendar, moved);
        await Applications(db, calendar, moved);
        await Alerts(db, calendar, moved);
        await Complaints(db, new CaseTiming(now, calendar, new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays))), moved);
        return [.. moved.OrderBy(m => m.Old).ThenBy(m => m.Title, StringComparer.Ordinal)];
    }

    private static async Task Cases(OversightDb db, CaseTiming timing, List<MovedRow> moved)
    {
        foreach (var c in await db.Cases.AsSplitQuery().Where(c => c.IsOpen && c.AcceptedAt != null).ToListAsync())
        {
            var (due, statutory) = (c.DueOn, c.StatutoryDueOn);
            if (!c.MoveDeadlines(timing))
                continue;
            var title = $"{c.Number ?? c.ItemCode} {c.ItemName}";
            if (due != c.DueOn)
                moved.Add(new MovedRow(Kinds.Case, title, "承诺期限", due, c.DueOn, $"/cases/{c.Id}"));
            if (statutory != c.StatutoryDueOn)
                moved.Add(new MovedRow(Kinds.Case, title, "法定期限", statutory, c.StatutoryDueOn, $"/cases/{c.Id}"));
        }
    }

    private static async Task Notices(OversightDb db, WorkingCalendar calendar, List<MovedRow> moved)
    {
        NoticeState[] running = [NoticeState.Signed, NoticeState.Served, NoticeState.Received, NoticeState.FeedbackGiven];
        foreach (var n in await db.Notices.AsSplitQuery().Where(n => running.Contains(n.State)).ToListAsync())
        {
            var (due, verify) = (n.Round.DueOn, DayOf(n.VerifyDueAt));
            if (!n.Recount(calendar))
                continue;
            var title = $"{n.Number}“{n.Title}”";
            moved.Add(n.State == NoticeState.FeedbackGiven
                ? new MovedRow(Kinds.Notice, title, "复核期限", verify, DayOf(n.VerifyDueAt), $"/notices/{n.Id}")
                : new MovedRow(Kinds.Notice, title, "整改期限", due, n.Round.DueOn, $"/notices/{n.Id}"));
        }
    }

    private static async Task Appeals(OversightDb db, WorkingCalendar calendar, List<MovedRow> moved)
    {
        foreach (var e in await db.LedgerEntries.AsSplitQuery().Where(e => e.State == LedgerState.Entered).ToListAsync())
        {
            var due = DayOf(e.AppealDueAt);
            if (e.Recount(calendar))
                moved.Add(new MovedRow(Kinds.LedgerEntry, e.NoticeNumber, "申诉期限", due, DayOf(e.AppealDueAt), $"/ledger/{e.Id}"));
        }
    }

    private static async Task Adjustments(OversightDb db, WorkingCalendar calendar, List<MovedRow> moved)
    {
        var amber = new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays));
        foreach (var a in await db.Adjustments.AsSplitQuery().Where(a => !a.Stopped && a.FindingId == null).ToListAsync())
        {
            var due = a.DueOn;
            if (a.Recount(calendar, amber))
                moved.Add(new MovedRow(Kinds.Adjustment, $"{a.Circumstance.Name()} {a.Lines[0].Code}", "申请期限", due, a.DueOn, $"/adjustments/{a.Id}"));
        }
    }

    private static async Task Results(OversightDb db, WorkingCalendar calendar, List<MovedRow> moved)
    {
        var amber = new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays));
        foreach (var d in await db.Disclosures.AsSplitQuery().Where(d => !d.Stopped && d.LapsedAt == null).ToListAsync())
        {
            var due = d.DueOn;
            if (d.Recount(calendar, amber))
                moved.Add(new MovedRow(Kinds.Disclosure, $"{d.CaseNumber} {d.Title}", "公示期限", due, d.DueOn, $"/disclosure/{d.Id}"));
        }

        foreach (var r in await db.Unsent(db.CreditRecords.AsSplitQuery()).Where(r => r.LapsedAt == null).ToListAsync())
        {
            var due = r.DueOn;
            if (r.Recount(calendar, amber))
                moved.Add(new MovedRow(Kinds.CreditRecord, $"{r.CaseNumber} {r.Title}", "信用信息报送期限", due, r.DueOn, $"/credit/{r.Id}"));
        }
    }

    private static async Task Applications(OversightDb db, WorkingCalendar calendar, List<MovedRow> moved)
    {
        var amber = new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays));
        foreach (var a in await db.Applications.AsSplitQuery().Where(a => a.DueAt != null).ToListAsync())
        {
            var due = a.DueOn;
            if (a.MoveDeadline(calendar, amber))
                moved.Add(new MovedRow(Kinds.Application, $"{a.Number} {a.ItemName}", a.State == ApplicationState.Received ? "受理期限" : "补正期限", due, a.DueOn, $"/services/{a.Id}"));
        }
    }

    private static async Task Alerts(OversightDb db, WorkingCalendar calendar, List<MovedRow> moved)
    {
        foreach (var a in await db.Alerts.AsSplitQuery().Where(a => (a.State == AlertState.Raised || a.State == AlertState.Acknowledged) && a.LapsedAt == null).ToListAsync())
        {
            var due = a.ExplainDueOn;
            if (a.Recount(calendar))
                moved.Add(new MovedRow(Kinds.Alert, a.Title, "说明期限", due, a.ExplainDueOn, $"/alerts/{a.Id}"));
        }
    }

    // Whoever loads a calendar sees these lines: those of confidential complaints move and are not among them.
    private static async Task Complaints(OversightDb db, CaseTiming timing, List<MovedRow> moved)
    {
        foreach (var c in await db.Complaints.AsSplitQuery().Where(c => c.DueAt != null).ToListAsync())
        {
            var due = c.DueOn;
            if (c.MoveDeadlines(timing) && c.Level != Confidentiality.Confidential)
                moved.Add(new MovedRow(Kinds.Complaint, c.Number, c.State == ComplaintState.Registered ? "受理期限" : c.State.AwaitsAnswer() ? "答复期限" : "回访期限", due, c.DueOn, $"/complaints/{c.Number}"));
        }
    }

    private static DateOnly? DayOf(DateTime? dueAt) => dueAt is { } at ? ChinaTime.DayOf(at.AddMicroseconds(-1)) : null;
}

/// <summary>One deadline that moves.</summary>
/// <param name="Kind">Kind of the thing.</param>
/// <param name="Title">Number and title; no name of a party.</param>
/// <param name="What">Which of its deadlines.</param>
/// <param name="Old">The due day before; null while stopped.</param>
/// <param name="New">The due day after.</param>
/// <param name="Href">Its page.</param>
public sealed record MovedRow(string Kind, string Title, string What, DateOnly? Old, DateOnly? New, string Href);
