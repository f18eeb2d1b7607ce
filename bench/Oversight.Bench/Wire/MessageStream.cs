namespace Oversight.Bench.Wire;

/// <summary>Cuts what a socket delivers into messages: several may be in one frame, and one may span frames.</summary>
internal sealed class MessageStream
{
    private byte[] _bytes = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>Where the socket may write next.</summary>
    public Memory<byte> Room()
    {
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        return _bytes.AsMemory(_end);
    }

    /// <summary>Says how much the socket wrote there.</summary>
    public void Written(int count) => _end += count;

    /// <summary>Takes a text up to the record separator of the handshake; null where it is not there yet.</summary>
    public string? TakeHandshake()
    {
        var length = _bytes.AsSpan(_start, _end - _start).IndexOf((byte)0x1E);
        if (length < 0)
            return null;
        var text = System.Text.Encoding.UTF8.GetString(_bytes, _start, length);
        _start += length + 1;
        return text;
    }

    /// <summary>Takes the next whole message, without its length; it is good until <see cref="Room"/> is asked for again.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> message)
    {
        if (Leb128.TryRead(_bytes.AsSpan(_start, _end - _start), out var size, out var prefix) && _end - _start - prefix >= size)
        {
            message = _bytes.AsMemory(_start + prefix, size);
            _start += prefix + size;
            return true;
        }

        message = default;
        return false;
    }
}
