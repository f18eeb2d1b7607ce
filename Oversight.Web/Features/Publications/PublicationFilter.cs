using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Publications;

/// <summary>What the ledger can be cut to.</summary>
public enum PublicationStanding
{
    /// <summary>已公布</summary>
    Published,

    /// <summary>待公布</summary>
    Due,

    /// <summary>逾期未公布</summary>
    Overdue,

    /// <summary>仍为旧版</summary>
    Old,

    /// <summary>应撤下</summary>
    Withdraw,

    /// <summary>到期复查</summary>
    Recheck,
}

/// <summary>Chinese names of what the ledger can be cut to.</summary>
public static class PublicationStandings
{
    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this PublicationStanding standing) => standing switch
    {
        PublicationStanding.Published => "已公布",
        PublicationStanding.Due => "待公布",
        PublicationStanding.Overdue => "逾期未公布",
        PublicationStanding.Old => "仍为旧版",
        PublicationStanding.Withdraw => "应撤下",
        PublicationStanding.Recheck => "到期复查",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
    };
}

/// <summary>What the ledger shows; all of it is in the address.</summary>
/// <param name="Standing">One standing; null for all.</param>
/// <param name="Channel">The channel it is about; null for all required ones.</param>
/// <param name="Category">One of the four.</param>
/// <param name="Department">Code of a handling department.</param>
/// <param name="Q">Part of code or name.</param>
public sealed record PublicationFilter(PublicationStanding? Standing = null, PublicationChannel? Channel = null, PowerCategory? Category = null, string? Department = null, string? Q = null)
{
    /// <summary>The filter as the address has it; what cannot be read is as if it were not there.</summary>
    public static PublicationFilter Of(string? standing, string? channel, string? category, string? department, string? q) => new(
        Asked.One<PublicationStanding>(standing), Asked.One<PublicationChannel>(channel), Asked.One<PowerCategory>(category), Blank(department), Blank(q));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>An item with the version that is in force, or the last one where the item is repealed.</summary>
internal sealed class StandingItem
{
    public required PowerItem Item { get; init; }

    public required ItemVersion Version { get; init; }
}

/// <summary>What a query about publication is asked as of.</summary>
/// <param name="Today">China time.</param>
/// <param name="Required">Channels on which every version has to stand.</param>
/// <param name="OverdueBefore">Versions that took effect before are overdue; null where none is.</param>
internal sealed record PublicationMoment(DateOnly Today, IReadOnlyList<PublicationChannel> Required, DateOnly? OverdueBefore);

/// <summary>The queries of the ledger: each a seek by item, channel and number.</summary>
internal static class PublicationQueries
{
    /// <summary>Every line that stands.</summary>
    public static IQueryable<PublicationLine> StandingLines(this OversightDb db) => db.Publications.SelectMany(p => p.Lines).Where(l => l.WithdrawnOn == null);

    /// <summary>Items that the filter leaves.</summary>
    public static IQueryable<StandingItem> StandingItems(this OversightDb db, PublicationFilter filter, PublicationMoment at)
    {
        var rows = filter.Standing == PublicationStanding.Withdraw ? db.Repealed(at.Today) : db.InForce(at.Today);
        if (filter.Category is { } category)
            rows = rows.Where(x => x.Item.Category == category);
        if (filter.Department is { } department)
            rows = rows.Where(x => x.Version.Handlers.Any(h => db.Departments.Any(d => d.Id == h.DepartmentId && d.Code == department)));
        if (filter.Q is { } q)
        {
            var code = ItemCode.Plain(q);
            rows = rows.Where(x => x.Item.Code.Contains(code) || x.Version.Name.Contains(q));
        }

        return filter.Standing is { } standing ? db.Cut(rows, standing, filter.Channel, at) : rows;
    }

    /// <summary>Items in force on a day, with the version.</summary>
    public static IQueryable<StandingItem> InForce(this OversightDb db, DateOnly day) =>
        from i in db.Items
        from v in i.Versions
        where (i.RepealedAfter == null || day <= i.RepealedAfter)
            && v.Id == i.Versions.Where(w => w.EffectiveFrom <= day).OrderByDescending(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
        select new StandingItem { Item = i, Version = v };

    private static IQueryable<StandingItem> Repealed(this OversightDb db, DateOnly day) =>
        from i in db.Items
        from v in i.Versions
        where i.RepealedAfter < day && !i.Versions.Any(w => w.Number > v.Number)
        select new StandingItem { Item = i, Version = v };

    private static IQueryable<StandingItem> Cut(this OversightDb db, IQueryable<StandingItem> rows, PublicationStanding standing, PublicationChannel? one, PublicationMoment at)
    {
        PublicationChannel[] all = one is { } c ? [c] : [.. PublicationChannels.All];
        PublicationChannel[] required = one is { } r ? [r] : [.. at.Required];
        var many = required.Length;
        var lines = db.StandingLines();
        var today = at.Today;
        return standing switch
        {
            PublicationStanding.Published => rows.Where(x => lines.Where(l => l.ItemId == x.Item.Id && required.Contains(l.Channel) && l.Number == x.Version.Number).Select(l => l.Channel).Distinct().Count() == many),
            PublicationStanding.Due or PublicationStanding.Overdue => Missing(),
            PublicationStanding.Old => rows.Where(x => lines.Any(l => l.ItemId == x.Item.Id && all.Contains(l.Channel) && l.Number < x.Version.Number
                && !lines.Any(n => n.ItemId == x.Item.Id && n.Channel == l.Channel && n.Number >= x.Version.Number))),
            PublicationStanding.Withdraw => rows.Where(x => lines.Any(l => l.ItemId == x.Item.Id && all.Contains(l.Channel))),
            PublicationStanding.Recheck => rows.Where(x => lines.Any(l => l.ItemId == x.Item.Id && all.Contains(l.Channel) && l.Number == x.Version.Number && l.NextCheckOn <= today)),
            _ => throw new ArgumentOutOfRangeException(nameof(standing)),
        };

        IQueryable<StandingItem> Missing()
        {
            // On a channel that is not required nothing is missing.
            required = [.. required.Intersect(at.Required)];
            many = required.Length;
            var missing = rows.Where(x => lines.Where(l => l.ItemId == x.Item.Id && required.Contains(l.Channel) && l.Number == x.Version.Number).Select(l => l.Channel).Distinct().Count() < many);
            return (standing, at.OverdueBefore) switch
            {
                (PublicationStanding.Due, { } bound) => missing.Where(x => x.Version.EffectiveFrom >= bound),
                (PublicationStanding.Due, null) => missing,
                (_, { } bound) => missing.Where(x => x.Version.EffectiveFrom < bound),
                _ => missing.Where(x => false),
            };
        }
    }
}
