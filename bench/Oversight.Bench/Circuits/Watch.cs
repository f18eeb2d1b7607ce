using System.Text;

namespace Oversight.Bench.Circuits;

/// <summary>The texts that all viewers wait for, and when each of them saw each text first.</summary>
internal sealed class Watch
{
    private readonly int _viewers;
    private readonly byte[][] _texts;
    private readonly long[] _seen;
    private readonly int[] _counts;
    private readonly TaskCompletionSource[] _all;

    public Watch(int viewers, IReadOnlyList<string> texts)
    {
        _viewers = viewers;
        _texts = [.. texts.Select(Encoding.UTF8.GetBytes)];
        if (texts.Distinct(StringComparer.Ordinal).Count() != texts.Count)
            throw new ArgumentException("A text that comes twice says nothing about its second coming.", nameof(texts));
        _seen = new long[viewers * texts.Count];
        _counts = new int[texts.Count];
        _all = [.. texts.Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
    }

    /// <summary>Takes note of a batch that came to a viewer.</summary>
    /// <returns>Length of the texts that it brought for the first time, bytes.</returns>
    public int Note(int viewer, ReadOnlySpan<byte> batch, long at)
    {
        var brought = 0;
        for (var text = 0; text < _texts.Length; text++)
        {
            ref var seen = ref _seen[(viewer * _texts.Length) + text];
            if (seen != 0 || batch.IndexOf(_texts[text]) < 0)
                continue;
            Volatile.Write(ref seen, at);
            brought += _texts[text].Length;
            if (Interlocked.Increment(ref _counts[text]) == _viewers)
                _all[text].TrySetResult();
        }

        return brought;
    }

    /// <summary>Waits until every viewer saw the text, or says that some did not in that time.</summary>
    public async Task<bool> Everybody(int text, TimeSpan patience)
    {
        try
        {
            await _all[text].Task.WaitAsync(patience);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>When the viewer saw the text first; 0 if it never did.</summary>
    public long SeenAt(int viewer, int text) => Volatile.Read(ref _seen[(viewer * _texts.Length) + text]);
}
