using System.IO.Compression;

namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>
/// Finds a cell or a shared text of a workbook that is far longer than a spreadsheet holds, before a reader makes one string of it. Looks
/// at the bytes of large parts alone, as they come, and keeps none.
/// </summary>
internal static class CellLengths
{
    /// <summary>Parts below this many bytes cannot hurt.</summary>
    private const long Large = 4L * 1024 * 1024;

    // A character of a text is written in six bytes at most that matter: an entity such as &quot;
    private const int BytesOfACharacter = 6;

    /// <summary>Refuses a part with such a text.</summary>
    /// <param name="part">A part of the archive.</param>
    /// <param name="limits">How long a cell may be.</param>
    public static void Demand(ZipArchiveEntry part, TableLimits limits)
    {
        if (part.Length < Large)
            return;
        var most = (long)limits.Characters * BytesOfACharacter;
        using var stream = part.Open();
        var buffer = new byte[64 * 1024];
        var scan = new Scan();
        for (int read; (read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0;)
        {
            if (!scan.Take(buffer.AsSpan(0, read)))
                return;
            if (scan.Longest > most || scan.Raw)
                throw new TableRefused("characters", $"文件中有一格超过{limits.Characters}个字，不像是正常的表格，请缩短后重新上传。");
        }
    }

    /// <summary>Adds up the text between one cell (c) or shared text (si) and the next, whatever marks stand within.</summary>
    private struct Scan
    {
        private bool _begun;
        private bool _tag;
        private int _name;
        private long _text;
        private byte _first;
        private byte _second;

        public long Longest { get; private set; }

        /// <summary>Whether it holds text that is not written as text: no spreadsheet does.</summary>
        public bool Raw { get; private set; }

        /// <summary>False where the part is no XML: a picture.</summary>
        public bool Take(ReadOnlySpan<byte> bytes)
        {
            if (!_begun)
            {
                ReadOnlySpan<byte> blanks = [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];
                var start = bytes.TrimStart(blanks);
                Raw = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, ..];
                if (!Raw && start is not [(byte)'<', ..])
                    return false;
                _begun = true;
            }

            while (bytes.Length > 0)
            {
                if (_tag)
                {
                    bytes = Tag(bytes);
                }
                else if (bytes.IndexOf((byte)'<') is >= 0 and var at)
                {
                    (_text, _tag, _name, _first, _second) = (_text + at, true, 0, 0, 0);
                    bytes = bytes[(at + 1)..];
                }
                else
                {
                    _text += bytes.Length;
                    bytes = default;
                }

                Longest = Math.Max(Longest, _text);
            }

            return true;
        }

        private ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> bytes)
        {
            var i = 0;
            for (; i < bytes.Length && _name >= 0; i++)
            {
                var c = bytes[i];
                if (c is (byte)' ' or (byte)'>' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (c == (byte)'/' && _name > 0))
                {
                    if ((_name == 1 && _first == (byte)'c') || (_name == 2 && _first == (byte)'s' && _second == (byte)'i'))
                        _text = 0;
                    _name = -1;
                    break;
                }

                if (c == (byte)'[' && _name == 1 && _first == (byte)'!')
                    Raw = true;
                if (c == (byte)':')
                    (_name, _first, _second) = (0, 0, 0);
                else if (_name++ is 0)
                    _first = c;
                else if (_name == 2)
                    _second = c;
            }

            var end = bytes[i..].IndexOf((byte)'>');
            if (end < 0)
                return default;
            _tag = false;
            return bytes[(i + end + 1)..];
        }
    }
}
