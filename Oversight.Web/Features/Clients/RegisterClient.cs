using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Clients;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Clients;

/// <summary>Registers a sister system with its first key.</summary>
public sealed class RegisterClient(Work work, IdSource ids)
{
    /// <summary>Performs it; the key is in the answer this once.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="card">What the form holds.</param>
    public async Task<ShownKey> Run(Guid op, ClientCard card)
    {
        var secret = ClientSecret.Draw();
        var answer = await work.Do(ClientDuties.Register, Subject.New(Kinds.Client), op, async (db, _) =>
        {
            await ClientNames.Demand(db, card.Name, Guid.Empty);
            var now = db.Act!.Now;
            var client = ApiClient.Register(ids.Next(now), card, secret.Issued, () => ids.Next(now), now);
            db.Clients.Add(client);
            return new KeyAnswer(client.Id, secret.Issued.Prefix);
        });
        return answer.Show(secret);
    }
}

/// <summary>Names of clients are told apart.</summary>
internal static class ClientNames
{
    /// <summary>Refuses a name that another client has.</summary>
    public static async Task Demand(OversightDb db, string name, Guid own)
    {
        var text = name.Trim();
        if (await db.Clients.AnyAsync(c => c.Name == text && c.Id != own))
            throw new InvalidInput("name", $"已有名为“{text}”的客户端，请换一个名称。");
    }
}
