using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Oversight.Domain.Catalogue;

namespace Oversight.Tests.Domain.Catalogue;

/// <summary>Two texts that share words: each is a run of few different words.</summary>
public sealed record TwoTexts(string Before, string After);

public static class TextArbitrary
{
    private static readonly string[] Words = ["立案", "调查", "处", "罚", "五百元", "500", "1000", "ab", "，", "。", "\n", "𠮷"];

    public static Arbitrary<TwoTexts> Texts() => (
        from before in Gen.Elements(Words).ListOf()
        from after in Gen.Elements(Words).ListOf()
        from tail in Gen.Elements(Words).ListOf()
        select new TwoTexts(string.Concat(before.Concat(tail)), string.Concat(after.Concat(tail)))).ToArbitrary();
}

public sealed class TextDiffTests
{
    [Property(MaxTest = 500, Arbitrary = [typeof(TextArbitrary)])]
    public void Applying_the_difference_gives_the_new_text_and_undoing_it_the_old(TwoTexts texts)
    {
        var parts = TextDiff.Of(texts.Before, texts.After);

        Assert.Equal(texts.Before, string.Concat(parts.Where(p => p.Kind != DiffKind.Inserted).Select(p => p.Text)));
        Assert.Equal(texts.After, string.Concat(parts.Where(p => p.Kind != DiffKind.Deleted).Select(p => p.Text)));
        Assert.All(parts, p => Assert.NotEmpty(p.Text));
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(TextArbitrary)])]
    public void Equal_texts_have_no_difference(TwoTexts texts) => Assert.DoesNotContain(TextDiff.Of(texts.Before, texts.Before), p => p.Kind != DiffKind.Same);

    [Theory]
    [InlineData("处五百元以上一千元以下罚款", "处五百元以上二千元以下罚款", "处五百元以上 -一 +二 千元以下罚款")]
    [InlineData("7个工作日", "10个工作日", "-7 +10 个工作日")]
    [InlineData("", "新登记", "+新登记")]
    [InlineData("立案后调查", "立案后及时调查", "立案后 +及时 调查")]
    [InlineData("由甲科办理", "由乙队办理", "由 -甲科 +乙队 办理")]
    [InlineData("第十五条", "第四十八条", "第 -十五 +四十八 条")]
    public void Chinese_is_compared_character_by_character_and_numbers_as_a_whole(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextDiff.Of(before, after).Select(p => p.Kind switch { DiffKind.Deleted => "-", DiffKind.Inserted => "+", _ => "" } + p.Text)));

    [Fact]
    public void Texts_without_anything_in_common_are_shown_as_replaced_and_take_no_time_to_speak_of()
    {
        var (before, after) = (string.Concat(Enumerable.Range(0, 5000).Select(i => (char)(0x4E00 + (i % 3000)))), string.Concat(Enumerable.Range(0, 5000).Select(i => (char)(0x6E00 + (i % 3000)))));
        var parts = TextDiff.Of("甲" + before + "乙", "甲" + after + "乙");
        Assert.Equal([DiffKind.Same, DiffKind.Deleted, DiffKind.Inserted, DiffKind.Same], parts.Select(p => p.Kind));
    }
}
