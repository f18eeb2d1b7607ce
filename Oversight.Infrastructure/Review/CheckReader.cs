using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Review;

/// <summary>Collects what the procedure check looks at, for one case or for many at once.</summary>
public sealed class CheckReader(CalendarSource calendar)
{
    private static readonly string FineField = ProcedureChecks.All.First(d => string.Equals(d.Code, "rights-told", StringComparison.Ordinal)).Field;

    private static readonly string OfferField = ProcedureChecks.All.First(d => d.Kind == CheckKind.Hearing).Field;

    private static readonly IReadOnlyDictionary<Guid, CheckPerson> Nobody = new Dictionary<Guid, CheckPerson>();

    /// <summary>The lines of one case for the act that comes next.</summary>
    public async Task<IReadOnlyList<CheckLine>> Live(OversightDb db, Case on, DateTime now, CancellationToken cancellation = default) =>
        await Lines(db, on, now, CheckGround.NextOf(on.NextMove), null, cancellation: cancellation);

    /// <summary>The lines of one case for an act.</summary>
    /// <param name="db">The context.</param>
    /// <param name="on">The case.</param>
    /// <param name="now">UTC.</param>
    /// <param name="about">The act.</param>
    /// <param name="draft">What is about to be proposed, or null.</param>
    /// <param name="acted">When the step that is about to be completed was done on the spot, UTC, or null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<CheckLine>> Lines(OversightDb db, Case on, DateTime now, CheckPoint? about, DecisionDraft? draft, DateTime? acted = null, CancellationToken cancellation = default) =>
        ProcedureCheck.Of(ProcedureChecks.All, (await Grounds(db, [CheckedCase.Of(on)], now, cancellation))[0] with { About = about, Draft = draft, Acted = acted });

