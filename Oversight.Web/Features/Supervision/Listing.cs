using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>What the lists of this area share.</summary>
internal static class Listing
{
    /// <summary>Counting stops here.</summary>
    public const int Cap = 1000;

    /// <summary>Rows on a page.</summary>
    public const int Size = 30;

    /// <summary>Cuts a page out of one row more than fits, as they were read from the place on.</summary>
    public static ListPage<T> Cut<T>(IReadOnlyList<T> read, ListPlace? place, int count, Func<T, string> placeOf)
    {
        var more = read.Count > Size;
        var rows = read.Take(Size).ToList();
        if (place is { Back: true })
            rows.Reverse();
        var previous = rows.Count > 0 && (place is { Back: false } || (place is { Back: true } && more)) ? placeOf(rows[0]) : null;
        var next = rows.Count > 0 && (place is { Back: true } || more) ? placeOf(rows[^1]) : null;
        return new ListPage<T>(rows, Math.Min(count, Cap), count > Cap, previous, next);
    }

    /// <summary>The id of the department with the code; an unknown code finds nothing.</summary>
    public static async Task<Guid?> DepartmentId(this OversightDb db, string? code) =>
        code is null ? null : await db.Departments.Where(d => d.Code == code).Select(d => (Guid?)d.Id).FirstOrDefaultAsync() ?? Guid.Empty;

    /// <summary>The newest first, from a place on.</summary>
    public static IQueryable<T> NewestFirst<T>(this IQueryable<T> rows, Expression<Func<T, long>> ordinal, ListPlace? place)
        where T : Aggregate => place switch
        {
            null => rows.OrderByDescending(ordinal),
            { Back: true } => rows.Where(r => r.Ordinal > place.Ordinal).OrderBy(ordinal),
            _ => rows.Where(r => r.Ordinal < place.Ordinal).OrderByDescending(ordinal),
        };
}
