using Oversight.Domain.Casework;
using Oversight.Domain.Common;

namespace Oversight.Tests.Domain.Casework;

public sealed class IdentityNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    // The examples of the standards themselves: GB 11643-1999, GB 32100-2015.
    [Theory]
    [InlineData(IdentityKind.IdCard, "11010519491231002X", "11010519491231002X")]
    [InlineData(IdentityKind.IdCard, " 110105 19491231 002x ", "11010519491231002X")]
    [InlineData(IdentityKind.IdCard, "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X")]
    [InlineData(IdentityKind.IdCard, "440524188001010014", "440524188001010014")]
    [InlineData(IdentityKind.Usci, "91350100M000100Y43", "91350100M000100Y43")]
    [InlineData(IdentityKind.Usci, "91350100m000100y43", "91350100M000100Y43")]
    [InlineData(IdentityKind.BusinessRegistration, "410104600123456", "410104600123456")]
    [InlineData(IdentityKind.Passport, "E12345678", "E12345678")]
    public void A_number_that_can_be_is_kept_without_spaces(IdentityKind kind, string typed, string kept) =>
        Assert.Equal(kept, IdentityNumber.Check(kind, typed, Today));

    [Theory]
    [InlineData(IdentityKind.IdCard, "110105194912310021", "校验位")]
    [InlineData(IdentityKind.IdCard, "11010519491231002", "现有17位")]
    [InlineData(IdentityKind.IdCard, "11010519491331002X", "出生日期")]
    [InlineData(IdentityKind.IdCard, "110105203012310023", "出生日期")]
    [InlineData(IdentityKind.IdCard, "1101051949123100XX", "前17位应为数字")]
    [InlineData(IdentityKind.Usci, "91350100M000100Y44", "校验位")]
    [InlineData(IdentityKind.Usci, "91350100M000100Y4", "现有17位")]
    [InlineData(IdentityKind.Usci, "91350100I000100Y43", "没有“I”")]
    [InlineData(IdentityKind.Usci, "00000000000000000X", "校验位")]
    [InlineData(IdentityKind.BusinessRegistration, "4101", "13位或15位")]
    [InlineData(IdentityKind.TaiwanPermit, "12#45678", "5至20位字母和数字")]
    public void A_number_that_cannot_be_is_told_why(IdentityKind kind, string typed, string why)
    {
        var wrong = Assert.Throws<InvalidInput>(() => IdentityNumber.Check(kind, typed, Today));
        Assert.Equal("identity", wrong.Field);
        Assert.Contains(why, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_wrong_digit_and_two_neighbours_exchanged_are_noticed()
    {
        foreach (var (kind, right) in new[] { (IdentityKind.IdCard, "11010519491231002X"), (IdentityKind.Usci, "91350100M000100Y43") })
        {
            for (var i = 0; i < 17; i++)
            {
                var slip = right.ToCharArray();
                slip[i] = slip[i] == '9' ? '8' : '9';
                Assert.Throws<InvalidInput>(() => IdentityNumber.Check(kind, new string(slip), Today));
                if (right[i] == right[i + 1])
                    continue;
                var swapped = right.ToCharArray();
                (swapped[i], swapped[i + 1]) = (swapped[i + 1], swapped[i]);
                Assert.Throws<InvalidInput>(() => IdentityNumber.Check(kind, new string(swapped), Today));
            }
        }
    }

    [Theory]
    [InlineData("11010519491231002X", "110***********002X")]
    [InlineData("E12345678", "E1*****78")]
    [InlineData("1234", "****")]
    [InlineData("", "")]
    public void Screens_show_the_ends(string number, string shown) => Assert.Equal(shown, IdentityNumber.Mask(number));
}
