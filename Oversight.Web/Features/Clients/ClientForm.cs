using Oversight.Domain.Clients;

namespace Oversight.Web.Features.Clients;

/// <summary>A client as it is typed.</summary>
public sealed class ClientForm
{
    public string Name { get; set; } = "";

    public string System { get; set; } = "";

    public ISet<ClientScope> Scopes { get; init; } = new HashSet<ClientScope>();

    public ISet<Guid> Departments { get; init; } = new HashSet<Guid>();

    public int Rate { get; set; } = 60;

    public DateOnly From { get; set; }

    public DateOnly? Through { get; set; }

    /// <summary>What the act takes.</summary>
    public ClientCard Card => new(Name, System, [.. Scopes.Order()], Rate, [.. Departments], From, Through);

    /// <summary>The form of what is registered.</summary>
    public static ClientForm Of(ApiClient client) => new()
    {
        Name = client.Name,
        System = client.System,
        Scopes = new HashSet<ClientScope>(client.Scopes),
        Departments = new HashSet<Guid>(client.Covered),
        Rate = client.RatePerMinute,
        From = client.ValidFrom,
        Through = client.ValidThrough,
    };
}
