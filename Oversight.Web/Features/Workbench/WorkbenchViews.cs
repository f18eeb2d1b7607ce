using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Workbench;

/// <summary>What waits for whoever asks, from every area, most urgent first.</summary>
public sealed class WorkbenchViews(Reads reads, SupervisionTodo supervision, AdjustmentTodo adjustments, CalendarSource calendar)
{
    /// <summary>Most lines of one area; beyond that the list of the area goes on.</summary>
    public const int Most = 200;

    private static readonly string[] Reviews = ["签发", "逐条复核", "对申诉作出决定"];

    /// <summary>Every line; none for the three administrators.</summary>
    public async Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default)
    {
        var actor = await reads.Me(cancellation);
        if (actor.Posts.Any(p => p.Role.IsAdministrative()))
            return [];
        List<WorkItem> items = [.. await Cases(cancellation), .. (await supervision.Mine()).Select(Of), .. await adjustments.Mine(cancellation)];
        return [.. items.OrderBy(i => i.DueAt ?? DateTime.MaxValue).ThenBy(i => i.Number, StringComparer.Ordinal)];
    }

    /// <summary>What waits behind the addresses of the menu, and whether any of it is late.</summary>
    public async Task<IReadOnlyDictionary<string, (long Count, bool Alarm)>> Counts(CancellationToken cancellation = default)
    {
        var waiting = (await Mine(cancellation)).Where(i => i.Tab != WorkTab.Running).ToList();
        var counts = new Dictionary<string, (long, bool)>(StringComparer.Ordinal) { ["/"] = (waiting.Count, waiting.Exists(i => i.Late)) };
        foreach (var area in waiting.GroupBy(i => AddressOf(i.Kind), StringComparer.Ordinal))
            counts[area.Key] = (area.Count(), area.Any(i => i.Late));
        return counts;
    }

    private static string AddressOf(string kind) => kind switch
    {
        Kinds.Adjustment => "/adjustments",
        Kinds.Case => "/cases",
        Kinds.Finding => "/findings",
        Kinds.Notice => "/notices",
        _ => "/ledger",
    };

    private Task<List<WorkItem>> Cases(CancellationToken cancellation) => reads.Ask(async (db, actor) =>
    {
        var me = actor.Id;
        var mine = db.Cases.VisibleTo(actor).WaitingFor(actor);
        var waiting = await Lines(mine, cancellation);
        var known = waiting.Select(c => c.Id).ToHashSet();
        var running = await Lines(db.Cases.Where(c => c.IsOpen && c.HandlerId == me), cancellation);
        return waiting.ConvertAll(c => Of(c, c.NextMove is CaseMove.Check or CaseMove.Decide || c.NextBy == Role.LegalOffice ? WorkTab.Review : WorkTab.Todo))
            .Concat(running.Where(c => !known.Contains(c.Id)).Select(c => Of(c, WorkTab.Running)))
            .ToList();
    }, cancellation);

    private static Task<List<Line>> Lines(IQueryable<Case> cases, CancellationToken cancellation) => cases
        .OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal)
        .Take(Most)
        .Select(c => new Line(c.Id, c.Number, c.ItemName, c.Place, c.Stopped, c.DueAt, c.DueOn, c.AmberAt, c.NextMove, c.NextBy, c.NextLabel))
        .ToListAsync(cancellation);

    private WorkItem Of(Line c, WorkTab tab) => new(
        Kinds.Case, c.Id, c.Number ?? "未编号", $"{c.ItemName} · {c.Place}", tab, c.NextLabel.Length > 0 ? c.NextLabel : "查看", $"/cases/{c.Id}", c.DueAt,
        CaseLight.Tone(open: true, c.Stopped, c.DueAt, c.AmberAt, closedOnTime: null, reads.Now),
        CaseLight.Left(c.Stopped, c.DueAt, c.DueOn, reads.Now, calendar.Current));

    private WorkItem Of(TodoRow row) => new(
        row.Kind, row.Id, row.Number, row.Title, Reviews.Contains(row.NextAct, StringComparer.Ordinal) ? WorkTab.Review : WorkTab.Todo, row.NextAct, row.Href, row.DueAt,
        row.DueAt <= reads.Now ? Tones.Red : row.DueAt is null ? Tones.Grey : NoticeTones.Of(row.Stage),
        row.DueAt is { } due ? CaseLight.Left(stopped: false, due, ChinaTime.DayOf(due.AddMicroseconds(-1)), reads.Now, calendar.Current) : "");

    private sealed record Line(Guid Id, string? Number, string ItemName, string Place, bool Stopped, DateTime? DueAt, DateOnly? DueOn, DateTime? AmberAt, CaseMove? NextMove, Role? NextBy, string NextLabel);
}
