using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;

namespace Oversight.Infrastructure.Seeding.Laws;

/// <summary>
/// Registers the shipped laws, points the bases of items at them, and registers what the product's own parameters, papers and limits
/// cite, by acts of the system. What is there already, by its name, is left as it is; where nothing is missing there is no act.
/// </summary>
public sealed class LawSeed(Work work, IdSource ids, IClock clock, IDbContextFactory<OversightDb> contexts)
{
    private const string Why = "随系统提供的法规文本";

    /// <summary>Enters what is missing.</summary>
    public async Task Run()
    {
        var shipped = ShippedLaws.Load();
        var own = FixedClauses(shipped);
        bool laws, clauses, bases, uncited, terms;
        IReadOnlyList<ShippedLaw> repeals;
        IReadOnlyList<(ShippedLaw Law, Guid Key)> misfiled;
        await using (var db = await contexts.CreateDbContextAsync())
        {
            laws = (await Missing(db, shipped)).Count > 0;
            clauses = (await Changed(db, own)).Count > 0;
            bases = laws || await Unlinked(db).AnyAsync();
            uncited = await UncitedOwners.Any(db);
            terms = await CitationTerms.Missing(db);
        }

        if (laws)
            await RegisterMissing(shipped);
        await using (var db = await contexts.CreateDbContextAsync())
            (repeals, misfiled) = (await Unrepealed(db, shipped), await Misfiled(db, shipped));
        foreach (var law in repeals)
            await Act(Key("repeal", law.Name), db => Repeal(db, law.Name, law.Repeal!));
        foreach (var (law, key) in misfiled)
            await Act(key, db => CorrectLevel(db, law));
        if (bases)
            await Act(Id(), Link);
        if (uncited)
            await Act(Id(), db => UncitedOwners.Write(db, ChinaTime.DayOf(db.Act!.Now)));
        if (terms)
            await Act(Id(), CitationTerms.Write);
        if (clauses)
            await Act(Id(), db => EnterClauses(db, own));
    }

    // One act a law, in the order of the file, which is the order of the register; under a key of its own, so that two nodes that
    // start at once register it once.
    private async Task RegisterMissing(ShippedLaws shipped)
    {
        IReadOnlyList<ShippedLaw> missing;
        await using (var db = await contexts.CreateDbContextAsync())
            missing = await Missing(db, shipped);
        foreach (var law in missing)
            await Act(Key("register", law.Name), db => Task.FromResult(Register(db, law)));
    }

    private int Register(OversightDb db, ShippedLaw shipped)
    {
        var head = new LawHead { Name = shipped.Name, OtherNames = shipped.OtherNames, Level = shipped.Level, Issuer = shipped.Issuer, OwnBasis = shipped.OwnBasis, Remark = shipped.Remark };
        var law = Law.Register(Id(), head, shipped.Versions[0].ToText(), Why, Id);
        foreach (var version in shipped.Versions.Skip(1))
            law.AddVersion(version.ToText(), Why, Id);
        if (shipped.Doubt.Length > 0)
            law.DoubtIt(shipped.Doubt, Why);
        db.Laws.Add(law);
        return 1;
    }

    private static async Task<int> Repeal(OversightDb db, string name, ShippedRepeal repeal)
    {
        // A successor that the bureau ended since before it could succeed must not stop a start; the repeal is entered without it.
        var law = await db.Laws.AsSplitQuery().SingleAsync(l => l.Name == name);
        var successor = await db.Laws.AsNoTracking().Where(l => l.Name == repeal.Successor).Select(l => new LawSuccessor(l.Id, l.Name, l.RepealedAfter)).SingleAsync();
        law.Repeal(repeal.LastDay, repeal.Evidence, repeal.Source, successor.RepealedAfter <= repeal.LastDay ? [] : [successor], Why);
        return 1;
    }

    // Looked for at each start: the process can end between the registration and the repeal. What the bureau registered itself is left.
    private static async Task<IReadOnlyList<ShippedLaw>> Unrepealed(OversightDb db, ShippedLaws shipped)
    {
        var standing = await db.Laws.AsNoTracking().Where(l => l.RepealedAfter == null).Select(l => l.Name).ToHashSetAsync(StringComparer.Ordinal);
        var asked = shipped.Laws.Where(l => l.Repeal is not null && standing.Contains(l.Name)).ToDictionary(l => Key("register", l.Name));
        var ours = await db.Operations.AsNoTracking().Where(o => asked.Keys.Contains(o.OpId)).Select(o => o.OpId).ToListAsync();
        return [.. ours.Select(o => asked[o]).OrderBy(l => l.Name, StringComparer.Ordinal)];
    }

