using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Complaints;

/// <summary>办理期限 by channel and kind: parameters, which a statute or the work order overrides (办法第十三条).</summary>
public static class ComplaintTerms
{
    /// <summary>The longest that the regulation leaves: 60 days from acceptance.</summary>
    public static Term Statute { get; } = new(60, TermUnit.CalendarDays, Clause: "信访工作条例第三十四条");

    /// <summary>Within which the complainant is told whether it is taken on.</summary>
    public static Term AcceptStatute { get; } = new(15, TermUnit.CalendarDays, Clause: "信访工作条例第二十三条第二款");

    /// <summary>Which parameter says how long an answer may take.</summary>
    public static ParameterKind AnswerDays(IntakeChannel channel, ComplaintKind kind) => channel switch
    {
        IntakeChannel.WorkOrder => kind is ComplaintKind.Inquiry ? Parameters.OrderInquiryDays : Parameters.OrderDays,
        IntakeChannel.Instruction => Parameters.InstructionDays,
        IntakeChannel.Media => Parameters.MediaDays,
        _ => kind switch
        {
            ComplaintKind.Complaint => Parameters.ComplaintDays,
            ComplaintKind.Report => Parameters.ReportDays,
            ComplaintKind.Inquiry => Parameters.InquiryDays,
            _ => Parameters.SuggestionDays,
        },
    };

    /// <summary>Which parameter says within how many working days it is taken on or not.</summary>
    public static ParameterKind AcceptDays(IntakeChannel channel) =>
        channel is IntakeChannel.WorkOrder or IntakeChannel.Instruction ? Parameters.OrderAcceptDays : Parameters.ComplaintAcceptDays;
}

/// <summary>Where a limit comes from.</summary>
public enum LimitSource
{
    /// <summary>参数</summary>
    Parameter,

    /// <summary>法律法规</summary>
    Statute,

    /// <summary>工单</summary>
    WorkOrder,
}

/// <summary>The limit for the answer, as it is fixed at acceptance.</summary>
/// <param name="Length">How many units.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Clause">Where it stands.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ComplaintLimit(int Length, TermUnit Unit, string Clause, LimitSource Source)
{
    /// <summary>As a term.</summary>
    public Term Term => new(Length, Unit, true, Clause);

    /// <summary>The limit that a parameter gives, which begins with the acceptance.</summary>
    public static ComplaintLimit Of(ParameterKind kind, int days) => new(days, TermUnit.WorkingDays, kind.Clause, LimitSource.Parameter);
}
