using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>
/// What a rule would have raised in the last twelve months under other terms: read from history in batches with the same eyes as the
/// rule itself, and written nowhere.
/// </summary>
public sealed class PreviewRule(Reads reads, CalendarSource calendar)
{
    /// <summary>Examples that are kept for the list.</summary>
    public const int MostShown = 200;

    private const int Batch = 200;

    /// <summary>Counts, telling after each batch how far it has come; the last one is the result.</summary>
    /// <param name="kind">What is watched for.</param>
    /// <param name="code">Code of the rule, or empty for one that is not added yet.</param>
    /// <param name="terms">The terms to try.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RuleBroken">The asker has no part in the rules.</exception>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public async IAsyncEnumerable<RulePreview> Run(AlertKind kind, string code, AlertTerms terms, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (names, from, now) = await reads.Ask(async (db, actor) =>
        {
            if (!actor.SeesAllDepartments)
                throw RuleBroken.NotVisible();
            return (await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name, cancellation), reads.Now.AddMonths(-12), reads.Now);
        }, cancellation);
        var tried = terms.Checked(kind);
        var preview = new RulePreview(kind, names, from, now);
        if (CaseWatch.Kinds.Contains(kind))
        {
            preview.Total = await reads.Ask((db, _) => Alive(db, from).CountAsync(cancellation), cancellation);
            long place = -1;
            do
            {
                var batch = await reads.Ask((db, _) => Alive(db, from).AsSplitQuery().Where(c => c.Ordinal > place).OrderBy(c => c.Ordinal).Take(Batch).ToListAsync(cancellation), cancellation);
                foreach (var of in batch)
                    preview.Take(CaseWatch.Of(kind, tried, of, calendar.Current, now));
                preview.Done += batch.Count;
                place = batch.Count < Batch ? -1 : batch[^1].Ordinal;
                yield return preview;
            }
            while (place >= 0);
        }

        if (ApplicationWatch.Kinds.Contains(kind))
            preview.Take(await reads.Ask((db, _) => Applied(db, kind, tried, from, now, cancellation), cancellation));

        await reads.Ask(async (db, _) =>
        {
            await Others(db, code, tried, preview, cancellation);
            return true;
        }, cancellation);
        preview.Finished = true;
        yield return preview;
    }

    // Cases that were open at some time in the period.
    private static IQueryable<Case> Alive(OversightDb db, DateTime from) => db.Cases.AsNoTracking().Where(c => c.ClosedAt == null || c.ClosedAt >= from);

    private async Task<IReadOnlyList<Irregularity>> Applied(OversightDb db, AlertKind kind, AlertTerms terms, DateTime from, DateTime now, CancellationToken cancellation)
    {
        List<Irregularity> found = [];
        await foreach (var of in db.Applications.AsNoTracking().IgnoreAutoIncludes().Where(a => a.DecidedAt == null || a.DecidedAt >= from).AsAsyncEnumerable().WithCancellation(cancellation))
            found.AddRange(ApplicationWatch.Of(kind, terms, of, calendar.Current, now));
        return found;
    }

    private static async Task Disclosed(OversightDb db, AlertTerms terms, RulePreview preview, WorkingCalendar calendar, CancellationToken cancellation)
    {
        var from = preview.From;
        var all = db.Disclosures.AsNoTracking().Where(d => d.DueAt >= from && d.DueAt <= preview.Now);
        preview.Total = await all.CountAsync(cancellation);
        await foreach (var of in all.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            preview.Done++;
            if (DisclosureWatch.Of(terms, of, calendar, preview.Now) is { } found)
                preview.Take([found]);
        }
    }

    private async Task Others(OversightDb db, string code, AlertTerms terms, RulePreview preview, CancellationToken cancellation)
    {
        switch (preview.Kind)
        {
            case AlertKind.PlannedCheckMissing:
                preview.Take(await WatchPlans.Missing(db, terms, preview.From, preview.Now, cancellation));
                break;
            case AlertKind.NotDisclosed:
                await Disclosed(db, terms, preview, calendar.Current, cancellation);
                break;
            case AlertKind.OutOfOrder or AlertKind.AmountOutside:
                var from = preview.From;
                var attempts = (await Attempts.Read(db, db.Trail.Where(e => e.RecordedAt >= from), cancellation)).ToLookup(a => a.CaseId);
                foreach (var chunk in attempts.Select(a => a.Key).Chunk(Batch))
                {
                    var cases = await db.Cases.AsNoTracking().Where(c => chunk.Contains(c.Id))
                        .Select(c => new AttemptedCase(c.Id, c.Number, c.Category, c.ItemId, c.ItemCode, c.ItemName, c.DepartmentId, c.HandlerId)).ToListAsync(cancellation);
                    foreach (var of in cases)
                        preview.Take(Attempts.Find(preview.Kind, terms, of, [.. attempts[of.Id]]));
                }

                break;
            case AlertKind.OutsideFact:
                // What outside systems reported is known by the alerts of the kind; of several rules each thing counts once.
                var (start, all) = (preview.From, code.Length == 0);
                var raised = await db.Alerts.AsNoTracking().AsSplitQuery().Where(a => a.Kind == AlertKind.OutsideFact && (all || a.RuleCode == code) && a.RaisedAt >= start).OrderBy(a => a.Ordinal).ToListAsync(cancellation);
                preview.Take(raised.DistinctBy(a => (a.SubjectId, a.Occasion)).Where(a => a.Category is not { } category || terms.Categories.Contains(category))
                    .Select(a => new Irregularity(a.SubjectKind, a.SubjectId, a.Occasion, a.Title, a.DepartmentId, a.OccurredAt, a.Standing, []) { CaseId = a.CaseId, Category = a.Category }));
                break;
        }
    }
}

