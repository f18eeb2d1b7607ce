using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Oversight.Tests.Support.LoopbackMail;

/// <summary>How the server behaves from now on.</summary>
public enum SmtpMode
{
    Accept,

    /// <summary>Accepts no connection.</summary>
    Refuse,

    /// <summary>Takes the connection and never says a word.</summary>
    Hang,

    /// <summary>451 to every recipient.</summary>
    Later,

    /// <summary>550 to every recipient.</summary>
    Never,

    /// <summary>550 to our own address.</summary>
    NotFromUs,

    /// <summary>Keeps the mail after DATA and breaks the line before saying so.</summary>
    DropAfterData,

    /// <summary>Breaks the line in the middle of the mail and keeps nothing.</summary>
    DropInData,
}

/// <summary>A mail server for tests: SMTP (RFC 5321) over a real socket on loopback, as much of it as a client needs.</summary>
public sealed class LoopbackSmtp : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _open = [];
    private readonly List<string> _said = [];
    private TcpListener? _listener;
    private SmtpMode _mode;
    private int _connections;

    public LoopbackSmtp(LoopbackMailbox? mailbox = null)
    {
        Mailbox = mailbox ?? new LoopbackMailbox();
        Listen(0);
    }

    /// <summary>Where the mails go.</summary>
    public LoopbackMailbox Mailbox { get; }

    public int Port { get; private set; }

    /// <summary>How many connections were taken.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Every line that clients said outside of mails.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_lock)
                return [.. _said];
        }
    }

    public SmtpMode Mode
    {
        get => _mode;
        set
        {
            _mode = value;
            if (value == SmtpMode.Refuse)
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
                Interlocked.Increment(ref _connections);
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
                if (Mode == SmtpMode.Hang)
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                await using var stream = client.GetStream();
                await Talk(new SmtpLines(stream, _stop.Token));
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client or the test has gone.
        }
    }

    private async Task Talk(SmtpLines lines)
    {
        await lines.Say("220 loopback ESMTP");
        var (from, to) = ("", new List<string>());
        while (await lines.Hear() is { } line)
        {
            lock (_lock)
                _said.Add(line);
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await lines.Say("250-loopback\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN");
                    break;
                case "HELO" or "RSET" or "NOOP":
                    await lines.Say("250 ok");
                    break;
                case "AUTH":
                    await lines.Say("235 ok");
                    break;
                case "MAIL" when Mode == SmtpMode.NotFromUs:
                    await lines.Say("550 sender rejected");
                    break;
                case "MAIL":
                    (from, to) = (Between(line), []);
                    await lines.Say("250 ok");
                    break;
                case "RCPT" when Mode == SmtpMode.Later:
                    await lines.Say($"451 greylisted {Between(line)}");
                    break;
                case "RCPT" when Mode == SmtpMode.Never:
                    await lines.Say($"550 no such user {Between(line)}");
                    break;
                case "RCPT":
                    to.Add(Between(line));
                    await lines.Say("250 ok");
                    break;
                case "DATA":
                    await lines.Say("354 go on");
                    if (Mode == SmtpMode.DropInData)
                    {
                        await lines.Hear();
                        return;
                    }

                    Mailbox.Put(await lines.HearMail(), from, to);
                    if (Mode == SmtpMode.DropAfterData)
                        return;
                    await lines.Say("250 queued");
                    break;
                case "QUIT":
                    await lines.Say("221 bye");
                    return;
                default:
                    await lines.Say("500 what");
                    break;
            }
        }
    }

    private static string Between(string line)
    {
        var (first, last) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
        return first < 0 || last < first ? "" : line[(first + 1)..last];
    }
}

/// <summary>Lines over a socket, read byte by byte from a buffer of its own.</summary>
internal sealed class SmtpLines(Stream stream, CancellationToken stop)
{
    private readonly byte[] _buffer = new byte[8192];
    private int _at;
    private int _end;

    public Task Say(string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), stop).AsTask();

    public async Task<string?> Hear() => await Raw() is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public async Task<byte[]> HearMail()
    {
        var mail = new MemoryStream();
        while (await Raw() is { } line && line is not [(byte)'.'])
        {
            mail.Write(line is [(byte)'.', ..] ? line.AsSpan(1) : line);
            mail.Write("\r\n"u8);
        }

        return mail.ToArray();
    }

    private async Task<byte[]?> Raw()
    {
        var line = new List<byte>();
        while (true)
        {
            if (_at == _end)
            {
                (_at, _end) = (0, await stream.ReadAsync(_buffer, stop));
                if (_end == 0)
                    return null;
            }

            var one = _buffer[_at++];
            if (one == '\n')
                return line is [.., (byte)'\r'] ? [.. line[..^1]] : [.. line];
            line.Add(one);
        }
    }
}
