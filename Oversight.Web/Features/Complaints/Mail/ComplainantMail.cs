using System.Globalization;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Outbox;

namespace Oversight.Web.Features.Complaints.Mail;

/// <summary>What a complainant is written, by what happened. Of a confidential complaint: that there is something to read, and no title, text or number in the subject.</summary>
internal static class ComplainantMail
{
    /// <summary>What a complainant is written of, for the keys of the mails.</summary>
    public static IReadOnlyList<string> Whats { get; } = ["received", "accepted", "refused", "transferred", "extended", "replied-1", "replied-2", "reopened"];

    /// <summary>The key of a mail: each goes out once.</summary>
    public static string Key(Guid complaint, string what) => string.Create(CultureInfo.InvariantCulture, $"complainant/{complaint:N}/{what}");

    /// <summary>What a fact tells the complainant, or null for nothing.</summary>
    public static string? WhatOf(string action, Complaint c) => action switch
    {
        "complaint.registered" => c.Channel == IntakeChannel.Mailbox ? "received" : null,
        "complaint.accepted" => "accepted",
        "complaint.refused" => "refused",
        "complaint.transferred" => "transferred",
        "complaint.extension-decided" => c.Extensions.Any(e => e.Granted is true) ? "extended" : null,
        "complaint.replied" => c.Reply is { Round: var round } ? string.Create(CultureInfo.InvariantCulture, $"replied-{round}") : null,
        "complaint.reopened" => "reopened",
        _ => null,
    };

    /// <summary>The mail.</summary>
    /// <param name="c">The complaint as it stands now.</param>
    /// <param name="card">Who complained.</param>
    /// <param name="what">What is told.</param>
    /// <param name="bureau">The bureau's name.</param>
    public static OutsideMail Of(Complaint c, ComplainantCard card, string what, string bureau)
    {
        var secret = c.Level == Confidentiality.Confidential;
        var follow = $"凭编号和查询码，可以在本局政务服务窗口“办事进度”查看进展和答复、作出评价、补充情况。{(secret ? "" : "也可以直接回复本邮件补充情况。")}";
        var code = string.Equals(what, "received", StringComparison.Ordinal) && card.Code.Length > 0 ? $"\n编号：{c.Number}\n查询码：{card.Code}\n请妥善保存查询码，不要告诉他人。" : "";
        var text = secret ? Secret(what, code) : Plain(c, what, code);
        return new OutsideMail(Key(c.Id, what), "complainant", new Subject(Kinds.Complaint, c.Id), card.Email, secret ? "关于您的来信" : $"关于您反映的事项（{c.Number}）", $"您好：\n\n{text}\n\n{follow}\n\n{bureau}")
        {
            InReplyTo = card.Conversation.Length > 0 ? card.Conversation : null,
            Urgent = false,
        };
    }

    private static string Secret(string what, string code) => what switch
    {
        "received" => $"您的来信已经收到。{code}",
        _ when what.StartsWith("replied", StringComparison.Ordinal) => "您有一份答复，请凭受理编号和查询码查询。",
        _ => "您的来信有新的进展，请凭受理编号和查询码查询。",
    };

    private static string Plain(Complaint c, string what, string code) => what switch
    {
        "received" => $"您的来信已经收到，将在{Day(c.DueOn)}前告诉您是否受理。{code}",
        "accepted" => $"您反映的事项（{c.Number}）已经受理，将在{Day(c.AnswerDueAt is { } due ? ChinaTime.LastDayBefore(due) : null)}前答复您。",
        "refused" => $"您反映的事项（{c.Number}）经审查不予受理：{c.Ground?.Name()}（{c.Ground?.Clause()}）。\n{c.Reason}",
        "transferred" => $"您反映的事项（{c.Number}）已转送{c.TransferredTo}办理。\n{c.Reason}",
        "extended" => $"您反映的事项（{c.Number}）情况复杂，办理期限经批准延长至{Day(c.AnswerDueAt is { } due ? ChinaTime.LastDayBefore(due) : null)}。",
        "reopened" => $"您反映的事项（{c.Number}）将重新办理，在{Day(c.AnswerDueAt is { } due ? ChinaTime.LastDayBefore(due) : null)}前答复您。",
        _ => $"您反映的事项（{c.Number}）答复如下：\n\n{c.Reply?.Text}\n\n对答复不服的，可以自收到之日起30日内向原办理机关的上一级机关请求复查。",
    };

    private static string Day(DateOnly? day) => day is { } on ? $"{ChinaTime.Text(on)}24时" : "法定期限届满";
}
