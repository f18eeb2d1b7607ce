namespace Oversight.Domain.Topics;

/// <summary>
/// The words that titles have in common, without a dictionary: runs of two to ten hanzi that many titles hold, that stand beside different
/// neighbours (so they are no piece of a longer word), and that no longer word says as often. Words of the list of items need no neighbours.
/// </summary>
public sealed class TopicWords
{
    /// <summary>Characters of a word at the most.</summary>
    public const int Longest = 10;

    private const int Shortest = 2;
    private const double SameNeighbour = 0.9;
    private const double SaidByLonger = 0.9;

    private static readonly HashSet<char> Breaks = [.. "的了在是和与及被把向对于就都也很还等请我你他她它这那个之其并或由将让给"];

    // What every complaint says, and so no complaint in particular.
    private static readonly string[] Empty =
    [
        "反映", "投诉", "举报", "咨询", "建议", "求助", "问题", "情况", "有人", "附近", "门口", "门前", "路口", "交叉口", "希望", "处理", "解决", "部门", "市民", "居民", "群众", "业主", "严重", "长期", "经常", "多次", "一直", "每天", "存在",
        "造成", "影响", "要求", "相关", "执法", "人员", "单位", "东侧", "西侧", "南侧", "北侧", "旁边", "楼下", "期间", "时间", "现在", "至今", "仍然", "没有", "无人",
    ];

    private readonly HashSet<string> _known;

    /// <summary>Takes what the list of items calls things.</summary>
    /// <param name="itemNames">Names of power items; what at least two of them share are words.</param>
    public TopicWords(IEnumerable<string> itemNames)
    {
        _known = [];
        _known = [.. Common([.. itemNames], 2).Where(w => w.Length <= 6)];
    }

    /// <summary>Whether a character is a hanzi of the basic plane.</summary>
    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';

    /// <summary>Whether the list of items uses the word.</summary>
    public bool Known(string word) => _known.Contains(word);

    /// <summary>The words that at least so many titles hold, the longest first and then in the order of their characters. How often each does is for the caller to count.</summary>
    public IReadOnlyList<string> Common(IReadOnlyList<string> titles, int least)
    {
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var title in titles)
        {
            foreach (var run in RunsOf(title))
                held[run] = held.GetValueOrDefault(run) + 1;
        }

        var often = held.Where(h => h.Value >= least && !IsEmpty(h.Key)).ToDictionary(StringComparer.Ordinal);
        var beside = Neighbours(titles, often);
        var kept = new List<string>();
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (run, count) in often.Where(o => _known.Contains(o.Key) || beside[o.Key].Stands(o.Key.Length == Longest)).OrderByDescending(o => o.Key.Length).ThenBy(o => o.Key, StringComparer.Ordinal))
        {
            if (said.GetValueOrDefault(run) >= count * SaidByLonger)
                continue;
            kept.Add(run);
            foreach (var inner in Runs(run))
                said[inner] = Math.Max(said.GetValueOrDefault(inner), count);
        }

        return kept;
    }

    private static HashSet<string> RunsOf(string title)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in Pieces(title))
            runs.UnionWith(Runs(piece));
        return runs;
    }

    private static IEnumerable<string> Pieces(string title)
    {
        var start = 0;
        for (var i = 0; i <= title.Length; i++)
        {
            if (i < title.Length && IsHan(title[i]) && !Breaks.Contains(title[i]))
                continue;
            if (i - start >= Shortest)
                yield return title[start..i];
            start = i + 1;
        }
    }

    private static IEnumerable<string> Runs(string piece)
    {
        for (var start = 0; start + Shortest <= piece.Length; start++)
        {
            for (var length = Shortest; length <= Longest && start + length <= piece.Length; length++)
                yield return piece.Substring(start, length);
        }
    }

    private static bool IsEmpty(string run)
    {
        var rest = run;
        foreach (var word in Empty)
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < Shortest;
    }

    private static Dictionary<string, Beside> Neighbours(IReadOnlyList<string> titles, Dictionary<string, int> of)
    {
        var beside = of.Keys.ToDictionary(k => k, _ => new Beside(), StringComparer.Ordinal);
        foreach (var piece in titles.SelectMany(Pieces))
        {
            for (var start = 0; start + Shortest <= piece.Length; start++)
            {
                for (var length = Shortest; length <= Longest && start + length <= piece.Length; length++)
                {
                    if (beside.TryGetValue(piece.Substring(start, length), out var run))
                        run.See(start == 0 ? '\0' : piece[start - 1], start + length == piece.Length ? '\0' : piece[start + length]);
                }
            }
        }

        return beside;
    }

    /// <summary>What stands left and right of a run; the edge of a piece is a neighbour of its own each time.</summary>
    private sealed class Beside
    {
        private readonly Dictionary<char, int> _left = [];
        private readonly Dictionary<char, int> _right = [];
        private int _seen;

        // What is longer than the longest run is told by its beginning.
        public bool Stands(bool longest) => Varies(_left) && (longest || Varies(_right));

        public void See(char left, char right)
        {
            _seen++;
            if (left != '\0')
                _left[left] = _left.GetValueOrDefault(left) + 1;
            if (right != '\0')
                _right[right] = _right.GetValueOrDefault(right) + 1;
        }

        private bool Varies(Dictionary<char, int> side) => side.Count == 0 || side.Values.Max() < _seen * SameNeighbour;
    }
}
