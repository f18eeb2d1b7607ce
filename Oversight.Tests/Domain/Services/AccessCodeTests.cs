using Oversight.Domain.Services;

namespace Oversight.Tests.Domain.Services;

public sealed class AccessCodeTests
{
    private static readonly byte[] Random = [0x12, 0x34, 0x56, 0x78, 0x9A, 0xBC, 0xDE, 0xF0, 0x0F, 0xFF];

    [Fact]
    public void A_code_is_eighty_bits_in_sixteen_signs()
    {
        Assert.Equal("28T5-CY4T-QKFF-03ZZ", AccessCode.Of(Random).ToString());
        Assert.Equal("0000-0000-0000-0000", AccessCode.Of(new byte[10]).ToString());
        Assert.Equal("ZZZZ-ZZZZ-ZZZZ-ZZZZ", AccessCode.Of(Enumerable.Repeat((byte)0xFF, 10).ToArray()).ToString());
    }

    [Theory]
    [InlineData("28T5-CY4T-QKFF-03ZZ")]
    [InlineData("28t5cy4tqkffo3zz")]
    [InlineData(" ２８Ｔ５ cy4t—qkff 03zz ")]
    public void What_is_typed_is_read_as_meant(string typed) => Assert.Equal(AccessCode.Of(Random), AccessCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("28T5-CY4T-QKFF-03Z")]
    [InlineData("28T5-CY4T-QKFF-03ZZ0")]
    [InlineData("28T5-CY4T-QKFF-03Z!")]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(AccessCode.Read(typed));

    [Fact]
    public void A_digest_opens_for_its_own_thing_alone()
    {
        var (code, id) = (AccessCode.Of(Random), Guid.CreateVersion7());
        Assert.True(code.Opens(id, code.Digest(id)));
        Assert.False(code.Opens(Guid.CreateVersion7(), code.Digest(id)));
        Assert.False(AccessCode.Of(new byte[10]).Opens(id, code.Digest(id)));
    }

    [Theory]
    [InlineData("SQ-2026-0001")]
    [InlineData("sq20260001")]
    [InlineData("ＳＱ－２０２６－１")]
    public void A_number_is_found_however_it_is_typed(string typed) => Assert.Equal("SQ-2026-0001", WindowNumber.Read(typed));
}
