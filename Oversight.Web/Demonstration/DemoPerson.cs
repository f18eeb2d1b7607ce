using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Demonstration;

/// <summary>Whoever of the bureau acts at the moment.</summary>
internal sealed class DemoPerson : ICurrentAccount
{
    private readonly Dictionary<string, SignedIn> _accounts = new(StringComparer.Ordinal);
    private SignedIn? _current;

    /// <summary>Officers by user name.</summary>
    public Dictionary<string, Guid> Officers { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<SignedIn?> Find() => new(_current);

    /// <summary>From now on this person acts.</summary>
    public SignedIn Become(string userName) => _current = _accounts[userName];

    /// <summary>Learns the accounts that the bureau opened.</summary>
    public async Task Meet(OversightDb db)
    {
        var rows = await (from o in db.Officers join u in db.Users on o.AccountId equals u.Id select new { u.UserName, u.Id, u.SecurityStamp, Officer = o.Id }).ToListAsync();
        foreach (var row in rows)
        {
            _accounts[row.UserName!] = new SignedIn(row.Id, $"demo-{row.UserName}", row.SecurityStamp!);
            Officers[row.UserName!] = row.Officer;
        }
    }
}
