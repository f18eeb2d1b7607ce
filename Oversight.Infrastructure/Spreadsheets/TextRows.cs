using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>The rows of a text file. Row numbers count records, as a spreadsheet that opens it shows them.</summary>
internal static class TextRows
{
    private const int SampleLength = 65_536;

    public static IEnumerable<TableRow> Read(Stream stream, string name, TableLimits limits)
    {
        var encoding = Encode(stream);
        var delimiter = Delimiter(stream, encoding);
        stream.Position = 0;
        using var decoded = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var text = new MeasuredText(decoded, delimiter[0], limits);
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            MaxFieldSize = limits.Characters + 1d,
            DetectColumnCountChanges = false,
        };
        using var parser = new CsvParser(text, settings, leaveOpen: true);
        var sheet = TableSheet.Of(0, name);
        for (var number = 1; Next(parser, number); number++)
        {
            if (parser.Count > limits.Columns)
                throw new TableRefused("columns", $"第{number}行有{parser.Count}列，超过{limits.Columns}列，请检查分隔符和引号后重新上传。");
            var cells = (parser.Record ?? []).Select(c => new TableCell(TableText.Clean(c), false)).ToArray();
            yield return new TableRow(sheet, number, Array.TrueForAll(cells, c => c.Text.Length == 0) ? [] : cells, Math.Min(1d, Part(stream)));
        }
    }

    private static bool Next(CsvParser parser, int number)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new TableRefused("characters", $"第{number}行有一格过长，多半是引号没有成对，请检查后重新上传。");
        }
    }

    private static double Part(Stream stream) => stream.Length == 0 ? 1 : stream.Position / (double)stream.Length;

    private static Encoding Encode(Stream stream)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        stream.Position = 0;
        var head = new byte[3];
        var length = stream.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        Encoding[] candidates = head.AsSpan(0, length) switch
        {
            [0xFF, 0xFE, ..] => [new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)],
            [0xFE, 0xFF, ..] => [new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)],
            [0xEF, 0xBB, 0xBF] => [new UTF8Encoding(true, throwOnInvalidBytes: true)],
            _ => [new UTF8Encoding(false, throwOnInvalidBytes: true), Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)],
        };
        return candidates.FirstOrDefault(e => Decodes(stream, e))
            ?? throw new TableRefused("encoding", "文件的文字编码无法识别，请另存为“CSV UTF-8”或.xlsx后重新上传。");
    }

    private static bool Decodes(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        try
        {
            using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            var buffer = new char[16_384];
            for (int read; (read = text.Read(buffer, 0, buffer.Length)) > 0;)
            {
                if (buffer.AsSpan(0, read).Contains('\0'))
                    return false;
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // The one of the three that stands most often outside quotes at the beginning of the file.
    private static string Delimiter(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var sample = new char[SampleLength];
        var length = text.ReadBlock(sample, 0, sample.Length);
        var (commas, semicolons, tabs, quoted) = (0, 0, 0, false);
        foreach (var c in sample.AsSpan(0, length))
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted)
                (commas, semicolons, tabs) = (commas + (c == ',' ? 1 : 0), semicolons + (c == ';' ? 1 : 0), tabs + (c == '\t' ? 1 : 0));
        }

        return tabs > commas && tabs > semicolons ? "\t" : semicolons > commas ? ";" : ",";
    }
}
