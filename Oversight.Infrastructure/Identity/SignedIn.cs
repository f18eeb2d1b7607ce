namespace Oversight.Infrastructure.Identity;

/// <summary>Who is signed in where the act comes from: a circuit, a request, a test.</summary>
public interface ICurrentAccount
{
    /// <summary>The account, or null where nobody is signed in.</summary>
    ValueTask<SignedIn?> Find();
}

/// <summary>The account and session behind an act.</summary>
/// <param name="AccountId">Id of the <see cref="Account"/>.</param>
/// <param name="Session">Pseudonym of the session.</param>
/// <param name="SecurityStamp">Stamp at sign-in; an older one is refused, so that a disabled account ends at once.</param>
public sealed record SignedIn(Guid AccountId, string Session, string SecurityStamp)
{
    /// <summary>Whether it is work that was begun in the session and goes on by itself when the person leaves.</summary>
    public bool Outlives { get; init; }
}
