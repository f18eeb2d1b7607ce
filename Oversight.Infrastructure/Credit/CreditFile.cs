using System.Text;
using System.Xml;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Infrastructure.Credit;

/// <summary>Writes a batch as the files that other systems take.</summary>
/// <param name="Number">Number of the batch.</param>
/// <param name="Rows">The records in order.</param>
public sealed record CreditFile(string Number, IReadOnlyList<CreditFileRow> Rows)
{
    /// <summary>What the files can be, the usual one first.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["xlsx", "csv", "xml"];

    /// <summary>Media type of a format.</summary>
    public static string TypeOf(string format) => format switch
    {
        "xlsx" => Sheet.XlsxType,
        "csv" => Sheet.CsvType,
        _ => "application/xml; charset=utf-8",
    };

    /// <summary>The bytes of a format. Text that a spreadsheet would run as a formula is marked as text in XLSX and CSV.</summary>
    public byte[] Write(string format, IReadOnlyList<CreditField> fields) => format switch
    {
        "xlsx" => Table(fields).Xlsx(),
        "csv" => Table(fields).Csv(),
        _ => Xml(fields),
    };

    private Sheet Table(IReadOnlyList<CreditField> fields) => new(
        "行政处罚信用信息",
        ["报送类型", .. fields.Select(f => f.Name)],
        Rows.Select(r => (IReadOnlyList<object?>)[r.Kind.Name(), .. fields.Select(f => r.Values.GetValueOrDefault(f.Code, ""))]));

    private byte[] Xml(IReadOnlyList<CreditField> fields)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("batch");
            xml.WriteAttributeString("number", Number);
            xml.WriteAttributeString("count", Rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var row in Rows)
            {
                xml.WriteStartElement("record");
                xml.WriteAttributeString("kind", row.Kind.Name());
                foreach (var field in fields)
                    xml.WriteElementString(field.Code, Legal(row.Values.GetValueOrDefault(field.Code, "")));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    // XML has no place for some characters, and a file that cannot be read helps nobody.
    private static string Legal(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
}

/// <summary>A record in a file.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Values">Values by code.</param>
public sealed record CreditFileRow(CreditKind Kind, IReadOnlyDictionary<string, string> Values);
