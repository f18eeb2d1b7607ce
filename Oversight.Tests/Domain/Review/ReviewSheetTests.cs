using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Supervision;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Review;

public sealed class ReviewSheetTests
{
    private static readonly Actor Reviewer = Paper.Person("沈明理", Guid.CreateVersion7(), Role.LegalOffice);

    [Fact]
    public void Whoever_had_a_part_in_the_case_is_no_reviewer_of_it()
    {
        var (sheet, paper) = Sheet();
        foreach (var involved in (Actor[])[Paper.Officer, Paper.Head, Paper.Leader, Paper.Legal])
            Assert.Equal("reviewer-involved", Assert.Throws<RuleBroken>(() => sheet.Assign(Paper.Legal, involved.Id, reviews: true, paper.Case)).Code);
        Assert.Equal("post", Assert.Throws<RuleBroken>(() => sheet.Assign(Paper.Legal, Reviewer.Id, reviews: false, paper.Case)).Code);
        sheet.Assign(Paper.Legal, Reviewer.Id, reviews: true, paper.Case);
        Assert.Equal(ReviewSheetState.Assigned, sheet.State);
    }

    [Fact]
    public void Who_handled_it_before_had_a_part_and_so_had_who_reviewed_it()
    {
        var paper = new Paper();
        var (before, stranger) = (Paper.Officer.Id, Paper.Second.Id);
        Assert.False(paper.Case.HadPart(stranger));
        paper.Case.Reassign(Paper.Head, stranger, handlesHere: true, "因工作需要调整", Paper.NewId());
        paper.Case.Reassign(Paper.Head, before, handlesHere: true, "因工作需要调整", Paper.NewId());
        Assert.Equal("曾是经办人", paper.Case.PartOf(stranger, asReviewer: true));
        paper.Do(1, Paper.Officer, true, Paper.CardHolder("马跃进"), Paper.CardHolder("宋佳宁"));
        paper.Do(2, Paper.Legal);
        Assert.True(paper.Case.HadPart(Paper.Legal.Id));
        Assert.Null(paper.Case.PartOf(Paper.Legal.Id, asReviewer: true));
    }

    [Fact]
    public void Only_the_reviewer_judges()
    {
        var (sheet, paper) = Sheet();
        sheet.Assign(Paper.Legal, Reviewer.Id, reviews: true, paper.Case);
        Assert.Equal("not-reviewer", Assert.Throws<RuleBroken>(() => sheet.Judge(Paper.Legal, ReviewMatter.Facts, ReviewVerdict.Sound, "", Dimension.Conduct)).Code);
    }

    [Fact]
    public void A_red_line_keeps_the_procedure_from_being_sound()
    {
        var (sheet, paper) = Sheet();
        sheet.Assign(Paper.Legal, Reviewer.Id, reviews: true, paper.Case);
        Assert.Contains(sheet.Lines, l => l is { Code: "party", Status: CheckStatus.Failed });
        Assert.Equal("red-lines", Assert.Throws<RuleBroken>(() => sheet.Judge(Reviewer, ReviewMatter.Procedure, ReviewVerdict.Sound, "", Dimension.Conduct)).Code);
    }

    [Fact]
    public void A_fault_needs_words_and_a_finding_and_all_must_be_judged_before_it_is_concluded()
    {
        var (sheet, paper) = Sheet();
        sheet.Assign(Paper.Legal, Reviewer.Id, reviews: true, paper.Case);
        Assert.Equal("remark", Assert.Throws<InvalidInput>(() => sheet.Judge(Reviewer, ReviewMatter.Law, ReviewVerdict.Fault, "", Dimension.LegalBasis)).Field);
        foreach (var matter in Enum.GetValues<ReviewMatter>().Where(m => m is not ReviewMatter.Law))
            sheet.Judge(Reviewer, matter, ReviewVerdict.Flaw, "当事人信息没有补全", Dimension.Conduct);
        Assert.Equal("sheet-open", Assert.Throws<RuleBroken>(() => sheet.Conclude(Reviewer, "总体合格", new Dictionary<ReviewMatter, Guid>(), paper.Now)).Code);
        sheet.Judge(Reviewer, ReviewMatter.Law, ReviewVerdict.Fault, "引用的条款已经修改", Dimension.LegalBasis);
        Assert.Equal("sheet-finding", Assert.Throws<RuleBroken>(() => sheet.Conclude(Reviewer, "适用法律有误", new Dictionary<ReviewMatter, Guid>(), paper.Now)).Code);
        sheet.Conclude(Reviewer, "适用法律有误", new Dictionary<ReviewMatter, Guid> { [ReviewMatter.Law] = Guid.NewGuid() }, paper.Now);
        Assert.Equal("step", Assert.Throws<RuleBroken>(() => sheet.Judge(Reviewer, ReviewMatter.Law, ReviewVerdict.Sound, "", Dimension.Conduct)).Code);
    }

    [Fact]
    public void An_open_case_has_no_sheet() =>
        Assert.Equal("not-closed", Assert.Throws<RuleBroken>(() => ReviewSheet.Open(Guid.NewGuid(), (Guid.NewGuid(), "管执法复查〔2026〕1号", 1), new Paper().Case, [], Guid.NewGuid, DateTime.UnixEpoch)).Code);

    private static (ReviewSheet Sheet, Paper Paper) Sheet()
    {
        var on = new Examined(new Paper());
        on.Paper.Decided();
        on.Paper.Do(6, Paper.Officer);
        on.Paper.Do(7, Paper.Officer);
        on.Paper.Case.Close(Paper.Officer, on.Paper.Timing);
        return (ReviewSheet.Open(Guid.NewGuid(), (Guid.NewGuid(), "管执法复查〔2026〕1号", 1), on.Paper.Case, on.Lines(), Guid.NewGuid, on.Paper.Now), on.Paper);
    }
}
