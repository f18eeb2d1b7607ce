using Oversight.Domain.Common;

namespace Oversight.Domain.Clients;

public sealed record ClientRegistered(string Name, string System, IReadOnlyList<string> Scopes, int RatePerMinute, DateOnly ValidFrom, DateOnly? ValidThrough, IReadOnlyList<Guid> Departments, string KeyPrefix) : Fact("client.registered");

public sealed record ClientChanged(string Name, string System, IReadOnlyList<string> Scopes, int RatePerMinute, DateOnly ValidFrom, DateOnly? ValidThrough, IReadOnlyList<Guid> Departments, string Reason) : Fact("client.changed");

public sealed record ClientKeyRotated(string KeyPrefix, int OverlapHours, string Reason) : Fact("client.key-rotated");

public sealed record ClientDisabled(string Reason) : Fact("client.disabled");

public sealed record ClientEnabled(string Reason) : Fact("client.enabled");
