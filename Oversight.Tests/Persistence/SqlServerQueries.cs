using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Responsibility;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Supervision;

namespace Oversight.Tests.Persistence;

/// <summary>The lists can be asked of SQL Server: each query translates, and what it becomes is T-SQL.</summary>
public sealed class SqlServerQueries
{
    private static readonly DateTime Now = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_list_of_cases_translates(Role role)
    {
        using var db = SqlServerScript.Model();
        var actor = Holding(role);
        foreach (var filter in CaseFilters())
            Translates(db.Cases.VisibleTo(actor).Narrow(filter, db, actor, Now).OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal).Take(21).Select(c => new { c.Id, Party = c.Party.Value }));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_list_of_notices_and_findings_translates(Role role)
    {
        using var db = SqlServerScript.Model();
        var (actor, department) = (Holding(role), Guid.CreateVersion7());
        foreach (var (view, _) in NoticeFilter.Views)
        {
            foreach (var light in (string?[])[null, "blue", "yellow", "red"])
                Translates(new NoticeFilter(view, light, "ZD1", 2026, "整改").Apply(db.Notices.SeenBy(actor), department, Now).OrderBy(n => n.DueAt).ThenBy(n => n.Ordinal).Take(31));
        }

        Translates(new FindingFilter(Department: "ZD1", Year: 2026, Q: "占道").Apply(db.Findings, department).NewestFirst(f => f.Ordinal, new ListPlace(0, 9, true)).Take(31));
    }

    [Fact]
    public void Every_list_of_items_translates()
    {
        using var db = SqlServerScript.Model();
        var day = new DateOnly(2026, 3, 2);
        foreach (var state in Enum.GetValues<CatalogueState>())
        {
            foreach (var complete in (bool?[])[null, true, false])
            {
                var filter = new CatalogueFilter(day, PowerCategory.Penalty, "占道", "ZD1", "城市道路管理条例", Unconfirmed: true, Exercised: true, Lead: true, Complete: complete, State: state);
                var listed = db.Listed(filter);
                Translates(listed.Where(x => x.Item.Code.CompareTo("A") > 0).OrderBy(x => x.Item.Code).Take(21).Select(x => new { x.Item.Code, x.Version }).AsNoTracking().AsSingleQuery());
                Translates(listed.GroupBy(x => x.Item.Category).Select(g => new { g.Key, Count = g.Count() }));
            }
        }
    }

    [Fact]
    public void What_was_left_behind_and_what_was_held_once_translate()
    {
        using var db = SqlServerScript.Model();
        var (day, officer) = (new DateOnly(2026, 3, 2), Guid.CreateVersion7());
        Translates(db.LeftCases(day).GroupBy(c => new { c.HandlerId, c.DepartmentId }).Select(g => new { g.Key.HandlerId, Count = g.Count() }));
        Translates(from p in db.Posts from h in p.Holdings where h.OfficerId == officer && h.Through < day orderby h.Through descending select new { p.Name, h.Through });
        Translates(db.TrailHeads.Select(h => new { Posts = db.Posts.Sum(p => p.Version), Teams = db.Teams.Sum(t => t.Version) }));
    }

    private static IEnumerable<CaseFilter> CaseFilters()
    {
        foreach (var tab in (string[])[CaseFilter.Mine, CaseFilter.Here, CaseFilter.Pressing, CaseFilter.Done, CaseFilter.All])
            yield return new CaseFilter { Tab = tab, Q = "花园路", Department = "ZD1", Item = "CF-001", Category = PowerCategory.Penalty, Open = true };
        foreach (var light in Enum.GetValues<Light>())
            yield return new CaseFilter { Light = light };
        yield return new CaseFilter { OnTime = true, ClosedYear = 2026 };
    }

    private static Actor Holding(Role role) =>
        new(Guid.CreateVersion7(), "某人", [new HeldPost(Guid.CreateVersion7(), Guid.CreateVersion7(), role.Name(), role)], new HashSet<Guid> { Guid.CreateVersion7() });

    private static void Translates<T>(IQueryable<T> query)
    {
        var text = query.ToQueryString();
        Assert.Contains("SELECT", text, StringComparison.Ordinal);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var wrong);
        Assert.True(wrong.Count == 0, text);
    }
}
