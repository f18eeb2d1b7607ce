using MimeKit;

namespace Oversight.Tests.Support.LoopbackMail;

/// <summary>The mails that a server on loopback holds, in the order in which they came. What one protocol puts in the other may show.</summary>
public sealed class LoopbackMailbox
{
    private readonly Lock _lock = new();
    private readonly List<LoopbackMessage> _messages = [];
    private uint _lastUid;

    /// <summary>What is there now.</summary>
    public IReadOnlyList<LoopbackMessage> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    /// <summary>The same, read.</summary>
    public IReadOnlyList<MimeMessage> Read() => [.. Messages.Select(m => m.Read())];

    /// <summary>Puts one in and returns its number, which rises and is never used again.</summary>
    public uint Put(byte[] bytes, string from = "", IReadOnlyList<string>? to = null)
    {
        lock (_lock)
        {
            _messages.Add(new LoopbackMessage(++_lastUid, bytes, from, to ?? []));
            return _lastUid;
        }
    }

    /// <summary>Takes one out.</summary>
    public bool Remove(uint uid)
    {
        lock (_lock)
            return _messages.RemoveAll(m => m.Uid == uid) > 0;
    }
}

/// <summary>One mail.</summary>
/// <param name="Uid">Its number.</param>
/// <param name="Bytes">As it came, dots unstuffed.</param>
/// <param name="From">The sender of the envelope.</param>
/// <param name="To">The recipients of the envelope.</param>
public sealed record LoopbackMessage(uint Uid, byte[] Bytes, string From, IReadOnlyList<string> To)
{
    /// <summary>The mail, read.</summary>
    public MimeMessage Read() => MimeMessage.Load(new MemoryStream(Bytes));
}
