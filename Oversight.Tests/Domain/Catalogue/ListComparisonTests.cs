using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Oversight.Domain.Catalogue;

namespace Oversight.Tests.Domain.Catalogue;

public sealed class ListComparisonTests
{
    [Fact]
    public void A_list_that_says_the_same_differs_in_nothing_whatever_its_blanks_widths_and_marks()
    {
        var listed = Register.Select((r, i) => Row(i + 2, "　" + r.Code.Replace('-', '－'), r.Name + " ", ("committed", i % 2 == 0 ? "３０个 工作日" : "30个工作日（市条例第五条）"))).ToList();
        Assert.All(ListComparison.Of(Register, listed), r => Assert.Equal(ComparedOutcome.Same, r.Outcome));
    }

    [Fact]
    public void Exactly_the_planted_differences_are_found()
    {
        var listed = Register.Select((r, i) => Row(i + 2, r.Code, r.Name, ("committed", "30个工作日"))).ToList();
        listed[3] = Row(5, Register[3].Code, Register[3].Name, ("committed", "20个工作日"));
        listed[5] = Row(7, "", Register[5].Name, ("committed", "30个工作日"));
        listed[6] = Row(8, "旧编号-7", Register[6].Name, ("committed", "30个工作日"));
        listed.RemoveAt(8);
        listed.Add(Row(30, "X-1", "已取消的事项", ("committed", "30个工作日")));
        listed.Add(Row(31, Register[0].Code, Register[0].Name, ("committed", "30个工作日")));
        var wrong = ListComparison.Of(Register, listed).Where(r => r.Outcome != ComparedOutcome.Same).Select(r => (r.Outcome, r.Code, string.Join(',', r.Differences.Select(d => d.Field)))).ToList();
        Assert.Equal(
        [
            (ComparedOutcome.Differs, "A-004", "committed"),
            (ComparedOutcome.Differs, "A-007", "code"),
            (ComparedOutcome.MissingThere, "A-009", ""),
            (ComparedOutcome.TwiceThere, "A-001", ""),
            (ComparedOutcome.MissingHere, "X-1", ""),
        ], wrong);
        Assert.True(ListComparison.Of(Register, listed).Single(r => r.Code == "A-006").ByName);
    }

    [Property(MaxTest = 100)]
    public void Every_row_of_either_side_is_told_once(bool[] there, byte more)
    {
        var listed = Register.Where((_, i) => there.ElementAtOrDefault(i)).Select((r, i) => Row(i + 2, r.Code, r.Name)).Concat(Enumerable.Range(0, more % 5).Select(i => Row(90 + i, $"N-{i}", $"新{i}"))).ToList();
        var result = ListComparison.Of(Register, listed);
        Assert.Equal(Register.Count, result.Count(r => r.ItemId is not null));
        Assert.Equal(listed.Count, result.Count(r => r.Row is not null));
        Assert.Equal(Register.Count - listed.Count(l => l.Code.StartsWith('A')), result.Count(r => r.Outcome == ComparedOutcome.MissingThere));
    }

    [Theory]
    [InlineData("5–10元", "5-10 元", true)]
    [InlineData("0.5元", "05元", false)]
    [InlineData("《条例》第五条。", "条例第五条", true)]
    [InlineData("500元以上", "500元以下", false)]
    public void Texts_are_compared_by_what_they_say(string here, string there, bool same) => Assert.Equal(same, ListComparison.Plain(here) == ListComparison.Plain(there));

    [Theory]
    [InlineData("fine", "1,000–5,000 元", "1000元以上5000元以下", true)]
    [InlineData("fine", "1,000–5,000 元", "1000元以上6000元以下", false)]
    [InlineData("fine", "20,000 元以下", "二万元以下罚款", true)]
    [InlineData("committed", "60日（《某条例》第五条）", "60天", true)]
    [InlineData("statutory", "90日（行政处罚法第六十条）（待核定）", "九十日", true)]
    [InlineData("statutory", "90日", "90个工作日", false)]
    [InlineData("target", "公民、法人（待核定）", "公民、法人", true)]
    [InlineData("fine", "看不懂的话", "看不懂的话。", true)]
    public void Sums_and_terms_are_compared_by_their_value(string field, string here, string there, bool same)
    {
        var register = new RegisterRow(Guid.NewGuid(), 1, "A-001", "事项", new Dictionary<string, IReadOnlyList<string>> { [field] = [here] });
        Assert.Equal(same ? ComparedOutcome.Same : ComparedOutcome.Differs, Assert.Single(ListComparison.Of([register], [Row(2, "A-001", "事项", (field, there))])).Outcome);
    }

    [Fact]
    public void Half_a_character_is_left_out_and_stops_nothing()
    {
        Assert.Equal("甲乙", ListComparison.Plain("甲\ud83d乙"));
        Assert.Equal("甲乙", ListComparison.Plain("\udc00甲乙\ud83d"));
        Assert.Equal("甲😀", Oversight.Domain.Common.WholeText.Of("甲😀"));
        Assert.Equal("甲😀", Oversight.Domain.Common.WholeText.Of("甲\ud83d😀\udc00"));
    }

    private static IReadOnlyList<RegisterRow> Register { get; } =
        [.. Enumerable.Range(1, 12).Select(i => new RegisterRow(Guid.NewGuid(), 1, $"A-{i:000}", $"事项{i}", new Dictionary<string, IReadOnlyList<string>> { ["committed"] = ["30个工作日（市条例第五条）", "30个工作日"] }))];

    private static PublishedRow Row(int number, string code, string name, params (string Field, string Text)[] fields) => new(number, code, name, fields.ToDictionary(f => f.Field, f => f.Text));
}
