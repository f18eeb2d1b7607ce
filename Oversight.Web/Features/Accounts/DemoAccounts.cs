namespace Oversight.Web.Features.Accounts;

/// <summary>An account of the demonstration bureau, as the sign-in page offers it.</summary>
/// <param name="UserName">What is typed to sign in.</param>
/// <param name="Role">The role in Chinese.</param>
/// <param name="Post">The post in Chinese.</param>
public sealed record DemoAccount(string UserName, string Role, string Post);

/// <summary>The demonstration accounts and their common password; empty outside the demonstration.</summary>
public sealed record DemoAccounts(IReadOnlyList<DemoAccount> Items, string Password)
{
    /// <summary>What is registered as long as nobody asks for a demonstration.</summary>
    public static DemoAccounts None { get; } = new([], "");
}
