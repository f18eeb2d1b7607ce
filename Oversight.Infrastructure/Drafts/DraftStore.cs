using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Drafts;

/// <summary>
/// Keeps what the signed-in person types. Whose draft it is comes from the session alone and is part of the encryption's
/// purpose, so that nobody else's can be asked for or read.
/// </summary>
public sealed class DraftStore(
    IDbContextFactory<OversightDb> contexts,
    WriterGate gate,
    IClock clock,
    ICurrentAccount current,
    IDataProtectionProvider protection,
    ILogger<DraftStore> log)
{
    /// <summary>Largest draft, characters of JSON.</summary>
    public const int MaxLength = 200_000;

    /// <summary>Keeps the values of a form. False where nobody is signed in any more or they are too many.</summary>
    public async Task<bool> Save(string form, string json, Guid op, CancellationToken cancellation = default)
    {
        if (json.Length > MaxLength || await Owner(cancellation) is not { } owner)
            return false;
        var content = Protector(owner, form).Protect(Encoding.UTF8.GetBytes(json));
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.OfficerId == owner && d.Form == form, cancellation);
        if (draft is null)
            db.Drafts.Add(new Draft { OfficerId = owner, Form = form, Content = content, OpId = op, UpdatedAt = clock.Now });
        else
            (draft.Content, draft.OpId, draft.UpdatedAt) = (content, op, clock.Now);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>
    /// The draft of a form, or null. One whose submit was done after all (its answer was lost) is over; one whose submit was refused
    /// comes back under a new key.
    /// </summary>
    public async Task<SavedDraft?> Find(string form, CancellationToken cancellation = default)
    {
        if (await Owner(cancellation) is not { } owner)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.OfficerId == owner && d.Form == form, cancellation);
        if (draft is null)
            return null;
        var answered = await db.Operations.AsNoTracking().Where(o => o.OpId == draft.OpId).Select(o => new { Done = o.Answer != null }).FirstOrDefaultAsync(cancellation);
        if (answered is { Done: true })
        {
            await Discard(form, cancellation);
            return null;
        }

        try
        {
            var json = Encoding.UTF8.GetString(Protector(owner, form).Unprotect(draft.Content));
            return new SavedDraft(json, answered is null ? draft.OpId : Guid.NewGuid(), draft.UpdatedAt);
        }
        catch (CryptographicException e)
        {
            log.LogWarning(e, "A draft of form {Form} cannot be read with the present keys", form);
            return null;
        }
    }

    /// <summary>Throws the draft of a form away.</summary>
    public async Task Discard(string form, CancellationToken cancellation = default)
    {
        if (await Owner(cancellation) is not { } owner)
            return;
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Drafts.Where(d => d.OfficerId == owner && d.Form == form).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Throws away what nobody has touched since an instant.</summary>
    public async Task<int> DiscardOlderThan(DateTime utc, CancellationToken cancellation = default)
    {
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Drafts.Where(d => d.UpdatedAt < utc).ExecuteDeleteAsync(cancellation);
    }

    private IDataProtector Protector(Guid owner, string form) => protection.CreateProtector("Oversight.Draft", owner.ToString("N"), form);

    private async Task<Guid?> Owner(CancellationToken cancellation)
    {
        if (await current.Find() is not { } signedIn)
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return (await ActorLoader.Load(db, signedIn, Oversight.Domain.Time.ChinaTime.DayOf(clock.Now), cancellation))?.Id;
    }
}
