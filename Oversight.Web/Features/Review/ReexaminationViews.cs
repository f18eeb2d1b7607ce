using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Review;

/// <summary>Reads the draws of re-examinations, for all staff; the sheets open to those who see the department.</summary>
public sealed class ReexaminationViews(Reads reads, CalendarSource calendar, FileStore files)
{
    /// <summary>One page of draws, the latest first.</summary>
    /// <param name="q">In the number of the draw or of a drawn case.</param>
    /// <param name="open">Whether sheets are still open; null for both.</param>
    /// <param name="place">Where the page begins, or null.</param>
    public Task<ListPage<ReexaminationRow>> List(string q, bool? open, ListPlace? place) => reads.Ask(async (db, _) =>
    {
        var narrowed = Narrow(db, q, open);
        var rows = await Rows(db, narrowed.NewestFirst(d => d.Ordinal, place).Take(Listing.Size + 1)).ToListAsync();
        return Listing.Cut(rows, place, await narrowed.Take(Listing.Cap + 1).CountAsync(), r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every draw of a filter, for the export.</summary>
    public Task<IReadOnlyList<ReexaminationRow>> Export(string q, bool? open) => reads.Ask<IReadOnlyList<ReexaminationRow>>(async (db, _) =>
        await Rows(db, Narrow(db, q, open).OrderByDescending(d => d.Ordinal)).ToListAsync());

    /// <summary>One draw, or null.</summary>
    public Task<ReexaminationDetail?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var draw = await db.Reexaminations.AsSplitQuery().FirstOrDefaultAsync(d => d.Id == id);
        if (draw is null)
            return null;
        var sheets = await db.ReviewSheets.Where(s => s.DrawId == id).OrderBy(s => s.Place).Select(s => new
        {
            s.Id,
            s.Place,
            s.CaseNumber,
            s.ItemName,
            s.DepartmentId,
            s.State,
            s.ReviewerId,
            Red = s.Lines.Count(l => l.Status == CheckStatus.Failed),
            Amber = s.Lines.Count(l => l.Status == CheckStatus.Explain),
            Faults = s.Judgements.Count(j => j.Verdict == ReviewVerdict.Fault),
            Flaws = s.Judgements.Count(j => j.Verdict == ReviewVerdict.Flaw),
        }).ToListAsync();
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name);
        List<Guid> people = [draw.DrawnBy, .. sheets.Select(s => s.ReviewerId).OfType<Guid>()];
        var names = await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        var due = Due(draw.DrawnAt, await db.Of(Parameters.ReexaminationDays));
        var weights = draw.Picks.ToDictionary(p => p.Place, p => p.Weight);
        return new ReexaminationDetail(
            draw, names.GetValueOrDefault(draw.DrawnBy, "系统"), draw.DepartmentId is { } of ? departments.GetValueOrDefault(of) : null, due.DueOn!.Value,
            [
                .. sheets.Select(s => new ReviewSheetRow(
                    s.Id, s.Place, s.CaseNumber, s.ItemName, departments.GetValueOrDefault(s.DepartmentId, ""), s.State, s.ReviewerId is { } r ? names.GetValueOrDefault(r, "其他人员") : "",
                    s.Red, s.Amber, s.Faults, s.Flaws, weights[s.Place], actor.Sees(s.DepartmentId), s.State == ReviewSheetState.Concluded ? "" : due.RemainingText(reads.Now, calendar.Current), due.LightAt(reads.Now))),
            ]);
    });

    /// <summary>Repeats a draw out of its seed and the kept population.</summary>
    public async Task<LotProof?> Repeat(Guid id, CancellationToken cancellation = default)
    {
        var draw = await reads.Ask(async (db, _) => await db.Reexaminations.AsSplitQuery().FirstOrDefaultAsync(d => d.Id == id), cancellation);
        if (draw is null)
            return null;
        if (files.Check(draw.PopulationHash) is { } damage)
            return new LotProof(false, damage, 0, []);
        using var reader = new StreamReader(files.Open(draw.PopulationHash));
        var population = ReexaminationLot.Parse(await reader.ReadToEndAsync(cancellation));
        var drawn = ReexaminationLot.Draw(draw.Seed, population, draw.Size);
        var same = population.Count == draw.Population && drawn.SequenceEqual(draw.Picks.Select(p => new WeightedCase(p.Number, p.Weight)));
        return new LotProof(same, null, population.Count, [.. drawn.Select(c => c.Number)]);
    }

