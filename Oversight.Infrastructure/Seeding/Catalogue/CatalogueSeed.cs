using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Seeding.Catalogue;

/// <summary>Enters the shipped procedures and items, by acts of the system. What is there already, by its code, is left as it is.</summary>
public sealed class CatalogueSeed(Work work, IdSource ids, IClock clock, CalendarSource calendar, Settings settings, IDbContextFactory<OversightDb> contexts)
{
    private const string Ours = "本局承诺（待核定）";
    private static readonly Duty Enter = new("catalogue.enter", "录入权责清单", Role.System);
    private const string Remedy = "不服的，可以自知道该行政行为之日起六十日内申请行政复议（行政复议法第二十条），也可以自知道或者应当知道作出行政行为之日起六个月内直接提起行政诉讼（行政诉讼法第四十六条）。";
    private static readonly DateOnly InForce = new(2016, 5, 12);

    /// <summary>Enters what is missing.</summary>
    /// <exception cref="RuleBroken">A committed limit is looser than the statute's.</exception>
    /// <exception cref="InvalidOperationException">A department that handles an item was not established.</exception>
    public async Task Run()
    {
        var shipped = ShippedCatalogue.Load();
        CheckLimits(shipped);
        await EnterProcedures(shipped);
        await Act(Kinds.PowerItem, db => EnterItems(db, shipped));
    }

    /// <summary>Enters the procedures that are missing, and nothing else: every bureau's items run by one of them. Where none is missing there is no act.</summary>
    public Task EnterProcedures() => EnterProcedures(ShippedCatalogue.Load());

