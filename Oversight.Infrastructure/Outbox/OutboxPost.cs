using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Outbox;

/// <summary>Puts mails to outsiders into the outbox inside an act: they are committed with it or not at all, and the same key sends nothing twice.</summary>
public sealed class OutboxPost(OutboxVault vault, MailSettings settings)
{
    /// <summary>Whether mail goes out at all; without it nothing can be put in.</summary>
    public bool MailIsOn => settings.IsOn;

    /// <summary>The id under which the mail of a key goes out, without brackets: what an answer to it will refer to. Needs mail to be on.</summary>
    public string MessageIdOf(string key) => $"{DerivedId.Of("mail", key):N}@{settings.From[(settings.From.IndexOf('@', StringComparison.Ordinal) + 1)..]}";

    /// <summary>Puts a mail to an outsider in. The address, the text and the conversation are sealed, and opened only when it is sent.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="mail">The mail. Its key must not name anybody.</param>
    /// <returns>Whether it was put in now; false where there is no mail, or where the same key was before.</returns>
    /// <exception cref="ArgumentException">The address is none (ask <see cref="MailText.Address"/> first), or the key is too long.</exception>
    /// <exception cref="InvalidOperationException">The context carries no act.</exception>
    public async Task<bool> Add(OversightDb db, OutsideMail mail)
    {
        var act = db.Act ?? throw new InvalidOperationException("Mails are put in inside an act.");
        if (!settings.IsOn)
            return false;
        var to = MailText.Address(mail.To) ?? throw new ArgumentException("Not an address that a mail can go to.", nameof(mail));
        if (mail.Key.Length is 0 or > OutboxMessage.MaxKey)
            throw new ArgumentException("The key is empty or too long.", nameof(mail));
        if (await db.Outbox.AsNoTracking().AnyAsync(m => m.Key == mail.Key) || db.Outbox.Local.Any(m => string.Equals(m.Key, mail.Key, StringComparison.Ordinal)))
            return false;
        var letter = new Letter(to, MailText.Line(mail.Subject), mail.Text)
        {
            MessageId = MessageIdOf(mail.Key),
            InReplyTo = MailText.MessageId(mail.InReplyTo),
            References = MailText.References([.. mail.References, .. mail.InReplyTo is { } answered ? [answered] : Array.Empty<string>()]),
            Files = mail.Files,
        };
        var message = new OutboxMessage
        {
            Key = mail.Key,
            Road = OutboxRoad.Mail,
            Topic = mail.Topic,
            SubjectKind = mail.About.Kind,
            SubjectId = mail.About.Id,
            Urgent = mail.Urgent,
            At = act.Now,
            NextAt = act.Now,
        };
        db.Outbox.Add(message.With(vault.Seal(NameOf(mail.Key), letter, await OutboxVault.IsFounding(db))));
        return true;
    }

    /// <summary>Puts a mail of the product's own to an officer in, such as a digest; the address is looked up when it is sent.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="key">What it is and for whom, once for all.</param>
    /// <param name="topic">Its kind as the administrator's page lists it.</param>
    /// <param name="officerId">The officer.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="urgent">Whether it goes out at any hour.</param>
    public async Task AddTo(OversightDb db, string key, string topic, Guid officerId, string subject, string text, bool urgent)
    {
        var act = db.Act ?? throw new InvalidOperationException("Mails are put in inside an act.");
        if (!settings.IsOn || await db.Outbox.AsNoTracking().AnyAsync(m => m.Key == key))
            return;
        var message = new OutboxMessage { Key = key, Road = OutboxRoad.Mail, Topic = topic, OfficerId = officerId, Urgent = urgent, At = act.Now, NextAt = act.Now };
        db.Outbox.Add(message.With(vault.Seal(NameOf(key), new Letter("", MailText.Line(subject), text) { MessageId = MessageIdOf(key) }, await OutboxVault.IsFounding(db))));
    }

    /// <summary>The letter in a message, for the deliverer.</summary>
    internal Letter Open(OutboxMessage message) => vault.Open<Letter>(NameOf(message.Key), message.Content!);

    private static string NameOf(string key) => "mail " + key;
}

/// <summary>A mail to somebody outside the house.</summary>
/// <param name="Key">What it is, once for all, as <c>complaint-accepted/{id}</c>; names nobody.</param>
/// <param name="Topic">Its kind as the administrator's page lists it, at most 40 characters.</param>
/// <param name="About">The thing.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">One line; says nothing that betrays anybody.</param>
/// <param name="Text">Plain text.</param>
public sealed record OutsideMail(string Key, string Topic, Subject About, string To, string Subject, string Text)
{
    /// <summary>The message that it answers, with or without brackets; what is no id is left out.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The conversation before it, the oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Files that go with it, in the file store already.</summary>
    public IReadOnlyList<LetterFile> Files { get; init; } = [];

    /// <summary>Whether it goes out at any hour; otherwise in office hours.</summary>
    public bool Urgent { get; init; } = true;
}
