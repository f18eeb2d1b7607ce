using System.Buffers;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>
/// Where a line may end: 避头尾 (GB/T 15834-2011 5.1), and no division of numbers, units, dates' parts, article numbers,
/// document numbers, phone numbers and Latin words.
/// </summary>
internal static class BreakRules
{
    /// <summary>Marks that do not begin a line.</summary>
    public const string NotAtStart = "，。、；：？！）》】〕〉」』”’…—～··％‰℃°々〞〗］｝/／-–,.;:!?)]}%";

    /// <summary>Marks that do not end a line.</summary>
    public const string NotAtEnd = "（《【〔〈「『“‘〝〖［｛￥$([{/／";

    private const string ChineseNumerals = "〇零一二三四五六七八九十百千万亿两";

    private static readonly SearchValues<char> Starters = SearchValues.Create(NotAtStart);
    private static readonly SearchValues<char> Enders = SearchValues.Create(NotAtEnd);
    private static readonly SearchValues<char> Numerals = SearchValues.Create(ChineseNumerals);

    // Longer ones first: the first that matches is kept whole.
    private static readonly string[] Units =
    [
        "个工作日", "个自然日", "平方千米", "平方公里", "平方米", "立方米", "毫克", "千克", "公斤", "公里", "千米", "厘米", "毫米", "小时",
        "分钟", "个月", "万元", "亿元", "万人", "工作日", "百分点", "年", "月", "日", "时", "分", "秒", "天", "周", "元", "角", "万", "亿", "个", "件",
        "条", "款", "项", "目", "章", "节", "号", "处", "米", "吨", "升", "克", "份", "次", "人", "名", "户", "辆", "起", "家", "类", "度", "倍", "岁", "轮",
        "期", "批", "页", "%", "％", "‰", "℃", "°", "㎡", "㎥",
    ];

    /// <summary>For each position, whether a line may break before it.</summary>
    public static bool[] Opportunities(ReadOnlySpan<int> text)
    {
        var may = new bool[text.Length + 1];
        for (var i = 1; i < text.Length; i++) may[i] = Between(text[i - 1], text[i]);
        for (var i = 1; i < text.Length; i++)
        {
            if (!IsNumber(text[i - 1]) && !Is(text[i - 1], "几多余")) continue;
            foreach (var unit in Units)
            {
                if (!StartsWith(text[i..], unit)) continue;
                may.AsSpan(i, unit.Length).Clear();
                break;
            }
        }

        may[text.Length] = true;
        return may;
    }

    /// <summary>Whether two neighbours belong to one word, so that no space is put between them either.</summary>
    public static bool InWord(int left, int right) => IsLatin(left) && IsLatin(right);

    /// <summary>Whether the mark is an opening one, whose blank half is on its left.</summary>
    public static bool Opens(int character) => Is(character, "（《【〔〈「『“‘〝〖［｛");

    /// <summary>Whether the mark has its blank half on its right.</summary>
    public static bool Closes(int character) => Is(character, "，。、）》】〕〉」』”’〞〗］｝");

    /// <summary>Whether the mark has some blank on its right.</summary>
    public static bool Pauses(int character) => Is(character, "；：？！");

    private static bool Between(int left, int right)
    {
        if (left == ' ') return right != ' ';
        if (right == ' ' || left == 0xA0 || right == 0xA0) return false;
        if (right < 0x10000 && Starters.Contains((char)right) || left < 0x10000 && Enders.Contains((char)left)) return false;
        if (InWord(left, right)) return false;
        if (IsNumeral(left) && IsNumeral(right)) return false;
        if (left == '第' && IsNumber(right) || Is(left, "№¥") && IsNumber(right)) return false;
        return right != '〔' && !(left == '〕' && IsNumber(right));
    }

    private static bool IsLatin(int c) => c is > ' ' and < 0x7F or > 0xA0 and < 0x250 or 0x2013 or 0x2212;

    private static bool IsNumeral(int c) => c < 0x10000 && Numerals.Contains((char)c);

    private static bool IsNumber(int c) => c is >= '0' and <= '9' or >= '０' and <= '９' || IsNumeral(c);

    private static bool Is(int c, string set) => c < 0x10000 && set.Contains((char)c);

    private static bool StartsWith(ReadOnlySpan<int> text, string word)
    {
        if (text.Length < word.Length) return false;
        for (var i = 0; i < word.Length; i++)
            if (text[i] != word[i]) return false;
        return true;
    }
}
