using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Seeding.Alerts;
using Oversight.Tests.Support;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Documents;
using UglyToad.PdfPig;

namespace Oversight.Tests.Features.Disclosures;

public sealed class DisclosureActsTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_decision_brings_its_disclosure_with_a_term_of_seven_working_days()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided(issue: false);
        var disclosure = await scene.Disclosure(id);
        Assert.Equal((DisclosureState.Due, new DateOnly(2026, 12, 2)), (disclosure.State, disclosure.DueOn));
        await using var db = scene.Cases.World.Read();
        Assert.Equal(1, await db.CreditRecords.CountAsync(r => r.CaseId == id));
    }

    [Fact]
    public async Task What_the_public_reads_holds_nothing_of_what_was_hidden()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Published();
        var disclosure = await scene.Disclosure(id);
        await using var db = scene.Cases.World.Read();
        var published = await db.PublishedDecisions.AsNoTracking().SingleAsync();
        Clean(JsonSerializer.Serialize(published, Plain));
        Assert.Contains("钱某某", published.Party, StringComparison.Ordinal);
        Assert.Contains("罚款", published.Body, StringComparison.Ordinal);

        // The file on the trail tells nothing either: neither facts nor rows outside the personal data.
        var payloads = await (from e in db.Trail join p in db.TrailPayloads on e.Seq equals p.Seq where e.SubjectId == disclosure.Id || e.SubjectId == published.Id select p.Payload).ToListAsync();
        Assert.All(payloads, p => Clean(System.Text.Encoding.UTF8.GetString(p!)));

        await scene.Act<DocumentArchive>().Sweep();
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.SubjectId == published.Id);
        Clean(document.Number);
        var pdf = await File.ReadAllBytesAsync(scene.Act<Oversight.Infrastructure.Files.FileStore>().PathOf(document.Hash));
        Clean(System.Text.Encoding.Latin1.GetString(pdf));
        using var read = PdfDocument.Open(pdf);
        Clean(string.Concat(read.GetPages().Select(p => p.Text)));
        Clean($"{read.Information.Title}{read.Information.Author}{read.Information.Subject}{read.Information.Keywords}{read.Information.Creator}{read.Information.Producer}");
        Assert.Contains("管执罚决〔2026〕1号", string.Concat(read.GetPages().Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_readable_is_not_published_whatever_two_persons_agree_to()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided();
        Assert.Equal("leak", (await World.Refused(() => scene.Propose(id, DisclosureMode.Publish))).Code);
        var refused = await World.Refused(() => scene.Propose(id, but: p => p with { Spans = [.. p.Spans.Where(s => s.Why != RedactionWhy.Identity)] }));
        Assert.Equal("leak", refused.Code);
        Clean(refused.Message);
        Assert.Equal(DisclosureState.Due, (await scene.Disclosure(id)).State);
    }

    [Fact]
    public async Task Neither_who_proposed_nor_who_decided_reviews()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided();
        await scene.Propose(id);
        Assert.Equal("same-person", (await World.Refused(() => scene.Review(id, by: "deputy"))).Code);
        Assert.Equal("duty", (await World.Refused(() => scene.Review(id, by: "zd1.a"))).Code);
        await scene.Review(id, agree: false);
        Assert.Equal(DisclosureState.Due, (await scene.Disclosure(id)).State);
        await scene.Propose(id, by: "zd1.head");
        await scene.Review(id, by: "leader");
        Assert.Equal(DisclosureState.Published, (await scene.Disclosure(id)).State);
    }

    [Fact]
    public async Task A_decision_without_its_document_is_not_published_and_a_ground_is_needed_to_withhold()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided(issue: false);
        Assert.Equal("no-number", (await World.Refused(() => scene.Propose(id))).Code);
        Assert.Equal("ground", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Propose(id, DisclosureMode.Withhold, p => p with { Ground = "because" }))).Field);
        await scene.Propose(id, DisclosureMode.Withhold);
        await scene.Review(id);
        var disclosure = await scene.Disclosure(id);
        Assert.Equal((DisclosureState.Withheld, true), (disclosure.State, disclosure.Stopped));
        await using var db = scene.Cases.World.Read();
        Assert.False(await db.PublishedDecisions.AnyAsync());
    }

    [Fact]
    public async Task A_period_outside_the_class_is_refused_and_a_minor_one_needs_a_reason()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided();
        Assert.Equal("months", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Propose(id, but: p => p with { Months = 13 }))).Field);
        Assert.Equal("months", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Propose(id, but: p => p with { Class = "minor", Months = 4 }))).Field);
        Assert.Equal("why", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Propose(id, but: p => p with { Class = "minor", Months = 3, Why = "" }))).Field);
    }

    [Fact]
    public async Task A_class_fits_what_was_decided_and_a_lighter_one_needs_a_reason()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided();
        Assert.Equal("class", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Propose(id, but: p => p with { Class = "other", Months = 24 }))).Field);
        Assert.Equal("why", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Propose(id, DisclosureMode.Withhold, p => p with { Class = "minor", Ground = "file", Why = "轻微" }))).Field);
        Assert.Equal("ground", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Propose(id, DisclosureMode.Withhold, p => p with { Ground = "light" }))).Field);
        await scene.Propose(id, DisclosureMode.Withhold, p => p with { Class = "minor", Ground = "light", Why = "情节轻微，已当场改正" });
        Assert.Equal("minor", (await scene.Disclosure(id)).Class);
    }

    [Fact]
    public async Task Spans_are_for_the_text_that_was_seen()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided(issue: false);
        await scene.Cases.World.As("zd1.a");
        var view = (await scene.Act<DisclosurePageViews>().Find((await scene.Disclosure(id)).Id))!;
        await scene.Issue(id);
        await scene.Cases.World.As("zd1.a");
        var refused = await World.Refused(() => scene.Act<ProposeDisclosure>().Run(Guid.NewGuid(), view.Disclosure.Id, view.Disclosure.Version, view.Mark, new(DisclosureMode.Redact, "general", 12, "", "符合公示条件", view.Spans)));
        Assert.Equal("text-changed", refused.Code);
    }

    [Fact]
    public async Task It_comes_down_by_itself_when_its_time_is_over()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Published();
        var sweep = scene.Act<TakeDownDisclosures>();
        scene.Cases.World.Clock.GoTo(new DateOnly(2027, 11, 23));
        Assert.Equal(0, await sweep.Run(default));
        scene.Cases.World.Clock.GoTo(new DateOnly(2027, 11, 24));
        Assert.Equal(1, await sweep.Run(default));
        Assert.Equal(0, await sweep.Run(default));
        await using var db = scene.Cases.World.Read();
        Assert.Equal((DisclosureState.TakenDown, PublicEnd.Expired), ((await scene.Disclosure(id)).State, (await db.PublishedDecisions.SingleAsync()).Ended));
    }

    [Fact]
    public async Task When_the_decision_falls_it_is_out_of_the_public_in_the_same_act_and_never_comes_back()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Published();
        Assert.Equal("duty", (await World.Refused(() => scene.Fall(id, "legal2"))).Code);
        await scene.Fall(id);
        var disclosure = await scene.Disclosure(id);
        await using var db = scene.Cases.World.Read();
        var published = await db.PublishedDecisions.SingleAsync();
        Assert.Equal((DisclosureState.Withdrawn, true, PublicEnd.Fell), (disclosure.State, disclosure.Fell, published.Ended));
        Assert.False(published.IsPublic(ChinaTime.DayOf(scene.Cases.World.Clock.Now)));
        Assert.Contains("行政复议决定撤销", published.EndNote, StringComparison.Ordinal);
        Assert.DoesNotContain("主要事实不清", published.EndNote, StringComparison.Ordinal);
        await scene.Cases.World.As("legal2");
        Assert.Equal("fell", (await World.Refused(() => scene.Act<ReopenDisclosure>().Run(Guid.NewGuid(), disclosure.Id, disclosure.Version, "重新公示试试看"))).Code);
        Assert.Equal("revoked", (await World.Refused(() => scene.Fall(id))).Code);
    }

    [Fact]
    public async Task A_changed_decision_is_disclosed_anew_under_the_document_that_changed_it()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Published();
        await scene.Fall(id, ground: RevocationGround.Changed, to: new ChangedDecision(DecisionOutcome.Penalty, 600_00, "将罚款变更为陆佰元"));
        await using var db = scene.Cases.World.Read();
        var disclosures = await db.Disclosures.AsNoTracking().Where(d => d.CaseId == id).OrderBy(d => d.Ordinal).ToListAsync();
        Assert.Equal([DisclosureState.Withdrawn, DisclosureState.Due], disclosures.Select(d => d.State));
        Assert.Equal(2, await db.CreditRecords.Where(r => r.CaseId == id).Select(r => r.DecisionId).Distinct().CountAsync());
        await scene.Cases.World.As("zd1.a");
        var view = (await scene.Act<DisclosurePageViews>().Find(disclosures[1].Id))!;
        Assert.Equal("管政复决〔2026〕7号", view.Source.Of(DisclosureText.Number));
        Assert.Contains("陆佰元", view.Source.Of(DisclosureText.Content), StringComparison.Ordinal);
        await scene.Act<ProposeDisclosure>().Run(Guid.NewGuid(), view.Disclosure.Id, view.Disclosure.Version, view.Mark, new DisclosureProposal(DisclosureMode.Redact, "general", 12, "", "符合公示条件", view.Spans));
        await scene.Cases.World.As("legal2");
        var version = (await scene.Act<DisclosurePageViews>().Find(disclosures[1].Id))!.Disclosure.Version;
        await scene.Act<ReviewDisclosure>().Run(Guid.NewGuid(), disclosures[1].Id, version, true, "已逐处核对，同意");
        Assert.Equal(1, await db.PublishedDecisions.CountAsync(p => p.EndedAt == null));
    }

    [Fact]
    public async Task What_the_system_would_hide_stays_for_a_reason_each_that_the_second_person_reads()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided();
        IReadOnlyList<RedactionSpan> all = [];
        DisclosureProposal Without(DisclosureProposal p)
        {
            all = p.Spans;
            return p with { Spans = [.. all.Where(s => s.Why != RedactionWhy.Plate)] };
        }

        Assert.Equal("dropped", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Propose(id, but: Without))).Field);
        Assert.Equal(DisclosureState.Due, (await scene.Disclosure(id)).State);
        await scene.Propose(id, but: p => Without(p) with { Dropped = [.. p.Spans.Where(s => s.Why == RedactionWhy.Plate).Select(s => new DroppedSpan(s, "工程车辆的号牌，已在现场公示牌公开"))] });
        var left = (await scene.Disclosure(id)).Left;
        Assert.NotEmpty(left);
        Assert.All(left, l => Assert.Equal((RedactionWhy.Plate, "工程车辆的号牌，已在现场公示牌公开"), (l.Why, l.Reason)));
        await scene.Review(id, agree: false);
        await scene.Propose(id, but: p => p with { Spans = all });
        Assert.Empty((await scene.Disclosure(id)).Left);
        Assert.Null((await scene.Cases.World.Verify()).Damage);
    }

    [Fact]
    public async Task A_reason_that_names_somebody_is_not_taken_and_the_pages_of_staff_hide_whole_numbers()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Published();
        await scene.Cases.World.As("leader");
        var on = await scene.Cases.Find(id);
        foreach (var reason in new[] { "钱有余申请复议，予以撤销。", $"身份证{ResultScenario.Card}有误，予以撤销。" })
        {
            Assert.Equal("reason", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Act<Oversight.Web.Features.Casework.RevokeDecision>().Run(Guid.NewGuid(), id, on.Version, new Revocation(
                RevocationGround.RevokedOnReview, "管政复决〔2026〕7号", ChinaTime.DayOf(scene.Cases.World.Clock.Now), reason)))).Field);
        }

        var view = (await scene.Act<DisclosurePageViews>().Find((await scene.Disclosure(id)).Id))!;
        foreach (var whole in new[] { ResultScenario.Card, "13712348888", "6222021234567890123" })
            Assert.DoesNotContain(whole, view.Shown.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credit_and_disclosure_name_whom_the_decision_names_until_two_persons_correct_it()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided();
        await scene.Cases.World.As("zd1.a");
        var other = ResultScenario.Person with { Name = "吴无辜", Identity = "", IdentityKind = null };
        var on = await scene.Cases.Find(id);
        Assert.Equal("party-locked", (await World.Refused(() => scene.Act<Oversight.Web.Features.Casework.DescribeParty>().Run(Guid.NewGuid(), id, on.Version, 1, other, "登记有误，予以更正"))).Code);
        await scene.Cases.Do("zd1.a", id, (op, v) => scene.Act<Oversight.Web.Features.Casework.AskCorrection>().Run(op, id, v, 1, other, "当事人冒用他人身份，经核实更正"));
        await scene.Act<Oversight.Web.Features.Credit.FillCredits>().Run(default);
        Assert.Equal("钱有余", Oversight.Domain.Credit.CreditValues.Read((await scene.Record(id)).Values!.Value)["CF_XDR_MC"]);
        await scene.Cases.Do("legal2", id, (op, v) => scene.Act<Oversight.Web.Features.Casework.ReviewCorrection>().Run(op, id, v, true, "材料齐全，同意"));
        await scene.Act<Oversight.Web.Features.Credit.FillCredits>().Run(default);
        Assert.Equal("吴无辜", Oversight.Domain.Credit.CreditValues.Read((await scene.Record(id)).Values!.Value)["CF_XDR_MC"]);
        await scene.Cases.World.As("zd1.a");
        Assert.Equal("leak", (await World.Refused(() => scene.Propose(id, but: p => p with { Spans = [.. p.Spans.Where(s => s.Why != RedactionWhy.Name)] }))).Code);
        Assert.Null((await scene.Cases.World.Verify()).Damage);
    }

    [Fact]
    public async Task What_was_taken_back_by_hand_is_corrected_and_published_anew()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Published();
        await scene.Cases.World.As("legal2");
        var d = await scene.Disclosure(id);
        await scene.Act<WithdrawDisclosure>().Run(Guid.NewGuid(), d.Id, d.Version, "正文漏隐一处，先行撤回");
        d = await scene.Disclosure(id);
        await scene.Act<ReopenDisclosure>().Run(Guid.NewGuid(), d.Id, d.Version, "补充隐去后重新公示");
        await scene.Propose(id);
        await scene.Review(id);
        await using var db = scene.Cases.World.Read();
        Assert.Equal(2, await db.PublishedDecisions.CountAsync());
        Assert.Equal(1, await db.PublishedDecisions.CountAsync(p => p.EndedAt == null));
    }

    [Fact]
    public async Task What_is_late_is_noted_once_with_the_instant_at_which_it_fell_due()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided();
        var sweep = scene.Act<LapseDisclosures>();
        Assert.Equal(0, await sweep.Run(default));
        scene.Cases.World.Clock.GoTo(new DateOnly(2026, 12, 3));
        Assert.Equal(1, await sweep.Run(default));
        Assert.Equal(0, await sweep.Run(default));
        Assert.Equal((await scene.Disclosure(id)).DueAt, (await scene.Disclosure(id)).LapsedAt);
    }

    [Fact]
    public async Task A_decision_that_has_no_disclosure_gets_one_with_the_term_of_its_day_and_only_one()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.DecidedInBulk();
        await using (var db = scene.Cases.World.Read())
            Assert.False(await db.Disclosures.AnyAsync(d => d.CaseId == id));
        await scene.Act<AlertRuleSeed>().Run();
        var sweep = scene.Act<OpenMissingDisclosures>();
        scene.Cases.World.Clock.GoTo(new DateOnly(2026, 12, 3));
        Assert.Equal(1, await sweep.Run(default));
        Assert.Equal(0, await sweep.Run(default));
        var disclosure = await scene.Disclosure(id);
        Assert.Equal((DisclosureState.Due, new DateOnly(2026, 12, 2)), (disclosure.State, disclosure.DueOn));
        await using var after = scene.Cases.World.Read();
        Assert.True(await after.Alerts.AnyAsync(a => a.SubjectId == disclosure.Id && a.Standing));
    }

    [Fact]
    public async Task What_no_class_keeps_in_public_any_longer_is_left_alone()
    {
        await using var scene = await ResultScenario.Start();
        await scene.DecidedInBulk();
        scene.Cases.World.Clock.GoTo(new DateOnly(2036, 11, 25));
        Assert.Equal(0, await scene.Act<OpenMissingDisclosures>().Run(default));
    }

    [Fact]
    public async Task A_decision_drafted_as_a_proposal_before_the_upgrade_is_read_as_a_decision()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided(issue: false);
        await using (var db = scene.Cases.World.Read())
            await db.Database.ExecuteSqlAsync($"UPDATE case_decision SET Content = '事实清楚，证据确凿，拟罚款捌佰元' WHERE CaseId = {id}");
        scene.Cases.World.VerifyAtEnd = false;
        await scene.Cases.World.As("zd1.a");
        Assert.Equal("事实清楚，证据确凿，罚款捌佰元", (await scene.Act<DisclosurePageViews>().Find((await scene.Disclosure(id)).Id))!.Source.Of(DisclosureText.Content));
    }

    [Fact]
    public async Task Another_department_and_the_administrators_see_none_of_it()
    {
        await using var scene = await ResultScenario.Start();
        var id = await scene.Decided();
        var disclosure = await scene.Disclosure(id);
        foreach (var stranger in new[] { "zd2.a", "zd2.head", "admin", "security", "auditor" })
        {
            await scene.Cases.World.As(stranger);
            Assert.Null(await scene.Act<DisclosurePageViews>().Find(disclosure.Id));
            Assert.Empty((await scene.Act<DisclosureViews>().List(new DisclosureFilter("all"), null)).Rows);
            Assert.Null(await scene.Act<DisclosurePageViews>().Sheet(disclosure.Id));
        }

        await scene.Cases.World.As("zd2.a");
        Assert.Equal("not-visible", (await World.Refused(() => scene.Act<ProposeDisclosure>().Run(Guid.NewGuid(), disclosure.Id, 1, "", new(DisclosureMode.Withhold, "general", 0, "privacy", "不予公示的理由", [])))).Code);
    }

    private static void Clean(string text)
    {
        foreach (var marker in ResultScenario.Markers)
            Assert.DoesNotContain(marker, text.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }
}
