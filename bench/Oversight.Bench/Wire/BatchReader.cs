using System.Buffers.Binary;

namespace Oversight.Bench.Wire;

/// <summary>Counts what a RenderBatch changes. Its last twenty bytes are the offsets of its five parts.</summary>
internal static class BatchReader
{
    private const int Parts = 5, FrameSize = 20, Text = 2, Attribute = 3, Markup = 8;

    /// <summary>How many texts and attributes the batch carries.</summary>
    /// <exception cref="InvalidDataException">It is not a batch.</exception>
    public static int CountCells(ReadOnlySpan<byte> batch)
    {
        if (batch.Length < Parts * sizeof(int))
            throw new InvalidDataException($"A batch of {batch.Length} bytes.");
        var frames = BinaryPrimitives.ReadInt32LittleEndian(batch[^16..]);
        if (frames < 0 || frames > batch.Length - sizeof(int))
            throw new InvalidDataException($"Frames at {frames} of {batch.Length} bytes.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(batch[frames..]);
        if (count < 0 || (long)count * FrameSize > batch.Length - frames - sizeof(int))
            throw new InvalidDataException($"{count} frames in {batch.Length} bytes.");
        var cells = 0;
        for (var i = 0; i < count; i++)
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(batch[(frames + sizeof(int) + (i * FrameSize))..]) is Text or Attribute or Markup)
                cells++;
        }

        return cells;
    }
}
