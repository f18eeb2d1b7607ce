using System.Data;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Live;
using Oversight.Infrastructure.Trail;

namespace Oversight.Infrastructure.Persistence;

/// <summary>
/// The one path on which anything changes. The transaction is opened before the act reads, so what a rule saw is what is
/// committed; the duty is checked on the posts held now; the same <c>op</c> twice is one act with one answer; a refusal is an
/// entry of its own. The act may run more than once: no mail, file, rendering or network inside it.
/// </summary>
public sealed class Work(
    IDbContextFactory<OversightDb> contexts,
    WriterGate gate,
    IClock clock,
    ICurrentAccount current,
    RefusalWriter refusals,
    TrailTail tail,
    ILogger<Work> log)
{
    private const int Attempts = 5;

    /// <summary>Performs an act for whoever is signed in and returns its answer.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="on">What is acted on.</param>
    /// <param name="op">Idempotency key of the submit.</param>
    /// <param name="act">Reads, lets the entities check and change, and returns the answer.</param>
    /// <param name="cancellation">Cancels before the commit, never after.</param>
    /// <exception cref="RuleBroken">A rule or the duty forbids it; the attempt is on the trail.</exception>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    /// <exception cref="StorageRefused">The disk or the database did not take it.</exception>
    public async Task<T> Do<T>(Duty duty, Subject on, Guid op, Func<OversightDb, Actor, Task<T>> act, CancellationToken cancellation = default)
    {
        var signedIn = await current.Find() ?? throw new RuleBroken("signed-out", "登录已失效，请重新登录后再提交；已填内容仍在。");
        return await Do(duty, on, op, signedIn, Actor.System, act, cancellation);
    }

    /// <summary>Performs an act that has no answer.</summary>
    public Task Do(Duty duty, Subject on, Guid op, Func<OversightDb, Actor, Task> act, CancellationToken cancellation = default) =>
        Do(duty, on, op, async (db, actor) => { await act(db, actor); return true; }, cancellation);

    /// <summary>Performs a sweep's or a derived act as the system. The duty must name <see cref="Role.System"/>.</summary>
    public Task<T> DoAsSystem<T>(Duty duty, Subject on, Guid op, Func<OversightDb, Actor, Task<T>> act, CancellationToken cancellation = default) =>
        Do(duty, on, op, null, Actor.System, act, cancellation);

    /// <summary>Performs an act of somebody at the public window, who has no account. The duty must name <see cref="Role.Public"/>; that it is their own thing is proved by its code.</summary>
    public Task<T> DoAsPublic<T>(Duty duty, Subject on, Guid op, Func<OversightDb, Actor, Task<T>> act, CancellationToken cancellation = default) =>
        Do(duty, on, op, null, Actor.Public, act, cancellation);

    /// <summary>Performs an act for a sister system that was let in by its key. The duty must name <see cref="Role.System"/>; whether the client may is for the act to ask.</summary>
    /// <param name="duty">What it does.</param>
    /// <param name="on">What is acted on.</param>
    /// <param name="op">Idempotency key of the request.</param>
    /// <param name="clientId">The client, who is the actor on the trail.</param>
    /// <param name="name">Its name.</param>
    /// <param name="act">Reads, lets the entities check and change, and returns the answer.</param>
    /// <param name="cancellation">Cancels before the commit, never after.</param>
    public Task<T> DoAsClient<T>(Duty duty, Subject on, Guid op, Guid clientId, string name, Func<OversightDb, Actor, Task<T>> act, CancellationToken cancellation = default) =>
        Do(duty, on, op, null, Actor.System with { Id = clientId, Name = name }, act, cancellation);

    /// <summary>Performs what is entered of somebody's coming and going: the caller knows who it is, and no session stands yet or any more.</summary>
    /// <param name="duty">What is entered.</param>
    /// <param name="on">The session.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="actor">Who comes or goes; somebody without a post too.</param>
    /// <param name="act">Reads, lets the entities check and change, and returns the answer.</param>
    public Task<T> DoAs<T>(Duty duty, Subject on, Guid op, Actor actor, Func<OversightDb, Actor, Task<T>> act) =>
        Do(duty, on, op, null, actor.Posts.Count > 0 ? actor : actor with { Posts = [new(Guid.Empty, Guid.Empty, "本人", Role.Officer)] }, act, default);

    private async Task<T> Do<T>(Duty duty, Subject on, Guid op, SignedIn? signedIn, Actor unsigned, Func<OversightDb, Actor, Task<T>> act, CancellationToken cancellation)
    {
        if (op == Guid.Empty)
            throw new ArgumentException("An act needs an idempotency key.", nameof(op));
        clock.Demand();
        using var turn = await gate.Enter(cancellation);
        for (var attempt = 1; ; attempt++)
        {
            Actor? actor = null;
            try
            {
                return await Once();
            }
            catch (RuleBroken broken) when (actor is not null)
            {
                await Refuse(duty, on, op, signedIn, actor, broken);
                throw;
            }
            catch (Exception e) when (attempt < Attempts && StorageRefused.IsPassing(e))
            {
                log.LogWarning(e, "Act {Duty} on {Subject} is tried again, attempt {Attempt}", duty.Code, on, attempt);
            }
            catch (Exception e) when (StorageRefused.From(e) is not null)
            {
                log.LogError(e, "Act {Duty} on {Subject} (op {Op}) was not taken by the storage", duty.Code, on, op);

                // A failed flush can report an error although the rows are there: ask before saying that nothing was saved.
                if (await Answered<T>(op) is { } answer)
                    return answer.Value;
                throw StorageRefused.From(e)!;
            }

            async Task<T> Once()
            {
                await using var probe = await contexts.CreateDbContextAsync(cancellation);
                return await probe.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    actor = null;
                    await using var db = await contexts.CreateDbContextAsync(cancellation);
                    await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
                    await TrailLock.Take(db, cancellation);
                    var now = clock.Now;
                    var doer = signedIn is null
                        ? unsigned
                        : await ActorLoader.Load(db, signedIn, ChinaTime.DayOf(now), cancellation)
                            ?? throw new RuleBroken("signed-out", "登录已失效或账号已停用，请重新登录后再提交；已填内容仍在。");
                    if (await db.Operations.AsNoTracking().FirstOrDefaultAsync(o => o.OpId == op, cancellation) is { } earlier)
                        return Repeat<T>(earlier, duty, doer);
                    actor = duty.HeldBy(doer) is null ? await doer.WithLapsed(db, ChinaTime.DayOf(now), cancellation) : doer;
                    var post = duty.Demand(actor);
                    db.Act = new ActStamp(op, on, actor.Id, post.Role, signedIn?.Session ?? "", now);
                    var answer = await act(db, actor);
                    db.Operations.Add(new Operation { OpId = op, Duty = duty.Code, ActorId = actor.Id, At = now, Answer = JsonSerializer.Serialize(answer) });
                    await db.SaveChangesAsync(cancellation);
                    await transaction.CommitAsync(CancellationToken.None);
                    tail.Stir();
                    return answer;
                });
            }
        }
    }

    private async Task Refuse(Duty duty, Subject on, Guid op, SignedIn? signedIn, Actor actor, RuleBroken broken)
    {
        try
        {
            var role = duty.HeldBy(actor)?.Role ?? (actor.Posts.Count > 0 ? actor.Posts[0].Role : Role.Officer);
            await refusals.Write(duty, new ActStamp(op, on, actor.Id, role, signedIn?.Session ?? "", clock.Now), broken);
            tail.Stir();
        }
        catch (Exception e) when (StorageRefused.From(e) is not null)
        {
            // The refusal stands all the same; where the disk refuses its entry, the process log has it.
            log.LogError(e, "Refusal {Code} of {Duty} on {Subject} by {Actor} could not be written to the trail", broken.Code, duty.Code, on, actor.Id);
        }
    }

    private async Task<Answer<T>?> Answered<T>(Guid op)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync();
            var earlier = await db.Operations.AsNoTracking().FirstOrDefaultAsync(o => o.OpId == op);
            return earlier?.Answer is null ? null : new Answer<T>(JsonSerializer.Deserialize<T>(earlier.Answer)!);
        }
        catch (Exception e) when (StorageRefused.From(e) is not null)
        {
            return null;
        }
    }

    private static T Repeat<T>(Operation earlier, Duty duty, Actor actor)
    {
        if (!string.Equals(earlier.Duty, duty.Code, StringComparison.Ordinal) || earlier.ActorId != actor.Id)
            throw new InvalidOperationException($"Idempotency key {earlier.OpId} was used for another act.");
        return earlier.Answer is null
            ? throw new RuleBroken(earlier.RefusedBy!, earlier.Sentence!, earlier.Clause ?? "")
            : JsonSerializer.Deserialize<T>(earlier.Answer)!;
    }

    private sealed record Answer<T>(T Value);
}
