using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;

namespace Oversight.Infrastructure.Persistence;

/// <summary>The one path on which pages read: a fresh context and whoever asks, so that a view leaves out what they may not see.</summary>
public sealed class Reads(IDbContextFactory<OversightDb> contexts, IClock clock, ICurrentAccount current)
{
    private SignedIn? _standIn;

    /// <summary>Lets the views of this scope answer as they would an officer who is not here: for what goes out by itself, never for a page.</summary>
    /// <param name="officer">The account, with the stamp that it has now.</param>
    public void StandIn(SignedIn officer) => _standIn = officer with { Outlives = true };

    /// <summary>Now, by the product's clock, UTC.</summary>
    public DateTime Now => clock.Now;

    /// <summary>Who is signed in, with the posts held today.</summary>
    /// <exception cref="RuleBroken">Nobody is signed in.</exception>
    public Task<Actor> Me(CancellationToken cancellation = default) => Ask((_, actor) => Task.FromResult(actor), cancellation);

    /// <summary>Reads for whoever is signed in.</summary>
    /// <exception cref="RuleBroken">Nobody is signed in.</exception>
    public async Task<T> Ask<T>(Func<OversightDb, Actor, Task<T>> read, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var signedIn = _standIn ?? await current.Find();
        var actor = signedIn is null ? null : await ActorLoader.Load(db, signedIn, ChinaTime.DayOf(clock.Now), cancellation);
        return await read(db, actor ?? throw new RuleBroken("signed-out", "登录已失效，请重新登录；已填内容仍在。"));
    }

    /// <summary>Reads what everybody may read, or what a code opens: for the public window, where nobody is signed in.</summary>
    public async Task<T> AskPublic<T>(Func<OversightDb, Task<T>> read, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }
}
