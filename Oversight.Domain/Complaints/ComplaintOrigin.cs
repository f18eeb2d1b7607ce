using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>Where a complaint comes from beyond its number there: the leader who gave the instruction, the paper that reported, the day of the postmark. Nothing of it says who complained.</summary>
/// <param name="From">批示领导 or 媒体名称, or empty.</param>
/// <param name="Link">Address of the report, http or https, or empty.</param>
/// <param name="On">邮戳、批示或者报道日期, China time; null where it is not known.</param>
public sealed record ComplaintOrigin(string From = "", string Link = "", DateOnly? On = null)
{
    /// <summary>Days back that a postmark or a report may lie.</summary>
    public const int MostDays = 366;

    /// <summary>Nothing is known.</summary>
    public static ComplaintOrigin None { get; } = new();

    /// <summary>As it is kept, with what the channel asks for.</summary>
    /// <param name="channel">How it came.</param>
    /// <param name="number">批示编号 where the channel has one, or null.</param>
    /// <param name="today">China time.</param>
    /// <exception cref="InvalidInput">A field is missing or cannot be taken as typed.</exception>
    public ComplaintOrigin Checked(IntakeChannel channel, string? number, DateOnly today)
    {
        if (On is { } day)
            InvalidInput.Within("originOn", OnLabel(channel), day, today.AddDays(-MostDays), today);
        switch (channel)
        {
            case IntakeChannel.Instruction:
                if (string.IsNullOrWhiteSpace(number))
                    throw new InvalidInput("sourceKey", "请填写批示编号，同一批示只登记一次。");
                return new ComplaintOrigin(InvalidInput.Require("originFrom", "批示领导", From, 60, 2), "", On);
            case IntakeChannel.Media:
                return new ComplaintOrigin(InvalidInput.Require("originFrom", "媒体名称", From, 60, 2), CheckedLink(), On);
            case IntakeChannel.Letter:
                return new ComplaintOrigin("", "", On);
            default:
                return None;
        }
    }

    /// <summary>What the day is called in a channel.</summary>
    public static string OnLabel(IntakeChannel channel) => channel switch
    {
        IntakeChannel.Letter => "邮戳日期",
        IntakeChannel.Instruction => "批示日期",
        IntakeChannel.Media => "报道日期",
        _ => "日期",
    };

    /// <summary>Who it is from, as a channel says it.</summary>
    public static string FromLabel(IntakeChannel channel) => channel == IntakeChannel.Media ? "媒体名称" : "批示领导";

    private string CheckedLink()
    {
        var link = Link.Trim();
        if (link.Length == 0)
            return "";
        return link.Length <= 300 && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0
            ? link
            : throw new InvalidInput("originLink", "报道链接应以 http:// 或者 https:// 开头，最长300个字符，请核对。");
    }
}
