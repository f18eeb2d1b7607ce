namespace Oversight.Domain.Laws;

/// <summary>Reads a run of articles from a place in a text on: 第十八条第二项、第三项, 第三十五、三十六条, 第七项至第九项.</summary>
internal sealed class ArticleScan
{
    /// <summary>A range of more places than this is taken for a slip.</summary>
    private const int Most = 60;

    private readonly string _text;
    private readonly ArticleReference? _of;
    private readonly List<ArticleReading> _readings = [];
    private int _at;

    private ArticleScan(string text, int at, ArticleReference? of) => (_text, _at, _of) = (text, at, of);

    public IReadOnlyList<ArticleReading> Readings => _readings;

    /// <summary>Where the run ends.</summary>
    public int End => _at;

    /// <summary>The run that begins at the place, or null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the run begins.</param>
    /// <param name="of">What a paragraph or an item that begins the run is part of, where something stands before it.</param>
    public static ArticleScan? At(string text, int at, ArticleReference? of = null)
    {
        var scan = new ArticleScan(text, at, of);
        if (!scan.Group(joined: false))
            return null;
        while (scan.More())
        {
        }

        return scan._readings.Count > 0 ? scan : null;
    }

    private bool More()
    {
        if (_at < _text.Length && _text[_at] == '、')
        {
            _at++;
            if (Group(joined: false))
                return true;
            _at--;
            return false;
        }

        return Range() || Group(joined: true);
    }

    /// <summary>第…条, 第…款 or 第…项; joined where it follows directly and narrows what stands before.</summary>
    private bool Group(bool joined)
    {
        if (Numbers(_at) is not ({ } numbers, var unit, var end))
            return false;
        switch (unit)
        {
            case '条':
                var extra = Extra(ref end);
                _readings.AddRange(numbers.Select((n, i) => new ArticleReading(new ArticleReference(n, i == numbers.Count - 1 ? extra : null), "")));
                break;
            case '款' or '项':
                if ((_readings.Count == 0 ? _of : _readings[^1].Reference) is not { } before)
                {
                    _readings.Add(new ArticleReading(null, $"“{_text[_at..end]}”没有写明是哪一条"));
                    break;
                }

                if (joined)
                    _readings.RemoveAt(_readings.Count - 1);
                _readings.AddRange(numbers.Select(n => new ArticleReading(unit == '款' ? before with { Paragraph = n, Item = null } : before with { Item = n }, "")));
                break;
            default:
                return false;
        }

        _at = end;
        return true;
    }

    /// <summary>至第…条: every place from the one before to this one.</summary>
    private bool Range()
    {
        if (_at >= _text.Length || _text[_at] is not ('至' or '到') || _readings.Count == 0 || _readings[^1].Reference is not { } begin)
            return false;
        if (Numbers(_at + 1) is not ([var to], var unit, var end))
            return false;
        var (least, place) = unit switch
        {
            '条' => (begin.Article, (Func<int, ArticleReference>)(n => new ArticleReference(n))),
            '款' => (begin.Paragraph ?? 0, n => begin with { Paragraph = n, Item = null }),
            _ => (begin.Item ?? 0, n => begin with { Item = n }),
        };
        if (least == 0 || to <= least || to - least >= Most)
            _readings.Add(new ArticleReading(null, $"“{begin.Text}{_text[_at..end]}”不是一段条款"));
        else
            _readings.AddRange(Enumerable.Range(least + 1, to - least).Select(n => new ArticleReading(place(n), "")));
        _at = end;
        return true;
    }

    private (IReadOnlyList<int> Numbers, char Unit, int End)? Numbers(int at)
    {
        if (at >= _text.Length || _text[at] != '第')
            return null;
        var numbers = new List<int>();
        for (at++; ; at++)
        {
            var end = at;
            while (end < _text.Length && ChineseNumeral.Has(_text[end]))
                end++;
            if (ChineseNumeral.Read(_text.AsSpan(at, end - at)) is not { } number || end >= _text.Length)
                return null;
            numbers.Add(number);
            at = end;
            if (_text[at] is '条' or '款' or '项')
                return (numbers, _text[at], at + 1);
            if (_text[at] != '、')
                return null;
        }
    }

    private int? Extra(ref int end)
    {
        if (end >= _text.Length || _text[end] != '之')
            return null;
        var last = end + 1;
        while (last < _text.Length && ChineseNumeral.Has(_text[last]))
            last++;
        var extra = ChineseNumeral.Read(_text.AsSpan(end + 1, last - end - 1));
        if (extra is not null)
            end = last;
        return extra;
    }
}
