using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Notifications;

/// <summary>
/// Rings inside an act: the lines are committed with it or not at all, and the same key rings nobody twice. The one place where people are
/// told of something: copies by mail and webhook follow from the lines (<see cref="Outbox.OutboxCopies"/>).
/// </summary>
public static class Bell
{
    /// <summary>Longest text.</summary>
    public const int MaxText = 200;

    /// <summary>Adds a line for each recipient who has none under the key.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="key">What it is about.</param>
    /// <param name="action">Code of the fact or reminder, which says the topic.</param>
    /// <param name="subject">The thing.</param>
    /// <param name="recipients">Officers; repeats count once.</param>
    /// <param name="text">What is to be done or known, in Chinese; no name of a party.</param>
    /// <param name="href">The page where it is done, from the root.</param>
    /// <param name="at">When it happened or fell due, UTC; by default the moment of the act.</param>
    /// <returns>How many bells rang.</returns>
    /// <exception cref="InvalidOperationException">The context carries no act.</exception>
    public static async Task<int> Ring(OversightDb db, BellKey key, string action, Subject subject, IEnumerable<Guid> recipients, string text, string href, DateTime? at = null)
    {
        var act = db.Act ?? throw new InvalidOperationException("Bells ring inside an act.");
        var name = key.ToString();
        var rung = await db.Notifications.AsNoTracking().Where(n => n.Key == name).Select(n => n.OfficerId).ToHashSetAsync();
        rung.UnionWith(db.Notifications.Local.Where(n => string.Equals(n.Key, name, StringComparison.Ordinal)).Select(n => n.OfficerId));
        var count = 0;
        foreach (var officer in recipients.Where(r => r != Guid.Empty && rung.Add(r)))
        {
            db.Notifications.Add(new Notification { Key = name, OfficerId = officer, Text = Short(text), Href = href, At = at ?? act.Now, Action = action, SubjectKind = subject.Kind, SubjectId = subject.Id });
            count++;
        }

        return count;
    }

    private static string Short(string text) => text.Length <= MaxText ? text : string.Concat(text.AsSpan(0, MaxText - 1), "…");
}
