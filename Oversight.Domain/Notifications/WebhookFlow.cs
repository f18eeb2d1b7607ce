using Oversight.Domain.Common;

namespace Oversight.Domain.Notifications;

/// <summary>Whether a webhook is told.</summary>
public enum WebhookState
{
    Active,

    Disabled,
}

/// <summary>What can be done to a webhook.</summary>
public enum WebhookMove
{
    Change,
    Test,
    Disable,
    Enable,
}

/// <summary>The life cycle of a webhook.</summary>
public static class WebhookFlow
{
    /// <summary>The table.</summary>
    public static Flow<WebhookState, WebhookMove> Table { get; } = new("消息接口",
    [
        new(WebhookState.Active, WebhookMove.Change, WebhookState.Active, "修改", "系统管理员"),
        new(WebhookState.Active, WebhookMove.Test, WebhookState.Active, "测试", "系统管理员"),
        new(WebhookState.Active, WebhookMove.Disable, WebhookState.Disabled, "停用", "系统管理员"),
        new(WebhookState.Disabled, WebhookMove.Enable, WebhookState.Active, "恢复", "系统管理员"),
    ]);

    /// <summary>The name as screens say it.</summary>
    public static string Name(this WebhookState state) => state switch
    {
        WebhookState.Active => "启用",
        WebhookState.Disabled => "已停用",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