    /// <summary>What the check of each case looks at, in their order; a handful of questions to the database however many they are.</summary>
    public async Task<IReadOnlyList<CheckGround>> Grounds(OversightDb db, IReadOnlyList<CheckedCase> cases, DateTime now, CancellationToken cancellation = default)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var papers = await Papers(db, ids, cancellation);
        var people = await People(db, cases, cancellation);
        var fines = await Fines(db, cases, cancellation);
        var wanted = cases.Select(c => c.ProcedureId).Distinct().ToList();
        var procedures = await db.Procedures.Where(p => wanted.Contains(p.Id)).Select(p => new { p.Id, p.Code }).ToDictionaryAsync(p => p.Id, p => p.Code, cancellation);
        var rules = await Rules(db, cancellation);
        return [.. cases.Select(c => new CheckGround(c, procedures[c.ProcedureId], [.. papers[c.Id]], people, fines[(c.ItemId, c.ItemVersion)], rules, calendar.Current, now))];
    }

    /// <summary>The thresholds in force.</summary>
    public static async Task<CheckRules> Rules(OversightDb db, CancellationToken cancellation = default)
    {
        var codes = Parameters.OfChecks.Select(p => p.Code).ToList();
        var set = await db.Parameters.AsNoTracking().Where(p => codes.Contains(p.Code)).ToDictionaryAsync(p => p.Code, p => p.Value, StringComparer.Ordinal, cancellation);
        return set.Count == 0 ? CheckRules.Default : CheckRules.Of(p => set.GetValueOrDefault(p.Code, p.Default));
    }

    // What a change in this very act makes of a paper is not in the database yet.
    private static async Task<ILookup<Guid, CheckPaper>> Papers(OversightDb db, List<Guid> ids, CancellationToken cancellation)
    {
        var tracked = db.ChangeTracker.Entries<CasePaper>().Where(e => ids.Contains(e.Entity.CaseId)).Select(e => e.Entity).ToDictionary(p => p.Id);
        var rows = await db.Papers.AsNoTracking().Where(p => ids.Contains(p.CaseId) && (p.State == PaperState.Issued || p.State == PaperState.Served))
            .Select(p => new { p.CaseId, p.Id, p.Template, p.Title, p.Number, p.IssuedAt, p.ServedOn, p.Manner, Offered = p.Values.Any(v => v.Field == OfferField && v.Text != ""), Announced = p.Values.Where(v => v.Field == FineField).Select(v => v.Text).FirstOrDefault() })
            .ToListAsync(cancellation);
        return rows.Where(p => !tracked.ContainsKey(p.Id)).Select(p => (p.CaseId, Paper: new CheckPaper(p.Id, p.Template, p.Title, p.Number ?? "", ChinaTime.DayOf(p.IssuedAt!.Value), p.ServedOn, p.Manner) { HearingOffered = p.Offered, AnnouncedFine = Largest(p.Announced) }))
            .Concat(tracked.Values.Where(p => p.Stands).Select(p => (p.CaseId, Paper: new CheckPaper(p.Id, p.Template, p.Title, p.Number ?? "", ChinaTime.DayOf(p.IssuedAt!.Value), p.ServedOn, p.Manner) { HearingOffered = p.ValueOf(OfferField).Length > 0, AnnouncedFine = Largest(p.ValueOf(FineField)) })))
            .ToLookup(p => p.CaseId, p => p.Paper);
    }

    private static long? Largest(string? text) => text is null || FineAmounts.In(text) is not { Count: > 0 } amounts ? null : amounts.Max();

    private static async Task<IReadOnlyDictionary<Guid, CheckPerson>> People(OversightDb db, IReadOnlyList<CheckedCase> cases, CancellationToken cancellation)
    {
        var ids = cases.SelectMany(Involved).Where(i => i != Guid.Empty).Distinct().ToList();
        if (ids.Count == 0)
            return Nobody;
        var officers = await db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.CardNumber, o.CardValidThrough, o.Qualification }).ToListAsync(cancellation);
        var deciders = cases.SelectMany(c => c.Decisions).Select(d => d.DecidedBy).OfType<Guid>().Distinct().ToList();
        var led = deciders.Count == 0 ? [] : await db.Posts.AsNoTracking().Where(p => p.Role == Role.Leader || p.Role == Role.DeputyLeader)
            .SelectMany(p => p.Holdings).Where(h => deciders.Contains(h.OfficerId))
            .Select(h => new { h.OfficerId, h.From, h.Through }).ToListAsync(cancellation);
        var terms = led.ToLookup(h => h.OfficerId, h => new CheckTerm(h.From, h.Through));
        return officers.ToDictionary(o => o.Id, o => new CheckPerson(o.Name, o.CardNumber, o.CardValidThrough, o.Qualification, [.. terms[o.Id]]));
    }

    private static IEnumerable<Guid> Involved(CheckedCase c) =>
    [
        .. c.Steps.SelectMany(s => s.Officers).Select(o => o.OfficerId),
        .. c.Steps.Where(s => s.Kind == StepKind.LegalReview).Select(s => s.CompletedBy ?? Guid.Empty),
        .. c.Decisions.SelectMany(d => (Guid?[])[d.ProposedBy, d.CheckedBy, d.DecidedBy]).OfType<Guid>(),
    ];

    private static async Task<IReadOnlyDictionary<(Guid, int), FineRange>> Fines(OversightDb db, IReadOnlyList<CheckedCase> cases, CancellationToken cancellation)
    {
        var ids = cases.Select(c => c.ItemId).Distinct().ToList();
        var numbers = cases.Select(c => c.ItemVersion).Distinct().ToList();
        var versions = await db.Items.AsNoTracking().Where(i => ids.Contains(i.Id))
            .SelectMany(i => i.Versions.Where(v => numbers.Contains(v.Number)), (i, v) => new { i.Id, v.Number, v.FineMin, v.FineMax, v.FineUnit, Basis = v.Bases.Where(b => !b.Breached).OrderBy(b => b.Id).Select(b => b.Law + b.Article).FirstOrDefault() })
            .ToListAsync(cancellation);
        return versions.ToDictionary(v => (v.Id, v.Number), v => new FineRange(v.FineMin, v.FineMax, v.FineUnit, v.Basis ?? ""));
    }
}
