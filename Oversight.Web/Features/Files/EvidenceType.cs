using Oversight.Infrastructure.Files;

namespace Oversight.Web.Features.Files;

/// <summary>A sort of file that may be evidence: known by its first bytes, not by what the sender claims.</summary>
/// <param name="Name">What it is called, e.g. JPEG 图片.</param>
/// <param name="ContentType">Media type it is served as.</param>
/// <param name="Extensions">Extensions it may carry.</param>
/// <param name="Video">Whether the larger limit applies.</param>
/// <param name="Fits">Whether the content is of this sort.</param>
public sealed record EvidenceType(string Name, string ContentType, IReadOnlyList<string> Extensions, bool Video, Func<byte[], Stream, bool> Fits)
{
    /// <summary>Bytes that are looked at first.</summary>
    public const int HeadLength = 16;

    /// <summary>Whether any text is of this sort, so that it is never what a file turns out to be.</summary>
    public bool Plain { get; private init; }

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Everything that is accepted. What a browser could run (HTML, SVG) and archives are not.</summary>
    public static IReadOnlyList<EvidenceType> All { get; } =
    [
        new("JPEG图片", "image/jpeg", ["jpg", "jpeg"], false, (h, _) => Starts(h, 0xFF, 0xD8, 0xFF)),
        new("PNG图片", "image/png", ["png"], false, (h, _) => Starts(h, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)),
        new("GIF图片", "image/gif", ["gif"], false, (h, _) => Text(h, 0, "GIF87a") || Text(h, 0, "GIF89a")),
        new("WebP图片", "image/webp", ["webp"], false, (h, _) => Text(h, 0, "RIFF") && Text(h, 8, "WEBP")),
        new("BMP图片", "image/bmp", ["bmp"], false, (h, _) => Text(h, 0, "BM") && h.Length >= 14 && h[6] == 0 && h[7] == 0),
        new("TIFF图片", "image/tiff", ["tif", "tiff"], false, (h, _) => Starts(h, 0x49, 0x49, 0x2A, 0) || Starts(h, 0x4D, 0x4D, 0, 0x2A)),
        new("PDF文件", "application/pdf", ["pdf"], false, (h, _) => Text(h, 0, "%PDF-")),
        new("Word文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"], false, (h, s) => Holds(h, s, "word/document.xml")),
        new("Excel表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"], false, (h, s) => Holds(h, s, "xl/workbook.xml")),
        new("Word旧格式文档", "application/msword", ["doc"], false, (h, _) => Starts(h, Ole)),
        new("Excel旧格式表格", "application/vnd.ms-excel", ["xls"], false, (h, _) => Starts(h, Ole)),
        new("CSV表格", "text/csv", ["csv"], false, (h, _) => h.Length > 0 && h[0] != (byte)'<' && (!h.Contains((byte)0) || h is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && !Starts(h, 0x50, 0x4B) && !Text(h, 0, "%PDF-")) { Plain = true },
        new("QuickTime视频", "video/quicktime", ["mov"], true, (h, _) => (Text(h, 4, "ftyp") && Text(h, 8, "qt  ")) || Text(h, 4, "moov") || Text(h, 4, "wide")),
        new("MP4视频", "video/mp4", ["mp4"], true, (h, _) => Text(h, 4, "ftyp") && !Text(h, 8, "qt  ")),
    ];

    /// <summary>The accepted extensions, for people and for the file picker.</summary>
    public static string Accepted { get; } = string.Join('、', All.SelectMany(t => t.Extensions).Where(e => e is not "jpeg" and not "tif" and not "tiff"));

    private static readonly string[] OtherVideos = ["avi", "mkv", "wmv", "flv", "webm", "3gp", "3g2", "m4v", "mpg", "mpeg", "ts", "mts", "m2ts", "vob", "rm", "rmvb", "asf", "f4v", "ogv", "dav"];

    /// <summary>Whether an extension is that of a film of a sort that is not accepted, because what it tells of places cannot be taken out.</summary>
    public static bool IsOtherVideo(string extension) => OtherVideos.Contains(extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>The sort that an extension promises, or null where it is not accepted.</summary>
    public static EvidenceType? Of(string extension) => All.FirstOrDefault(t => t.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));

    /// <summary>The first sort that the content is of, or null.</summary>
    /// <param name="content">Read from its beginning; must seek.</param>
    public static EvidenceType? Found(Stream content)
    {
        var head = Head(content);
        return All.FirstOrDefault(t => !t.Plain && t.Fits(head, content));
    }

    /// <summary>Whether the content is of this sort.</summary>
    public bool Matches(Stream content) => Fits(Head(content), content);

    private static byte[] Head(Stream content)
    {
        content.Position = 0;
        var head = new byte[HeadLength];
        return head[..content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
    }

    private static bool Starts(byte[] head, params ReadOnlySpan<byte> magic) => head.AsSpan().StartsWith(magic);

    private static bool Text(byte[] head, int at, string magic) =>
        head.Length >= at + magic.Length && head.AsSpan(at, magic.Length).SequenceEqual(System.Text.Encoding.ASCII.GetBytes(magic));

    private static bool Holds(byte[] head, Stream content, string entry)
    {
        if (!Starts(head, 0x50, 0x4B, 0x03, 0x04))
            return false;
        try
        {
            using var zip = ArchiveDirectory.Open(content);
            return zip.GetEntry(entry) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
