using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding.Laws;
using Oversight.Tests.Support;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Laws;

/// <summary>Laws are registered, changed and repealed by the legal office, and what rests on them follows in the same transaction.</summary>
public sealed class LawActsTests
{
    private const string Dogs = "郑州市城市养犬管理条例", Why = "据公布的决定登记";
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Duty Seed = new("system.seed-items", "登记事项", Role.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_legal_office_changes_the_register()
    {
        await using var world = await Start();
        var law = await Find(world, Dogs);
        foreach (var user in (string[])["leader", "deputy", "zd1.head", "admin"])
        {
            await world.As(user);
            Assert.Equal("duty", (await World.Refused(() => Repeal(world, law))).Code);
            Assert.Equal("duty", (await World.Refused(() => world.Get<RegisterLaw>().Run(Guid.NewGuid(), Head("甲办法"), Text("2026", new(2026, 1, 1)), Why))).Code);
            Assert.Equal("duty", (await World.Refused(() => world.Get<DoubtLaw>().Run(Guid.NewGuid(), law.Id, law.Version, "待核", Why))).Code);
        }
    }

    [Fact]
    public async Task A_repeal_drafts_the_adjustment_of_exactly_the_items_that_cite_the_law_with_its_deadline()
    {
        await using var world = await Start();
        await world.As("legal2");
        var law = await Find(world, Dogs);
        var done = await Repeal(world, law);
        await using var db = world.Read();
        var items = await db.Items.AsNoTracking().AsSplitQuery().ToListAsync(Stop);
        var citing = items.Where(i => i.Versions[^1].Bases.Any(b => b.Law == Dogs) || (i.Versions[^1].StatutoryClause ?? "").Contains(Dogs, StringComparison.Ordinal)).ToList();
        Assert.Equal(9, citing.Count);
        var sheet = await db.Adjustments.AsNoTracking().AsSplitQuery().SingleAsync(a => a.Id == Assert.Single(done.Sheets), Stop);
        Assert.Equal(citing.Select(i => i.Code).Order(StringComparer.Ordinal), sheet.Lines.Select(l => l.Code));
        Assert.Equal((Circumstance.LawRepealed, Today.AddDays(1), law.Id, 9), (sheet.Circumstance, sheet.ArisenOn, sheet.LawId!.Value, done.Items));
        Assert.All(sheet.Lines, l => Assert.Equal((AdjustmentChange.Revise, 1), (l.Change, l.BaseVersion)));
        Assert.All(sheet.Lines, l => Assert.Equal(citing.Single(i => i.Code == l.Code).Versions[^1].Bases.Count, l.Content!.Bases.Count));
        Assert.Equal(20, world.Get<Oversight.Infrastructure.Calendar.CalendarSource>().Current.WorkingDaysBetween(Today.AddDays(1), sheet.DueOn));
    }

    [Fact]
    public async Task Items_on_another_open_sheet_are_left_to_it_and_told()
    {
        await using var world = await Start();
        await world.As("legal2");
        await Repeal(world, await Find(world, Dogs));
        var penalties = await Find(world, "中华人民共和国行政处罚法");
        var touched = (await world.Get<LawPageViews>().Find(penalties.Id))!.Impact;
        var done = await Repeal(world, penalties);
        Assert.True(done.Elsewhere > 0);
        Assert.Equal(touched.Items.Count, done.Items + done.Elsewhere);
        Assert.Equal(touched.Items.Count(i => i.Sheet is not null), done.Elsewhere);
        await using var db = world.Read();
        Assert.DoesNotContain((await db.Adjustments.SelectMany(a => a.LineRows).Select(l => l.Code).ToListAsync(Stop)).GroupBy(c => c, StringComparer.Ordinal), g => g.Count() > 1);
    }

    [Fact]
    public async Task Where_the_form_showed_another_number_of_items_nothing_happens_at_all()
    {
        await using var world = await Start();
        await world.As("legal2");
        var law = await Find(world, Dogs);
        var refused = await World.Refused(() => world.Get<RepealLaw>().Run(Guid.NewGuid(), law.Id, law.Version, Form(Today), expected: 8));
        Assert.Equal(("impact-changed", "您核对时涉及8个事项，现在是9个，请重新核对后再确认。"), (refused.Code, refused.Message));
        await using var db = world.Read();
        Assert.Null((await Find(world, Dogs)).RepealedAfter);
        Assert.Equal(0, await db.Adjustments.CountAsync(Stop));
    }

    [Fact]
    public async Task Bad_input_is_told_in_one_sentence_and_leaves_nothing()
    {
        await using var world = await Start();
        await world.As("legal2");
        var (old, next) = (await Find(world, "中华人民共和国行政监察法"), await Find(world, "中华人民共和国监察法"));
        var circle = await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RepealLaw>().Run(Guid.NewGuid(), next.Id, next.Version, Form(Today) with { SuccessorId = old.Id }));
        Assert.Equal("接替关系成了一圈：中华人民共和国监察法 → 中华人民共和国行政监察法 → 中华人民共和国监察法，请另选接替的法规或者不选。", circle.Message);
        var law = await Find(world, Dogs);
        Assert.Equal("from", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<AddLawVersion>().Run(Guid.NewGuid(), law.Id, law.Version, Text("2020", new(2020, 1, 1)), Why))).Field);
        Assert.Equal("lastDay", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RepealLaw>().Run(Guid.NewGuid(), law.Id, law.Version, Form(new(2021, 12, 31))))).Field);
        Assert.Equal("name", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RegisterLaw>().Run(Guid.NewGuid(), Head("行政处罚法"), Text("2026", new(2026, 1, 1)), Why))).Field);
        Assert.Equal(1, (await Find(world, Dogs)).Version);
    }

    [Fact]
    public async Task A_new_text_leaves_old_citations_where_they_are_and_takes_those_that_are_made_under_it()
    {
        await using var world = await Start();
        await world.As("legal2");
        var law = await Find(world, "中华人民共和国行政强制法");
        await world.Get<AddLawVersion>().Run(Guid.NewGuid(), law.Id, law.Version, Text("2026-10-28", new(2026, 12, 1)) with { Complete = true, Articles = [("第二十五条", "查封、扣押的期限不得超过二十日。")] }, Why, missingSeen: true);
        await using var db = world.Read();
        var (before, after) = (law.Versions[0].Id, (await Find(world, law.Name)).Versions[1].Id);
        Assert.False(await db.LawCitations.AnyAsync(c => c.LawVersionId == after, Stop));
        Assert.False(await db.Outdated(Today).AnyAsync(c => c.LawId == law.Id, Stop));
        Assert.True(await db.Outdated(new(2026, 12, 1)).AnyAsync(c => c.LawId == law.Id, Stop));

        world.Clock.GoTo(new(2026, 12, 2));
        var version = await Publish(world, "410104-CG-QZ-005", new(2026, 12, 3), c => c);
        Assert.Equal(after, await db.LawCitations.Where(c => c.OwnerCode == "410104-CG-QZ-005" && c.OwnerVersion == version && c.Kind == CitationKind.StatutoryLimit).Select(c => c.LawVersionId).SingleAsync(Stop));
        Assert.Equal(before, await db.LawCitations.Where(c => c.OwnerCode == "410104-CG-QZ-005" && c.OwnerVersion == 1 && c.Kind == CitationKind.StatutoryLimit).Select(c => c.LawVersionId).SingleAsync(Stop));
    }

    [Fact]
    public async Task Our_own_limits_and_papers_move_to_the_text_in_force_when_they_were_compared()
    {
        await using var world = await Start();
        await world.As("legal2");
        var law = await Find(world, "中华人民共和国行政强制法");
        var kinds = CitationKinds.Fixed;
        await using var db = world.Read();
        var own = await db.LawCitations.CountAsync(c => c.LawId == law.Id && kinds.Contains(c.Kind), Stop);
        Assert.Equal("nothing-to-confirm", (await World.Refused(() => world.Get<ConfirmLawClauses>().Run(Guid.NewGuid(), law.Id, law.Version, Why))).Code);
        await world.Get<AddLawVersion>().Run(Guid.NewGuid(), law.Id, law.Version, Text("2026-10-28", new(2026, 11, 1)) with { Complete = true, Articles = [("第二十五条", "期限。")] }, Why, missingSeen: true);
        Assert.Equal(own, (await world.Get<LawPageViews>().Find(law.Id))!.ToConfirm);
        law = await Find(world, law.Name);
        Assert.Equal(own, await world.Get<ConfirmLawClauses>().Run(Guid.NewGuid(), law.Id, law.Version, Why));
        var rows = await db.LawCitations.AsNoTracking().Where(c => c.LawId == law.Id && kinds.Contains(c.Kind)).ToListAsync(Stop);
        Assert.All(rows, c => Assert.Equal(law.Versions[1].Id, c.LawVersionId));
        Assert.All(rows, c => Assert.Equal(c.Article.StartsWith("第二十五条", StringComparison.Ordinal) ? "" : "2026-10-28文本中没有", c.Problem.Length > 0 ? c.Problem[..15] : ""));
    }

    [Fact]
    public async Task A_version_counts_until_the_day_before_the_next_begins_and_the_next_from_its_confirmation_on()
    {
        await using var world = await Start();
        await world.As("legal2");
        var law = await Find(world, Dogs);
        var touched = (await world.Get<LawPageViews>().Find(law.Id))!.Impact.Items;
        Assert.Equal(9, touched.Count);
        var day = Today.AddDays(8);
        foreach (var item in touched)
            await Publish(world, item.Code, day, c => c with { Bases = [new("中华人民共和国行政处罚法", "2021-01-22", "法律", "第九条", "", "", Breached: false)], Statutory = null });
        Assert.Empty(await world.Get<CitationRecount>().Differences(Stop));

        // Until then they rest on the law and are counted; no sheet could mend what the next version says already.
        foreach (var ahead in (int[])[0, 7])
        {
            world.Clock.GoTo(Today.AddDays(ahead));
            await world.As("legal2");
            var impact = (await world.Get<LawPageViews>().Find(law.Id))!.Impact;
            Assert.Equal(touched.Select(i => (i.Code, 1, (DateOnly?)day.AddDays(-1))), impact.Items.Select(i => (i.Code, i.Version, i.Through)));
            Assert.Empty(impact.ToAdjust);
            Assert.Equal(9, (await Rows(new LawFilter(Q: Dogs))).Items);
            Assert.Equal(Dogs, (await Rows(new LawFilter(CitedBy: "items", Q: Dogs))).Name);
        }

        world.Clock.GoTo(day);
        await world.As("legal2");
        Assert.Empty((await world.Get<LawPageViews>().Find(law.Id))!.Impact.Items);
        Assert.Equal(0, (await Rows(new LawFilter(Q: Dogs))).Items);
        foreach (var row in await world.Get<LawViews>().Export(new LawFilter()))
        {
            foreach (var (by, count) in ((string, int)[])[("items", row.Items), ("procedures", row.Steps), ("own", row.Own), ("none", row.Items + row.Steps + row.Own == 0 ? 1 : 0)])
                Assert.Equal(count > 0, (await world.Get<LawViews>().Export(new LawFilter(CitedBy: by, Q: row.Name))).Any(r => r.Id == row.Id));
        }

        async Task<LawRow> Rows(LawFilter filter) => Assert.Single(await world.Get<LawViews>().Export(filter));
    }

    [Fact]
    public async Task Citations_that_an_earlier_release_left_without_a_term_get_it_at_the_next_start()
    {
        await using var world = await Start();
        await Publish(world, "410104-CG-CF-034", new(2026, 11, 30), c => c);
        await using var db = world.Read();
        var rows = db.LawCitations.Where(c => c.OwnerCode == "410104-CG-CF-034" && c.OwnerVersion == 1);
        Assert.True(await rows.ExecuteUpdateAsync(s => s.SetProperty(c => c.CountsThrough, (DateOnly?)null), Stop) > 0);
        await world.Get<LawSeed>().Run();
        Assert.All(await rows.AsNoTracking().ToListAsync(Stop), c => Assert.Equal(new DateOnly(2026, 11, 29), c.CountsThrough));
        Assert.Empty(await world.Get<CitationRecount>().Differences(Stop));
    }

    [Fact]
    public async Task A_law_that_is_repealed_by_now_can_have_taken_the_place_of_another()
    {
        await using var world = await Start();
        await world.As("legal2");
        var (law, force) = (await Find(world, Dogs), await Find(world, "中华人民共和国行政强制法"));
        await world.Get<RepealLaw>().Run(Guid.NewGuid(), force.Id, force.Version, Form(Today.AddDays(-1)));
        Assert.Equal("中华人民共和国行政强制法（2026-11-23起废止）", (await world.Get<LawViews>().Choices(law.Id)).Single(c => c.Id == force.Id).Name);
        Assert.Equal("successor", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RepealLaw>().Run(Guid.NewGuid(), law.Id, law.Version, Form(Today.AddDays(-1)) with { SuccessorId = force.Id }))).Field);
        await world.Get<RepealLaw>().Run(Guid.NewGuid(), law.Id, law.Version, Form(Today.AddDays(-2)) with { SuccessorId = force.Id });
        Assert.Equal(force.Id, (await Find(world, Dogs)).SuccessorId);
    }

    [Fact]
    public async Task A_law_that_joins_the_register_is_found_by_what_named_it_before()
    {
        await using var world = await Start();
        var version = await Publish(world, "410104-CG-CF-034", new(2026, 11, 24), c => c with { Bases = [new("郑州市养犬新办法", "2026-05-01", "政府规章", "第三条", "", "", Breached: false)] });
        await using var db = world.Read();
        var open = await db.LawCitations.AsNoTracking().SingleAsync(c => c.OwnerCode == "410104-CG-CF-034" && c.OwnerVersion == version && c.Kind == CitationKind.Basis, Stop);
        Assert.Equal("法规库中没有“郑州市养犬新办法”", open.Problem);
        await world.As("legal2");
        var id = await world.Get<RegisterLaw>().Run(Guid.NewGuid(), Head("郑州市养犬新办法"), Text("2026-05-01", new(2026, 5, 1)) with { Articles = [("第三条", "养犬登记。")] }, Why);
        var found = await db.LawCitations.AsNoTracking().SingleAsync(c => c.Id == open.Id, Stop);
        Assert.Equal((id, "第三条", ""), (found.LawId!.Value, found.Article, found.Problem));
        Assert.Equal(found.LawVersionId, (await db.Items.AsNoTracking().SingleAsync(i => i.Code == "410104-CG-CF-034", Stop)).Versions[^1].Bases[0].LawVersionId);
    }

    [Fact]
    public async Task The_legal_office_and_the_leader_are_told_when_a_law_changes()
    {
        await using var world = await Start();
        await world.Get<FollowTrail>().Run(Stop);
        await world.As("legal2");
        var law = await Find(world, Dogs);
        await Repeal(world, law);
        await world.Get<FollowTrail>().Run(Stop);
        await using var db = world.Read();
        var rung = await db.Notifications.Where(n => n.Text.Contains(Dogs)).Select(n => n.OfficerId).ToListAsync(Stop);
        Assert.Equal(new[] { await world.OfficerOf("leader"), await world.OfficerOf("legal") }.Order(), rung.Order());
    }

    [Fact]
    public async Task A_whole_text_without_articles_that_are_cited_is_asked_back_with_their_numbers_and_told_on_the_sheet()
    {
        await using var world = await Start();
        await world.As("legal2");
        var law = await Find(world, Dogs);
        var text = Text("2026-10-28", new(2026, 12, 1)) with { Complete = true, Articles = [("第一条", "为了规范养犬。")] };
        var missing = await world.Get<MissingArticles>().Of(law.Id, text);
        Assert.True(missing.Count > 3);
        Assert.All(missing, m => Assert.NotEmpty(m.Owners));
        var refused = await World.Refused(() => world.Get<AddLawVersion>().Run(Guid.NewGuid(), law.Id, law.Version, text, Why));
        Assert.Equal("articles-missing", refused.Code);
        Assert.Contains(missing[0].Article, refused.Message, StringComparison.Ordinal);
        Assert.Single((await Find(world, Dogs)).Versions);
        var done = await world.Get<AddLawVersion>().Run(Guid.NewGuid(), law.Id, law.Version, text, Why, missingSeen: true);
        await using var db = world.Read();
        Assert.Contains($"新文本中没有原引用的{missing[0].Article}", (await db.Adjustments.AsNoTracking().SingleAsync(a => a.Id == done.Sheets[0], Stop)).Reason, StringComparison.Ordinal);
        Assert.Empty(await world.Get<MissingArticles>().Of(law.Id, text with { Complete = false }));
    }

    [Fact]
    public async Task No_case_begins_on_an_item_whose_every_basis_is_repealed_and_one_that_is_left_is_warned_of()
    {
        await using var world = await World.Start(s => s.AddLaws().AddAdjustments().AddTrail().AddCasework());
        await using var db = world.Read();
        var items = await db.Items.AsNoTracking().AsSplitQuery().ToListAsync(Stop);
        var standing = await BasisStandings.Of(db, items, Today, Stop);
        Assert.All(standing.Values, s => Assert.False(s.None, s.Sentence));
        var dogs = items.First(i => i.Category == PowerCategory.Penalty && i.Versions[^1].Bases.Where(b => !b.Breached).All(b => b.Law == Dogs));
        var handler = dogs.Versions[^1].Handlers.First(h => h.Lead).DepartmentId;
        var code = await db.Departments.Where(d => d.Id == handler).Select(d => d.Code).SingleAsync(Stop);
        var officer = $"{code.ToLowerInvariant()}.a";
        await world.As(officer);
        var before = await Register();
        await world.As("legal2");
        await Repeal(world, await Find(world, Dogs));
        await world.As(officer);
        world.Clock.GoTo(Today.AddDays(1));
        var refused = await World.Refused(Register);
        Assert.Equal("basis-repealed", refused.Code);
        Assert.Contains("《郑州市城市养犬管理条例》", refused.Message, StringComparison.Ordinal);
        Assert.Contains("2026-11-23", refused.Message, StringComparison.Ordinal);
        Assert.Contains("草拟调整单", refused.Message, StringComparison.Ordinal);
        await world.As($"{code.ToLowerInvariant()}.head");
        Assert.Equal("basis-repealed", (await World.Refused(() => world.Get<AcceptCase>().Run(Guid.NewGuid(), before, 1))).Code);
        var left = new StandingBases("T-001", [new RepealedBasis(Dogs, Today)], 1, "调整单调〔2026〕3号");
        left.Demand();
        Assert.Contains("其余依据仍有效", left.Sentence, StringComparison.Ordinal);

        Task<Guid> Register() => world.Get<RegisterCase>().Run(Guid.NewGuid(), dogs.Id, handler, new CaseIntake(PartyCard.Named(PartyKind.Person, "张三"), "紫荆山路口", "携犬进入禁入区域"));
    }

    private static Task<World> Start() => World.Start(s => s.AddLaws().AddAdjustments().AddTrail().AddScoped<FollowTrail>());

    private static async Task<Law> Find(World world, string name)
    {
        await using var db = world.Read();
        return await db.Laws.AsNoTracking().AsSplitQuery().SingleAsync(l => l.Name == name, Stop);
    }

    private static Task<LawConsequence> Repeal(World world, Law law) => world.Get<RepealLaw>().Run(Guid.NewGuid(), law.Id, law.Version, Form(Today));

    private static LawRepeal Form(DateOnly lastDay) => new(lastDay, "郑州市人民代表大会常务委员会公告：自次日起废止", "公报", null, Why);

    private static LawHead Head(string name) => new() { Name = name, Level = LawLevel.GovernmentRule, Issuer = "郑州市人民政府" };

    private static LawText Text(string label, DateOnly from) => new() { Label = label, InForceFrom = from, Source = "公报" };

    private static Task<int> Publish(World world, string code, DateOnly from, Func<ItemContent, ItemContent> change) =>
        world.Work.DoAsSystem(Seed, Subject.New(Kinds.PowerItem), Guid.NewGuid(), async (OversightDb db, Actor _) =>
        {
            var item = await db.Items.SingleAsync(i => i.Code == code, Stop);
            item.Publish(new ItemVersion(item.Versions.Count + 1, from, item.Category, change(item.Versions[^1].ToContent()), Guid.CreateVersion7));
            return item.Versions.Count;
        });
}
