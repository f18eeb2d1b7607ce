using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Laws;

namespace Oversight.Web.Features.Workbench;

/// <summary>What waits for whoever asks, from every area, most urgent first.</summary>
public sealed class WorkbenchViews(Reads reads, IEnumerable<ITodoArea> areas)
{
    /// <summary>The kinds whose acts can change what waits for somebody.</summary>
    public static IReadOnlyList<string> Concerning { get; } =
    [
        Kinds.Case, Kinds.Notice, Kinds.Finding, Kinds.Alert, Kinds.LedgerEntry, Kinds.Adjustment, Kinds.PowerItem, Kinds.Publication, Kinds.PublicationLapse, Kinds.PublicationCheck,
        Kinds.Benchmark, Kinds.Law, Kinds.Post, Kinds.Team, Kinds.Complaint, Kinds.ComplaintChannel, Kinds.Topic,
    ];

    /// <summary>Every line; none for the three administrators.</summary>
    public async Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default)
    {
        var actor = await reads.Me(cancellation);
        if (actor.Posts.Any(p => p.Role.IsAdministrative()))
            return [];
        List<WorkItem> items = [];
        foreach (var area in areas)
            items.AddRange(await area.Mine(cancellation));
        return [.. items.OrderBy(i => i.DueAt ?? DateTime.MaxValue).ThenBy(i => i.Number, StringComparer.Ordinal)];
    }

    /// <summary>What waits behind the addresses of the menu, and whether any of it is late. Of one area at most <see cref="ITodoArea.Most"/> are counted.</summary>
    public async Task<IReadOnlyDictionary<string, (long Count, bool Alarm)>> Counts(CancellationToken cancellation = default)
    {
        var waiting = (await Mine(cancellation)).Where(i => i.Tab != WorkTab.Running).ToList();
        var counts = new Dictionary<string, (long, bool)>(StringComparer.Ordinal) { ["/"] = (waiting.Count, waiting.Exists(i => i.Late)) };
        foreach (var area in waiting.GroupBy(i => AddressOf(i.Kind), StringComparer.Ordinal))
            counts[area.Key] = (area.Count(), area.Any(i => i.Late));
        var dependants = await reads.Ask(async (db, actor) =>
            LawDuties.Repeal.HeldBy(actor) is not null || actor.IsAny(Role.Leader, Role.DeputyLeader) ? await db.WithDependants(ChinaTime.DayOf(reads.Now)).CountAsync(cancellation) : 0, cancellation);
        counts["/laws"] = (dependants, dependants > 0);
        return counts;
    }

    private static string AddressOf(string kind) => kind switch
    {
        Kinds.Adjustment => "/adjustments",
        Kinds.Benchmark => "/discretion",
        Kinds.Alert => "/alerts",
        Kinds.Case => "/cases",
        Kinds.Complaint or Kinds.ComplaintChannel => "/complaints",
        Kinds.Topic => "/topics",
        Kinds.Finding => "/findings",
        Kinds.Notice => "/notices",
        Kinds.Publication or Kinds.PublicationCheck => "/publication",
        _ => "/ledger",
    };
}
