using Oversight.Domain.Time;

namespace Oversight.Web.Features.Notifications;

/// <summary>Words around the bell.</summary>
public static class BellText
{
    /// <summary>The count on the badge.</summary>
    public static string Count(int unread) => unread >= NotificationViews.MostCounted ? $"{NotificationViews.MostCounted - 1}+" : $"{unread}";

    /// <summary>The heading of a day: 今天, 昨天, or the date.</summary>
    public static string Day(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "今天",
        1 => "昨天",
        _ => ChinaTime.Text(day),
    };
}
