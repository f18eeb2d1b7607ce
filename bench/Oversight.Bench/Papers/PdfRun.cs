using System.Globalization;
using Oversight.Infrastructure.Documents;

namespace Oversight.Bench.Papers;

/// <summary>Measures how fast official papers are printed on one core, beside plain SkiaSharp with the same text and fonts in the same run.</summary>
internal static class PdfRun
{
    // The rival is so much slower that it prints a tenth as many.
    private const int Rounds = 3, BulletinParagraphs = 150, Tenth = 10, Fewest = 3;

    public static async Task<int> Run(int notices, int bulletins, string file)
    {
        var quiet = new Quiet();
        quiet.Calibrate();
        var ours = new OfficialRenderer(new PdfSettings());
        using var plain = new PlainSkia();
        var comparisons = new List<Comparison>
        {
            Compare("notice", notices, SamplePapers.Notice, ours, plain, quiet),
            Compare("bulletin", bulletins, n => SamplePapers.Bulletin(n, BulletinParagraphs), ours, plain, quiet),
        };
        foreach (var c in comparisons)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{c.Paper,-10}ours   {c.Ours}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-10}plain  {c.Plain}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-10}documents {c.Faster:0.0} x, pages {c.FasterPages:0.0} x (from {c.Rounds.Min():0.0} to {c.Rounds.Max():0.0} x documents, by round), bytes 1/{c.Smaller:0.0}"));
        }

        return await Verdict.Give(file, comparisons, quiet.Report(),
        [
            Goal.Least("notices as fast as plain SkiaSharp, times", comparisons[0].Faster, 10, timed: true),
            Goal.Most("bytes of a page of a notice, KB", comparisons[0].Ours.KbADocument / comparisons[0].Ours.PagesADocument, 60, timed: false),
            Goal.Least("pages of a bulletin a second", comparisons[1].Ours.PagesASecond, 1000, timed: true),
        ]);
    }

    private static Comparison Compare(string paper, int count, Func<int, OfficialDocument> make, OfficialRenderer ours, PlainSkia plain, Quiet quiet)
    {
        // First times and the font files are not measured.
        for (var i = 1; i <= Fewest; i++)
        {
            ours.Render(make(i));
            plain.Render(make(i));
        }

        List<Printed> first = [], second = [];
        for (var round = 0; round < Rounds; round++)
        {
            var (from, oursFirst) = (10 + (round * count), round % 2 == 0);
            if (!oursFirst)
                second.Add(Printed.By(plain.Render, make, from, Math.Max(Fewest, count / Tenth)));
            first.Add(Printed.By(ours.Render, make, from, count));
            if (oursFirst)
                second.Add(Printed.By(plain.Render, make, from, Math.Max(Fewest, count / Tenth)));
            quiet.Calibrate();
        }

        return new(paper, Printed.Median(first), Printed.Median(second), [.. first.Zip(second, (a, b) => Math.Round(a.DocumentsASecond / b.DocumentsASecond, 2))]);
    }
}

/// <summary>One paper printed both ways.</summary>
/// <param name="Paper">Which.</param>
/// <param name="Ours">By the product.</param>
/// <param name="Plain">By plain SkiaSharp.</param>
/// <param name="Rounds">How many times as many documents a second, round by round.</param>
internal sealed record Comparison(string Paper, Printed Ours, Printed Plain, IReadOnlyList<double> Rounds)
{
    public double Faster => Math.Round(Ours.DocumentsASecond / Plain.DocumentsASecond, 2);

    public double FasterPages => Math.Round(Ours.PagesASecond / Plain.PagesASecond, 2);

    public double Smaller => Math.Round(Plain.KbADocument / Ours.KbADocument, 2);
}

/// <summary>What one way of printing did on one thread.</summary>
internal sealed record Printed(double DocumentsASecond, double PagesASecond, double PagesADocument, double KbADocument, double CpuMsADocument)
{
    public static Printed By(Func<OfficialDocument, byte[]> render, Func<int, OfficialDocument> make, int from, int count)
    {
        OfficialDocument[] documents = [.. Enumerable.Range(from, count).Select(make)];
        var (pages, bytes, began, cpu) = (0, 0L, TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        foreach (var document in documents)
        {
            var pdf = render(document);
            bytes += pdf.Length;
            pages += pdf.AsSpan().Count("/Type /Page\n"u8);
        }

        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
        return new(Math.Round(count / seconds, 2), Math.Round(pages / seconds, 1), Math.Round((double)pages / count, 2), Math.Round(bytes / 1024.0 / count, 1), Math.Round(used / count, 2));
    }

    /// <summary>The round in the middle, by speed.</summary>
    public static Printed Median(IEnumerable<Printed> rounds) => rounds.OrderBy(r => r.DocumentsASecond).ElementAt(1);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{DocumentsASecond,7:0.0} documents/s {PagesASecond,8:0.0} pages/s {KbADocument,8:0.0} KB and {PagesADocument:0.0} pages a document {CpuMsADocument,8:0.0} ms of processor a document");
}
