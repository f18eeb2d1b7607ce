using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <summary>
/// A sheet of adjustment (动态调整, 办法第十条): a circumstance with its day, the items that it touches and what becomes of each;
/// applied for within a term, reviewed, approved, confirmed from outside, and published again on every channel.
/// </summary>
public sealed partial class Adjustment : Aggregate
{
    /// <summary>Most lines of a sheet.</summary>
    public const int MostLines = 500;

    /// <summary>The clause behind all of it.</summary>
    public const string Clause = "办法第十条";

    /// <summary>The first part of its number: 调〔2026〕3号.</summary>
    public const string Prefix = "调";

    private readonly List<AdjustmentLine> _lineRows = [];
    private readonly List<EvidenceFile> _confirmation = [];

    private Adjustment() => Reason = "";

    /// <summary>What gave rise to it.</summary>
    public Circumstance Circumstance { get; private set; }

    /// <summary>The day on which that arose, China time.</summary>
    public DateOnly ArisenOn { get; private set; }

    /// <summary>What happened, in sentences.</summary>
    public string Reason { get; private set; }

    /// <summary>The law of the register that it is about, or null.</summary>
    public Guid? LawId { get; private set; }

    /// <summary>Whether the register of laws drafted it: its circumstance and day are those of the law.</summary>
    public bool FromRegister => LawId is not null && Circumstance is (Circumstance.LawChanged or Circumstance.LawRepealed);

    /// <summary>Number, given with the first application; null before.</summary>
    public string? Number { get; private set; }

    /// <summary>Where it stands.</summary>
    public AdjustmentState State { get; private set; }

    /// <summary>The department of whoever drafted it; the legal office for what the system drafts.</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>Whether that is the legal office itself, so that the deputy in charge answers for its delay.</summary>
    public bool OfLegalOffice { get; private set; }

    /// <summary>Who drafted it; empty for the system.</summary>
    public Guid DraftedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DraftedAt { get; private set; }

    /// <summary>When the application was made that counts for the term, UTC; null before, and when it was returned within the term.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who applied last.</summary>
    public Guid? SubmittedBy { get; private set; }

    /// <summary>When the legal office agreed, UTC.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>Who agreed for the legal office.</summary>
    public Guid? ReviewedBy { get; private set; }

    /// <summary>When the leader approved, UTC.</summary>
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Which leader.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>When it was last returned, UTC; null where it was not.</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>What is to be changed.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>确认机关, or null.</summary>
    public string? ConfirmingBody { get; private set; }

    /// <summary>Number of the confirming document, or null.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>Date of the confirming document, or null.</summary>
    public DateOnly? DocumentDate { get; private set; }

    /// <summary>First day of the new versions, China time; null before the confirmation.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>When the confirmation was registered, UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Who registered it.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>When the last channel showed the new versions, UTC.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it was withdrawn, or null.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<AdjustmentLine> Lines => [.. _lineRows.Where(l => !l.Struck).OrderBy(l => l.Number)];

    /// <summary>The lines as stored, those struck from the draft among them: nothing is deleted.</summary>
    public IReadOnlyList<AdjustmentLine> LineRows => _lineRows;

    /// <summary>The confirming document as files.</summary>
    public IReadOnlyList<EvidenceFile> Confirmation => _confirmation;

    /// <summary>Drafts a sheet. Whether its items exist and are free, the act has checked.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="actor">Who drafts it; the system where a law of the register changed.</param>
    /// <param name="home">The department of whoever drafts it.</param>
    /// <param name="text">What it is about.</param>
    /// <param name="lines">What becomes of which item.</param>
    /// <param name="timing">The term and the calendar.</param>
    /// <param name="newId">Gives ids to the lines.</param>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public static Adjustment Draft(Guid id, Actor actor, AdjustmentHome home, AdjustmentText text, IReadOnlyList<ProposedLine> lines, AdjustmentTiming timing, Func<Guid> newId)
    {
        var sheet = new Adjustment
        {
            Id = id,
            DepartmentId = home.DepartmentId,
            OfLegalOffice = home.LegalOffice,
            DraftedBy = actor.Id,
            DraftedAt = timing.Now,
            TermDays = timing.TermDays,
        };
        sheet.Write(text, lines, timing, newId);
        sheet.Record(new AdjustmentDrafted(sheet.Circumstance, sheet.ArisenOn, sheet.DueOn, sheet.LawId, [.. sheet.Lines.Select(l => l.Code)]) { Reason = sheet.Reason });
        return sheet;
    }

