namespace Oversight.Domain.Review;

/// <summary>What one test comes to, before severity and explanation.</summary>
internal sealed record Verdict(CheckStatus Status, string Reason)
{
    /// <summary>What is to be done, or empty.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Whether the acts that the requirement guards wait for it: it can still be mended.</summary>
    public bool Holds { get; init; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<CheckRest> Rests { get; init; } = [];

    public static Verdict Pass(string reason, params CheckRest[] rests) => new(CheckStatus.Passed, reason) { Rests = rests };

    /// <summary>A breach that cannot be undone.</summary>
    public static Verdict Breach(string reason, params CheckRest[] rests) => new(CheckStatus.Failed, reason) { Rests = rests };

    /// <summary>Something is missing that can be made good.</summary>
    public static Verdict Missing(string reason, string remedy, params CheckRest[] rests) => new(CheckStatus.Failed, reason) { Remedy = remedy, Holds = true, Rests = rests };

    /// <summary>Wants an explanation whatever the severity.</summary>
    public static Verdict Doubt(string reason, string remedy, params CheckRest[] rests) => new(CheckStatus.Explain, reason) { Remedy = remedy, Rests = rests };

    /// <summary>Its time has not come.</summary>
    public static Verdict Later(string reason, params CheckRest[] rests) => new(CheckStatus.Pending, reason) { Rests = rests };

    /// <summary>Its time has not come, and the act that is about to be done must wait for it.</summary>
    public static Verdict Wait(string reason, string remedy, params CheckRest[] rests) => new(CheckStatus.Pending, reason) { Remedy = remedy, Holds = true, Rests = rests };

    public static Verdict Idle(string reason) => new(CheckStatus.NotApplicable, reason);
}
