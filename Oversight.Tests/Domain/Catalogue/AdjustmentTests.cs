using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Catalogue;

/// <summary>A sheet of adjustment on paper: flow, term and refusals. The circumstance arose on Monday 2 March 2026.</summary>
public sealed class AdjustmentTests
{
    private static readonly DateOnly Arisen = new(2026, 3, 2);
    private static readonly Guid Office = Guid.CreateVersion7();
    private static readonly Actor Legal = Paper.Person("韩知行", Office, Role.LegalOffice);
    private static readonly Actor Legal2 = Paper.Person("沈明理", Office, Role.LegalOffice);
    private static readonly DocumentNumber Third = new(Adjustment.Prefix, 2026, 3);
    private static readonly AmberRule Amber = AmberRule.Default;

    private readonly Paper _paper = new(started: false);

    private DateTime Now { get; set; } = At(Arisen, 10);

    [Fact]
    public void The_application_is_due_twenty_working_days_after_the_circumstance_and_the_day_itself_does_not_count()
    {
        var sheet = Draft();
        Assert.Equal(new DateOnly(2026, 3, 30), sheet.DueOn);
        Assert.Equal(Light.Green, sheet.LightAt(At(new DateOnly(2026, 3, 24), 12)));
        Assert.Equal(Light.Amber, sheet.LightAt(At(new DateOnly(2026, 3, 26), 0)));
        Assert.Equal(Light.Amber, sheet.LightAt(ChinaTime.EndOf(new DateOnly(2026, 3, 30)).AddMicroseconds(-1)));
        Assert.Equal(Light.Red, sheet.LightAt(ChinaTime.EndOf(new DateOnly(2026, 3, 30))));
    }

    [Fact]
    public void A_circumstance_from_before_the_measures_counts_from_the_day_they_came_into_force() =>
        Assert.Equal(Draft(arisen: new DateOnly(2016, 5, 12)).DueOn, Draft(arisen: new DateOnly(2012, 1, 1)).DueOn);

    [Fact]
    public void It_goes_through_every_step_with_the_number_of_its_first_application()
    {
        var sheet = Draft();
        sheet.Submit(Legal, Third, Now);
        Assert.Equal((AdjustmentState.Submitted, "调〔2026〕3号", true), (sheet.State, sheet.Number, sheet.Stopped));
        sheet.Return(Legal2, "请补充下放文件的文号", Timing);
        sheet.Revise(Legal, Text(), [Line()], Timing, Paper.NewId);
        sheet.Submit(Legal, new DocumentNumber(Adjustment.Prefix, 2026, 4), Now);
        Assert.Equal("调〔2026〕3号", sheet.Number);
        sheet.Review(Legal2, "", Now);
        sheet.Approve(Paper.Leader, "同意", Now);
        Confirm(sheet);
        Assert.Equal((AdjustmentState.Confirmed, 2), (sheet.State, _paper.Item.Versions.Count));
        sheet.MarkPublished(Actor.System, Now);
        Assert.Equal(AdjustmentState.Published, sheet.State);
        Assert.Equal("step", Assert.Throws<RuleBroken>(() => sheet.Withdraw(Legal, "不再需要调整")).Code);
    }

    [Fact]
    public void Returned_within_the_term_the_time_runs_on_and_returned_after_it_an_application_in_time_stays_in_time()
    {
        var sheet = Draft();
        sheet.Submit(Legal, Third, Now);
        sheet.Return(Legal2, "请补充下放文件的文号", Timing);
        Assert.False(sheet.Stopped);
        Now = sheet.DueAt.AddHours(-1);
        sheet.Submit(Legal, Third, Now);
        Now = sheet.DueAt.AddDays(2);
        sheet.Return(Legal2, "请补充下放文件的文号", Timing);
        Assert.True(sheet.Stopped);
        Assert.Null(sheet.Lapse(Paper.NewId(), Now));
    }

    [Fact]
    public void Overdue_makes_one_finding_against_the_department_that_drafted_it_and_moves_no_more()
    {
        var sheet = Draft(Paper.Head, new AdjustmentHome(Paper.Squadron, false));
        Assert.Null(sheet.Lapse(Paper.NewId(), sheet.DueAt.AddMicroseconds(-1)));
        var finding = sheet.Lapse(Paper.NewId(), sheet.DueAt)!;
        Assert.Equal((Paper.Squadron, false, Dimension.LegalBasis), (finding.DepartmentId, finding.AgainstLegalOffice, finding.Dimension));
        Assert.Equal(sheet.FindingId, finding.Id);
        Assert.Null(sheet.Lapse(Paper.NewId(), sheet.DueAt.AddDays(1)));
        Assert.Equal("lapsed", Assert.Throws<RuleBroken>(() => sheet.Revise(Paper.Head, Text(arisen: Arisen.AddDays(5)), [Line()], Timing, Paper.NewId)).Code);
    }

