namespace Oversight.Infrastructure.Spreadsheets;

/// <summary>
/// Text that is counted while a parser reads it: a line of millions of separators is refused before the parser makes a cell of each. The
/// exact number of columns is compared afterwards; this bounds what can be between, however the quotes are placed.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="delimiter">What separates cells.</param>
/// <param name="limits">How many columns may be.</param>
internal sealed class MeasuredText(TextReader text, char delimiter, TableLimits limits) : TextReader
{
    // Quotes can stand where parsers differ about them, so what they enclose is bounded as well.
    private readonly int _mostOutside = limits.Columns * 50;
    private readonly int _mostInside = limits.Columns * 1_000;
    private int _outside;
    private int _inside;
    private int _line = 1;
    private bool _quoted;
    private bool _fieldBegins = true;

    public override int Peek() => text.Peek();

    public override int Read()
    {
        var c = text.Read();
        if (c >= 0)
            Count((char)c);
        return c;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        foreach (var c in buffer.AsSpan(index, read))
            Count(c);
        return read;
    }

    private void Count(char c)
    {
        if (_quoted)
        {
            if (c == '"')
                _quoted = false;
            else if (c == delimiter && ++_inside > _mostInside)
                Refuse();
            return;
        }

        if (c == '\n')
        {
            (_outside, _inside, _fieldBegins) = (0, 0, true);
            _line++;
        }
        else if (c == delimiter)
        {
            _fieldBegins = true;
            if (++_outside > _mostOutside)
                Refuse();
        }
        else if (c == '"')
        {
            // At the beginning of a cell, or the second of two within one.
            _quoted = _fieldBegins;
        }
        else
        {
            _fieldBegins = false;
        }
    }

    private void Refuse() => throw new TableRefused("columns", $"第{_line}行前后的列数远超过{limits.Columns}列，请检查分隔符和引号后重新上传。");
}
