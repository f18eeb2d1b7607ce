using Oversight.Domain.Clients;
using Oversight.Infrastructure.Clients;

namespace Oversight.Web.Features.Clients;

/// <summary>Gives a client a new key; the old ones open for some hours more.</summary>
public sealed class RotateKey(ClientAct act)
{
    /// <summary>Performs it; the key is in the answer this once.</summary>
    public async Task<ShownKey> Run(Guid op, Guid clientId, int version, int overlapHours, string reason)
    {
        var secret = ClientSecret.Draw();
        var answer = await act.On(ClientDuties.Rotate, op, clientId, version, (db, client, newId) =>
        {
            client.Rotate(secret.Issued, overlapHours, reason, newId(), db.Act!.Now);
            return Task.FromResult(new KeyAnswer(client.Id, secret.Issued.Prefix));
        });
        return answer.Show(secret);
    }
}
