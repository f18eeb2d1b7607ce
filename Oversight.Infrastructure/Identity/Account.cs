using Microsoft.AspNetCore.Identity;

namespace Oversight.Infrastructure.Identity;

/// <summary>A sign-in account. What its owner may do comes from the posts of the officer it belongs to.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Whether the password must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the password was last set, UTC.</summary>
    public DateTime? PasswordSetAt { get; set; }
}
