using Oversight.Domain.Common;
using Oversight.Domain.Complaints;

namespace Oversight.Tests.Domain.Complaints;

public sealed class ComplainantCardTests
{
    private static readonly ComplainantCard Card = new ComplainantCard("欧阳建国", "0371-6688 1234", "ouyang@example.com", "航海东路88号院3号楼", "410104198001010016").Checked();

    [Theory]
    [InlineData("欧阳建国反映渣土车")]
    [InlineData("请回电037166881234")]
    [InlineData("电话：0371 6688-1234")]
    [InlineData("电话０３７１６６８８１２３４")]
    [InlineData("邮箱OUYANG@EXAMPLE.COM")]
    [InlineData("住在航海东路88号院 3号楼")]
    [InlineData("证件410104198001010016")]
    public void A_text_that_says_who_complained_is_refused_and_struck(string text)
    {
        Assert.Equal("title", Assert.Throws<InvalidInput>(() => Card.DemandAbsent("title", "标题", text)).Field);
        var struck = Card.Struck(text);
        Card.DemandAbsent("title", "标题", struck);
    }

    [Fact]
    public void Other_texts_stay_as_they_are()
    {
        Card.DemandAbsent("title", "标题", "航海东路与未来路口渣土车扰民");
        Assert.Equal("航海东路与未来路口渣土车扰民", Card.Struck("航海东路与未来路口渣土车扰民"));
        new ComplainantCard().Checked().DemandAbsent("title", "标题", "什么都可以写");
    }

    [Theory]
    [InlineData("a@b")]
    [InlineData("a b@example.com")]
    [InlineData("a@example.com\r\nBcc: x@example.com")]
    [InlineData("<a@example.com>")]
    public void An_address_that_is_none_is_refused(string mail) => Assert.Equal("email", Assert.Throws<InvalidInput>(() => new ComplainantCard(Email: mail).Checked()).Field);

    [Fact]
    public void Nobody_is_anonymous_and_a_phone_makes_one_reachable()
    {
        Assert.True(new ComplainantCard().Anonymous);
        Assert.False(new ComplainantCard("王某").Anonymous);
        Assert.False(new ComplainantCard("王某").Reachable);
        Assert.True(new ComplainantCard(Phone: "13800000000").Reachable);
    }

    [Fact]
    public void A_number_reads_back_however_it_is_typed()
    {
        var number = ComplaintNumber.Text(new DateOnly(2026, 11, 23), 42);
        Assert.Equal("TS-20261123-00042", number);
        Assert.Equal(number, ComplaintNumber.Read(" ts20261123 00042"));
        Assert.Equal(number, ComplaintNumber.Read("ＴＳ－20261123－00042"));
        Assert.Equal("ABC", ComplaintNumber.Read("a-b-c"));
    }
}
