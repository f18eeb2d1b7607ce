using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.CasePapers;
using UglyToad.PdfPig;

namespace Oversight.Tests.Documents;

public sealed class CasePaperTemplateTests
{
    public static TheoryData<string> Codes => [.. CasePaperTemplates.All.Select(t => t.Code)];

    [Fact]
    public void Every_form_has_a_code_a_title_and_a_series_of_its_own()
    {
        Assert.Equal(CasePaperTemplates.All.Count, CasePaperTemplates.All.Select(t => t.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(CasePaperTemplates.All.Count, CasePaperTemplates.All.Select(t => t.Title).Distinct(StringComparer.Ordinal).Count());
        var series = CasePaperTemplates.All.Select(t => t.Series).Where(s => s.Length > 0).ToList();
        Assert.Equal(series.Count, series.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enum.GetValues<PowerCategory>(), c => Assert.Contains(CasePaperTemplates.All, t => t.Categories.Contains(c)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_form_names_only_places_that_there_are_and_uses_every_field(string code)
    {
        var form = CasePaperTemplates.Of(code);
        var fields = form.Fields.Select(f => f.Code).ToList();
        Assert.Equal(fields.Count, fields.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(fields.Intersect(PaperPlaces.Known, StringComparer.Ordinal));
        var printed = form.Parts.SelectMany(p => PaperPlaces.In(p.Text)).ToList();
        Assert.Empty(printed.Except([.. fields, .. PaperPlaces.Known], StringComparer.Ordinal));
        Assert.Empty(fields.Except(printed, StringComparer.Ordinal));
        Assert.Empty(form.Fields.SelectMany(f => PaperPlaces.In(f.Preset)).Except(PaperPlaces.Known, StringComparer.Ordinal));
        Assert.All(form.Parts.Where(p => p.Kind is PaperPartKind.Row or PaperPartKind.Room), p => Assert.Equal(1, p.Text.Count(c => c == '|')));
        Assert.NotEmpty(form.Clauses);
        if (form.AheadField is { } ahead)
            Assert.Equal(PaperFieldKind.Day, form.Fields.Single(f => f.Code == ahead).Kind);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_form_prints_what_was_filled_in_under_its_title(string code)
    {
        var form = CasePaperTemplates.Of(code);
        var pdf = new OfficialRenderer(new PdfSettings()).Render(Sample(form).Compose());
        using var document = PdfDocument.Open(pdf);
        var text = string.Concat(document.GetPages().Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains(form.Title, text, StringComparison.Ordinal);
        Assert.All(form.Fields.Where(f => f.Kind != PaperFieldKind.Day), f => Assert.Contains($"填{f.Code}", text, StringComparison.Ordinal));
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        Assert.Equal(form.Series.Length > 0, text.Contains("〔2026〕7号", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_without_anything_to_say_is_left_out()
    {
        var form = CasePaperTemplates.Of("penalty-notice");
        var with = PaperPlaces.Print(form, new Dictionary<string, string>(), new Dictionary<string, string> { ["hearing"] = "可以要求听证" });
        var without = PaperPlaces.Print(form, new Dictionary<string, string>(), new Dictionary<string, string>());
        Assert.Contains(with, p => p.Text == "可以要求听证。");
        Assert.DoesNotContain(without, p => p.Kind == PaperPartKind.Paragraph && p.Text.Length == 0);
    }

    [Fact]
    public void Sentences_join_what_was_typed_without_doubled_or_missing_marks()
    {
        var form = CasePaperTemplates.Of("no-penalty-decision");
        var given = new Dictionary<string, string> { ["breachSaid"] = "上述行为违反了《条例》第三条的规定。" };
        var parts = PaperPlaces.Print(form, given, new Dictionary<string, string> { ["found"] = "当事人占道经营", ["grounds"] = "违法行为轻微并及时改正。" });
        Assert.Contains(parts, p => p.Text == "经查，当事人占道经营。");
        Assert.Contains(parts, p => p.Text == "上述行为违反了《条例》第三条的规定。违法行为轻微并及时改正，决定不予行政处罚。");
    }

    [Fact]
    public void A_draft_names_what_is_still_to_be_filled_in()
    {
        var parts = PaperPlaces.Print(CasePaperTemplates.Of("no-penalty-decision"), new Dictionary<string, string>(), new Dictionary<string, string>());
        Assert.Contains(parts, p => p.Text == "〔待填：不予处罚的理由和依据〕，决定不予行政处罚。");
    }

    // 行政复议法第二十三条第一款第一项: against a penalty on the spot, review comes before the suit.
    [Fact]
    public void Whoever_is_fined_on_the_spot_is_told_to_ask_for_review_first_and_others_may_choose()
    {
        Assert.Contains(CasePaperTemplates.Of("penalty-on-the-spot").Parts, p => p.Text.Contains("先向{reviewBody}申请行政复议", StringComparison.Ordinal) && p.Text.Contains("十五日内向{court}提起", StringComparison.Ordinal));
        Assert.Contains(CasePaperTemplates.Of("penalty-decision").Parts, p => p.Text.Contains("也可以在六个月内依法向{court}提起行政诉讼", StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_end_once_whatever_was_typed_into_them()
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["grounds"] = "情节轻微，没有造成危害后果。", ["found"] = "新建架空管线，妨碍通行" };
        var parts = PaperPlaces.Print(CasePaperTemplates.Of("no-penalty-decision"), new Dictionary<string, string>(), typed);
        Assert.Contains(parts, p => p.Text.EndsWith("情节轻微，没有造成危害后果，决定不予行政处罚。", StringComparison.Ordinal));
        Assert.Contains(parts, p => p.Text.EndsWith("新建架空管线，妨碍通行。", StringComparison.Ordinal));
        Assert.DoesNotContain(parts, p => p.Text.Contains("。。", StringComparison.Ordinal) || p.Text.Contains("。，", StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_of_a_paragraph_stands_alone_on_a_page()
    {
        for (var lines = 14; lines < 24; lines++)
        {
            var text = string.Concat(Enumerable.Repeat("管", (28 * lines) - 2)) + string.Concat(Enumerable.Repeat("城", 28 * 2));
            var print = new CasePaperPrint("郑州市管城回族区城市管理执法局", "测试", null, new DateOnly(2026, 11, 23), [new PaperPart(PaperPartKind.Paragraph, text), new PaperPart(PaperPartKind.Paragraph, "终")], Draft: false, Demonstration: false);
            using var document = PdfDocument.Open(new OfficialRenderer(new PdfSettings()).Render(print.Compose()));
            foreach (var page in document.GetPages())
            {
                var rows = page.Letters.Where(l => l.Value is "管" or "城").Select(l => Math.Round(l.BoundingBox.Bottom / 10)).Distinct().Count();
                Assert.True(rows != 1, $"{lines}: one line on page {page.Number}");
            }
        }
    }

    internal static CasePaperPrint Sample(PaperTemplate form)
    {
        var given = PaperPlaces.Known.ToDictionary(k => k, k => $"值{k}", StringComparer.Ordinal);
        given["bureau"] = "郑州市管城回族区城市管理执法局";
        var typed = form.Fields.ToDictionary(f => f.Code, f => f.Kind == PaperFieldKind.Day ? "2026-12-01" : $"填{f.Code}", StringComparer.Ordinal);
        return new CasePaperPrint(given["bureau"], form.Title, form.Series.Length > 0 ? new DocumentNumber(form.Series, 2026, 7).ToString() : null, new DateOnly(2026, 11, 23), PaperPlaces.Print(form, given, typed), Draft: false, Demonstration: false);
    }
}
