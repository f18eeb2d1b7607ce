using System.Globalization;
using System.Text;
using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Trail;

namespace Oversight.Tests.Trail;

public sealed class PayloadTests
{
    private enum Colour
    {
        Amber = 7,
    }

    [Fact]
    public void Null_empty_and_missing_are_three_things()
    {
        Assert.Equal("""[{"action":"thing.noted","text":null}]""", Text(new Noted(null)));
        Assert.Equal("""[{"action":"thing.noted","text":""}]""", Text(new Noted("")));
        Assert.Equal("""[{"action":"thing.seen"}]""", Text(new Seen()));
    }

    [Fact]
    public void An_enum_is_written_by_name_so_that_renumbering_changes_nothing() =>
        Assert.Equal("""[{"action":"thing.coloured","colour":"Amber"}]""", Text(new Coloured(Colour.Amber)));

    [Theory]
    [InlineData("𠮷野家")]
    [InlineData("e\u0301")]
    [InlineData("１２ \r\n\uFEFF\"\\<>&'")]
    public void A_text_comes_back_as_it_went_in(string text) =>
        Assert.Equal(text, JsonDocument.Parse(Payload(new Noted(text))).RootElement[0].GetProperty("text").GetString());

    [Fact]
    public void Half_a_character_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Payload(new Noted("甲\uD842乙")));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public void The_bytes_do_not_depend_on_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(
                """[{"action":"thing.measured","index":1234567,"share":1.50,"at":"2026-11-23T02:00:00.123456Z","day":"2026-11-23"}]""",
                Text(new Measured(1234567, 1.50m, new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc).AddTicks(1234560), new DateOnly(2026, 11, 23))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Payload(Fact fact) => TrailWriter.Payload([fact]);

    private static string Text(Fact fact) => Encoding.UTF8.GetString(Payload(fact));

    private sealed record Noted(string? Text) : Fact("thing.noted");

    private sealed record Seen() : Fact("thing.seen");

    private sealed record Coloured(Colour Colour) : Fact("thing.coloured");

    private sealed record Measured(int INDEX, decimal Share, DateTime At, DateOnly Day) : Fact("thing.measured");
}
