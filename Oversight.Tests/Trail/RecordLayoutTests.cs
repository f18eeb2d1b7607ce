using System.Globalization;
using System.Text;
using Oversight.Domain.Trail;

namespace Oversight.Tests.Trail;

public sealed class RecordLayoutTests
{
    // Written down from the layout in docs, by another program: if this test must change, the magic must change first.
    private const string Golden =
        "4f56532d545241494c2d31000000000000000007" + "00112233445566778899aabbccddeeff" + "00000001" + "000661759b04ee40" + "8000000000000000" + "01000010"
        + "000000066e6f74696365" + "0198c0de000070008000000000000001" + "0000000000000003"
        + "0000002430313961303030302d303030302d373030302d383030302d303030303030303030303032" + "0000000b4c6567616c4f6666696365" + "00000000"
        + "00000003732d31" + "0000000ae88a82e782b9f0a0aeb7" + "0000000d6e6f746963652e7369676e6564" + "00000004646f6e65"
        + "0101010101010101010101010101010101010101010101010101010101010101" + "0202020202020202020202020202020202020202020202020202020202020202"
        + "0000000000000000000000000000000000000000000000000000000000000000" + "0404040404040404040404040404040404040404040404040404040404040404"
        + "0505050505050505050505050505050505050505050505050505050505050505";

    private const string GoldenHash = "7799c62cc9de81fcc6fa13512fb944306978f9c4d06fd5169a37c401a3e8f0f8";

    private static readonly TrailRecord Sample = new()
    {
        Seq = 7,
        OpId = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"),
        Part = 1,
        RecordedUs = 1796007600123456,
        OccurredUs = TrailRecord.NotStated,
        Flags = TrailFlags.Sha256 | TrailFlags.Demonstration,
        SubjectKind = "notice",
        SubjectId = Guid.Parse("0198c0de-0000-7000-8000-000000000001"),
        SubjectSeq = 3,
        Actor = "019a0000-0000-7000-8000-000000000002",
        Role = "LegalOffice",
        OnBehalfOf = "",
        Session = "s-1",
        Node = "节点𠮷",
        Action = "notice.signed",
        Outcome = "done",
        PayloadCommit = Filled(1),
        StateCommit = Filled(2),
        FilesCommit = TrailRecord.Nothing,
        SubjectPrev = Filled(4),
        Prev = Filled(5),
    };

    [Fact]
    public void A_record_has_the_bytes_and_the_hash_that_the_layout_says()
    {
        Assert.Equal(Golden, Convert.ToHexStringLower(Sample.ToBytes()));
        Assert.Equal(GoldenHash, Convert.ToHexStringLower(TrailRecord.HashOf(Sample.ToBytes())));
    }

    [Fact]
    public void A_record_read_back_is_the_record_that_was_written()
    {
        var back = TrailRecord.Parse(Sample.ToBytes());
        Assert.Equal(Sample.ToBytes(), back.ToBytes());
        Assert.Equal((Sample.OpId, Sample.SubjectId, Sample.Node, Sample.OccurredUs, Sample.Flags), (back.OpId, back.SubjectId, back.Node, back.OccurredUs, back.Flags));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    [InlineData("ar-SA")]
    public void The_bytes_do_not_depend_on_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Golden, Convert.ToHexStringLower(Sample.ToBytes()));
            Assert.Equal("1a2b", new string([.. Convert.ToHexStringLower([0x1A, 0x2B])]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_letter_that_moves_from_one_field_to_the_next_changes_the_hash() =>
        Assert.NotEqual(Bytes(r => r with { Actor = "ab", Role = "c" }), Bytes(r => r with { Actor = "a", Role = "bc" }));

    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("12", "１２")]
    [InlineData("甲", "\uFEFF甲")]
    [InlineData("甲\n乙", "甲\r\n乙")]
    [InlineData("甲", "甲 ")]
    [InlineData("吉", "𠮷")]
    [InlineData("a", "A")]
    [InlineData("I", "ı")]
    public void Texts_that_look_alike_or_compare_alike_stay_apart(string one, string other)
    {
        Assert.NotEqual(Bytes(r => r with { Node = one }), Bytes(r => r with { Node = other }));
        Assert.Equal(other, TrailRecord.Parse(Bytes(r => r with { Node = other })).Node);
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        foreach (var half in new[] { "\uD842", "甲\uDFB7\uD842" })
            Assert.Throws<EncoderFallbackException>(() => (Sample with { Node = half }).ToBytes());
    }

    [Fact]
    public void A_guid_is_written_as_it_is_read_aloud()
    {
        var text = Convert.ToHexStringLower(Sample.ToBytes());
        Assert.Contains("00112233445566778899aabbccddeeff", text, StringComparison.Ordinal);
        Assert.DoesNotContain("33221100554477668899aabbccddeeff", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_cut_short_followed_by_more_or_of_another_layout_is_not_read()
    {
        var bytes = Sample.ToBytes();
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<FormatException>(() => TrailRecord.Parse(bytes.AsSpan(0, length)));
        Assert.Throws<FormatException>(() => TrailRecord.Parse([.. bytes, 0]));
        bytes[10] = (byte)'2';
        Assert.Throws<FormatException>(() => TrailRecord.Parse(bytes));
    }

    [Fact]
    public void Every_single_bit_of_a_record_is_in_its_hash()
    {
        var bytes = Sample.ToBytes();
        for (var i = 0; i < bytes.Length * 8; i++)
        {
            bytes[i / 8] ^= (byte)(1 << (i % 8));
            Assert.NotEqual(Convert.FromHexString(GoldenHash), TrailRecord.HashOf(bytes));
            bytes[i / 8] ^= (byte)(1 << (i % 8));
        }
    }

    [Fact]
    public void A_commitment_hides_its_content_and_binds_to_salt_and_content()
    {
        byte[] salt = new byte[32], other = Filled(1).ToArray();
        Assert.NotEqual(TrailRecord.CommitTo(salt, "甲"u8), TrailRecord.CommitTo(other, "甲"u8));
        Assert.NotEqual(TrailRecord.CommitTo(salt, "甲"u8), TrailRecord.CommitTo(salt, "乙"u8));
    }

    [Fact]
    public void Files_are_committed_to_as_a_set()
    {
        string a = new('a', 64), b = new('b', 64);
        Assert.Equal(TrailRecord.CommitToFiles([a, b]), TrailRecord.CommitToFiles([b, a, a]));
        Assert.NotEqual(TrailRecord.CommitToFiles([a, b]), TrailRecord.CommitToFiles([a]));
        Assert.Equal(new byte[32], TrailRecord.CommitToFiles([]));
    }

    private static byte[] Bytes(Func<TrailRecord, TrailRecord> change) => change(Sample).ToBytes();

    private static ReadOnlyMemory<byte> Filled(byte value) => Enumerable.Repeat(value, 32).ToArray();
}
