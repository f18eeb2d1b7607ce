namespace Oversight.Domain.Clients;

/// <summary>What a sister system may do over the interface.</summary>
public enum ClientScope
{
    /// <summary>Read the list.</summary>
    CatalogueRead,

    /// <summary>Push cases, steps and decisions.</summary>
    CasesWrite,

    /// <summary>Read the cases it pushed.</summary>
    CasesRead,

    /// <summary>Read what cases of its departments came to.</summary>
    ResultsRead,

    /// <summary>Push work orders of the hotline.</summary>
    OrdersWrite,

    /// <summary>Read how far the orders are that it pushed.</summary>
    OrdersRead,
}

/// <summary>Codes and names of the scopes.</summary>
public static class ClientScopes
{
    /// <summary>The code as documentation and answers write it.</summary>
    public static string Code(this ClientScope scope) => scope switch
    {
        ClientScope.CatalogueRead => "catalogue.read",
        ClientScope.CasesWrite => "cases.write",
        ClientScope.CasesRead => "cases.read",
        ClientScope.ResultsRead => "results.read",
        ClientScope.OrdersWrite => "orders.write",
        ClientScope.OrdersRead => "orders.read",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };

    /// <summary>The name as screens say it.</summary>
    public static string Name(this ClientScope scope) => scope switch
    {
        ClientScope.CatalogueRead => "读取权责清单",
        ClientScope.CasesWrite => "推送办件、环节和决定",
        ClientScope.CasesRead => "查询已推送的办件",
        ClientScope.ResultsRead => "读取办理结果",
        ClientScope.OrdersWrite => "推送12345工单",
        ClientScope.OrdersRead => "查询已推送的工单和答复",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };
}
