using Microsoft.AspNetCore.Identity;

namespace Oversight.Infrastructure.Identity;

/// <summary>A person's account.</summary>
public sealed class Account : IdentityUser<Guid>
{
}
