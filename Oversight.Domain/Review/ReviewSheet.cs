using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;

namespace Oversight.Domain.Review;

/// <summary>案卷评查表 of a drawn case: the procedure check as it stood, and what a reviewer judged who had no part in the case.</summary>
public sealed class ReviewSheet : Aggregate
{
    private readonly List<ReviewSheetLine> _lines = [];
    private readonly List<ReviewJudgement> _judgements = [];

    private ReviewSheet() => (DrawNumber, CaseNumber, ItemName) = ("", "", "");

    public Guid DrawId { get; private init; }

    /// <summary>Number of the draw.</summary>
    public string DrawNumber { get; private init; }

    /// <summary>Place in the draw, from 1.</summary>
    public int Place { get; private init; }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; }

    public Guid ItemId { get; private init; }

    public string ItemName { get; private init; }

    /// <summary>承办机构 of the case.</summary>
    public Guid DepartmentId { get; private init; }

    /// <summary>When the lines were made, UTC.</summary>
    public DateTime CheckedAt { get; private init; }

    public ReviewSheetState State { get; private set; }

    /// <summary>评查人, or null until one is named.</summary>
    public Guid? ReviewerId { get; private set; }

    public string Conclusion { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? ConcludedAt { get; private set; }

    /// <summary>The procedure check as it stood.</summary>
    public IReadOnlyList<ReviewSheetLine> Lines => [.. _lines.OrderBy(l => l.Position)];

    /// <summary>What is judged by hand.</summary>
    public IReadOnlyList<ReviewJudgement> Judgements => [.. _judgements.OrderBy(j => j.Matter)];

    /// <summary>Opens the sheet of a drawn case.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="draw">The draw, its number and the place in it.</param>
    /// <param name="on">The case, which is closed.</param>
    /// <param name="lines">Its procedure check.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="now">UTC.</param>
    public static ReviewSheet Open(Guid id, (Guid Id, string Number, int Place) draw, Case on, IReadOnlyList<CheckLine> lines, Func<Guid> newId, DateTime now)
    {
        if (on.State != CaseState.Closed || on.Number is null)
            throw new RuleBroken("not-closed", "只复查已办结的办件，请另选。", "办法第九条");
        var sheet = new ReviewSheet
        {
            Id = id,
            DrawId = draw.Id,
            DrawNumber = draw.Number,
            Place = draw.Place,
            CaseId = on.Id,
            CaseNumber = on.Number,
            ItemId = on.ItemId,
            ItemName = on.ItemName,
            DepartmentId = on.DepartmentId,
            CheckedAt = now,
        };
        sheet._lines.AddRange(lines.Select((l, i) => new ReviewSheetLine(newId(), i + 1, l.Code, l.Name, l.Clause, l.Status, Cut(l.Reason), l.Explanation)));
        sheet._judgements.AddRange(Enum.GetValues<ReviewMatter>().Select(m => new ReviewJudgement(newId(), m)));
        sheet.Record(new ReviewSheetOpened(draw.Number, draw.Place, sheet.CaseNumber, ProcedureCheck.Red(lines), ProcedureCheck.Amber(lines)));
        return sheet;
    }

    /// <summary>Names who judges it.</summary>
    /// <param name="actor">Somebody of the legal office.</param>
    /// <param name="reviewerId">Who judges it.</param>
    /// <param name="reviews">Whether that person holds a post today that judges.</param>
    /// <param name="on">The case.</param>
    public void Assign(Actor actor, Guid reviewerId, bool reviews, Case on)
    {
        ReviewDuties.Assign.Demand(actor);
        var next = After(ReviewSheetStep.Assign);
        if (!reviews)
            throw new RuleBroken("post", "评查人须是法制室人员或者分管副局长，请另选。", "办法第九条");
        if (reviewerId == ReviewerId)
            throw new RuleBroken("unchanged", "该人员已是本表的评查人，请选择其他人员。");
        DemandOutsider(on, reviewerId);
        (State, ReviewerId) = (next, reviewerId);
        Record(new ReviewSheetAssigned(reviewerId));
    }

    /// <summary>Judges one matter; a later verdict replaces an earlier one until the sheet is concluded.</summary>
    public void Judge(Actor actor, ReviewMatter matter, ReviewVerdict verdict, string remark, Dimension dimension)
    {
        After(ReviewSheetStep.Judge);
        DemandReviewer(actor);
        var red = _lines.Count(l => l.Status == CheckStatus.Failed);
        if (matter == ReviewMatter.Procedure && verdict == ReviewVerdict.Sound && red > 0)
            throw new RuleBroken("red-lines", $"程序体检有{red}项不通过，“程序合法”不能评为合格，请评为瑕疵或者问题并写明意见。", "办法第九条");
        var text = verdict == ReviewVerdict.Sound && remark.Trim().Length == 0 ? "" : InvalidInput.Require("remark", "评查意见", remark, 500, verdict == ReviewVerdict.Sound ? 2 : 5);
        _judgements.First(j => j.Matter == matter).Judge(verdict, text, dimension);
        Record(new ReviewSheetJudged(matter, verdict, text, verdict == ReviewVerdict.Fault ? dimension.Name() : ""));
    }

    /// <summary>Demands that it can be concluded now by the actor.</summary>
    public void DemandComplete(Actor actor)
    {
        After(ReviewSheetStep.Conclude);
        DemandReviewer(actor);
        var open = Judgements.Where(j => j.Verdict is null).Select(j => j.Matter.Name()).ToList();
        if (open.Count > 0)
            throw new RuleBroken("sheet-open", $"还没有评定：{string.Join("、", open)}，请评定后再办结。", "办法第九条");
    }

    /// <summary>Concludes it. Each fault names its finding.</summary>
    /// <param name="actor">The reviewer.</param>
    /// <param name="conclusion">In sentences.</param>
    /// <param name="findings">The finding of each fault.</param>
    /// <param name="now">UTC.</param>
    public void Conclude(Actor actor, string conclusion, IReadOnlyDictionary<ReviewMatter, Guid> findings, DateTime now)
    {
        DemandComplete(actor);
        var text = InvalidInput.Require("conclusion", "结论", conclusion, 1000, 5);
        if (_judgements.Find(j => j.Verdict == ReviewVerdict.Fault && !findings.ContainsKey(j.Matter)) is { } bare)
            throw new RuleBroken("sheet-finding", $"“{bare.Matter.Name()}”评为问题，应当登记问题后再办结。", "办法第九条");
        foreach (var fault in _judgements.Where(j => j.Verdict == ReviewVerdict.Fault))
            fault.Found(findings[fault.Matter]);
        (State, Conclusion, ConcludedAt) = (After(ReviewSheetStep.Conclude), text, now);
        Record(new ReviewSheetConcluded(CaseNumber, _judgements.Count(j => j.Verdict == ReviewVerdict.Fault), _judgements.Count(j => j.Verdict == ReviewVerdict.Flaw), text));
    }

    private void DemandReviewer(Actor actor)
    {
        if (ReviewerId != actor.Id)
            throw new RuleBroken("not-reviewer", "本表由指定的评查人填写，您不是本表的评查人；需要更换的请由法制室另行指定。", "办法第九条");
    }

    private static void DemandOutsider(Case on, Guid person)
    {
        if (on.HadPart(person))
            throw new RuleBroken("reviewer-involved", "该人员参与过本案的办理、审核或者决定，复查须由没有参与的人员进行，请另选。", "办法第九条");
    }

    private ReviewSheetState After(ReviewSheetStep step) => ReviewSheetFlow.Table.After(State, step, s => s.Name());

    private static string Cut(string reason) => reason.Length <= 1000 ? reason : reason[..999] + "…";
}

public sealed record ReviewSheetOpened(string Draw, int Place, string CaseNumber, int Red, int Amber) : Fact("review-sheet.opened");

public sealed record ReviewSheetAssigned(Guid ReviewerId) : Fact("review-sheet.assigned");

public sealed record ReviewSheetJudged(ReviewMatter Matter, ReviewVerdict Verdict, string Remark, string Dimension) : Fact("review-sheet.judged");

public sealed record ReviewSheetConcluded(string CaseNumber, int Faults, int Flaws, string Conclusion) : Fact("review-sheet.concluded");
