using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Administration;

/// <summary>Reads the parameters for their page.</summary>
public sealed class ParameterViews(Reads reads)
{
    /// <summary>Every parameter with the value in force.</summary>
    /// <exception cref="RuleBroken">The asker has no duty to read them.</exception>
    public Task<ParameterPage> All() => reads.Ask(async (db, actor) =>
    {
        ParameterDuties.Read.Demand(actor);
        var changed = await db.Parameters.Select(p => new { p.Id, p.Code, p.Value, p.Version }).ToDictionaryAsync(p => p.Code, StringComparer.Ordinal);
        return new ParameterPage(
            [.. Parameters.All.Select(k => changed.TryGetValue(k.Code, out var p) ? new ParameterLine(k, p.Value, p.Version, p.Id) : new ParameterLine(k, k.Default, 0, null))],
            ParameterDuties.Change.HeldBy(actor) is not null);
    });
}

/// <summary>The page of parameters.</summary>
/// <param name="Lines">In the order of <see cref="Parameters.All"/>.</param>
/// <param name="MayChange">Whether the asker may change them.</param>
public sealed record ParameterPage(IReadOnlyList<ParameterLine> Lines, bool MayChange);

/// <summary>One parameter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The value in force.</param>
/// <param name="Version">The version that a form is filled in on.</param>
/// <param name="Id">Its id, or null where the default holds.</param>
public sealed record ParameterLine(ParameterKind Kind, int Value, int Version, Guid? Id);
