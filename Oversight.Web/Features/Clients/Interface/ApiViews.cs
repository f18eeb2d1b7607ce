using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Outside;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>What sister systems read. What is not theirs is left out here.</summary>
public sealed class ApiViews(IDbContextFactory<OversightDb> contexts, IClock clock)
{
    /// <summary>Most items on a page.</summary>
    public const int MostItems = 200;

    private const int MostResults = 100;

    // One request looks at so much of the trail, so that a client without results costs no more than one with many.
    private const int Window = 20_000;

    private static readonly Dictionary<string, string> Events = new(StringComparer.Ordinal)
    {
        ["case.decided"] = "decided",
        ["case.decided-on-the-spot"] = "decided",
        ["case.decision-revoked"] = "revoked",
        ["case.closed"] = "closed",
        ["case.declined"] = "declined",
        ["case.terminated"] = "terminated",
        ["case.withdrawn"] = "withdrawn",
    };

    /// <summary>The items in force on a day, in the order of codes.</summary>
    public async Task<ItemsPage> Items(DateOnly? on, string? cursor, int size)
    {
        var day = on ?? ChinaTime.DayOf(clock.Now);
        await using var db = await Db();
        var items = await InForce(db, day).Where(i => cursor == null || i.Code.CompareTo(cursor) > 0).OrderBy(i => i.Code).Take(size + 1).AsSplitQuery().ToListAsync();
        var codes = await Codes(db);
        return new ItemsPage(Day(day), [.. items.Take(size).Select(i => Of(i, i.On(day)!, codes, null))], items.Count > size ? items[size - 1].Code : null);
    }

    /// <summary>One item in force on a day, with the steps of its procedure; null where there is none.</summary>
    public async Task<ItemBody?> Item(string code, DateOnly? on)
    {
        var day = on ?? ChinaTime.DayOf(clock.Now);
        await using var db = await Db();
        if (await db.Items.AsSplitQuery().FirstOrDefaultAsync(i => i.Code == code) is not { } item || item.On(day) is not { } version)
            return null;
        var procedure = await db.Procedures.AsSplitQuery().FirstOrDefaultAsync(p => p.Id == version.ProcedureId);
        return Of(item, version, await Codes(db), procedure);
    }

    /// <summary>A case that the client pushed.</summary>
    /// <exception cref="ApiProblem">There is none.</exception>
    public async Task<CaseBody> Case(ApiCaller caller, string reference)
    {
        await using var db = await Db();
        var on = await PushAct.Find(db, caller.Id, reference);
        return new CaseBody(
            on.Id, on.Number, on.ItemCode, (await Codes(db)).GetValueOrDefault(on.DepartmentId, ""), Instant(on.OpenedAt), on.State == OutsideState.Decided ? "decided" : "opened",
            [.. on.Steps.Select(s => new CaseStepBody(s.Code, s.Name, Instant(s.StartedAt), s.FinishedAt is { } at ? Instant(at) : null, [.. s.Officers.Select(o => o.CardNumber)]))],
            on.Outcome is { } outcome ? Camel(outcome) : null, on.Fine, on.DecidedAt is { } decided ? Instant(decided) : null, on.DocumentNumber.Length > 0 ? on.DocumentNumber : null,
            [.. on.Breaches.Select(b => new BreachBody(b.Rule, b.Sentence, b.Clause))]);
    }

    /// <summary>What cases of the client's departments came to after an entry of the trail.</summary>
    public async Task<ResultsPage> Results(ApiCaller caller, long since)
    {
        await using var db = await Db();
        var head = await db.TrailHeads.Where(h => h.Id == 1).Select(h => h.Seq).SingleAsync();
        since = Math.Min(since, head);
        var upTo = Math.Min(head, since + Window);
        var (departments, actions) = (caller.Departments.ToList(), Events.Keys.ToList());
        var found = await (
            from e in db.Trail
            where e.Seq > since && e.Seq <= upTo && e.SubjectKind == Kinds.Case && e.Outcome == Outcomes.Done && actions.Contains(e.Action)
            join c in db.Cases on e.SubjectId equals c.Id
            where departments.Contains(c.DepartmentId)
            orderby e.Seq
            select new { e.Seq, e.Action, e.RecordedAt, c.Number, c.ItemCode, c.ItemName, c.Category, c.DepartmentId, Decision = c.Decisions.Where(d => d.DecidedAt != null && d.RevokedFor == null).OrderByDescending(d => d.Round).Select(d => new { d.Outcome, d.Fine }).FirstOrDefault() })
            .Take(MostResults + 1).ToListAsync();
        var codes = await Codes(db);
        var full = found.Count > MostResults;
        var next = full ? found[MostResults - 1].Seq : upTo;
        return new ResultsPage(
            [.. found.Take(MostResults).Select(r => new ResultBody(
                r.Seq, Events[r.Action], r.Number, r.ItemCode, r.ItemName, Camel(r.Category), codes.GetValueOrDefault(r.DepartmentId, ""),
                r.Decision is { } d ? Camel(d.Outcome) : null, r.Decision?.Fine, Instant(r.RecordedAt)))],
            next, full || upTo < head);
    }

    private static IQueryable<PowerItem> InForce(OversightDb db, DateOnly day) =>
        db.Items.Where(i => (i.RepealedAfter == null || i.RepealedAfter >= day) && i.Versions.Any(v => v.EffectiveFrom <= day));

    private static ItemBody Of(PowerItem item, ItemVersion version, Dictionary<Guid, string> codes, Procedure? procedure) => new(
        item.Code, Camel(item.Category), version.Name, version.Number, Day(version.EffectiveFrom), version.ImplementingBody,
        [.. version.Handlers.Select(h => codes.GetValueOrDefault(h.DepartmentId, "")).Where(c => c.Length > 0)],
        version.Committed.Text, version.Statutory?.Text, [.. version.Bases.Where(b => !b.Breached).Select(b => new BasisBody(b.Law, b.LawVersion, b.Article))],
        version.FineMin, version.FineMax, version.FineUnit,
        procedure is null ? null : [.. procedure.Steps.Select(s => new ItemStepBody(s.Code, s.Name, s.Clause, s.Optional))]);

    private static async Task<Dictionary<Guid, string>> Codes(OversightDb db) => await db.Departments.Select(d => new { d.Id, d.Code }).ToDictionaryAsync(d => d.Id, d => d.Code);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private async Task<OversightDb> Db()
    {
        var db = await contexts.CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }
}
