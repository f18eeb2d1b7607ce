using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Clients;

/// <summary>接口客户端: a sister system that reads the list and pushes what it did, with a key, scopes, departments and a limit of its own.</summary>
public sealed class ApiClient : Aggregate
{
    /// <summary>Longest time for which an old key still opens beside a new one, in hours.</summary>
    public const int MostOverlap = 24 * 30;

    private readonly List<ClientKey> _keys = [];
    private readonly List<ClientGrant> _grants = [];
    private readonly List<ClientDepartment> _departments = [];

    private ApiClient() => (Name, System) = ("", "");

    /// <summary>Name on screens and on the trail.</summary>
    public string Name { get; private set; }

    /// <summary>Which system it is, and whose.</summary>
    public string System { get; private set; }

    public ClientState State { get; private set; }

    /// <summary>Requests a minute.</summary>
    public int RatePerMinute { get; private set; }

    /// <summary>First day, China time.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day, China time; null for no end.</summary>
    public DateOnly? ValidThrough { get; private set; }

    /// <summary>Why it is shut out; empty while it is not.</summary>
    public string DisabledReason { get; private set; } = "";

    /// <summary>The keys, the newest first.</summary>
    public IReadOnlyList<ClientKey> Keys => [.. _keys.OrderByDescending(k => k.IssuedAt)];

    /// <summary>The scopes as rows; what was taken away stays as withdrawn.</summary>
    public IReadOnlyList<ClientGrant> Grants => [.. _grants.OrderBy(g => g.Scope)];

    /// <summary>The departments as rows; what was taken away stays as withdrawn.</summary>
    public IReadOnlyList<ClientDepartment> Departments => _departments;

    /// <summary>What it may do now.</summary>
    public IReadOnlyList<ClientScope> Scopes => [.. Grants.Where(g => !g.Withdrawn).Select(g => g.Scope)];

    /// <summary>For which departments it speaks now.</summary>
    public IReadOnlyList<Guid> Covered => [.. _departments.Where(d => !d.Withdrawn).Select(d => d.DepartmentId)];

    /// <summary>Registers a client with its first key.</summary>
    public static ApiClient Register(Guid id, ClientCard typed, IssuedKey key, Func<Guid> newId, DateTime now)
    {
        var card = typed.Checked();
        var client = new ApiClient { Id = id, State = ClientState.Active };
        client.Take(card, newId);
        client._keys.Add(new ClientKey(newId(), key, now));
        client.Record(new ClientRegistered(card.Name, card.System, [.. card.Scopes.Select(s => s.Code())], card.RatePerMinute, card.ValidFrom, card.ValidThrough, [.. card.Departments], key.Prefix));
        return client;
    }

    /// <summary>Changes what it is called and what it may do.</summary>
    public void Change(ClientCard typed, string reason, Func<Guid> newId)
    {
        State = After(ClientMove.Change);
        var card = typed.Checked();
        var why = InvalidInput.Require("reason", "修改理由", reason, 200, 4);
        Take(card, newId);
        Record(new ClientChanged(card.Name, card.System, [.. card.Scopes.Select(s => s.Code())], card.RatePerMinute, card.ValidFrom, card.ValidThrough, [.. card.Departments], why));
    }

    /// <summary>Gives it a new key; the old ones open for some hours more, so that the other side can change over.</summary>
    public void Rotate(IssuedKey key, int overlapHours, string reason, Guid keyId, DateTime now)
    {
        State = After(ClientMove.Rotate);
        if (overlapHours is < 0 or > MostOverlap)
            throw new InvalidInput("overlap", $"旧密钥的并用时间应在0至{MostOverlap}小时之间。");
        var why = InvalidInput.Require("reason", "更换理由", reason, 200, 4);
        foreach (var old in _keys)
            old.End(now.AddHours(overlapHours));
        _keys.Add(new ClientKey(keyId, key, now));
        Record(new ClientKeyRotated(key.Prefix, overlapHours, why));
    }

    /// <summary>Shuts it out at once.</summary>
    public void Disable(string reason)
    {
        State = After(ClientMove.Disable);
        DisabledReason = InvalidInput.Require("reason", "停用理由", reason, 200, 4);
        Record(new ClientDisabled(DisabledReason));
    }

