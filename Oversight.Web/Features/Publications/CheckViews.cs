using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Publications;

/// <summary>Reads the monthly checks, for all staff.</summary>
public sealed class CheckViews(Reads reads, CalendarSource calendar, FileStore files)
{
    private const int Most = 120;

    /// <summary>The checks, the latest month first.</summary>
    public Task<IReadOnlyList<CheckRow>> List() => reads.Ask<IReadOnlyList<CheckRow>>(async (db, _) =>
    {
        var days = await db.Of(Parameters.CheckDays);
        var rows = await db.PublicationChecks.OrderByDescending(c => c.Month).Take(Most).Select(c => new
        {
            c.Id,
            c.Month,
            c.State,
            c.DrawnAt,
            c.Population,
            Count = c.Lines.Count,
            Open = c.Lines.Count(l => l.Result == null),
            Wrong = c.Lines.Count(l => l.Result == CheckResult.Different || l.Result == CheckResult.Missing),
        }).ToListAsync();
        return [.. rows.Select(c => new CheckRow(c.Id, c.Month, c.State, c.DrawnAt, c.Population, c.Count, c.Open, c.Wrong, Due(c.DrawnAt, days), c.State == CheckState.Drawn ? Due(c.DrawnAt, days).RemainingText(reads.Now, calendar.Current) : ""))];
    });

    /// <summary>One check, or null.</summary>
    public Task<CheckDetail?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var check = await db.PublicationChecks.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id);
        if (check is null)
            return null;
        var items = check.Lines.Select(l => l.ItemId).Distinct().ToList();
        var names = (await db.Items.Where(i => items.Contains(i.Id)).SelectMany(i => i.Versions, (i, v) => new { i.Id, v.Number, v.Name }).ToListAsync()).ToDictionary(v => (v.Id, v.Number), v => v.Name);
        var people = check.Lines.Select(l => l.CheckedBy).OfType<Guid>().Append(check.ConcludedBy ?? Guid.Empty).Distinct().ToList();
        var officers = await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
        var publications = check.Lines.Select(l => l.PublicationId).OfType<Guid>().Distinct().ToList();
        var places = await db.Publications.Where(p => publications.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Place);
        var due = Due(check.DrawnAt, await db.Of(Parameters.CheckDays));
        return new CheckDetail(
            id, check.Month, check.State, check.Seed, check.Population, check.PopulationHash, check.DrawnAt, due.DueOn!.Value, due.LightAt(reads.Now), due.RemainingText(reads.Now, calendar.Current),
            check.ConcludedBy is { } by ? officers.GetValueOrDefault(by, "系统") : null, check.ConcludedAt,
            [
                .. check.Lines.Select(l => new CheckLineView(
                    l.Place, l.ItemId, l.Code, names[(l.ItemId, l.Number)], l.Number, l.Channel, l.PublicationId, l.PublicationId is { } p ? places.GetValueOrDefault(p) : null,
                    l.Result, l.Differs, l.CheckedBy is { } who ? officers.GetValueOrDefault(who, "系统") : null, l.CheckedOn, l.FindingId,
                    [.. l.Evidence.Select(f => new FileDetail(f.Id, f.Name, f.Length, FileOwner.Address(Kinds.PublicationCheck, id, f.Id)))])),
            ],
            check.State == CheckState.Drawn && PublicationDuties.Note.HeldBy(actor) is not null);
    });

    /// <summary>Repeats the draw of a check out of its seed and the kept population.</summary>
    public async Task<DrawProof?> Repeat(Guid id, CancellationToken cancellation = default)
    {
        var check = await reads.Ask(async (db, _) => await db.PublicationChecks.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id), cancellation);
        if (check is null)
            return null;
        if (files.Check(check.PopulationHash) is { } damage)
            return new DrawProof(false, damage, "", 0, []);
        using var reader = new StreamReader(files.Open(check.PopulationHash));
        var text = await reader.ReadToEndAsync(cancellation);
        var pairs = PublicationDraw.Parse(text);
        List<DrawablePair> drawn = [.. PublicationDraw.Places(check.Seed, pairs.Count, check.Lines.Count).Select(p => pairs[p])];
        var same = pairs.Count == check.Population && drawn.SequenceEqual(check.Lines.Select(l => new DrawablePair(l.Code, l.Number, l.Channel)));
        return new DrawProof(same, null, PublicationDraw.Hash(text), pairs.Count, drawn);
    }

    private Deadline Due(DateTime drawnAt, int days) => Deadline.Of(drawnAt, new Term(days, TermUnit.WorkingDays, Clause: "办法第七条"), calendar.Current);
}

/// <summary>A row of the list of checks.</summary>
public sealed record CheckRow(Guid Id, DateOnly Month, CheckState State, DateTime DrawnAt, int Population, int Count, int Open, int Wrong, Deadline Due, string Left);

/// <summary>Everything that the page of one check shows.</summary>
public sealed record CheckDetail(
    Guid Id, DateOnly Month, CheckState State, string Seed, int Population, string PopulationHash, DateTime DrawnAt, DateOnly DueOn, Light Light, string Left,
    string? ConcludedBy, DateTime? ConcludedAt, IReadOnlyList<CheckLineView> Lines, bool MayNote);

/// <summary>A pair of a check.</summary>
public sealed record CheckLineView(
    int Place, Guid ItemId, string Code, string Name, int Number, PublicationChannel Channel, Guid? PublicationId, string? Where,
    CheckResult? Result, string Differs, string? By, DateOnly? On, Guid? FindingId, IReadOnlyList<FileDetail> Evidence);

/// <summary>What a repeated draw gave.</summary>
/// <param name="Same">Whether it is what the check holds.</param>
/// <param name="Damage">Why it could not be repeated, or null.</param>
/// <param name="Hash">SHA-256 of the population as it was read now.</param>
/// <param name="Population">How many pairs that has.</param>
/// <param name="Drawn">The pairs that were drawn now.</param>
public sealed record DrawProof(bool Same, string? Damage, string Hash, int Population, IReadOnlyList<DrawablePair> Drawn);