/// <summary>What a rule would have raised, as far as it is counted.</summary>
/// <param name="Kind">What is watched for.</param>
/// <param name="Departments">Names by department.</param>
/// <param name="From">Begin of the period, UTC.</param>
/// <param name="Now">End of the period, UTC.</param>
public sealed record RulePreview(AlertKind Kind, IReadOnlyDictionary<Guid, string> Departments, DateTime From, DateTime Now)
{
    private readonly Dictionary<(Guid Department, DateOnly Month), int> _cells = [];
    private readonly List<Irregularity> _shown = [];

    /// <summary>Cases to look at; 0 where it is no matter of cases.</summary>
    public int Total { get; internal set; }

    /// <summary>Cases looked at.</summary>
    public int Done { get; internal set; }

    /// <summary>Whether it is the result.</summary>
    public bool Finished { get; internal set; }

    /// <summary>How many in all.</summary>
    public int Count { get; private set; }

    /// <summary>The latest of them.</summary>
    public IReadOnlyList<Irregularity> Shown => [.. _shown.OrderByDescending(i => i.OccurredAt).Take(PreviewRule.MostShown)];

    /// <summary>The months of the period, the first of each, China time.</summary>
    public IReadOnlyList<DateOnly> Months
    {
        get
        {
            var first = FirstOf(From);
            return [.. Enumerable.Range(0, 13).Select(first.AddMonths).Where(m => m <= ChinaTime.DayOf(Now))];
        }
    }

    /// <summary>The departments that have any, those with most first.</summary>
    public IReadOnlyList<(string Name, int Count, IReadOnlyList<int> ByMonth)> Rows =>
    [
        .. _cells.GroupBy(c => c.Key.Department).Select(g => (
            Name: Departments.GetValueOrDefault(g.Key, ""),
            Count: g.Sum(c => c.Value),
            ByMonth: (IReadOnlyList<int>)[.. Months.Select(m => _cells.GetValueOrDefault((g.Key, m)))])).OrderByDescending(r => r.Count).ThenBy(r => r.Name, StringComparer.Ordinal),
    ];

    internal void Take(IEnumerable<Irregularity> found)
    {
        foreach (var one in found.Where(f => f.OccurredAt >= From && f.OccurredAt <= Now))
        {
            Count++;
            var key = (one.DepartmentId, FirstOf(one.OccurredAt));
            _cells[key] = _cells.GetValueOrDefault(key) + 1;
            _shown.Add(one);
            if (_shown.Count >= 2 * PreviewRule.MostShown)
                _shown.RemoveRange(0, _shown.Count - PreviewRule.MostShown);
        }
    }

    private static DateOnly FirstOf(DateTime at) => ChinaTime.DayOf(at) is var day ? new DateOnly(day.Year, day.Month, 1) : default;
}
