using System.Net.WebSockets;
using System.Text;
using Oversight.Bench.Wire;

namespace Oversight.Bench.Circuits;

/// <summary>One browser that looks at a page: gets it, opens its circuit over a WebSocket of its own, answers as a browser does, and keeps count.</summary>
internal sealed class Viewer(int number, Watch watch) : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _gone = new();
    private readonly MessageStream _stream = new();
    private readonly TaskCompletionSource _interactive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Push> _pushes = [];
    private Task _listening = Task.CompletedTask;

    /// <summary>Why the circuit is dead; null while it lives.</summary>
    public string? Failure { get; private set; }

    /// <summary>The batches after it became interactive.</summary>
    public IReadOnlyList<Push> Pushes
    {
        get
        {
            lock (_pushes)
                return [.. _pushes];
        }
    }

    /// <summary>Opens the page and its circuit; done when the circuit says that it is interactive.</summary>
    public async Task Open(Visitor visitor, string path, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        var page = LivePage.Of(await visitor.Get(path));
        _socket.Options.SetRequestHeader("Cookie", visitor.Cookie);
        _socket.Options.SetRequestHeader("Origin", visitor.Site.GetLeftPart(UriPartial.Authority));
        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        await _socket.ConnectAsync(visitor.Socket, limit.Token);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(Messages.Handshake), WebSocketMessageType.Text, true, limit.Token);
        await ShakeHands(limit.Token);
        _listening = Listen();
        await Send(Messages.Invoke("0", "StartCircuit", visitor.Site.ToString(), new Uri(visitor.Site, path).ToString(), "[]", ""));
        await Send(Messages.Invoke(null, "UpdateRootComponents", page.Operations, page.State));
        await _interactive.Task.WaitAsync(limit.Token);
    }

    /// <summary>Tells the server that somebody is there.</summary>
    public Task Ping() => Failure is null ? Send(Messages.Ping) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await _listening;
        _socket.Dispose();
        _sending.Dispose();
        _gone.Dispose();
    }

    private async Task ShakeHands(CancellationToken cancellation)
    {
        string? answer;
        while ((answer = _stream.TakeHandshake()) is null)
            _stream.Written((await _socket.ReceiveAsync(_stream.Room(), cancellation)).Count);
        if (answer is not "{}")
            throw new InvalidDataException($"The handshake was answered with {answer}.");
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                while (_stream.TryTake(out var message))
                    await Hear(HubMessage.Read(message), message.Length, TimeProvider.System.GetTimestamp());
                var received = await _socket.ReceiveAsync(_stream.Room(), _gone.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                    throw new InvalidDataException("The server closed the socket.");
                _stream.Written(received.Count);
            }
        }
        catch (OperationCanceledException)
        {
            // The viewer left.
        }
        catch (Exception e) when (e is WebSocketException or InvalidDataException or InvalidOperationException)
        {
            Failure = e.Message;
            _interactive.TrySetException(e);
        }
    }

    private async Task Hear(HubMessage message, int bytes, long at)
    {
        switch (message)
        {
            case { Target: "JS.RenderBatch" }:
                Take((ReadOnlyMemory<byte>)message.Arguments[1]!, bytes, at);
                await Send(Messages.Invoke(null, "OnRenderCompleted", (long)message.Arguments[0]!, null));
                break;
            case { Target: "JS.BeginInvokeJS" } when (long)message.Arguments[0]! is var task and not 0:
                await Send(Messages.Invoke(null, "EndInvokeJSFromDotNet", task, true, $"[{task},true,null]"));
                break;
            case { Target: "JS.EndUpdateRootComponents" }:
                _interactive.TrySetResult();
                break;
            case { Target: "JS.Error" }:
                throw new InvalidDataException($"The circuit died: {message.Arguments[0]}");
            case { Kind: 3 } when message.Arguments[0] is not 3L:
                throw new InvalidDataException($"No circuit was given: {string.Join(' ', message.Arguments)}");
            case { Kind: 7 }:
                throw new InvalidDataException($"The server closed the circuit: {string.Join(' ', message.Arguments)}");
        }
    }

    private void Take(ReadOnlyMemory<byte> batch, int bytes, long at)
    {
        var brought = watch.Note(number, batch.Span, at);
        if (!_interactive.Task.IsCompleted)
            return;
        var push = new Push(at, bytes, BatchReader.CountCells(batch.Span), brought);
        lock (_pushes)
            _pushes.Add(push);
    }

    private async Task Send(byte[] message)
    {
        await _sending.WaitAsync(_gone.Token);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, true, _gone.Token);
        }
        finally
        {
            _sending.Release();
        }
    }
}

/// <summary>One batch that came to a viewer.</summary>
/// <param name="At">When, in ticks of the monotonic clock.</param>
/// <param name="Bytes">Length of the message that carried it.</param>
/// <param name="Cells">Texts and attributes in it.</param>
/// <param name="Brought">Bytes of the awaited texts that it brought.</param>
internal sealed record Push(long At, int Bytes, int Cells, int Brought);
