using Oversight.Domain.Common;

namespace Oversight.Domain.Notifications;

/// <summary>Who may do what about notifications: everybody reads their own, the system rings.</summary>
public static class NotificationDuties
{
    public static readonly Duty Read = new("notification.read", "阅读提醒", [.. Enum.GetValues<Role>().Where(r => r.IsOfPosts())]);
    public static readonly Duty Follow = new("notification.follow", "按痕迹发出提醒", Role.System);
}
