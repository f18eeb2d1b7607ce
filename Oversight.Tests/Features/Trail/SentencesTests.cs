using System.Text;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Trail;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Trail;

public sealed class SentencesTests
{
    private static readonly Sentences Words = new([new SentenceBook(new Dictionary<string, Func<System.Text.Json.JsonElement, string>>(StringComparer.Ordinal)
    {
        ["parameter.changed"] = f => $"由{f.Number("from")}改为{f.Number("to")}，理由：{f.Text("reason")}",
        ["parameter.change"] = _ => "修改参数",
    })]);

    [Fact]
    public void A_fact_reads_with_the_values_it_was_recorded_with()
    {
        var payload = TrailWriter.Payload([new ParameterChanged("amber-days", 3, 5, "会议纪要")]);
        Assert.Equal("由3改为5，理由：会议纪要", Words.Of("parameter.changed", Outcomes.Done, payload));
    }

    [Fact]
    public void Two_facts_of_one_entry_read_one_after_the_other()
    {
        var payload = TrailWriter.Payload([new ParameterChanged("a", 1, 2, "甲"), new ParameterChanged("a", 2, 3, "乙")]);
        Assert.Equal("由1改为2，理由：甲；由2改为3，理由：乙", Words.Of("parameter.changed", Outcomes.Done, payload));
    }

    [Fact]
    public void A_refused_attempt_says_what_was_tried_and_why_not()
    {
        var payload = Encoding.UTF8.GetBytes("""[{"action":"parameter.change","code":"duty","sentence":"没有职责。","clause":""}]""");
        Assert.Equal("“修改参数”被拒绝：没有职责。", Words.Of("parameter.change", Outcomes.Refused, payload));
    }

    [Fact]
    public void An_unknown_code_reads_as_itself_and_an_erased_payload_says_so()
    {
        Assert.Equal("x.y", Words.Of("x.y", Outcomes.Done, Encoding.UTF8.GetBytes("""[{"action":"x.y"}]""")));
        Assert.EndsWith("（内容已依法删除）", Words.Of("x.y", Outcomes.Done, null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_an_older_entry_lacks_reads_as_empty()
    {
        Assert.Equal("由0改为0，理由：", Words.Of("parameter.changed", Outcomes.Done, Encoding.UTF8.GetBytes("""[{"action":"parameter.changed"}]""")));
    }

    [Fact]
    public void A_mark_becomes_the_name_and_an_unknown_person_is_not_invented()
    {
        var (known, unknown) = (Guid.NewGuid(), Guid.NewGuid());
        var sentence = $"任命{NameMarks.Officer(known.ToString())}、{NameMarks.Officer(unknown.ToString())}";
        Assert.Equal([known, unknown], NameMarks.In(sentence).ToArray());
        Assert.Equal("任命何晓梅、（不详）", NameMarks.Fill(sentence, new Dictionary<Guid, string> { [known] = "何晓梅" }));
    }
}