    [Fact]
    public void Nobody_reviews_what_they_drafted_or_approves_what_they_reviewed()
    {
        var sheet = Draft();
        sheet.Submit(Legal, Third, Now);
        Assert.Equal("own-draft", Assert.Throws<RuleBroken>(() => sheet.Review(Legal, "", Now)).Code);
        Assert.Equal("own-draft", Assert.Throws<RuleBroken>(() => sheet.Return(Legal, "理由写得不够清楚", Timing)).Code);
        Assert.Equal("legal-office", Assert.Throws<RuleBroken>(() => sheet.Review(Paper.Leader, "", Now)).Code);
        var both = Paper.Person("周正清", Office, Role.LegalOffice, Role.Leader);
        sheet.Review(both, "", Now);
        Assert.Equal("own-draft", Assert.Throws<RuleBroken>(() => sheet.Approve(both, "", Now)).Code);
        Assert.Equal("leader", Assert.Throws<RuleBroken>(() => sheet.Approve(Paper.Deputy, "", Now)).Code);
        Assert.Equal("drafter", Assert.Throws<RuleBroken>(() => sheet.Withdraw(Paper.Head, "不再需要调整")).Code);
        Assert.DoesNotContain(AdjustmentStep.Review, sheet.OpenTo(Legal));
        Assert.Contains(AdjustmentStep.Approve, sheet.OpenTo(Paper.Leader));
    }

    [Fact]
    public void A_version_that_would_begin_before_its_predecessor_is_refused_with_the_line_and_both_days()
    {
        var sheet = Approved(Line());
        _paper.Item.Publish(new ItemVersion(2, Arisen.AddDays(3), PowerCategory.Penalty, Line().Content!, Paper.NewId));
        var broken = Assert.Throws<RuleBroken>(() => Confirm(sheet, effective: Arisen.AddDays(2)));
        Assert.Equal("第1项（T-001）：下一版本应为第3版，整单未生效。", broken.Message);
        Assert.Equal(AdjustmentState.Approved, sheet.State);
        Assert.Equal(2, _paper.Item.Versions.Count);
    }

    [Fact]
    public void Days_of_a_confirmation_that_can_only_be_slips_of_the_year_are_refused_at_their_field()
    {
        var sheet = Approved(Line());
        Assert.Equal("documentDate", Slip(new DateOnly(2016, 5, 11), Arisen.AddDays(1)));
        Assert.Equal("documentDate", Slip(Arisen.AddDays(1), Arisen.AddDays(1)));
        Assert.Equal("effectiveOn", Slip(Arisen, Arisen.AddYears(1).AddDays(1)));
        Assert.Equal("effectiveOn", Slip(Arisen, new DateOnly(2016, 5, 11)));
        Assert.Equal((AdjustmentState.Approved, 1), (sheet.State, _paper.Item.Versions.Count));
        Confirm(sheet, effective: Arisen.AddYears(1));
        Assert.Equal(AdjustmentState.Confirmed, sheet.State);

        // The day before the effective day is the last one where none is written.
        var end = Approved(End(AdjustmentChange.Repeal, null));
        Assert.Contains("整单未生效", Assert.Throws<RuleBroken>(() => Confirm(end, effective: Arisen)).Message, StringComparison.Ordinal);

        string Slip(DateOnly document, DateOnly effective) => Assert.Throws<InvalidInput>(() => Confirm(sheet, effective, document)).Field;
    }

    [Fact]
    public void A_version_does_not_begin_where_cases_run_under_the_one_before()
    {
        var sheet = Approved(Line());
        Now = At(Arisen.AddDays(8), 10);
        Assert.Equal("cases-since", Assert.Throws<RuleBroken>(() => Confirm(sheet, effective: Arisen.AddDays(3), document: Arisen.AddDays(1), lastCase: Arisen.AddDays(4))).Code);
        Confirm(sheet, effective: Arisen.AddDays(5), document: Arisen.AddDays(1), lastCase: Arisen.AddDays(4));
    }

