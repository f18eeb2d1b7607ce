namespace Oversight.Infrastructure;

/// <summary><c>Oversight:SignIn:*</c>: how long a session lasts and how often a password may be wrong (GB/T 22239-2019 8.1.4.1 b).</summary>
public sealed record SignInRules
{
    /// <summary><c>IdleMinutes</c>: minutes without a sign of the person after which the session ends.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary><c>LongestHours</c>: hours after which it ends whatever they do.</summary>
    public int LongestHours { get; init; } = 12;

    /// <summary><c>OpenPages</c>: pages that one account may have open at once on a node.</summary>
    public int OpenPages { get; init; } = 10;

    /// <summary><c>WrongPasswords</c>: wrong passwords for one name from one network, or one known browser, in a quarter of an hour.</summary>
    public int WrongPasswords { get; init; } = 5;

    /// <summary><c>WrongFromAddress</c>: failed sign-ins from one network in a minute, whatever the names; twenty times as many a day.</summary>
    public int WrongFromAddress { get; init; } = 30;

    /// <summary><c>WrongForName</c>: failed sign-ins for one name in a day from browsers that nobody signed in with before.</summary>
    public int WrongForName { get; init; } = 50;

    /// <summary>As a span.</summary>
    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    /// <summary>As a span.</summary>
    public TimeSpan Longest => TimeSpan.FromHours(LongestHours);

    /// <summary>Reads them.</summary>
    /// <param name="read">Reads a whole number: name, default, least and most.</param>
    internal static SignInRules From(Func<string, int, int, int, int> read)
    {
        var plain = new SignInRules();
        return new SignInRules
        {
            IdleMinutes = read(nameof(IdleMinutes), plain.IdleMinutes, 5, 600),
            LongestHours = read(nameof(LongestHours), plain.LongestHours, 1, 24),
            OpenPages = read(nameof(OpenPages), plain.OpenPages, 2, 100),
            WrongPasswords = read(nameof(WrongPasswords), plain.WrongPasswords, 3, 20),
            WrongFromAddress = read(nameof(WrongFromAddress), plain.WrongFromAddress, 5, 1000),
            WrongForName = read(nameof(WrongForName), plain.WrongForName, 10, 10_000),
        };
    }
}
