using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>What one sign-in opened: it ends when the person leaves, stays away, or has been in for too long (GB/T 22239-2019 8.1.4.1 b).</summary>
public sealed class SignInSession : Aggregate
{
    private SignInSession()
    {
    }

    public Guid AccountId { get; private init; }

    public Guid OfficerId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime BegunAt { get; private init; }

    /// <summary>When the person was last seen to do something, to the minute, UTC. No part of what the trail commits to.</summary>
    public DateTime SeenAt { get; private init; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? EndedAt { get; private set; }

    public SessionEnding? Ending { get; private set; }

    /// <summary>Begins when a person has proved who they are.</summary>
    /// <param name="id">Pseudonym of the session, as the sign-in cookie carries it.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="officerId">Whose account.</param>
    /// <param name="now">UTC.</param>
    public static SignInSession Begin(Guid id, Guid accountId, Guid officerId, DateTime now)
    {
        var session = new SignInSession { Id = id, AccountId = accountId, OfficerId = officerId, BegunAt = now, SeenAt = now };
        session.Record(new SessionBegun(officerId));
        return session;
    }

    /// <summary>Ends it for good.</summary>
    /// <exception cref="RuleBroken">It has ended already.</exception>
    public void End(SessionEnding how, DateTime now)
    {
        if (EndedAt is not null)
            throw new RuleBroken("session-ended", "本次登录已经退出，请重新登录。");
        (EndedAt, Ending) = (now, how);
        Record(new SessionEnded(OfficerId, how));
    }

    /// <summary>Why a session is over by the time alone, or null while it is not.</summary>
    /// <param name="begun">When it began, UTC.</param>
    /// <param name="seen">When the person was last seen, UTC.</param>
    /// <param name="now">UTC.</param>
    /// <param name="idle">How long one may stay away.</param>
    /// <param name="longest">How long one may stay in.</param>
    public static SessionEnding? Over(DateTime begun, DateTime seen, DateTime now, TimeSpan idle, TimeSpan longest) =>
        now - begun >= longest ? SessionEnding.TooLong : now - seen >= idle ? SessionEnding.Idle : null;
}

/// <summary>How a session ended.</summary>
public enum SessionEnding
{
    /// <summary>退出</summary>
    SignedOut,

    /// <summary>长时间没有操作</summary>
    Idle,

    /// <summary>登录时间过长</summary>
    TooLong,
}

/// <summary>Chinese names of how a session ended.</summary>
public static class SessionEndings
{
    /// <summary>The name as the trail says it.</summary>
    public static string Name(this SessionEnding ending) => ending switch
    {
        SessionEnding.SignedOut => "本人退出",
        SessionEnding.Idle => "长时间没有操作，自动退出",
        SessionEnding.TooLong => "登录时间达到上限，自动退出",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, null),
    };
}

public sealed record SessionBegun(Guid OfficerId) : Fact("session.begun");

public sealed record SessionEnded(Guid OfficerId, SessionEnding How) : Fact("session.ended");

/// <summary>Signing in and out. A sign-in that fails is a refused attempt of the public: nobody has proved who they are.</summary>
public static class SessionDuties
{
    public static readonly Duty Begin = new("session.begin", "登录", [.. Enum.GetValues<Role>().Where(r => r.IsOfPosts()), Role.Public]);

    public static readonly Duty End = new("session.end", "退出登录", [.. Enum.GetValues<Role>().Where(r => r.IsOfPosts()), Role.System]);
}
