using Oversight.Domain.Common;

namespace Oversight.Domain.Notifications;

/// <summary>Who may do what about notifications: everybody reads and sets their own, the system rings, the administrator keeps the roads out of the house.</summary>
public static class NotificationDuties
{
    public static readonly Duty Read = new("notification.read", "阅读提醒", [.. Enum.GetValues<Role>().Where(r => r.IsOfPosts())]);
    public static readonly Duty Follow = new("notification.follow", "按痕迹发出提醒", Role.System);
    public static readonly Duty SetPreferences = new("preference.set", "设置提醒方式", [.. Enum.GetValues<Role>().Where(r => r.IsOfPosts())]);
    public static readonly Duty TestMail = new("preference.test-mail", "发送测试邮件", [.. Enum.GetValues<Role>().Where(r => r.IsOfPosts())]);
    public static readonly Duty Digest = new("notification.digest", "生成每日摘要", Role.System);
    public static readonly Duty RegisterWebhook = new("webhook.register", "登记消息接口", Role.Administrator);
    public static readonly Duty ChangeWebhook = new("webhook.change", "修改消息接口", Role.Administrator);
    public static readonly Duty TestWebhook = new("webhook.test", "测试消息接口", Role.Administrator);
    public static readonly Duty DisableWebhook = new("webhook.disable", "停用消息接口", Role.Administrator);
    public static readonly Duty EnableWebhook = new("webhook.enable", "恢复消息接口", Role.Administrator);
}
