using Oversight.Domain.Credit;
using Oversight.Domain.Time;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Credit;

/// <summary>How records and batches look.</summary>
internal static class CreditTones
{
    /// <summary>The light of a record: until it is sent by its term, then by whether it was in time.</summary>
    public static (string Tone, string Text) Chip(CreditState state, DateTime dueAt, DateTime amberAt, DateTime? lapsedAt, DateTime? sentAt, DateTime now, WorkingCalendar calendar) =>
        state == CreditState.Void ? (Tones.Grey, "无须报送")
        : sentAt is { } sent ? sent < dueAt && lapsedAt is null ? (Tones.Green, "按期报送") : (Tones.Red, "逾期报送")
        : DisclosureTones.Light(false, dueAt, amberAt, now, calendar);

    /// <summary>The chip of where a record stands.</summary>
    public static (string Tone, string Text) Of(CreditState state, CreditLine? line) => (state, line) switch
    {
        (CreditState.Rejected, _) => (Tones.Red, state.Name()),
        (_, { Answer: ReceiptAnswer.Accepted }) => (Tones.Green, "已接收"),
        (_, { SentAt: not null, Answer: ReceiptAnswer.None }) => (Tones.Blue, "已报送"),
        (_, { Answer: ReceiptAnswer.None }) => (Tones.Blue, "已封批"),
        (CreditState.Collecting, _) => (Tones.Amber, state.Name()),
        (CreditState.Ready, _) => (Tones.Green, state.Name()),
        _ => (Tones.Grey, state.Name()),
    };

    /// <summary>The colour of a batch.</summary>
    public static string Of(BatchState state) => state switch
    {
        BatchState.Closed => Tones.Amber,
        BatchState.Sent => Tones.Blue,
        BatchState.Answered => Tones.Green,
        _ => Tones.Grey,
    };

    /// <summary>The name of an answer.</summary>
    public static string Name(this ReceiptAnswer answer) => answer switch
    {
        ReceiptAnswer.None => "尚无回执",
        ReceiptAnswer.Accepted => "已接收",
        _ => "被退回",
    };
}
