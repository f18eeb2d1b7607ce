using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Oversight.Tests.Support.LoopbackMail;

/// <summary>How the server behaves from now on.</summary>
public enum ImapMode
{
    Serve,

    /// <summary>Accepts no connection.</summary>
    Refuse,

    /// <summary>Takes the connection and never says a word.</summary>
    Hang,

    /// <summary>Refuses the password.</summary>
    Deny,

    /// <summary>Breaks the line in the middle of a message.</summary>
    DropInMessage,

    /// <summary>Gives messages and breaks the line when one is to be marked.</summary>
    DropAtMark,
}

/// <summary>The other side of a mailbox: IMAP (RFC 3501) over a real socket on loopback, as much of it as a client needs to read one folder.</summary>
public sealed partial class LoopbackImap : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _open = [];
    private readonly Dictionary<uint, string> _marked = [];
    private TcpListener? _listener;
    private ImapMode _mode;

    public LoopbackImap(LoopbackMailbox? mailbox = null)
    {
        Mailbox = mailbox ?? new LoopbackMailbox();
        Listen(0);
    }

    public LoopbackMailbox Mailbox { get; }

    public int Port { get; private set; }

    /// <summary>UIDVALIDITY.</summary>
    public uint Validity { get; set; } = 7;

    /// <summary>What the server says of a message's size, where it is not the truth.</summary>
    public long? Claimed { get; set; }

    /// <summary>The flags that were put, by UID.</summary>
    public IReadOnlyDictionary<uint, string> Marked
    {
        get
        {
            lock (_lock)
                return new Dictionary<uint, string>(_marked);
        }
    }

    public ImapMode Mode
    {
        get => _mode;
        set
        {
            _mode = value;
            if (value == ImapMode.Refuse)
                Close();
            else if (_listener is null)
                Listen(Port);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Close();
        _stop.Dispose();
    }

    private void Listen(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = false };
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Take(_listener);
    }

    private void Close()
    {
        _listener?.Stop();
        _listener = null;
        lock (_lock)
        {
            _open.ForEach(c => c.Dispose());
            _open.Clear();
        }
    }

    private async Task Take(TcpListener listener)
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var client = await listener.AcceptTcpClientAsync(_stop.Token);
                lock (_lock)
                    _open.Add(client);
                _ = Serve(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                if (Mode == ImapMode.Hang)
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
                await Say(stream, "* OK loopback\r\n");
                while (await reader.ReadLineAsync(_stop.Token) is { } line && Command().Match(line) is { Success: true } said)
                {
                    if (!await Answer(stream, said.Groups["tag"].Value, said.Groups["verb"].Value.ToUpperInvariant(), said.Groups["rest"].Value))
                        return;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client or the test has gone.
        }
    }

    private async Task<bool> Answer(NetworkStream stream, string tag, string verb, string rest)
    {
        switch (verb)
        {
            case "CAPABILITY":
                await Say(stream, "* CAPABILITY IMAP4rev1\r\n");
                break;
            case "LOGIN" when Mode == ImapMode.Deny:
                await Say(stream, $"{tag} NO wrong password\r\n");
                return true;
            case "LIST":
                await Say(stream, "* LIST () \"/\" INBOX\r\n");
                break;
            case "SELECT":
                await Say(stream, $"* {Mailbox.Messages.Count} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen \\Flagged)\r\n* OK [PERMANENTFLAGS (\\Seen \\Flagged)] ok\r\n* OK [UIDVALIDITY {Validity}] ok\r\n{tag} OK [READ-WRITE] done\r\n");
                return true;
            case "FETCH":
                await Say(stream, string.Concat(Mailbox.Messages.Select((m, i) => $"* {i + 1} FETCH (UID {m.Uid} RFC822.SIZE {Claimed ?? m.Bytes.Length} INTERNALDATE \"23-Nov-2026 01:30:00 +0000\")\r\n")));
                break;
            case "UID FETCH":
                return await Body(stream, tag, Uid(rest));
            case "UID STORE" when Mode == ImapMode.DropAtMark:
                return false;
            case "UID STORE":
                lock (_lock)
                    _marked[Uid(rest)] = rest[rest.IndexOf('(', StringComparison.Ordinal)..];
                break;
            case "LOGOUT":
                await Say(stream, $"* BYE\r\n{tag} OK\r\n");
                return false;
        }

        await Say(stream, $"{tag} OK done\r\n");
        return true;
    }

    private async Task<bool> Body(NetworkStream stream, string tag, uint uid)
    {
        var at = Mailbox.Messages.ToList().FindIndex(m => m.Uid == uid);
        if (at < 0)
        {
            await Say(stream, $"{tag} OK done\r\n");
            return true;
        }

        var bytes = Mailbox.Messages[at].Bytes;
        await Say(stream, $"* {at + 1} FETCH (UID {uid} BODY[] {{{bytes.Length}}}\r\n");
        if (Mode == ImapMode.DropInMessage)
        {
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), _stop.Token);
            return false;
        }

        await stream.WriteAsync(bytes, _stop.Token);
        await Say(stream, $")\r\n{tag} OK done\r\n");
        return true;
    }

    private async Task Say(NetworkStream stream, string text) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text), _stop.Token);

    private static uint Uid(string rest) => uint.Parse(rest.Split(' ')[0], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<tag>\S+) (?<verb>(?i:UID \S+|\S+)) ?(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();
}
