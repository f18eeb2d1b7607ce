using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Clients;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Clients;

/// <summary>The common part of every act on one client.</summary>
public sealed class ClientAct(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs a verb of the client, at the version that the form was filled in on.</summary>
    public Task<T> On<T>(Duty duty, Guid op, Guid clientId, int version, Func<OversightDb, ApiClient, Func<Guid>, Task<T>> verb) =>
        work.Do(duty, new Subject(Kinds.Client, clientId), op, async (db, _) =>
        {
            var client = await db.Clients.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == clientId) ?? throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Client, client, version);
            return await verb(db, client, () => ids.Next(db.Act!.Now));
        });
}

/// <summary>A key that is drawn before the act and shown once after it; it is kept nowhere, and the act's stored answer holds its prefix alone.</summary>
/// <param name="Id">The client.</param>
/// <param name="Key">The key, to be shown once; null where an earlier submit showed it.</param>
public sealed record ShownKey(Guid Id, string? Key);

/// <summary>What an act that gives a key answers: enough to know whether the key at hand is the one that counted.</summary>
internal sealed record KeyAnswer(Guid Id, string Prefix)
{
    public ShownKey Show(ClientSecret secret) => new(Id, string.Equals(Prefix, secret.Issued.Prefix, StringComparison.Ordinal) ? secret.Text : null);
}
