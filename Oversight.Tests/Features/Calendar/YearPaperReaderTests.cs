using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;

namespace Oversight.Tests.Features.Calendar;

public sealed class YearPaperReaderTests
{
    private const string Lines = "日期,性质,节日\r\n2027-01-01,休,元旦\n2027/1/3，班，元旦\n\n2026-12-26,班,元旦\n";
    private const string List = """{"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"元旦","date":"2027-01-03","isOffDay":false},{"name":"元旦","date":"2026-12-26","isOffDay":false}]}""";
    private const string Named = """{"days":{"2027-01-01":{"name":"元旦","isOffDay":true,"paperYear":2027},"2027-01-03":{"name":"元旦","isOffDay":false,"paperYear":2027},"2026-12-26":{"name":"元旦","isOffDay":false,"paperYear":2027},"2026-05-01":{"name":"劳动节","isOffDay":true,"paperYear":2026}}}""";

    [Theory]
    [InlineData(Lines)]
    [InlineData(List)]
    [InlineData(Named)]
    public void Lines_lists_and_the_shipped_form_read_alike(string text)
    {
        var paper = YearPaperReader.Read(2027, "国办发明电〔2026〕7号", text);
        Assert.Equal("2026-12-26,班,元旦\n2027-01-01,休,元旦\n2027-01-03,班,元旦", paper.Text);
    }

    [Theory]
    [InlineData("", "paper")]
    [InlineData("2027-01-01,休", "paper")]
    [InlineData("2027-01-01,可能,元旦", "paper")]
    [InlineData("2027-13-01,休,元旦", "paper")]
    [InlineData("2027-01-01,休,元旦\n2027-01-01,休,元旦", "paper")]
    [InlineData("2027-01-01,休,元旦\n2028-01-01,休,元旦", "paper")]
    [InlineData("2027-01-01,休,元旦\n2027-01-04,班,元旦", "paper")]
    [InlineData("{\"days\":3}", "paper")]
    [InlineData("{\"days\":[{\"name\":\"元旦\"}]}", "paper")]
    [InlineData("[1", "paper")]
    public void What_cannot_be_right_is_told_by_the_field(string text, string field) =>
        Assert.Equal(field, Assert.Throws<InvalidInput>(() => YearPaperReader.Read(2027, "国办发明电〔2026〕7号", text)).Field);

    [Fact]
    public void A_year_needs_its_source() => Assert.Equal("sources", Assert.Throws<InvalidInput>(() => YearPaperReader.Read(2027, " \n", Lines)).Field);
}
