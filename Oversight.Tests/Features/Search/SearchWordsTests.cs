using Oversight.Infrastructure.Search;
using Oversight.Web.Features.Search;

namespace Oversight.Tests.Features.Search;

/// <summary>What counts as the same text, and where it stands in a text as it was written.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３（甲）", "abc123(甲)")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("ﬁ㎡①", "fim21")]
    public void Width_case_and_forms_of_compatibility_are_one(string typed, string normal) => Assert.Equal(normal, SearchWords.Normal(typed));

    [Fact]
    public void Half_a_character_is_none()
    {
        Assert.Equal("a\ufffdb", SearchWords.Normal("a\ud842b"));
        Assert.Equal("\ufffd", SearchWords.Normal("\udfb7"));
    }

    [Fact]
    public void What_is_typed_is_words_between_blanks_of_any_width()
    {
        Assert.Equal(["航海东路", "渣土", "100%_[]"], SearchWords.Of("　航海东路 渣土\t100%_[] 渣土 ").All);
        Assert.True(SearchWords.Of(" 　 ").IsEmpty);
        Assert.True(SearchWords.Of(null).IsEmpty);
        Assert.Equal(SearchWords.Most, SearchWords.Of(string.Join(' ', Enumerable.Range(0, 50).Select(i => $"词{i}"))).All.Count);
        Assert.Equal(SearchWords.Longest, SearchWords.Of(new string('长', 500)).All.Single().Length);
    }

    [Fact]
    public void A_word_does_not_run_from_one_field_into_the_next() => Assert.False(SearchWords.Of("路张").In(SearchWords.Join(["商城路", "张三"])));

    [Fact]
    public void A_row_needs_the_pairs_of_each_word_and_the_character_of_a_short_one()
    {
        Assert.Equal(2, Grams.Needed(SearchWords.Of("渣土车")).Count);
        Assert.Single(Grams.Needed(SearchWords.Of("𠮷")));
        Assert.Equal(2, Grams.Needed(SearchWords.Of("路 渣土")).Count);
        Assert.Subset(Grams.Of(SearchWords.Normal("夜间渣土车 驶过商城路")), Grams.Needed(SearchWords.Of("路 渣土车")).ToHashSet());
        Assert.DoesNotContain(Grams.Of("ab").Single(g => !Grams.Of("a").Contains(g) && !Grams.Of("b").Contains(g)), Grams.Of("a b"));
    }

    [Fact]
    public void Lists_are_read_as_they_were_packed_and_meet_in_what_stands_in_both()
    {
        var random = new Random(7);
        foreach (var step in (int[])[1, 100, 20_000, int.MaxValue])
        {
            List<long> one = [], other = [];
            for (var at = 0L; one.Count < 500; at += random.Next(1, step) + 1L)
            {
                one.Add(at);
                if (random.Next(3) == 0)
                    other.Add(at);
                else if (random.Next(2) == 0)
                    other.Add(at + 1);
            }

            other = [.. other.Distinct().Order()];
            Assert.Equal(one, PostingList.Read(PostingList.Pack(one), one.Count));
            Assert.Equal(one.Intersect(other), PostingList.Both(one, other));
        }
    }

    [Fact]
    public void Numbers_of_a_segment_lie_between_its_first_and_the_first_of_the_next()
    {
        long[] grams = [.. Grams.Of("a\U0010FFFF𠮷路"), Grams.Of(Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff")), Grams.Of(Guid.Empty)];
        foreach (var segment in (int[])[1, 77, (1 << 20) - 2])
            Assert.All(grams, g => Assert.InRange(Grams.Key(segment, g), Grams.First(segment) + 1, Grams.First(segment + 1) - 1));
    }

    [Fact]
    public void Words_are_marked_where_they_stand_in_the_text_as_it_was_written()
    {
        Assert.Equal([("在", false), ("ＡＢ", true), ("区<b>", false), ("𠮷", true), ("野", false)], Marking.Pieces("在ＡＢ区<b>𠮷野", SearchWords.Of("ab 𠮷")));
        Assert.Equal([("aaa", true)], Marking.Pieces("aaa", SearchWords.Of("aa")));
        Assert.Equal([("无", false)], Marking.Pieces("无", SearchWords.Of("有")));
        Assert.Empty(Marking.Pieces("", SearchWords.Of("有")));
    }

    [Fact]
    public void A_piece_of_a_long_text_is_cut_around_the_word_and_never_through_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 100)) + "渣土" + string.Concat(Enumerable.Repeat("𠮷", 100));
        for (var around = 1; around < 30; around++)
        {
            var piece = Marking.Piece(["没有", text], SearchWords.Of("渣土"), around)!;
            Assert.True(piece.StartsWith('…') && piece.EndsWith('…') && piece.Contains("渣土", StringComparison.Ordinal));
            Assert.DoesNotContain('\ufffd', string.Concat(piece.EnumerateRunes()));
        }

        Assert.Null(Marking.Piece(["没有"], SearchWords.Of("渣土")));
    }
}
