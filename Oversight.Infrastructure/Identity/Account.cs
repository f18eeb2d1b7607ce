using Microsoft.AspNetCore.Identity;

namespace Oversight.Infrastructure.Identity;

/// <summary>A sign-in account. What its owner may do comes from the posts of the officer it belongs to.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Whether the password must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the password was last set, UTC.</summary>
    public DateTime? PasswordSetAt { get; set; }

    /// <summary>Whether the account is disabled, and not merely locked for a while after wrong passwords.</summary>
    public bool IsDisabled => LockoutEnd > DateTimeOffset.MaxValue.AddDays(-1);

    /// <summary>Refuses every sign-in from now on.</summary>
    public void LockOut() => (LockoutEnabled, LockoutEnd) = (true, DateTimeOffset.MaxValue);

    /// <summary>Lets the account sign in again.</summary>
    public void LetIn() => (AccessFailedCount, LockoutEnd) = (0, null);

    /// <summary>Ends every session: a new security stamp, which acts compare at once and circuits within a minute.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}