    // Under a key of its own, so that two nodes that start at once enter them once.
    private async Task EnterProcedures(ShippedCatalogue shipped)
    {
        List<string> known;
        await using (var db = await contexts.CreateDbContextAsync())
            known = await db.Procedures.AsNoTracking().Select(p => p.Code).ToListAsync();
        var missing = shipped.Procedures.Select(p => p.Code).Except(known, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            await work.DoAsSystem(Enter, Subject.New(Kinds.Procedure), DerivedId.Of(["catalogue-seed", "procedures", .. missing]), (db, _) => EnterProcedures(db, shipped));
    }

    private async Task<int> EnterProcedures(OversightDb db, ShippedCatalogue shipped)
    {
        var known = await db.Procedures.Select(p => p.Code).ToListAsync();
        var missing = shipped.Procedures.Where(p => !known.Contains(p.Code, StringComparer.Ordinal)).ToList();
        foreach (var p in missing)
        {
            db.Procedures.Add(Procedure.Register(
                Id(),
                p.Code,
                p.Name,
                p.Category,
                unconfirmed: true,
                p.Steps.Select((s, i) => new ProcedureStep(Id(), i + 1, s.Code, s.Name, s.Kind, s.By, s.Clause, s.Evidence, s.Optional, s.Guidance) { LimitLength = s.Limit?.Length, LimitUnit = s.Limit?.Unit }),
                p.Pauses.Select(g => new PauseGround(Id(), g.Code, g.Name, g.Clause, g.MostDays))));
        }

        return missing.Count;
    }

    private async Task<int> EnterItems(OversightDb db, ShippedCatalogue shipped)
    {
        var known = await db.Items.Select(i => i.Code).ToListAsync();
        var missing = shipped.Items.Where(i => !known.Contains(i.Code, StringComparer.Ordinal)).ToList();
        var procedures = await db.Procedures.ToDictionaryAsync(p => p.Code, p => p.Id, StringComparer.Ordinal);
        var departments = await db.Departments.ToDictionaryAsync(d => d.Code, d => d.Id, StringComparer.Ordinal);
        var laws = await LawVersionKeys.Read(db);
        var inForce = await db.Laws.AsNoTracking().SelectMany(l => l.Versions, (l, v) => new { v.Id, v.InForceFrom }).Where(v => v.InForceFrom != null).ToDictionaryAsync(v => v.Id, v => v.InForceFrom!.Value);
        foreach (var item in missing)
        {
            var handling = shipped.Handling[item.Code];
            var handlers = handling.Departments.Select((code, i) => new ContentHandling(
                departments.TryGetValue(code, out var id) ? id : throw new InvalidOperationException($"Department {code}, which handles {item.Code}, was not established."),
                Lead: i == 0)).ToList();
            db.Items.Add(PowerItem.Enter(Id(), item.Code, item.Category, First(item, shipped.ProcedureOf(handling), procedures[handling.Procedure], Limits(shipped, handling), handlers, laws, inForce)));
        }

        return missing.Count;
    }

    private ItemVersion First(ShippedItem item, ShippedProcedure procedure, Guid procedureId, (Term Committed, Term? Statutory) limits, IReadOnlyList<ContentHandling> handlers, IReadOnlyDictionary<(string Law, string Version), Guid> laws, Dictionary<Guid, DateOnly> inForce)
    {
        // A power begins with its text, not with the day by which the text is cited.
        Guid? text = laws.TryGetValue((item.Law, item.LawVersion), out var registered) ? registered : null;
        var law = text is { } id && inForce.TryGetValue(id, out var from) ? from : DateOnly.ParseExact(item.LawVersion, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var content = new ItemContent
        {
            Name = item.Name,
            PowerSource = "法定本级行使",
            ExerciseLevel = "区级",
            ImplementingBody = settings.Bureau,
            Target = "公民、法人和其他组织",
            Handling = handlers,
            ProcedureId = procedureId,
            Committed = limits.Committed,
            Statutory = limits.Statutory,
            Bases = [.. Bases(item, text)],
            DutyMatters = Duties(procedure, s => s.Guidance),
            DutyBasis = Duties(procedure, s => s.Clause),
            Phone = settings.Phone,
            Remedy = item.Category == PowerCategory.PublicService ? "" : Remedy,
            FineMin = Fen(item.FineMin),
            FineMax = Fen(item.FineMax),
            FineUnit = item.Category == PowerCategory.Penalty ? item.FineUnit : "",
            RectifyFirst = item.RectifyFirst,
            Note = item.Note,
            Unconfirmed = true,
        };
        return new ItemVersion(1, law > InForce ? law : InForce, item.Category, content, Id);
    }

    // 责任事项 are the steps of the procedure, each with what it demands and the clause that demands it; nothing is added to these.
    private static string Duties(ShippedProcedure procedure, Func<ShippedStep, string> what) => string.Join('\n', procedure.Steps.Select(s => $"{s.Name}：{what(s)}"));

    private static IEnumerable<ContentBasis> Bases(ShippedItem item, Guid? registered)
    {
        yield return new ContentBasis(item.Law, item.LawVersion, item.LawLevel, item.BasisArticle, item.BasisQuote, item.Source, Breached: false, registered);
        if (item.ViolationArticle.Length > 0 || item.ViolationQuote.Length > 0)
            yield return new ContentBasis(item.Law, item.LawVersion, item.LawLevel, item.ViolationArticle, item.ViolationQuote, item.Source, Breached: true, registered);
    }

    private void CheckLimits(ShippedCatalogue shipped)
    {
        foreach (var (committed, statutory) in shipped.Handling.Values.Select(h => Limits(shipped, h)).Distinct())
        {
            if (statutory is not null)
                InternalLimit.Check(committed, statutory, calendar.Current, ChinaTime.DayOf(clock.Now));
        }
    }

    private static (Term Committed, Term? Statutory) Limits(ShippedCatalogue shipped, ShippedHandling handling)
    {
        var procedure = shipped.ProcedureOf(handling);
        return (procedure.Committed.ToTerm(Ours), (handling.Statutory ?? procedure.Statutory)?.ToTerm());
    }

    private static long? Fen(int? yuan) => yuan * 100L;

    private Guid Id() => ids.Next(clock.Now);

    private Task<int> Act(string kind, Func<OversightDb, Task<int>> act) =>
        work.DoAsSystem(Enter, Subject.New(kind), Id(), (db, _) => act(db));
}
