using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using static Oversight.Tests.Domain.Casework.CaseGateTests;

namespace Oversight.Tests.Domain.Casework;

public sealed class CasePaperTests
{
    private static readonly PaperTemplate Notice = new("notice", "行政处罚事先告知书", "管执罚先告", [PowerCategory.Penalty], Role.DepartmentHead, PaperMoment.BeforeDecision,
        [new("proposed", "拟作出的处罚", PaperFieldKind.Text, true, "", ""), new("hearing", "听证告知", PaperFieldKind.Text, false, "", "")], [], ["行政处罚法第四十四条"])
    { Served = true };

    private static readonly PaperTemplate Hearing = new("hearing", "行政处罚听证通知书", "管执罚听通", [PowerCategory.Penalty], Role.LegalOffice, PaperMoment.BeforeDecision,
        [new("day", "听证日期", PaperFieldKind.Day, true, "", "")], [], ["行政处罚法第六十四条"])
    { AheadField = "day", AheadDays = 7 };

    private static readonly PaperTemplate Decision = new("decision", "行政处罚决定书", "管执罚决", [PowerCategory.Penalty], Role.Leader, PaperMoment.Decided, [], [], ["行政处罚法第五十九条"])
    {
        Outcomes = [DecisionOutcome.Penalty],
        OnTheSpot = false,
        Single = true,
    };

    private static readonly IReadOnlyDictionary<string, string> Filled = new Dictionary<string, string> { ["proposed"] = "罚款捌佰元" };

    [Fact]
    public void An_issued_paper_has_its_number_and_its_words_for_good()
    {
        var paper = new Paper();
        var notice = Draft(paper, Notice, Filled);
        Issue(paper, notice, Notice, Paper.Head);
        Assert.Equal((PaperState.Issued, "管执罚先告〔2026〕1号", "{}"), (notice.State, notice.Number, notice.Snapshot));
        Refused(() => notice.Edit(paper.Case, Notice, new Dictionary<string, string> { ["proposed"] = "罚款玖佰元" }, Paper.Officer, Paper.NewId), "step");
        Refused(() => notice.Discard(paper.Case, Paper.Officer), "step");
        Assert.Equal("罚款捌佰元", notice.ValueOf("proposed"));
    }

    [Fact]
    public void What_the_form_asks_for_is_filled_in_before_it_is_issued()
    {
        var paper = new Paper();
        var notice = Draft(paper, Notice, new Dictionary<string, string>());
        Assert.Equal("proposed", Assert.Throws<InvalidInput>(() => Issue(paper, notice, Notice, Paper.Head)).Field);
        Assert.Equal((PaperState.Drafted, null), (notice.State, notice.Number));
    }

