using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Identity;

/// <summary>
/// The sessions of the staff as the server keeps them: what a cookie says counts only while its session stands. They last by the
/// machine's clock, as the cookie does; beginning and end are entries on the trail. When somebody was last seen is written once a minute.
/// </summary>
public sealed class StaffSessions(IDbContextFactory<OversightDb> contexts, WriterGate gate, IServiceScopeFactory scopes, IClock clock, TimeProvider time, Settings settings)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, DateTime> _seen = new();

    private readonly ConcurrentDictionary<Action<Guid>, bool> _told = new();

    private DateTime Now => ChinaTime.ToMicroseconds(time.GetUtcNow().UtcDateTime);

    /// <summary>Begins a session for somebody who has just proved who they are.</summary>
    /// <returns>False where nobody is behind the account.</returns>
    public async Task<bool> Begin(Guid session, Guid accountId, string stamp)
    {
        if (await Find(accountId, stamp) is not { } actor)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Work>().DoAs(SessionDuties.Begin, Subject.New(Kinds.Session), Guid.NewGuid(), actor, (db, _) =>
        {
            db.SignInSessions.Add(SignInSession.Begin(session, accountId, actor.Id, Now));
            return Task.FromResult(true);
        });
        foreach (var (old, _) in _seen.Where(s => s.Value < Now - settings.SignIn.Longest))
            _seen.TryRemove(old, out _);
        return true;
    }

    /// <summary>Whether a session stands; one whose time is over is ended here.</summary>
    /// <param name="session">The session.</param>
    /// <param name="active">Whether the person does something right now.</param>
    /// <param name="cancellation">Stops the look.</param>
    public async Task<bool> Stands(Guid session, bool active, CancellationToken cancellation = default)
    {
        SessionState? state;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            state = await db.SignInSessions.AsNoTracking().Where(s => s.Id == session)
                .Select(s => new SessionState(s.OfficerId, s.BegunAt, s.SeenAt, s.EndedAt != null)).FirstOrDefaultAsync(cancellation);
        }

        if (state is null || state.Over)
            return false;
        if (SignInSession.Over(state.BegunAt, state.SeenAt, Now, settings.SignIn.Idle, settings.SignIn.Longest) is { } ending)
        {
            await End(session, ending);
            return false;
        }

        if (active && Now - state.SeenAt >= Minute)
            await Note(session, cancellation);
        else
            _seen[session] = state.SeenAt;
        return true;
    }

    /// <summary>Notes that the person did something in a page that is open; costs nothing where it was noted within the minute.</summary>
    public async Task Touch(Guid session)
    {
        if (!_seen.TryGetValue(session, out var seen) || Now - seen >= Minute)
            await Stands(session, active: true);
    }

    /// <summary>Ends a session, unless it has ended.</summary>
    public async Task End(Guid session, SessionEnding how)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        var actor = how == SessionEnding.SignedOut ? await Owner(session) : Actor.System;
        if (actor is not null)
        {
            await work.DoAs(SessionDuties.End, new Subject(Kinds.Session, session), Guid.NewGuid(), actor, async (db, _) =>
            {
                if (await db.SignInSessions.FirstOrDefaultAsync(s => s.Id == session) is not { EndedAt: null } standing)
                    return false;
                standing.End(how, Now);
                return true;
            });
        }

        _seen.TryRemove(session, out _);
        foreach (var (told, _) in _told)
            told(session);
    }

    /// <summary>Asks to be told, on this node, when a session has ended.</summary>
    /// <param name="told">Must not block, and is given up by the same value.</param>
    public void Follow(Action<Guid> told) => _told[told] = true;

    /// <summary>Asks to be told no more.</summary>
    public void Unfollow(Action<Guid> told) => _told.TryRemove(told, out _);

    private async Task<Actor?> Find(Guid accountId, string stamp)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ActorLoader.Load(db, new SignedIn(accountId, "", stamp), ChinaTime.DayOf(clock.Now));
    }

    // Whoever leaves may have lost the account meanwhile; they leave all the same.
    private async Task<Actor?> Owner(Guid session)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var officer = await db.SignInSessions.Where(s => s.Id == session).Join(db.Officers, s => s.OfficerId, o => o.Id, (_, o) => new { o.Id, o.Name, o.AccountId }).FirstOrDefaultAsync();
        if (officer is null)
            return null;
        var stamp = await db.Users.Where(u => u.Id == officer.AccountId).Select(u => u.SecurityStamp).FirstOrDefaultAsync();
        return await Find(officer.AccountId ?? Guid.Empty, stamp ?? "") ?? new Actor(officer.Id, officer.Name, [], new HashSet<Guid>());
    }

    private async Task Note(Guid session, CancellationToken cancellation)
    {
        var now = Now;
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.SignInSessions.Where(s => s.Id == session && s.EndedAt == null && s.SeenAt < now).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancellation);
        _seen[session] = now;
    }

    private sealed record SessionState(Guid OfficerId, DateTime BegunAt, DateTime SeenAt, bool Over);
}
