using System.Text;
using Oversight.Infrastructure.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Oversight.Tests.Documents;

/// <summary>A PDF read back: what is printed where. Millimetres from the upper left corner.</summary>
internal sealed class PrintedPaper : IDisposable
{
    public const double Millimetre = OfficialMeasures.Millimetre;
    private readonly PdfDocument _pdf;

    public PrintedPaper(byte[] bytes)
    {
        Bytes = bytes;
        _pdf = PdfDocument.Open(bytes);
        Pages = [.. _pdf.GetPages()];
    }

    public static PrintedPaper Of(OfficialDocument document) => new(SamplePapers.Renderer.Render(document));

    public static PrintedPaper Of(NoticePaper paper) => Of(RectificationNoticeDocument.Compose(paper));

    public byte[] Bytes { get; }

    public string Raw => Encoding.Latin1.GetString(Bytes);

    public IReadOnlyList<Page> Pages { get; }

    /// <summary>Letters of the document's own text, without page number, foot line, mark and watermark.</summary>
    public IEnumerable<Letter> Text(Page page) => page.Letters.Where(l => l.PointSize < 100 && Down(page, l) is > 37 and < 262);

    public static double Down(Page page, Letter letter) => (page.Height - letter.StartBaseLine.Y) / Millimetre;

    public static double Across(double x) => x / Millimetre;

    /// <summary>Lines of text by baseline, in order down the page.</summary>
    public List<(double Down, string Text, List<Letter> Letters)> Lines(Page page) =>
        [
            .. Text(page).GroupBy(l => Math.Round(Down(page, l), 1)).OrderBy(g => g.Key)
                .Select(g => (g.Key, string.Concat(g.Select(l => l.Value)).Trim(), g.ToList())),
        ];

    /// <summary>All text in the order it is drawn, without blanks.</summary>
    public string AllText() => Squeeze(string.Concat(Pages.SelectMany(p => Text(p)).Select(l => l.Value)));

    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public static double Size(Letter letter) => Math.Round(letter.PointSize, 1);

    public void Dispose() => _pdf.Dispose();
}
