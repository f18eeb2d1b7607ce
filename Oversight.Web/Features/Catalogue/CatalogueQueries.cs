using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Catalogue;

/// <summary>An item with the version that the list shows of it.</summary>
public sealed class ListedItem
{
    public required PowerItem Item { get; init; }

    public required ItemVersion Version { get; init; }
}

/// <summary>The list of items as queries.</summary>
public static class CatalogueQueries
{
    /// <summary>The items that a filter leaves, each with its one version; without order and place in the list.</summary>
    public static IQueryable<ListedItem> Listed(this OversightDb db, CatalogueFilter filter)
    {
        var day = filter.On;
        var all = At(db, filter.State, day);
        if (filter.Category is { } category)
            all = all.Where(x => x.Item.Category == category);
        if (filter.Unconfirmed)
            all = all.Where(x => x.Version.Unconfirmed);
        if (filter.Law is { } law)
            all = all.Where(x => x.Version.Bases.Any(b => !b.Breached && b.Law == law));
        if (filter.Department is { } department)
        {
            var lead = filter.Lead;
            all = all.Where(x => x.Version.Handlers.Any(h => (h.Lead || !lead) && db.Departments.Any(d => d.Id == h.DepartmentId && d.Code == department)));
        }

        if (filter.Exercised is { } exercised)
        {
            var year = filter.Year ?? day.Year;
            var code = filter.Department;
            all = all.Where(x => db.ExercisedItemTallies.Any(t => t.ItemId == x.Item.Id && t.Period == year && t.Count > 0
                && (code == null || db.Departments.Any(d => d.Id == t.DepartmentId && d.Code == code))) == exercised);
        }

        if (filter.Search?.Trim() is { Length: > 0 } text)
        {
            var code = ItemCode.Plain(text);
            all = all.Where(x => x.Item.Code.Contains(code) || x.Version.Name.Contains(text) || x.Version.SubName.Contains(text) || x.Version.DutyMatters.Contains(text)
                || x.Version.Bases.Any(b => b.Law.Contains(text) || b.Article.Contains(text) || (b.Law + b.Article).Contains(text)));
        }

        return filter.Complete switch { true => Complete(all), false => Incomplete(all), null => all };
    }

    // The one version of each item is looked up by item and day, so that the work follows the items and not all their versions.
    private static IQueryable<ListedItem> At(OversightDb db, CatalogueState state, DateOnly day) => state switch
    {
        CatalogueState.Future =>
            from i in db.Items
            from v in i.Versions
            where v.Id == i.Versions.Where(w => w.EffectiveFrom > day).OrderBy(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
                && (i.RepealedAfter == null || v.EffectiveFrom <= i.RepealedAfter)
            select new ListedItem { Item = i, Version = v },
        CatalogueState.Repealed =>
            from i in db.Items
            where i.RepealedAfter < day
            from v in i.Versions
            where v.Id == i.Versions.OrderByDescending(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
            select new ListedItem { Item = i, Version = v },
        _ =>
            from i in db.Items
            where i.RepealedAfter == null || day <= i.RepealedAfter
            from v in i.Versions
            where v.Id == i.Versions.Where(w => w.EffectiveFrom <= day).OrderByDescending(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
            select new ListedItem { Item = i, Version = v },
    };

    // ItemCompleteness in the database's words; a test holds both against each other. A version cannot be without name, body, procedure and commitment.
    // The name, which is never empty, stands beside the parts: SQLite would otherwise join through all charts of all versions, forty times as slow.
    private static IQueryable<ListedItem> Complete(IQueryable<ListedItem> all) => all.Where(x =>
        x.Version.PowerSource != "" && x.Version.ExerciseLevel != "" && x.Version.Target != "" && x.Version.Phone != ""
        && x.Version.DutyMatters != "" && x.Version.DutyBasis != "" && x.Version.AccountabilityScope != "" && x.Version.AccountabilityCases != ""
        && (x.Item.Category == PowerCategory.PublicService ? x.Version.Charges != "" : x.Version.Remedy != "")
        && ((x.Version.Bases.Any(b => !b.Breached) && x.Version.Handlers.Any() && x.Version.Risks.Any() && x.Version.Charts.Any()) || x.Version.Name == ""));

    private static IQueryable<ListedItem> Incomplete(IQueryable<ListedItem> all) => all.Where(x =>
        x.Version.PowerSource == "" || x.Version.ExerciseLevel == "" || x.Version.Target == "" || x.Version.Phone == ""
        || x.Version.DutyMatters == "" || x.Version.DutyBasis == "" || x.Version.AccountabilityScope == "" || x.Version.AccountabilityCases == ""
        || (x.Item.Category == PowerCategory.PublicService ? x.Version.Charges == "" : x.Version.Remedy == "")
        || !x.Version.Bases.Any(b => !b.Breached) || !x.Version.Handlers.Any() || !x.Version.Risks.Any() || !x.Version.Charts.Any());
}
