using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>
/// 待处理来信: a message of the mailbox that was not taken as a complaint by itself, and why. It lies in the mailbox still; nothing of who
/// wrote it or what is kept here.
/// </summary>
public sealed class HeldMail : Aggregate
{
    private HeldMail() => (Digest, Detail, Reason, Complaint) = ("", "", "", "");

    /// <summary>SHA-256 of its own id and sender, lower-case hex: the same message is held once.</summary>
    public string Digest { get; private init; }

    /// <summary>UIDVALIDITY of the folder.</summary>
    public long Validity { get; private init; }

    /// <summary>UID in the folder.</summary>
    public long Uid { get; private init; }

    /// <summary>When the mail server took it in, UTC.</summary>
    public DateTime ReceivedAt { get; private init; }

    /// <summary>Bytes.</summary>
    public long Length { get; private init; }

    public HeldMailState State { get; private set; }

    public HeldMailGround Ground { get; private set; }

    /// <summary>What exactly, in words of ours; or empty.</summary>
    public string Detail { get; private set; }

    /// <summary>Whether it is to be taken although it looks as if a machine had sent it.</summary>
    public bool Human { get; private set; }

    /// <summary>How often it was tried again.</summary>
    public int Tries { get; private set; }

    public Guid? HandledBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? HandledAt { get; private set; }

    /// <summary>Why it is none, or empty.</summary>
    public string Reason { get; private set; }

    /// <summary>Number of the complaint that was entered of it by hand; empty for none or where it may not be named.</summary>
    public string Complaint { get; private set; }

    /// <summary>Sets a message aside.</summary>
    /// <param name="id">Id.</param>
    /// <param name="mail">Which message.</param>
    /// <param name="ground">Why.</param>
    /// <param name="detail">What exactly, in words of ours that say nothing of who wrote it.</param>
    public static HeldMail Hold(Guid id, MailPlace mail, HeldMailGround ground, string detail)
    {
        var held = new HeldMail
        {
            Id = id,
            Digest = mail.Digest,
            Validity = mail.Validity,
            Uid = mail.Uid,
            ReceivedAt = mail.ReceivedAt,
            Length = mail.Length,
            State = ground == HeldMailGround.Automatic ? HeldMailState.Ignored : HeldMailState.Held,
            Ground = ground,
            Detail = Cut(detail),
        };
        held.Record(new MailHeld(ground, held.Detail));
        return held;
    }

    /// <summary>It could not be taken once more.</summary>
    public void HoldAgain(HeldMailGround ground, string detail)
    {
        State = After(HeldMailStep.Hold);
        (Ground, Detail) = (ground, Cut(detail));
        Record(new MailHeld(ground, Detail));
    }

    /// <summary>Tries it again with the next fetch; what looked automatic is taken as written by somebody.</summary>
    public void Retry(Actor actor, DateTime now)
    {
        var automatic = Ground == HeldMailGround.Automatic;
        State = After(HeldMailStep.Retry);
        (Human, Tries, HandledBy, HandledAt, Reason) = (Human || automatic, Tries + 1, actor.Id, now, "");
        Record(new MailRetried(automatic));
    }

    /// <summary>It was taken.</summary>
    public void Take()
    {
        State = After(HeldMailStep.Take);
        Record(new MailTaken());
    }

    /// <summary>Somebody entered it as a complaint by hand.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="number">Its number, empty where the complaint is confidential.</param>
    /// <param name="now">UTC.</param>
    public void Register(Actor actor, string number, DateTime now)
    {
        State = After(HeldMailStep.Register);
        (HandledBy, HandledAt, Complaint) = (actor.Id, now, number);
        Record(new MailRegistered(number));
    }

    /// <summary>It is no complaint.</summary>
    public void Dismiss(Actor actor, string reason, DateTime now)
    {
        State = After(HeldMailStep.Dismiss);
        (HandledBy, HandledAt, Reason) = (actor.Id, now, InvalidInput.Require("reason", "理由", reason, 200, 4));
        Record(new MailDismissed(Reason));
    }

    private HeldMailState After(HeldMailStep step) => HeldMailFlow.Table.After(State, step, HeldMailFlow.Name);

    private static string Cut(string text) => text.Length <= 200 ? text : text[..199] + "…";
}

/// <summary>A message in the mailbox.</summary>
/// <param name="Digest">SHA-256 of its own id and sender, lower-case hex.</param>
/// <param name="Validity">UIDVALIDITY.</param>
/// <param name="Uid">UID.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Length">Bytes.</param>
public sealed record MailPlace(string Digest, long Validity, long Uid, DateTime ReceivedAt, long Length);

public sealed record MailHeld(HeldMailGround Ground, string Detail) : Fact("held-mail.held");

public sealed record MailRetried(bool AsWritten) : Fact("held-mail.retried");

public sealed record MailTaken() : Fact("held-mail.taken");

public sealed record MailRegistered(string Complaint) : Fact("held-mail.registered");

public sealed record MailDismissed(string Reason) : Fact("held-mail.dismissed");