    /// <summary>Departments and today, for the form of a draw.</summary>
    public Task<(IReadOnlyList<(Guid Id, string Name)> Departments, DateOnly Today)> Choices() => reads.Ask<(IReadOnlyList<(Guid, string)>, DateOnly)>(async (db, _) =>
        ([.. (await db.Departments.Where(d => d.Supervised).OrderBy(d => d.SortOrder).Select(d => new { d.Id, d.Name }).ToListAsync()).Select(d => (d.Id, d.Name))], ChinaTime.DayOf(reads.Now)));

    /// <summary>When the sheets of a draw are due.</summary>
    internal Deadline Due(DateTime drawnAt, int days) => Deadline.Of(drawnAt, new Term(days, TermUnit.WorkingDays, Clause: "办法第九条"), calendar.Current);

    private static IQueryable<ReexaminationDraw> Narrow(OversightDb db, string q, bool? open)
    {
        var draws = db.Reexaminations.AsQueryable();
        if (q.Length > 0)
            draws = draws.Where(d => d.Number.Contains(q) || d.Picks.Any(p => p.Number.Contains(q)));
        return open switch
        {
            true => draws.Where(d => db.ReviewSheets.Any(s => s.DrawId == d.Id && s.State != ReviewSheetState.Concluded)),
            false => draws.Where(d => !db.ReviewSheets.Any(s => s.DrawId == d.Id && s.State != ReviewSheetState.Concluded)),
            _ => draws,
        };
    }

    private static IQueryable<ReexaminationRow> Rows(OversightDb db, IQueryable<ReexaminationDraw> draws) => draws.Select(d => new ReexaminationRow(
        d.Id, d.Number, d.From, d.Through, d.Category, d.Population, d.Picks.Count, d.DrawnAt,
        db.ReviewSheets.Count(s => s.DrawId == d.Id && s.State == ReviewSheetState.Concluded),
        db.ReviewSheets.Where(s => s.DrawId == d.Id).SelectMany(s => s.Judgements).Count(j => j.FindingId != null),
        d.Ordinal));
}

/// <summary>A draw as the list shows it.</summary>
public sealed record ReexaminationRow(Guid Id, string Number, DateOnly From, DateOnly Through, PowerCategory? Category, int Population, int Size, DateTime DrawnAt, int Concluded, int Findings, long Ordinal);

/// <summary>Everything that the page of one draw shows.</summary>
/// <param name="Draw">The draw, not tracked.</param>
/// <param name="DrawnBy">Who drew.</param>
/// <param name="Department">Name of the one department, or null.</param>
/// <param name="DueOn">By when the sheets are due.</param>
/// <param name="Sheets">The sheets in the order of the draw.</param>
public sealed record ReexaminationDetail(ReexaminationDraw Draw, string DrawnBy, string? Department, DateOnly DueOn, IReadOnlyList<ReviewSheetRow> Sheets);

/// <summary>A sheet as the page of its draw shows it.</summary>
public sealed record ReviewSheetRow(
    Guid Id, int Place, string CaseNumber, string ItemName, string Department, ReviewSheetState State, string Reviewer, int Red, int Amber, int Faults, int Flaws, int Weight, bool Visible, string Left, Light Light);

/// <summary>What a repeated draw gave.</summary>
/// <param name="Same">Whether it is what was kept.</param>
/// <param name="Damage">Why it could not be repeated, or null.</param>
/// <param name="Population">How many cases the population has.</param>
/// <param name="Drawn">Numbers of the cases that were drawn now.</param>
public sealed record LotProof(bool Same, string? Damage, int Population, IReadOnlyList<string> Drawn);