    /// <summary>Lets it in again.</summary>
    public void Enable(string reason)
    {
        State = After(ClientMove.Enable);
        DisabledReason = "";
        Record(new ClientEnabled(InvalidInput.Require("reason", "恢复理由", reason, 200, 4)));
    }

    /// <summary>Whether it is let in at an instant.</summary>
    public bool OpenAt(DateTime now) => State == ClientState.Active && ChinaTime.DayOf(now) is var day && day >= ValidFrom && (ValidThrough is null || day <= ValidThrough);

    /// <summary>Whether it may do something.</summary>
    public bool May(ClientScope scope) => _grants.Exists(g => g.Scope == scope && !g.Withdrawn);

    /// <summary>Whether a department is among its own.</summary>
    public bool Covers(Guid departmentId) => _departments.Exists(d => d.DepartmentId == departmentId && !d.Withdrawn);

    /// <summary>What can be done with it now.</summary>
    public IReadOnlyList<ClientMove> Open => [.. ClientFlow.Table.From(State).Select(s => s.Step)];

    private void Take(ClientCard card, Func<Guid> newId)
    {
        (Name, System, RatePerMinute, ValidFrom, ValidThrough) = (card.Name, card.System, card.RatePerMinute, card.ValidFrom, card.ValidThrough);
        foreach (var row in _grants)
            row.Withdrawn = !card.Scopes.Contains(row.Scope);
        _grants.AddRange(card.Scopes.Where(s => !May(s)).Select(s => new ClientGrant(newId(), s)));
        foreach (var row in _departments)
            row.Withdrawn = !card.Departments.Contains(row.DepartmentId);
        _departments.AddRange(card.Departments.Where(d => !Covers(d)).Select(d => new ClientDepartment(newId(), d)));
    }

    private ClientState After(ClientMove move) => ClientFlow.Table.After(State, move, s => s.Name());
}

/// <summary>A scope that a client has.</summary>
public sealed class ClientGrant
{
    private ClientGrant()
    {
    }

    internal ClientGrant(Guid id, ClientScope scope) => (Id, Scope) = (id, scope);

    public Guid Id { get; private init; }

    public ClientScope Scope { get; private init; }

    /// <summary>Whether it was taken away.</summary>
    public bool Withdrawn { get; internal set; }
}

/// <summary>A department that a client speaks for.</summary>
public sealed class ClientDepartment
{
    private ClientDepartment()
    {
    }

    internal ClientDepartment(Guid id, Guid departmentId) => (Id, DepartmentId) = (id, departmentId);

    public Guid Id { get; private init; }

    public Guid DepartmentId { get; private init; }

    /// <summary>Whether it was taken away.</summary>
    public bool Withdrawn { get; internal set; }
}

/// <summary>What a form holds of a client.</summary>
/// <param name="Name">Name on screens and on the trail.</param>
/// <param name="System">Which system it is, and whose.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="RatePerMinute">Requests a minute.</param>
/// <param name="Departments">For which departments.</param>
/// <param name="ValidFrom">First day, China time.</param>
/// <param name="ValidThrough">Last day; null for no end.</param>
public sealed record ClientCard(string Name, string System, IReadOnlyList<ClientScope> Scopes, int RatePerMinute, IReadOnlyList<Guid> Departments, DateOnly ValidFrom, DateOnly? ValidThrough)
{
    private const int MostRate = 6000;

    internal ClientCard Checked()
    {
        var card = this with
        {
            Name = InvalidInput.Require("name", "名称", Name, 40, 2),
            System = InvalidInput.Require("system", "系统及其单位", System, 100, 2),
            Scopes = [.. Scopes.Distinct()],
            Departments = [.. Departments.Distinct()],
        };
        if (card.Scopes.Count == 0)
            throw new InvalidInput("scopes", "请至少选择一项权限。");
        if (card.Departments.Count == 0 && card.Scopes.Any(s => s != ClientScope.CatalogueRead))
            throw new InvalidInput("departments", "推送和查询办件的客户端须选择部门范围。");
        if (RatePerMinute is < 1 or > MostRate)
            throw new InvalidInput("rate", $"每分钟请求数应在1至{MostRate}之间。");
        if (ValidThrough < ValidFrom)
            throw new InvalidInput("through", "有效期的最后一日应不早于起始日。");
        return card;
    }
}
