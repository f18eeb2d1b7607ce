using Oversight.Bench.Wire;

namespace Oversight.Tests.Bench;

/// <summary>The bench's own reading and writing of a circuit's bytes: what it measures is worth as much as this.</summary>
public sealed class WireTests
{
    [Theory]
    [InlineData(0, "00")]
    [InlineData(127, "7F")]
    [InlineData(128, "8001")]
    [InlineData(300, "AC02")]
    [InlineData(int.MaxValue, "FFFFFFFF07")]
    public void A_length_is_seven_bits_a_byte_low_ones_first(int value, string bytes)
    {
        Span<byte> room = stackalloc byte[5];
        var written = room[..Leb128.Write(room, value)];
        Assert.Equal(bytes, Convert.ToHexString(written));
        Assert.True(Leb128.TryRead(written, out var read, out var length));
        Assert.Equal((value, written.Length), (read, length));
        Assert.False(Leb128.TryRead(written[..^1], out _, out _));
    }

    [Fact]
    public void A_length_past_31_bits_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Leb128.TryRead([0xFF, 0xFF, 0xFF, 0xFF, 0x0F], out _, out _));
        Assert.Throws<InvalidDataException>(() => Leb128.TryRead([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], out _, out _));
    }

    [Fact]
    public void A_ping_is_the_three_bytes_that_the_protocol_names() => Assert.Equal("029106", Convert.ToHexString(Messages.Ping));

    [Fact]
    public void An_invocation_is_laid_out_as_the_hub_expects_it() =>
        Assert.Equal("0E" + "96" + "01" + "80" + "C0" + "A3" + "416363" + "92" + "CD0100" + "C0" + "90", Convert.ToHexString(Messages.Invoke(null, "Acc", 256L, null)));

    [Fact]
    public void What_was_written_is_read_back()
    {
        long[] numbers = [0, 127, 128, 255, 256, 65535, 65536, uint.MaxValue, (long)uint.MaxValue + 1, long.MaxValue, -1, -32, -33, int.MinValue, long.MinValue];
        string[] texts = ["", "立案受理", new string('a', 31), new string('a', 32), new string('长', 90), new string('长', 30000)];
        var pack = new PackWriter().Array(numbers.Length + texts.Length + 4);
        foreach (var number in numbers)
            pack.Number(number);
        foreach (var text in texts)
            pack.Text(text);
        pack.Nil().Bool(true).Bool(false).Bytes(new byte[70000]);
        var reader = new PackReader(pack.Written.ToArray());
        var read = Assert.IsType<object?[]>(reader.Read());
        Assert.True(reader.AtEnd);
        Assert.Equal(numbers.Cast<object>(), read[..numbers.Length]);
        Assert.Equal(texts, read[numbers.Length..(numbers.Length + texts.Length)]);
        Assert.Equal([null, true, false], read[^4..^1]);
        Assert.Equal(70000, Assert.IsType<ReadOnlyMemory<byte>>(read[^1]).Length);
    }

    [Fact]
    public void A_value_that_ends_before_its_length_says_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => new PackReader(new byte[] { 0xA5, 0x61 }).Read());
        Assert.Throws<InvalidDataException>(() => new PackReader(new byte[] { 0xC1 }).Read());
    }

    [Fact]
    public void Messages_are_cut_alike_however_the_socket_delivers_them()
    {
        byte[] sent = [.. "{}\u001e"u8, .. Messages.Invoke("0", "JS.RenderBatch", 2L, new string('长', 3000)), .. Messages.Ping, .. Messages.Invoke(null, "JS.Error", "x")];
        foreach (var piece in new[] { 1, 7, 4096, sent.Length })
        {
            var stream = new MessageStream();
            var heard = new List<string?>();
            var shaken = false;
            foreach (var chunk in sent.Chunk(piece))
            {
                for (var done = 0; done < chunk.Length;)
                {
                    var room = stream.Room();
                    var count = Math.Min(room.Length, chunk.Length - done);
                    chunk.AsMemory(done, count).CopyTo(room);
                    stream.Written(count);
                    done += count;
                    shaken = shaken || stream.TakeHandshake() is "{}";
                    while (shaken && stream.TryTake(out var message))
                        heard.Add(HubMessage.Read(message).Target);
                }
            }

            Assert.Equal(["JS.RenderBatch", null, "JS.Error"], heard);
        }
    }

    [Fact]
    public void A_batch_counts_the_texts_and_attributes_that_it_carries()
    {
        // Three frames: element, attribute, text. The other parts are empty; the offsets of all five come last.
        int[] frames = [3, 1, 0, 0, 0, 0, 3, 0, 0, 0, 0, 2, 0, 0, 0, 0], offsets = [0, 4, 68, 72, 76];
        byte[] bytes = [.. new[] { 0 }.Concat(frames).Concat([0, 0]).Concat(offsets).SelectMany(BitConverter.GetBytes)];
        Assert.Equal(2, BatchReader.CountCells(bytes));
        Assert.Throws<InvalidDataException>(() => BatchReader.CountCells(bytes.AsSpan(0, 19)));
        Assert.Throws<InvalidDataException>(() => BatchReader.CountCells(Enumerable.Repeat((byte)0x7F, 40).ToArray()));
    }
}