    /// <summary>Changes the draft.</summary>
    public void Revise(Actor actor, AdjustmentText text, IReadOnlyList<ProposedLine> lines, AdjustmentTiming timing, Func<Guid> newId)
    {
        DemandDrafter(actor, "修改");
        Move(AdjustmentStep.Revise);
        if (Lapsed && text.ArisenOn != ArisenOn)
            throw new RuleBroken("lapsed", $"本单已于{ChinaTime.Text(DueOn)} 24:00届满后记载逾期，情形发生日期不能再改；请按原日期申请并在理由中说明。", Clause);
        if (FromRegister && (text.ArisenOn != ArisenOn || text.Circumstance != Circumstance))
            throw new RuleBroken("register-date", $"本单由法规库的登记生成，情形“{Circumstance.Name()}”和发生日期{ArisenOn:yyyy-MM-dd}以法规为准，不能改；日期有误的，请先在法规库更正，再撤回本单重新生成。", Clause);
        var (old, why) = (ArisenOn, text.ArisenOn == ArisenOn ? "" : InvalidInput.Require("dateReason", "变更情形发生日期的理由", text.DateReason, 200, 5));
        var before = Lines.ToDictionary(l => l.Code, l => l.AsProposed(), StringComparer.Ordinal);
        Write(text, lines, timing, newId);
        var changed = Lines.Where(l => !before.TryGetValue(l.Code, out var was) || !was.SameAs(l.AsProposed())).Select(l => l.Code);
        var struck = before.Keys.Except(Lines.Select(l => l.Code), StringComparer.Ordinal);
        Record(new AdjustmentRevised(Circumstance, ArisenOn, DueOn, [.. Lines.Select(l => l.Code)]) { Reason = Reason, Changed = [.. changed], Struck = [.. struck], ArisenBefore = why.Length > 0 ? old : null, DateReason = why });
    }

    private void Write(AdjustmentText text, IReadOnlyList<ProposedLine> lines, AdjustmentTiming timing, Func<Guid> newId)
    {
        var today = ChinaTime.DayOf(timing.Now);
        if (text.ArisenOn > today.AddYears(1) || text.ArisenOn < Earliest)
            throw new InvalidInput("arisenOn", $"情形发生日期应在{Earliest:yyyy-MM-dd}至{today.AddYears(1):yyyy-MM-dd}之间，请核对。");
        if (lines.Count == 0)
            throw new InvalidInput("lines", "请至少选择一个要调整的事项。");
        if (lines.Count > MostLines)
            throw new InvalidInput("lines", $"一份调整单最多{MostLines}个事项，现有{lines.Count}个，请分成几份提出。");
        if (lines.GroupBy(l => ItemCode.Plain(l.Code), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidInput("lines", $"事项{twice.Key}在本单中出现{twice.Count()}次，请只保留一项。");
        Circumstance = text.Circumstance;
        ArisenOn = text.ArisenOn;
        Reason = InvalidInput.Require("reason", "调整理由", text.Reason, 1000, 5);
        LawId = text.LawId;
        for (var number = 1; number <= lines.Count; number++)
        {
            if (_lineRows.Find(l => l.Number == number) is { } row)
                row.Write(lines[number - 1], today);
            else
                _lineRows.Add(new AdjustmentLine(newId(), number, lines[number - 1], today));
        }

        foreach (var row in _lineRows.Where(l => l.Number > lines.Count))
            row.Strike();
        Derive(timing);
    }

    private void Move(AdjustmentStep step) => State = AdjustmentFlow.Table.After(State, step, AdjustmentFlow.Name);
}