    [Theory]
    [InlineData("罚款人民币500元。", false)]
    [InlineData("责令改正，罚款人民币800元（捌佰元整）。", true)]
    [InlineData("责令立即改正。", true)]
    public void What_the_paper_orders_is_what_was_decided(string body, bool fits)
    {
        var form = Decision with { Fields = [new("body", "处罚内容", PaperFieldKind.Text, true, "", "")], Decides = true };
        var paper = new Paper();
        paper.Decided();
        var decision = Draft(paper, form, new Dictionary<string, string> { ["body"] = body });
        if (fits)
            Issue(paper, decision, form, Paper.Leader);
        else
            Assert.Contains("罚款500元与决定的罚款800元不一致", Assert.Throws<InvalidInput>(() => Issue(paper, decision, form, Paper.Leader)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_post_on_the_form_issues_it()
    {
        var paper = new Paper();
        var notice = Draft(paper, Notice, Filled);
        Refused(() => Issue(paper, notice, Notice, Paper.Officer), "post");
        Refused(() => Issue(paper, notice, Notice, Paper.Stranger), "post");
        Refused(() => Draft(paper, Notice, Filled, Paper.Stranger), "post");
        Assert.Equal([PaperMove.Edit, PaperMove.Issue, PaperMove.Discard], notice.Open(paper.Case, Notice, Paper.Head).Order());
        Assert.Equal([PaperMove.Edit, PaperMove.Discard], notice.Open(paper.Case, Notice, Paper.Officer).Order());
        Assert.Empty(notice.Open(paper.Case, Notice, Paper.Stranger));
    }

    [Fact]
    public void Rights_are_told_before_the_decision_and_the_decision_is_printed_after_it()
    {
        var paper = new Paper();
        var (notice, decision) = (Draft(paper, Notice, Filled), Draft(paper, Decision, new Dictionary<string, string>()));
        Refused(() => Issue(paper, decision, Decision, Paper.Leader), "paper-moment");
        paper.Decided();
        Refused(() => Issue(paper, notice, Notice, Paper.Head), "paper-moment");
        Issue(paper, decision, Decision, Paper.Leader);
        var second = Draft(paper, Decision, new Dictionary<string, string>());
        Refused(() => second.Issue(paper.Case, Decision, [decision], null, "{}", Paper.Leader, paper.Timing), "paper-single");
        decision.Revoke(paper.Case, "决定书中当事人名称有误", Paper.Head);
        second.Issue(paper.Case, Decision, [decision], null, "{}", Paper.Leader, paper.Timing);
    }

    [Fact]
    public void A_decision_paper_fits_the_decision()
    {
        var paper = new Paper();
        paper.Decided(DecisionOutcome.NoPenalty, null);
        Refused(() => Issue(paper, Draft(paper, Decision, new Dictionary<string, string>()), Decision, Paper.Leader), "paper-outcome");
    }

    [Theory]
    [InlineData("2026-03-10", false)]
    [InlineData("2026-03-11", true)]
    public void A_hearing_is_notified_seven_working_days_before(string day, bool fits)
    {
        // Issued on Monday 2 March 2026: counted back from 11 March, which does not count, the seventh working day is 2 March.
        var paper = new Paper();
        var notice = Draft(paper, Hearing, new Dictionary<string, string> { ["day"] = day });
        if (fits)
            Issue(paper, notice, Hearing, Paper.Legal);
        else
            Assert.Equal("day", Assert.Throws<InvalidInput>(() => Issue(paper, notice, Hearing, Paper.Legal)).Field);
    }

    // The hearing is on Thursday 12 March 2026: counted back, the seventh working day is Tuesday 3 March.
    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void It_is_the_day_of_service_that_lies_seven_working_days_before_the_hearing(int served, bool fits)
    {
        var paper = new Paper();
        var notice = Draft(paper, Hearing, new Dictionary<string, string> { ["day"] = "2026-03-12" });
        Issue(paper, notice, Hearing, Paper.Legal);
        paper.Now = paper.Now.AddDays(3);
        void Serve() => notice.EnterService(paper.Case, new PaperDelivery(new DateOnly(2026, 3, served), ServiceManner.InPerson, "张三本人"), [Paper.File()], Paper.Officer, Hearing, paper.Timing);
        if (fits)
            Serve();
        else
            Assert.Contains("2026-03-03", Assert.Throws<InvalidInput>(Serve).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_lies_between_the_issue_and_today_and_brings_its_receipt()
    {
        var paper = new Paper();
        var notice = Draft(paper, Notice, Filled);
        Refused(() => notice.EnterService(paper.Case, new PaperDelivery(new DateOnly(2026, 3, 2), ServiceManner.InPerson, "张三本人"), [Paper.File()], Paper.Officer, Notice, paper.Timing), "step");
        Issue(paper, notice, Notice, Paper.Head);
        paper.Now = paper.Now.AddDays(2);
        var today = new DateOnly(2026, 3, 4);
        Assert.Equal("served", Assert.Throws<InvalidInput>(() => notice.EnterService(paper.Case, new PaperDelivery(new DateOnly(2026, 3, 1), ServiceManner.InPerson, "张三本人"), [Paper.File()], Paper.Officer, Notice, paper.Timing)).Field);
        Assert.Equal("served", Assert.Throws<InvalidInput>(() => notice.EnterService(paper.Case, new PaperDelivery(new DateOnly(2026, 3, 5), ServiceManner.InPerson, "张三本人"), [Paper.File()], Paper.Officer, Notice, paper.Timing)).Field);
        Assert.Equal("files", Assert.Throws<InvalidInput>(() => notice.EnterService(paper.Case, new PaperDelivery(today, ServiceManner.InPerson, "张三本人"), [], Paper.Officer, Notice, paper.Timing)).Field);
        notice.EnterService(paper.Case, new PaperDelivery(today, ServiceManner.InPerson, "张三本人"), [Paper.File()], Paper.Officer, Notice, paper.Timing);
        Assert.Equal((PaperState.Served, today), (notice.State, notice.ServedOn));
    }

    [Fact]
    public void A_public_notice_serves_when_thirty_days_have_passed()
    {
        // Issued on 2 March 2026: the thirtieth day after it is 1 April.
        var paper = new Paper();
        var notice = Draft(paper, Notice, Filled);
        Issue(paper, notice, Notice, Paper.Head);
        paper.Now = ChinaTime.StartOf(new DateOnly(2026, 4, 10)).AddHours(10);
        var early = Assert.Throws<InvalidInput>(() => notice.EnterService(paper.Case, new PaperDelivery(new DateOnly(2026, 3, 31), ServiceManner.PublicNotice, "公告期满"), [Paper.File()], Paper.Officer, Notice, paper.Timing));
        Assert.Equal("served", early.Field);
        Assert.Contains("2026年4月1日", early.Message, StringComparison.Ordinal);
        notice.EnterService(paper.Case, new PaperDelivery(new DateOnly(2026, 4, 1), ServiceManner.PublicNotice, "公告期满"), [Paper.File()], Paper.Officer, Notice, paper.Timing);
        Assert.Equal(new DateOnly(2026, 4, 1), notice.ServedOn);
    }

    [Fact]
    public void Nothing_is_issued_on_a_decision_that_fell_but_what_ends_it()
    {
        var paper = new Paper();
        paper.Decided();
        var (decision, closing) = (Draft(paper, Decision, new Dictionary<string, string>()), Draft(paper, Decision with { AfterFall = true, Single = false }, new Dictionary<string, string>()));
        paper.Fall();
        Refused(() => Issue(paper, decision, Decision, Paper.Leader), "paper-moment");
        Issue(paper, closing, Decision with { AfterFall = true, Single = false }, Paper.Leader);
    }

    [Fact]
    public void A_paper_of_another_category_or_procedure_is_not_begun()
    {
        Refused(() => Draft(new Paper(PowerCategory.PublicService), Notice, Filled), "paper-category");
        Refused(() => Draft(new Paper(), Notice with { Procedures = ["penalty-simple"] }, Filled), "paper-procedure");
    }

    private static CasePaper Draft(Paper paper, PaperTemplate form, IReadOnlyDictionary<string, string> typed, Actor? by = null) =>
        CasePaper.Draft(Paper.NewId(), paper.Case, paper.Procedure.Code, form, typed, by ?? Paper.Officer, Paper.NewId, paper.Now);

    private static void Issue(Paper paper, CasePaper draft, PaperTemplate form, Actor by) =>
        draft.Issue(paper.Case, form, [], new DocumentNumber(form.Series, 2026, 1), "{}", by, paper.Timing);
}
