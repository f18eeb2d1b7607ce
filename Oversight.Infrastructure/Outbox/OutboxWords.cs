using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Notifications;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Outbox;

/// <summary>
/// The words of a copy, made when it is sent: the topic and a number at most, never a title, a place or a person. Of a confidential complaint
/// not even that there is one; and nothing at all to whom may not see it any more.
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">What to do.</param>
public sealed record OutboxWords(string Subject, string Text)
{
    /// <summary>The words for one person, or null where they may not know of it any more.</summary>
    public static async Task<OutboxWords?> For(OversightDb db, OutboxMessage message, Guid officerId, DateTime now, CancellationToken cancellation)
    {
        if (!string.Equals(message.SubjectKind, Kinds.Complaint, StringComparison.Ordinal))
            return Of(NotificationTopics.Of(message.Topic).Name(), await Number(db, message, cancellation));
        if ((await db.Seeing(message.SubjectId, [officerId], ChinaTime.DayOf(now), cancellation)).Count == 0)
            return null;
        var complaint = await db.Complaints.AsNoTracking().Where(c => c.Id == message.SubjectId).Select(c => new { c.Level, c.Number }).FirstOrDefaultAsync(cancellation);
        return complaint is null ? null : complaint.Level == Confidentiality.Confidential ? Of("保密事项", "") : Of(NotificationTopic.Complaint.Name(), complaint.Number);
    }

    /// <summary>The words for a group, or null where it is not for groups.</summary>
    public static async Task<OutboxWords?> ForGroup(OversightDb db, OutboxMessage message, CancellationToken cancellation)
    {
        var topic = NotificationTopics.Of(message.Topic);
        if (!topic.MayGoToGroups() || string.Equals(message.SubjectKind, Kinds.Complaint, StringComparison.Ordinal))
            return null;
        var number = await Number(db, message, cancellation);
        return new OutboxWords("权责运行监督平台提醒", $"有一项{topic.Name()}提醒{Bracketed(number)}，请相关人员登录权责运行监督平台查看办理。");
    }

    private static OutboxWords Of(string what, string number) =>
        new($"您有一项{what}提醒待查看", $"您有一项{what}提醒{Bracketed(number)}，请登录权责运行监督平台查看办理。");

    private static string Bracketed(string number) => number.Length == 0 ? "" : $"（{number}）";

    private static async Task<string> Number(OversightDb db, OutboxMessage message, CancellationToken cancellation)
    {
        var id = message.SubjectId;
        IQueryable<string?>? number = message.SubjectKind switch
        {
            Kinds.Notice => db.Notices.Where(n => n.Id == id).Select(n => n.Number),
            Kinds.Case => db.Cases.Where(c => c.Id == id).Select(c => c.Number),
            Kinds.Adjustment => db.Adjustments.Where(a => a.Id == id).Select(a => a.Number),
            Kinds.Application => db.Applications.Where(a => a.Id == id).Select(a => (string?)a.Number),
            Kinds.Disclosure => db.Disclosures.Where(d => d.Id == id).Select(d => (string?)d.CaseNumber),
            Kinds.CreditRecord => db.CreditRecords.Where(r => r.Id == id).Select(r => (string?)r.CaseNumber),
            Kinds.LedgerEntry => db.LedgerEntries.Where(e => e.Id == id).Select(e => (string?)e.NoticeNumber),
            _ => null,
        };
        return number is null ? "" : await number.FirstOrDefaultAsync(cancellation) ?? "";
    }
}
