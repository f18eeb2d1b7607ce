using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Clients;
using Oversight.Infrastructure.Clients;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Clients;

/// <summary>Clients of the interface, for the two administrators who keep them.</summary>
public sealed class ClientViews(Reads reads)
{
    private const int MostCalls = 100;

    /// <summary>Every client, by name. There are few.</summary>
    public Task<IReadOnlyList<ClientRow>> List() => reads.Ask<IReadOnlyList<ClientRow>>(async (db, actor) =>
    {
        ClientDuties.Register.Demand(actor);
        var clients = await db.Clients.AsSplitQuery().OrderBy(c => c.Name).ToListAsync();
        var last = await db.ApiCalls.GroupBy(c => c.ClientId).Select(g => new { g.Key, At = g.Max(c => c.At) }).ToDictionaryAsync(c => c.Key, c => c.At);
        return [.. clients.Select(c => new ClientRow(c, c.OpenAt(reads.Now), last.TryGetValue(c.Id, out var at) ? at : null))];
    });

    /// <summary>One client with its last requests, or null.</summary>
    public Task<ClientView?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        ClientDuties.Register.Demand(actor);
        if (await db.Clients.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) is not { } client)
            return null;
        var covered = client.Covered;
        return new ClientView(
            client, client.OpenAt(reads.Now),
            await db.Departments.Where(d => covered.Contains(d.Id)).OrderBy(d => d.SortOrder).Select(d => d.Name).ToListAsync(),
            await db.ApiCalls.Where(c => c.ClientId == id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostCalls).ToListAsync(), reads.Now);
    });

    /// <summary>Departments that a client can speak for.</summary>
    public Task<IReadOnlyList<DepartmentChoice>> Departments() => reads.Ask<IReadOnlyList<DepartmentChoice>>(async (db, actor) =>
    {
        ClientDuties.Register.Demand(actor);
        return await db.Departments.Where(d => d.Supervised).OrderBy(d => d.SortOrder).Select(d => new DepartmentChoice(d.Id, d.Code, d.Name)).ToListAsync();
    });
}

/// <summary>A client as the list shows it.</summary>
/// <param name="Client">The client.</param>
/// <param name="Open">Whether it is let in now.</param>
/// <param name="LastCall">Its last request, UTC.</param>
public sealed record ClientRow(ApiClient Client, bool Open, DateTime? LastCall);

/// <summary>A client with everything that its page shows.</summary>
/// <param name="Client">The client.</param>
/// <param name="Open">Whether it is let in now.</param>
/// <param name="Departments">Names of its departments.</param>
/// <param name="Calls">Its last requests, the latest first.</param>
/// <param name="Now">UTC.</param>
public sealed record ClientView(ApiClient Client, bool Open, IReadOnlyList<string> Departments, IReadOnlyList<ApiCall> Calls, DateTime Now);
