using Oversight.Domain.Alerts;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Services;

/// <summary>What staff and the applicant do with it.</summary>
public sealed partial class ServiceApplication
{
    /// <summary>Whether what is missing was told already: it is told once.</summary>
    public bool WasAsked => SupplementAskedAt is not null;

    /// <summary>Since when it counts as taken on although nobody did: the day it came in, where nothing that is missing was told in time; null where it does not.</summary>
    /// <param name="now">UTC.</param>
    public DateTime? DeemedSince(DateTime now) => State == ApplicationState.Received && !WasAsked && now >= DueAt ? ReceivedAt : null;

    /// <summary>Tells the applicant once and all at once what is missing.</summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="what">Everything that is missing.</param>
    /// <param name="days">Working days that the applicant has.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void AskSupplement(Actor actor, string what, int days, CaseTiming timing)
    {
        var next = After(ApplicationMove.AskSupplement);
        DemandHandling(actor, "告知补正");
        if (WasAsked)
            throw new RuleBroken("supplement-once", "需要补正的内容已经一次告知，申请人已补正，不能再次要求补正；请决定受理或者不予受理。", Clause);
        if (timing.Now >= DueAt)
            throw new RuleBroken("supplement-late", $"应在{DueOn:yyyy-MM-dd}24:00前一次告知补正，逾期未告知的自收到申报材料之日起即为受理；请办理受理。", Clause);
        (State, SupplementAsked, SupplementAskedAt, SupplementDays) = (next, InvalidInput.Require("what", "需要补正的全部内容", what, 1000, 5), timing.Now, days);
        Recount(timing.Calendar, timing.Amber);
        Record(new ApplicationSupplementAsked(SupplementAsked, DueOn));
    }

    /// <summary>The applicant sends what was missing.</summary>
    /// <param name="note">What they say to it, or empty.</param>
    /// <param name="files">What they send.</param>
    /// <param name="newId">Gives ids to personal data.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Supplement(string note, IReadOnlyList<EvidenceFile> files, Func<Guid> newId, CaseTiming timing)
    {
        var next = After(ApplicationMove.Supplement);
        if (files.Count == 0 && note.Trim().Length == 0)
            throw new InvalidInput("note", "请上传补正材料，或者写明补正的内容。");
        if (files.Count > MostFiles)
            throw new InvalidInput("files", $"材料最多{MostFiles}份，现有{files.Count}份，请合并后再提交。");
        DemandRoom(_attachments.Sum(f => f.Length), files);
        SupplementNote = note.Trim().Length == 0 ? null : PersonalDatum.Of(newId(), "applicant.supplement", InvalidInput.Require("note", "补正说明", note, 2000, 2));
        (State, SupplementedAt) = (next, timing.Now);
        _attachments.AddRange(files);
        Recount(timing.Calendar, timing.Amber);
        Record(new ApplicationSupplemented(DueOn, [.. files.Select(f => f.Hash)]));
    }

    /// <summary>Takes it on: from now on it is handled as the case that was opened for it.</summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="opened">The case, just taken on.</param>
    /// <param name="timing">Now.</param>
    public void Accept(Actor actor, Case opened, CaseTiming timing)
    {
        var next = After(ApplicationMove.Accept);
        DemandHandling(actor, "受理申报");
        if (opened.ItemId != ItemId || opened.DepartmentId != DepartmentId || opened.State != CaseState.Accepted)
            throw new RuleBroken("case", "受理时应以本申报的事项和承办机构立办件，请重新受理。", "办法第八条");
        var deemed = DeemedSince(timing.Now);
        if (opened.AcceptedAt != (deemed ?? timing.Now))
            throw new RuleBroken("case", $"逾期没有一次告知补正的，自收到申报材料之日（{ChinaTime.DayOf(ReceivedAt):yyyy-MM-dd}）起即为受理，办件应自该日起计算；请重新受理。", Clause);
        (State, CaseId, DecidedBy, DecidedAt) = (next, opened.Id, actor.Id, timing.Now);
        Recount(timing.Calendar, timing.Amber);
        Record(new ApplicationAccepted(opened.Id, opened.Number!, deemed is { } since ? ChinaTime.DayOf(since) : null));
    }

