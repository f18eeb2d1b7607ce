using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Imports;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;
using Oversight.Infrastructure.Review;
using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Discretion;
using Oversight.Web.Features.Imports;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Publications;
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

    [Fact]
    public void What_the_recount_of_the_procedure_check_reads_translates()
    {
        using var db = SqlServerScript.Model();
        var ask = new CheckedCaseQueries(db.Cases.Where(c => c.Ordinal > 5 && c.Ordinal <= 500 && (c.IsOpen || !db.CaseChecks.Any(t => t.CaseId == c.Id))));
        Translates(ask.Heads);
        Translates(ask.Steps);
        Translates(ask.Officers);
        Translates(ask.Pauses);
        Translates(ask.Extensions);
        Translates(ask.Decisions);
        Translates(ask.Parties);
        Translates(ask.Exhibits);
        Translates(ask.Explanations);
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
                Translates(new NoticeFilter(view, light, "ZD1", 2026).Apply(db.Notices.SeenBy(actor), department, Now).OrderBy(n => n.DueAt).ThenBy(n => n.Ordinal).Take(31));
        }

        Translates(new FindingFilter(Department: "ZD1", Year: 2026).Apply(db.Findings, department).NewestFirst(f => f.Ordinal, new ListPlace(0, 9, true)).Take(31));
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.LegalOffice)]
    public void Searches_translate_and_take_words_as_they_stand(Role role)
    {
        using var db = SqlServerScript.Model();
        var (actor, words) = (Holding(role), SearchWords.Of("100%_[ 渣土"));
        var few = new Candidates(new SearchIndex(), [], [], [9, 7]);
        var many = few with { Rows = [], Plans = [new SegmentPlan(9, 9000, [1, 2], [3])] };
        foreach (var found in (Candidates[])[few, many])
        {
            foreach (var further in (List<long>?[])[null, [5, 3]])
            {
                Translates(Searching.Within(db, db.Complaints.VisibleTo(actor), words, found, further).Rows.NewestFirst(c => c.Ordinal, new ListPlace(0, 9, false)).Take(31).Select(c => c.Title));
                Translates(Searching.Within(db, db.Notices.SeenBy(actor), words, found, further).Rows.OrderBy(n => n.DueAt).ThenBy(n => n.Ordinal).Take(31).Select(n => n.Title));
            }

            foreach (var filter in CaseFilters().Where((_, i) => i % 5 == 0))
                Translates(Searching.Within(db, db.Cases.VisibleTo(actor).Narrow(filter, db, actor, Now), words, found, null).Rows.OrderBy(c => c.SortDueAt).Take(21).Select(c => c.Number));
        }

        Translates(AccountSearch.Marks(db, db.Complaints.VisibleTo(actor), 900).Take(10));
        Translates(AccountSearch.Sealed(db.Complaints.VisibleTo(actor), [9, 7]));
        var text = db.SearchTexts.Holding(words).ToQueryString();
        Assert.Contains("LIKE", text, StringComparison.Ordinal);
        Assert.Contains(@"100\%\_\[", text, StringComparison.Ordinal);
        Assert.Equal("Latin1_General_100_BIN2", db.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(SearchText))!.FindProperty(nameof(SearchText.Text))!.GetCollation());
    }

    [Fact]
    public void What_gathers_the_words_of_rows_translates()
    {
        using var db = SqlServerScript.Model();
        Translates(SearchSources.Cases(db, 900, 500).AsSingleQuery());
        Translates(SearchSources.Complaints(db, 900, 500));
        List<long> keys = [Grams.Key(3, 7)];
        Translates(db.SearchPostings.Where(p => EF.Parameter(keys).Contains(p.Key)).Select(p => new { p.Key, p.Count }));
        List<int> loose = [0, -1, 4];
        Translates(db.SearchTexts.Where(t => t.Kind == Kinds.Case && EF.Parameter(loose).Contains(t.Segment)).OrderByDescending(t => t.Ordinal).Select(t => t.Ordinal));
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

    [Fact]
    public void Every_list_of_laws_and_what_rests_on_them_translates()
    {
        using var db = SqlServerScript.Model();
        var day = new DateOnly(2026, 3, 2);
        foreach (var state in Enum.GetValues<LawState>().Where(s => s != LawState.Superseded).Cast<LawState?>().Append(null))
        {
            foreach (var by in LawFilter.Citing.Select(c => c.Key))
                Translates(LawViews.Where(db, new LawFilter(state, Alarm: true, LawLevel.LocalRegulation, by, "市容"), day).OrderBy(l => l.Ordinal).Take(31).Select(l => new { l.Id, l.Name }));
        }

        Translates(db.LawCitations.Standing(db, day).GroupBy(c => new { c.LawId, c.Kind }).Select(g => new { g.Key, Count = g.Count() }));
        Translates(db.LawCitations.Standing(db, day).Where(c => c.Problem != "").GroupBy(c => new { c.Kind, c.Clause, c.Problem, c.LawId }).Select(g => new { g.Key, Count = g.Count(), Code = g.Min(c => c.OwnerCode) }));
        Translates(db.Outdated(day).Standing(db, day).GroupBy(c => c.LawId).Select(g => new { g.Key, Count = g.Count() }));
        Translates(db.Cases.VisibleTo(Holding(Role.Officer)).RestingOn(db.LawCitations.Where(c => c.LawId == Guid.Empty)).GroupBy(c => c.DepartmentId).Select(g => new { g.Key, Count = g.Count() }));
    }

    [Fact]
    public void Every_list_of_publications_translates()
    {
        using var db = SqlServerScript.Model();
        var at = new PublicationMoment(new DateOnly(2026, 3, 2), [PublicationChannel.GovernmentSite, PublicationChannel.HallPoster], new DateOnly(2026, 2, 1));
        foreach (var standing in Enum.GetValues<PublicationStanding>().Cast<PublicationStanding?>().Append(null))
        {
            foreach (var channel in (PublicationChannel?[])[null, PublicationChannel.GovernmentSite])
                Translates(db.StandingItems(new PublicationFilter(standing, channel, PowerCategory.Penalty, "ZD1", "占道"), at).OrderBy(x => x.Item.Code).Take(31).Select(x => new { x.Item.Code, x.Version.Number }));
        }

        Translates(from d in db.ComparedDifferences join f in ComparedFindings.Unsettled(db, PublicationChannel.GovernmentSite) on d.FindingId equals f.Id orderby f.Ordinal select d);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_list_of_adjustments_translates(Role role)
    {
        using var db = SqlServerScript.Model();
        var actor = Holding(role);
        foreach (var (view, _) in AdjustmentFilter.Views)
        {
            foreach (var light in AdjustmentFilter.Lights.Select(l => l.Key).Cast<string?>().Append(null))
                Translates(new AdjustmentFilter(view, Circumstance.LawChanged, light, "ZD1", "市容").Apply(db, db.Adjustments.SeenBy(db, actor), Guid.Empty, Now).OrderBy(a => a.DueAt).ThenBy(a => a.Ordinal).Take(31).Select(a => new { a.Id, a.Number }));
        }

        Translates(AdjustmentWriters.SheetsOf(db, actor));
    }

    [Fact]
    public void Every_list_of_benchmarks_and_of_rows_of_an_import_translates()
    {
        using var db = SqlServerScript.Model();
        var day = new DateOnly(2026, 3, 2);
        foreach (var (view, _) in BenchmarkFilter.Views)
        {
            foreach (var (faults, _) in BenchmarkFilter.FaultKinds)
                Translates(BenchmarkViews.Rows(new BenchmarkFilter(view, faults, true, "占道").Apply(db.Benchmarks, day).NewestFirst(b => b.Ordinal, new ListPlace(0, 9, true)), day).Take(31));
        }

        foreach (var outcome in Enum.GetValues<RowOutcome>())
        {
            var rows = ImportViews.Where(db, Guid.Empty, 1, new RowFilter(outcome, PowerCategory.Penalty, "bases-form", "占道"));
            Translates(rows.OrderBy(r => r.Place).Take(31));
            Translates(rows.GroupBy(r => r.Kinds).Select(g => new { g.Key, Count = g.Count() }));
        }
    }

    [Fact]
    public void Items_with_one_of_their_versions_translate()
    {
        using var db = SqlServerScript.Model();
        List<string> codes = ["410104-CG-CF-001"];
        Translates(ItemHeads.LatestOf(db, i => codes.Contains(i.Code)).Select(p => new { p.Item.Code, p.Version }).AsNoTracking().AsSingleQuery());
        Translates(ItemHeads.InForceOf(db, new DateOnly(2026, 3, 2), i => codes.Contains(i.Code)).Select(p => new { p.Item.Code, p.Version }).AsNoTracking().AsSingleQuery());
    }

    private static IEnumerable<CaseFilter> CaseFilters()
    {
        foreach (var tab in (string[])[CaseFilter.Mine, CaseFilter.Here, CaseFilter.Pressing, CaseFilter.Done, CaseFilter.All])
            yield return new CaseFilter { Tab = tab, Q = "花园路", Department = "ZD1", Item = "CF-001", Category = PowerCategory.Penalty, Open = true };
        foreach (var light in Enum.GetValues<Light>())
            yield return new CaseFilter { Light = light };
        yield return new CaseFilter { OnTime = true, ClosedYear = 2026 };
        yield return new CaseFilter { OnTime = false, ClosedMonth = new DateOnly(2026, 10, 1) };
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
