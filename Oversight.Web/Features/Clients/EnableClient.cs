using Oversight.Domain.Clients;

namespace Oversight.Web.Features.Clients;

/// <summary>Lets a client in again.</summary>
public sealed class EnableClient(ClientAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid clientId, int version, string reason) => act.On(ClientDuties.Enable, op, clientId, version, (_, client, _) =>
    {
        client.Enable(reason);
        return Task.FromResult(true);
    });
}
