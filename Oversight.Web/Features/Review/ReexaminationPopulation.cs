using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Review;

/// <summary>What a re-examination can draw: closed cases of the days, category and department asked for, each with its weight.</summary>
internal static class ReexaminationPopulation
{
    /// <summary>Reads it; cases drawn earlier are left out and say so, in addition to those left out by hand.</summary>
    /// <param name="db">The context.</param>
    /// <param name="form">What was asked for.</param>
    /// <param name="weights">How likely cases of a sort are drawn.</param>
    /// <param name="newId">Gives ids to exclusions.</param>
    public static async Task<ReexaminationField> Read(OversightDb db, ReexaminationForm form, IReadOnlyList<ReexaminationWeight> weights, Func<Guid> newId)
    {
        var (from, through) = (ChinaTime.StartOf(form.From), ChinaTime.EndOf(form.Through));
        var closed = db.Cases.Where(c => c.State == CaseState.Closed && c.ClosedAt >= from && c.ClosedAt < through && c.Number != null);
        if (form.Category is { } category)
            closed = closed.Where(c => c.Category == category);
        if (form.DepartmentId is { } department)
            closed = closed.Where(c => c.DepartmentId == department);
        var rows = await closed
            .Select(c => new
            {
                c.Id,
                Number = c.Number!,
                c.Category,
                c.DepartmentId,
                Red = db.CaseChecks.Where(t => t.CaseId == c.Id).Select(t => t.Red).FirstOrDefault(),
                Amber = db.CaseChecks.Where(t => t.CaseId == c.Id).Select(t => t.Amber).FirstOrDefault(),
                Earlier = db.ReviewSheets.Where(s => s.CaseId == c.Id).OrderBy(s => s.Ordinal).Select(s => s.DrawNumber).FirstOrDefault(),
            })
            .ToListAsync();
        var byHand = form.LeftOut.GroupBy(e => e.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Reason, StringComparer.Ordinal);
        if (byHand.Keys.FirstOrDefault(n => !rows.Exists(r => string.Equals(r.Number, n, StringComparison.Ordinal))) is { } unknown)
            throw new InvalidInput("exclusions", $"{unknown}不在所选范围之内，无需排除，请核对案号。");
        List<ReexaminationExclusion> exclusions =
        [
            .. rows.Where(r => byHand.ContainsKey(r.Number)).Select(r => new ReexaminationExclusion(newId(), r.Id, r.Number, byHand[r.Number])),
            .. rows.Where(r => r.Earlier is not null && !byHand.ContainsKey(r.Number)).Select(r => new ReexaminationExclusion(newId(), r.Id, r.Number, $"已在{r.Earlier}中复查")),
        ];
        var left = exclusions.Select(e => e.CaseId).ToHashSet();
        return new ReexaminationField(
            rows.Where(r => !left.Contains(r.Id)).ToDictionary(
                r => r.Number, r => (r.Id, new WeightedCase(r.Number, ReexaminationWeight.Of(weights, r.Category, r.DepartmentId, r.Red, r.Amber))), StringComparer.Ordinal),
            exclusions);
    }
}

/// <summary>A population with what was left out of it.</summary>
/// <param name="Cases">Id and weight by number.</param>
/// <param name="Exclusions">What was left out, each with its reason.</param>
internal sealed record ReexaminationField(IReadOnlyDictionary<string, (Guid Id, WeightedCase Weighted)> Cases, IReadOnlyList<ReexaminationExclusion> Exclusions);

/// <summary>The form of a draw.</summary>
/// <param name="From">First day of closing, China time.</param>
/// <param name="Through">Last day of closing, China time.</param>
/// <param name="Category">One category, or null.</param>
/// <param name="DepartmentId">One department, or null.</param>
/// <param name="Size">How many are wanted.</param>
/// <param name="Weights">Points by category, by department, and for red and amber lines.</param>
/// <param name="LeftOut">Cases left out by hand, each with its reason.</param>
public sealed record ReexaminationForm(
    DateOnly From, DateOnly Through, PowerCategory? Category, Guid? DepartmentId, int Size,
    IReadOnlyList<WeightChoice> Weights, IReadOnlyList<(string Number, string Reason)> LeftOut);

/// <summary>A weight as the form holds it.</summary>
/// <param name="Sort">What it is about.</param>
/// <param name="Key">Category or department.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Points">Points.</param>
public sealed record WeightChoice(ReexaminationWeightSort Sort, string Key, string Label, int Points);