    /// <summary>Declines it with a reason that the applicant reads; before the end of their time only what was not to be supplemented, and what counts as taken on only where it never was the bureau's.</summary>
    /// <param name="actor">An officer or the head of the department.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="ground">The lawful ground as the rules list it; null where none applies, which raises an alert.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Decline(Actor actor, string reason, LawfulGround? ground, CaseTiming timing)
    {
        var next = After(ApplicationMove.Decline);
        DemandHandling(actor, "不予受理");
        if (State == ApplicationState.SupplementAsked && timing.Now < DueAt)
            throw new RuleBroken("supplement-running", $"申请人补正的期限到{DueOn:yyyy-MM-dd}24:00，期满前不能以未补正为由不予受理；请等待申请人补正。", Clause);
        if (DeemedSince(timing.Now) is { } since && !OutsideOurs(ground))
            throw new RuleBroken("deemed-accepted", $"没有在{DueOn:yyyy-MM-dd}24:00前一次告知补正，自{ChinaTime.DayOf(since):yyyy-MM-dd}收到申报材料之日起即为受理，不能再不予受理；请办理受理。申请事项依法不属于本机关职权范围或者依法不需要办理的，请选择该项法定理由。", Clause);
        Reason = InvalidInput.Require("reason", "不予受理的理由", reason, 1000, 5);
        EndGround = ground?.Text ?? "";
        (State, DecidedBy, DecidedAt) = (next, actor.Id, timing.Now);
        Recount(timing.Calendar, timing.Amber);
        Record(new ApplicationDeclined(Reason, EndGround));
    }

    /// <summary>The applicant takes it back; where it was taken on, its case ends with it.</summary>
    /// <param name="handled">The case, where there is one.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Withdraw(Case? handled, CaseTiming timing)
    {
        var next = After(ApplicationMove.Withdraw);
        if (CaseId is { } caseId)
        {
            if (handled?.Id != caseId)
                throw RuleBroken.NotVisible();
            handled.WithdrawByApplicant(Number, timing);
        }

        (State, DecidedAt) = (next, timing.Now);
        Recount(timing.Calendar, timing.Amber);
        Record(new ApplicationWithdrawn());
    }

    /// <summary>Enters who received the result, how and when.</summary>
    /// <param name="actor">An officer of the department, who completes the step of service with it.</param>
    /// <param name="handled">The case; everything in it is done, or it has ended.</param>
    /// <param name="given">What the form holds.</param>
    /// <param name="receipt">What proves it.</param>
    /// <param name="newId">Gives ids to personal data.</param>
    /// <param name="timing">Now.</param>
    public void HandOut(Actor actor, Case handled, HandOut given, IReadOnlyList<EvidenceFile> receipt, Func<Guid> newId, CaseTiming timing)
    {
        var next = After(ApplicationMove.HandOut);
        if (!actor.Is(Role.Officer, DepartmentId))
            throw new RuleBroken("post", "“发放结果”由承办机构的经办人办理，与办件的送达环节是同一件事，您的岗位不能办理；请转经办人。", "办法第八条");
        if (handled.Id != CaseId)
            throw RuleBroken.NotVisible();
        if (handled.IsOpen && handled.CurrentStep is { } step)
            throw new RuleBroken("not-ready", $"办件还在第{step.Number}步“{step.Name}”，没有可以发放的结果；请先办理完该环节。", "办法第八条");
        var receiver = InvalidInput.Require("receiver", "领取人", given.Receiver, 50, 2);
        HandedOutOn = InvalidInput.Within("on", "发放日期", given.On, ChinaTime.DayOf(DecidedAt!.Value), timing.Today);
        (State, Manner, Receiver, HandedOutBy) = (next, given.Manner, PersonalDatum.Of(newId(), "applicant.receiver", receiver), actor.Id);
        _receipt.AddRange(receipt);
        Recount(timing.Calendar, timing.Amber);
        Record(new ApplicationHandedOut(given.Manner.Name(), given.On, [.. receipt.Select(f => f.Hash)]));
    }

    /// <summary>Notes that somebody was shown who applied.</summary>
    public void Reveal(string reason) => Record(new ApplicantRevealed(InvalidInput.Require("reason", "查看理由", reason, 200, 5)));

