using Oversight.Domain.Clients;

namespace Oversight.Web.Features.Clients;

/// <summary>Changes what a client is called and what it may do.</summary>
public sealed class ChangeClient(ClientAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid clientId, int version, ClientCard card, string reason) => act.On(ClientDuties.Change, op, clientId, version, async (db, client, newId) =>
    {
        await ClientNames.Demand(db, card.Name, clientId);
        client.Change(card, reason, newId);
        return true;
    });
}