    [Fact]
    public void A_power_ends_no_earlier_than_today_and_says_where_the_matter_goes()
    {
        var gone = Approved(End(AdjustmentChange.HandDown, Arisen.AddDays(2)));
        Now = At(Arisen.AddDays(3), 10);
        var past = Assert.Throws<RuleBroken>(() => Confirm(gone, effective: Arisen.AddDays(4)));
        Assert.Equal("last-day-past", past.Code);
        Assert.Contains("请在登记确认时填写确认文件载明的最后一日（今天或以后），文件没有载明的，请撤回本单", past.Message, StringComparison.Ordinal);
        Assert.Null(_paper.Item.RepealedAfter);
        var sheet = Approved(End(AdjustmentChange.HandDown, Arisen.AddDays(9)));
        Confirm(sheet, effective: Arisen.AddDays(10));
        var refused = Assert.Throws<RuleBroken>(() => _paper.Item.Demand(Arisen.AddDays(10)));
        Assert.Contains("由紫荆山路街道办事处办理（地址：商城路1号；电话：0371）", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(_paper.Item.Demand(Arisen.AddDays(9)));
    }

    [Fact]
    public void Where_the_last_day_passed_while_the_document_was_awaited_the_document_s_own_counts()
    {
        var sheet = Approved(End(AdjustmentChange.HandDown, Arisen.AddDays(2)));
        Now = At(Arisen.AddDays(5), 10);
        Assert.Equal("lastDay", Assert.Throws<InvalidInput>(() => Confirm(sheet, effective: Arisen.AddDays(6), last: Arisen.AddDays(4))).Field);
        Assert.Equal("lastDay", Assert.Throws<InvalidInput>(() => Confirm(sheet, effective: Arisen.AddDays(6), last: Arisen.AddYears(2))).Field);
        Assert.Equal((AdjustmentState.Approved, (DateOnly?)null), (sheet.State, _paper.Item.RepealedAfter));
        Confirm(sheet, effective: Arisen.AddDays(6), last: Arisen.AddDays(5));
        Assert.Equal((AdjustmentState.Confirmed, Arisen.AddDays(5), Arisen.AddDays(5)), (sheet.State, _paper.Item.RepealedAfter, sheet.Lines[0].LastDay));
        Assert.Equal(Arisen.AddDays(5), sheet.Facts.OfType<AdjustmentConfirmed>().Single().LastDay);
    }

    [Fact]
    public void A_document_orders_a_last_day_only_where_a_power_ends() =>
        Assert.Equal("lastDay", Assert.Throws<InvalidInput>(() => Confirm(Approved(Line()), last: Arisen.AddDays(9))).Field);

    [Fact]
    public void The_code_of_a_new_item_is_in_capitals_and_the_same_in_small_letters_is_twice()
    {
        var entered = Line() with { Change = AdjustmentChange.Enter, ItemId = null, BaseVersion = 0, Code = " t-009 " };
        Assert.Equal("T-009", Draft(lines: [entered]).Lines[0].Code);
        Assert.Contains("出现2次", Assert.Throws<InvalidInput>(() => Draft(lines: [entered, entered with { Code = "T-009" }])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_day_that_is_past_or_a_slip_of_the_year_is_refused_when_it_is_written_and_when_it_is_applied_for()
    {
        foreach (var change in new[] { AdjustmentChange.HandDown, AdjustmentChange.Repeal })
        {
            var past = Assert.Throws<InvalidInput>(() => Draft(lines: [End(change, Arisen.AddDays(-1))]));
            Assert.Equal(("line-1.lastDay", "第1项（T-001）：停止行使的最后一日2026-03-01早于今天，此后的办理已经发生，请改为今天或以后。"), (past.Field, past.Message));
            Assert.Equal("line-1.lastDay", Assert.Throws<InvalidInput>(() => Draft(lines: [End(change, Arisen.AddYears(1).AddDays(1))])).Field);
            Draft(lines: [End(change, Arisen.AddYears(1))]);
        }

        var sheet = Draft(lines: [End(AdjustmentChange.HandDown, Arisen)]);
        Assert.Equal("line-1.lastDay", Assert.Throws<InvalidInput>(() => sheet.Revise(Legal, Text(), [End(AdjustmentChange.HandDown, Arisen.AddDays(-1))], Timing, Paper.NewId)).Field);
        var late = Draft(lines: [End(AdjustmentChange.HandDown, Arisen)]);
        Now = ChinaTime.EndOf(Arisen);
        Assert.Equal("line-1.lastDay", Assert.Throws<InvalidInput>(() => late.Submit(Legal, Third, Now)).Field);
        Assert.Equal((AdjustmentState.Drafted, null), (late.State, late.Number));
        Now = ChinaTime.EndOf(Arisen).AddMicroseconds(-1);
        late.Submit(Legal, Third, Now);
        Assert.Equal(AdjustmentState.Submitted, late.State);
    }

    [Fact]
    public void A_repeal_without_a_day_of_its_own_ends_the_day_before_the_effective_day()
    {
        var sheet = Approved(End(AdjustmentChange.Repeal, null) with { Successor = "" });
        Confirm(sheet, effective: Arisen.AddDays(5));
        Assert.Equal(Arisen.AddDays(4), _paper.Item.RepealedAfter);
        Assert.Contains("该项职权已取消", Assert.Throws<RuleBroken>(() => _paper.Item.Demand(Arisen.AddDays(5))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_a_sheet_that_the_register_of_laws_drafted_is_the_law_s()
    {
        var sheet = Adjustment.Draft(Paper.NewId(), Legal, new AdjustmentHome(Office, true), Text() with { LawId = Guid.NewGuid() }, [Line()], Timing, Paper.NewId);
        var moved = Text(Arisen.AddDays(30)) with { LawId = sheet.LawId, DateReason = "原日期填写有误" };
        Assert.Equal("register-date", Assert.Throws<RuleBroken>(() => sheet.Revise(Legal, moved, [Line()], Timing, Paper.NewId)).Code);
        Assert.Equal("register-date", Assert.Throws<RuleBroken>(() => sheet.Revise(Legal, Text() with { LawId = sheet.LawId, Circumstance = Circumstance.Registration }, [Line()], Timing, Paper.NewId)).Code);
        Assert.Equal((Arisen, new DateOnly(2026, 3, 30)), (sheet.ArisenOn, sheet.DueOn));
        sheet.Revise(Legal, Text() with { LawId = sheet.LawId, Reason = "逐项核对后改写理由" }, [Line()], Timing, Paper.NewId);
    }

    [Fact]
    public void Another_day_asks_a_reason_and_both_days_are_told()
    {
        var sheet = Draft();
        Assert.Equal("dateReason", Assert.Throws<InvalidInput>(() => sheet.Revise(Legal, Text(Arisen.AddDays(1)), [Line()], Timing, Paper.NewId)).Field);
        sheet.Revise(Legal, Text(Arisen.AddDays(1)) with { DateReason = "施行日期看错一天" }, [Line()], Timing, Paper.NewId);
        var told = sheet.Facts.OfType<AdjustmentRevised>().Last();
        Assert.Equal((Arisen, Arisen.AddDays(1), "施行日期看错一天"), (told.ArisenBefore!.Value, told.ArisenOn, told.DateReason));
        sheet.Revise(Legal, Text(Arisen.AddDays(1)), [Line()], Timing, Paper.NewId);
        Assert.Null(sheet.Facts.OfType<AdjustmentRevised>().Last().ArisenBefore);
    }

    [Fact]
    public void A_confirmation_is_not_older_than_the_circumstance_or_the_approval()
    {
        Now = At(Arisen.AddDays(5), 10);
        var sheet = Approved(Line());
        Assert.Contains("早于局领导批准", Assert.Throws<InvalidInput>(() => Confirm(sheet, document: Arisen.AddDays(4))).Message, StringComparison.Ordinal);
        Assert.Contains("早于情形发生", Assert.Throws<InvalidInput>(() => Confirm(sheet, document: Arisen.AddDays(-1))).Message, StringComparison.Ordinal);
        Confirm(sheet, document: Arisen.AddDays(5));
    }

    [Fact]
    public void Between_the_last_day_here_and_the_first_day_there_lies_no_day()
    {
        var sheet = Approved(End(AdjustmentChange.HandDown, Arisen.AddDays(9)));
        Assert.Equal("effective-after-end", Assert.Throws<RuleBroken>(() => Confirm(sheet, effective: Arisen.AddDays(11))).Code);
        Assert.Null(_paper.Item.RepealedAfter);
        Confirm(sheet, effective: Arisen.AddDays(10));
    }

    [Fact]
    public void Every_line_that_is_not_complete_is_told_at_once()
    {
        var bare = Line().Content! with { ProcedureId = Guid.Empty };
        var sheet = Draft(lines: [Line() with { Content = bare }, Line() with { ItemId = Guid.NewGuid(), Code = "T-002" }, Line() with { ItemId = Guid.NewGuid(), Code = "T-003", Content = bare }]);
        var told = Assert.Throws<InvalidInput>(() => sheet.Submit(Legal, Third, Now));
        Assert.Equal("lines", told.Field);
        Assert.Contains("第1项（T-001）", told.Message, StringComparison.Ordinal);
        Assert.Contains("第3项（T-003）", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("T-002", told.Message, StringComparison.Ordinal);
        Assert.Equal(AdjustmentState.Drafted, sheet.State);
    }

    [Theory]
    [InlineData(0, "lines")]
    [InlineData(501, "lines")]
    public void A_sheet_has_one_to_five_hundred_lines(int count, string field) =>
        Assert.Equal(field, Assert.Throws<InvalidInput>(() => Adjustment.Draft(Paper.NewId(), Legal, new AdjustmentHome(Office, true), Text(), [.. Enumerable.Range(1, count).Select(n => Line() with { Code = $"T-{n:000}" })], Timing, Paper.NewId)).Field);

    [Fact]
    public void What_does_not_fit_its_change_is_refused_at_the_line()
    {
        Assert.Contains("出现2次", Assert.Throws<InvalidInput>(() => Draft(lines: [Line(), Line()])).Message, StringComparison.Ordinal);
        Assert.Equal("line-1", Assert.Throws<InvalidInput>(() => Draft(lines: [Line() with { Content = null }])).Field);
        Assert.Equal("line-1", Assert.Throws<InvalidInput>(() => Draft(lines: [Line() with { BaseVersion = 0 }])).Field);
        Assert.Equal("line-1.lastDay", Assert.Throws<InvalidInput>(() => Draft(lines: [End(AdjustmentChange.HandDown, null)])).Field);
        Assert.Equal("line-1.successor", Assert.Throws<InvalidInput>(() => Draft(lines: [End(AdjustmentChange.HandDown, Arisen) with { Successor = " " }])).Field);
        Assert.Equal("arisenOn", Assert.Throws<InvalidInput>(() => Draft(arisen: Arisen.AddYears(2))).Field);
        var incomplete = Draft(lines: [Line() with { Content = Line().Content! with { ProcedureId = Guid.Empty } }]);
        Assert.Equal("line-1.procedure", Assert.Throws<InvalidInput>(() => incomplete.Submit(Legal, Third, Now)).Field);
        Assert.Equal(AdjustmentState.Drafted, incomplete.State);
    }

    [Fact]
    public void Reminders_come_once_for_each_light_and_only_in_office_hours()
    {
        var sheet = Draft();
        Assert.False(sheet.Remind(Paper.Calendar, sheet.AmberAt));
        Assert.True(sheet.Remind(Paper.Calendar, sheet.AmberAt.AddHours(9)));
        Assert.False(sheet.Remind(Paper.Calendar, sheet.AmberAt.AddHours(10)));
        Assert.True(sheet.Remind(Paper.Calendar, sheet.DueAt.AddHours(9)));
        Assert.Equal([Light.Amber, Light.Red], sheet.Facts.OfType<AdjustmentReminded>().Select(f => f.Light));
    }

    private AdjustmentTiming Timing => new(Now, Paper.Calendar, 20, Amber);

    private static DateTime At(DateOnly day, int hour) => ChinaTime.StartOf(day).AddHours(hour);

    private static AdjustmentText Text(DateOnly? arisen = null) => new(Circumstance.LawChanged, arisen ?? Arisen, "市容条例修改，罚款幅度变化。", null);

    private ProposedLine Line() => new(AdjustmentChange.Revise, _paper.Item.Id, "T-001", PowerCategory.Penalty, 1, _paper.Item.Versions[0].ToContent() with { FineMax = 2000_00 });

    private ProposedLine End(AdjustmentChange change, DateOnly? last) => new(change, _paper.Item.Id, "T-001", PowerCategory.Penalty, 1, null, last, "由紫荆山路街道办事处办理（地址：商城路1号；电话：0371）");

    private Adjustment Draft(Actor? actor = null, AdjustmentHome? home = null, DateOnly? arisen = null, IReadOnlyList<ProposedLine>? lines = null) =>
        Adjustment.Draft(Paper.NewId(), actor ?? Legal, home ?? new AdjustmentHome(Office, true), Text(arisen), lines ?? [Line()], Timing, Paper.NewId);

    private Adjustment Approved(ProposedLine line)
    {
        var sheet = Draft(lines: [line]);
        sheet.Submit(Legal, Third, Now);
        sheet.Review(Legal2, "", Now);
        sheet.Approve(Paper.Leader, "", Now);
        return sheet;
    }

    private void Confirm(Adjustment sheet, DateOnly? effective = null, DateOnly? document = null, DateOnly? lastCase = null, DateOnly? last = null) => sheet.Confirm(
        Legal, new ConfirmationText("区司法局", "管司〔2026〕5号", document ?? ChinaTime.DayOf(Now), effective ?? Arisen.AddDays(10), last), [Paper.File("确认文件.pdf")],
        new Dictionary<Guid, ItemStanding> { [_paper.Item.Id] = new(_paper.Item, lastCase) }, Paper.NewId, Now);
}