    // What an earlier release registered under another rank; once each, and not what the bureau registered itself.
    private static async Task<IReadOnlyList<(ShippedLaw Law, Guid Key)>> Misfiled(OversightDb db, ShippedLaws shipped)
    {
        var levels = await db.Laws.AsNoTracking().Select(l => new { l.Name, l.Level }).ToDictionaryAsync(l => l.Name, l => l.Level, StringComparer.Ordinal);
        var found = shipped.Laws.Where(l => levels.TryGetValue(l.Name, out var level) && level != l.Level).Select(l => (Law: l, Registered: Key("register", l.Name), Corrected: Key("level", l.Name))).ToList();
        var keys = found.SelectMany(f => new[] { f.Registered, f.Corrected }).ToList();
        var done = await db.Operations.AsNoTracking().Where(o => keys.Contains(o.OpId)).Select(o => o.OpId).ToHashSetAsync();
        return [.. found.Where(f => done.Contains(f.Registered) && !done.Contains(f.Corrected)).Select(f => (f.Law, f.Corrected))];
    }

    private static async Task<int> CorrectLevel(OversightDb db, ShippedLaw shipped)
    {
        var law = await db.Laws.AsSplitQuery().SingleAsync(l => l.Name == shipped.Name);
        law.CorrectLevel(shipped.Level, "按制定机关和文件性质更正");
        return 1;
    }

    private static async Task<int> Link(OversightDb db)
    {
        var versions = await LawVersionKeys.Read(db);
        var owners = await Unlinked(db).ToListAsync();
        var items = await db.Items.AsSplitQuery().Where(i => owners.Contains(i.Id)).ToListAsync();
        return items.Count(i => i.Link(versions));
    }

    private static async Task<int> EnterClauses(OversightDb db, IReadOnlyList<CitationSource> own)
    {
        var register = await LawRegister.Read(db, CancellationToken.None);
        var today = ChinaTime.DayOf(db.Act!.Now);
        var changed = await Changed(db, own);
        foreach (var (kind, code) in changed)
        {
            var rows = await db.LawCitations.Where(c => c.Kind == kind && c.OwnerId == Guid.Empty && c.OwnerCode == code).ToListAsync();
            CitationRewrite.Write(db, rows, CitationSource.Rows(own.Where(s => s.Kind == kind && string.Equals(s.OwnerCode, code, StringComparison.Ordinal)), register, today));
        }

        return changed.Count;
    }

    /// <summary>Owners whose clauses are not registered as they read now.</summary>
    private static async Task<IReadOnlyList<(CitationKind Kind, string Code)>> Changed(OversightDb db, IReadOnlyList<CitationSource> own)
    {
        var kinds = CitationKinds.Fixed;
        var known = (await db.LawCitations.AsNoTracking().Where(c => kinds.Contains(c.Kind)).Select(c => new { c.Kind, c.OwnerCode, c.Place, c.Clause }).Distinct().ToListAsync())
            .Select(c => (c.Kind, c.OwnerCode, c.Place, c.Clause)).ToHashSet();
        return [.. own.Where(s => !known.Contains((s.Kind, s.OwnerCode, s.Place, s.Clause))).Select(s => (s.Kind, s.OwnerCode)).Distinct()];
    }

    private static IQueryable<Guid> Unlinked(OversightDb db) =>
        from i in db.Items
        from v in i.Versions
        from b in v.Bases
        where b.LawVersionId == null && db.Laws.Any(l => (l.Name == b.Law || ("、" + l.OtherNames + "、").Contains("、" + b.Law + "、")) && l.Versions.Any(t => t.Label == b.LawVersion))
        select i.Id;

    private static async Task<IReadOnlyList<ShippedLaw>> Missing(OversightDb db, ShippedLaws shipped)
    {
        var known = await db.Laws.AsNoTracking().Select(l => l.Name).ToHashSetAsync(StringComparer.Ordinal);
        return [.. shipped.Laws.Where(l => !known.Contains(l.Name))];
    }

    private static List<CitationSource> FixedClauses(ShippedLaws shipped) =>
    [
        .. Parameters.All.Select(p => new CitationSource(CitationKind.Parameter, Guid.Empty, 0, p.Code, p.Name, "参数的依据", p.Clause)),
        .. PaperClauses.All.Select(p => new CitationSource(CitationKind.Template, Guid.Empty, 0, p.Code, p.Paper, p.Place, p.Clause)),
        .. ProcedureChecks.All.Select(c => new CitationSource(CitationKind.Check, Guid.Empty, 0, c.Code, c.Name, "程序体检的依据", c.Clause)),
        .. shipped.Limits.Select(l => new CitationSource(CitationKind.Limit, Guid.Empty, 0, l.Code, l.Matter, Length(l), l.Clause)),
    ];

    private static string Length(StatutoryLimit limit) => limit.Unit is "-" or "" ? limit.Value : $"{limit.Value} {limit.Unit}";

    private Guid Id() => ids.Next(clock.Now);

    private static Guid Key(string act, string law) => DerivedId.Of("law-seed", act, law);

    private Task<int> Act(Guid op, Func<OversightDb, Task<int>> act) => work.DoAsSystem(LawDuties.Enter, Subject.New(Kinds.Law), op, (db, _) => act(db));
}
