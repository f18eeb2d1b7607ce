using Oversight.Domain.Clients;

namespace Oversight.Web.Features.Clients;

/// <summary>Shuts a client out at once.</summary>
public sealed class DisableClient(ClientAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid clientId, int version, string reason) => act.On(ClientDuties.Disable, op, clientId, version, (_, client, _) =>
    {
        client.Disable(reason);
        return Task.FromResult(true);
    });
}
