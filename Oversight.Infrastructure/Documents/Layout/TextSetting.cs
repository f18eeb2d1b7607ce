using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Sets title, addressee, headings, paragraphs, requirements, attachment note and notes (GB/T 9704-2012 7.3).</summary>
internal static class TextSetting
{
    /// <summary>The title in 2号小标宋, a piece of meaning on each line.</summary>
    public static IEnumerable<Strip> Title(TypeCase type, TitleBlock block)
    {
        var m = type.Measures;
        foreach (var part in block.Text.Split('\n'))
        {
            var clusters = type.Shaper.Shape(part, new TextStyle(FontRole.XiaoBiaoSong, m.TitlePoints));
            foreach (var (start, end) in TitleBreaker.Break(clusters, m.Width))
                yield return type.Line(LineBreaker.Whole(clusters[start..end], m.Width, Alignment.Centre), m.TitlePoints, keep: true);
        }

        yield return type.BlankLine();
    }

    /// <summary>The number, one character from the right edge, and a blank line.</summary>
    public static IEnumerable<Strip> Number(TypeCase type, NumberBlock block)
    {
        var m = type.Measures;
        yield return type.Line(type.One(block.Text, type.Body(), m.Width - m.CharacterPitch, Alignment.Right), m.BodyPoints, keep: true);
        yield return type.BlankLine();
    }

    /// <summary>The addressee, from the left edge.</summary>
    public static IEnumerable<Strip> Addressee(TypeCase type, AddresseeBlock block) =>
        type.Paragraphs([new Run(block.Text)], 0, keep: true);

    /// <summary>A heading stays with what follows.</summary>
    public static IEnumerable<Strip> Heading(TypeCase type, HeadingBlock block) =>
        type.Paragraphs([new Run(block.Text, block.Level switch { 1 => FontRole.HeiTi, 2 => FontRole.KaiTi, _ => FontRole.FangSong })],
            type.Measures.Indent, Alignment.Justified, keep: true).Select((strip, i) => i == 0 ? strip with { Landmark = block.Landmark } : strip);

    /// <summary>A paragraph; where it is asked for, its first two and its last two lines stay together.</summary>
    public static IEnumerable<Strip> Paragraph(TypeCase type, ParagraphBlock block)
    {
        var lines = type.Paragraphs(block.Runs, block.Indented ? type.Measures.Indent : 0).ToList();
        if (block.NoLoneLine && lines.Count > 1)
        {
            lines[0] = lines[0] with { KeepWithNext = true };
            lines[^2] = lines[^2] with { KeepWithNext = true };
        }

        return lines;
    }

    /// <summary>Each requirement with its number, its standard under it.</summary>
    public static IEnumerable<Strip> Requirements(TypeCase type, RequirementsBlock block)
    {
        foreach (var requirement in block.Requirements)
        {
            foreach (var strip in type.Paragraphs([new Run($"{requirement.Number}. {requirement.Text}")], type.Measures.Indent)) yield return strip;
            foreach (var strip in type.Paragraphs([new Run($"到位标准：{requirement.Measure}", FontRole.KaiTi)], type.Measures.Indent)) yield return strip;
        }
    }

    /// <summary>附件：one line under the text, two characters in; several are numbered and hang under the first (7.3.4).</summary>
    public static IEnumerable<Strip> Attachments(TypeCase type, AttachmentNoteBlock block)
    {
        var m = type.Measures;
        yield return type.BlankLine(keep: false);
        for (var i = 0; i < block.Titles.Count; i++)
        {
            var label = i == 0 ? "附件：" : "　　　";
            var number = block.Titles.Count == 1 ? "" : $"{i + 1}. ";
            var hang = m.Indent * m.CharacterPitch + type.Shaper.Shape(label + number, type.Body()).Sum(c => c.Advance);
            var first = true;
            foreach (var line in LineBreaker.Break(type.Shaper.Shape(block.Titles[i], type.Body()), m.Width - hang, 0, Alignment.Left))
            {
                var baseline = TypeCase.Baseline(m.LinePitch, m.BodyPoints);
                var items = new List<PageItem>(line.Runs(m.X + hang, baseline));
                if (first)
                    items.InsertRange(0, type.One((label + number).TrimStart('　'), type.Body(), m.Width, Alignment.Left, LabelStart(i)).Runs(m.X, baseline));
                first = false;
                yield return new Strip(m.LinePitch, items);
            }
        }

        double LabelStart(int index) => (m.Indent + (index == 0 ? 0 : 3)) * m.CharacterPitch;
    }

    /// <summary>附注 in brackets, two characters in.</summary>
    public static IEnumerable<Strip> Note(TypeCase type, NoteBlock block) =>
        type.Paragraphs([new Run($"（{block.Text}）")], type.Measures.Indent);
}
