using Oversight.Domain.Common;

namespace Oversight.Domain.Clients;

/// <summary>Whether a client is let in.</summary>
public enum ClientState
{
    /// <summary>Let in between its days.</summary>
    Active,

    /// <summary>Shut out.</summary>
    Disabled,
}

/// <summary>What can be done to a client.</summary>
public enum ClientMove
{
    Change,
    Rotate,
    Disable,
    Enable,
}

/// <summary>The life cycle of a client.</summary>
public static class ClientFlow
{
    /// <summary>The table.</summary>
    public static Flow<ClientState, ClientMove> Table { get; } = new("接口客户端",
    [
        new(ClientState.Active, ClientMove.Change, ClientState.Active, "修改", "安全管理员、系统管理员"),
        new(ClientState.Active, ClientMove.Rotate, ClientState.Active, "更换密钥", "安全管理员、系统管理员"),
        new(ClientState.Active, ClientMove.Disable, ClientState.Disabled, "停用", "安全管理员、系统管理员"),
        new(ClientState.Disabled, ClientMove.Enable, ClientState.Active, "恢复", "安全管理员、系统管理员"),
    ]);

    /// <summary>The name as screens say it.</summary>
    public static string Name(this ClientState state) => state switch
    {
        ClientState.Active => "启用",
        ClientState.Disabled => "已停用",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