    /// <summary>Whether the actor handles applications of the department.</summary>
    public bool IsHandledBy(Actor actor) => actor.Is(Role.Officer, DepartmentId) || actor.Is(Role.DepartmentHead, DepartmentId);

    /// <summary>What the actor can do now, for the buttons. The verbs check again.</summary>
    public IReadOnlyList<ApplicationMove> Open(Actor actor, DateTime now) => !IsHandledBy(actor) ? [] :
    [
        .. ApplicationFlow.Table.From(State).Select(s => s.Step).Where(m => m switch
        {
            ApplicationMove.AskSupplement => !WasAsked && now < DueAt,
            ApplicationMove.Decline => State != ApplicationState.SupplementAsked || now >= DueAt,
            ApplicationMove.HandOut => actor.Is(Role.Officer, DepartmentId),
            ApplicationMove.Supplement or ApplicationMove.Withdraw => false,
            _ => true,
        }),
    ];

    /// <summary>Counts what is due anew when the calendar changed; true where the day moved, which is then on the trail.</summary>
    public bool MoveDeadline(WorkingCalendar calendar, AmberRule amber)
    {
        var from = DueOn;
        Recount(calendar, amber);
        if (from == DueOn)
            return false;
        Record(new ApplicationDueMoved(from, DueOn));
        return true;
    }

    /// <summary>The deadline that runs, or null.</summary>
    public Deadline? Deadline(WorkingCalendar calendar, AmberRule amber) => State switch
    {
        ApplicationState.Received => Time.Deadline.Of(SupplementedAt ?? ReceivedAt, new Term(ReceiptDays, TermUnit.WorkingDays, true, Clause), calendar, amber: amber),
        ApplicationState.SupplementAsked => Time.Deadline.Of(SupplementAskedAt!.Value, new Term(SupplementDays, TermUnit.WorkingDays, true, Clause), calendar, amber: amber),
        _ => null,
    };

    // Matters that need no decision or are no matter of this office: the only grounds that the passing of time does not take away.
    private static bool OutsideOurs(LawfulGround? ground) =>
        ground is not null && NeverOurs.Any(clause => ground.Clause.Contains(clause, StringComparison.Ordinal));

    private void Recount(WorkingCalendar calendar, AmberRule amber)
    {
        var deadline = Deadline(calendar, amber);
        (DueAt, DueOn, AmberAt) = (deadline?.DueAt, deadline?.DueOn, deadline?.AmberAt);
        IsOpen = State is ApplicationState.Received or ApplicationState.SupplementAsked or ApplicationState.Accepted;
    }

    private ApplicationState After(ApplicationMove move) => ApplicationFlow.Table.After(State, move, s => s.Name());

    private void DemandHandling(Actor actor, string what)
    {
        if (!IsHandledBy(actor))
            throw new RuleBroken("post", $"“{what}”由承办机构的经办人或部门负责人办理，您在该机构没有相应岗位；请联系承办机构。", "办法第八条");
    }
}

/// <summary>What the form of a hand-out holds.</summary>
/// <param name="Receiver">Who received it.</param>
/// <param name="Manner">How.</param>
/// <param name="On">When, China time.</param>
public sealed record HandOut(string Receiver, HandOutManner Manner, DateOnly On);

/// <summary>How a result reaches the applicant.</summary>
public enum HandOutManner
{
    /// <summary>窗口领取</summary>
    Collected,

    /// <summary>邮寄送达</summary>
    ByPost,

    /// <summary>上门送达</summary>
    Delivered,

    /// <summary>电子送达</summary>
    Electronic,
}

/// <summary>Chinese names of the ways.</summary>
public static class HandOutManners
{
    /// <summary>The name as screens say it.</summary>
    public static string Name(this HandOutManner manner) => manner switch
    {
        HandOutManner.Collected => "窗口领取",
        HandOutManner.ByPost => "邮寄送达",
        HandOutManner.Delivered => "上门送达",
        HandOutManner.Electronic => "电子送达",
        _ => throw new ArgumentOutOfRangeException(nameof(manner), manner, null),
    };
}
