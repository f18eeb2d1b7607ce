using Oversight.Domain.Common;

namespace Oversight.Domain.Laws;

/// <summary>One text of a law, in force from a day until the next text or the repeal.</summary>
public sealed class LawVersion
{
    private readonly List<LawArticle> _articles = [];

    private LawVersion() => (Label, Source, History) = ("", "", "");

    internal LawVersion(int number, LawText text, Func<Guid> newId)
    {
        Id = newId();
        Number = number;
        Label = InvalidInput.Require("label", "文本标识", text.Label, 20);
        Change = text.Change;
        InForceFrom = text.InForceFrom;
        Source = InvalidInput.Require("source", "文本来源", text.Source, 300);
        History = text.History.Trim().Length == 0 ? "" : InvalidInput.Require("history", "制定和修改经过", text.History, 2000);
        Complete = text.Complete;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (article, words) in text.Articles)
        {
            var reference = ArticleReference.Parse(article) is { Paragraph: null, Item: null } whole
                ? whole
                : throw new InvalidInput("articles", $"“{article}”不是条的编号，请写成“第四十八条”这样。");
            if (!seen.Add(reference.Text))
                throw new InvalidInput("articles", $"{reference.Text}登记了两次，请删去一个。");
            _articles.Add(new LawArticle(newId(), _articles.Count + 1, reference.Text, InvalidInput.Require("articles", $"{reference.Text}的内容", words, 4000)));
        }

        if (Complete && _articles.Count == 0)
            throw new InvalidInput("articles", "标明全文收录的，请录入全部条文；没有录入条文的，请改为部分收录。");
    }

    public Guid Id { get; private init; }

    /// <summary>From 1, the oldest on file first.</summary>
    public int Number { get; private init; }

    /// <summary>How lists cite it, as a rule the day it was passed: 2020-08-05.</summary>
    public string Label { get; private init; }

    public LawChange Change { get; private init; }

    /// <summary>施行日; null where it is not known, which only the oldest may be.</summary>
    public DateOnly? InForceFrom { get; private init; }

    /// <summary>Last day; null while neither a later text nor a repeal ends it.</summary>
    public DateOnly? InForceThrough { get; private set; }

    /// <summary>Where the text was taken from.</summary>
    public string Source { get; private init; }

    /// <summary>When and by whom it was made and changed, as the text's head says; or empty.</summary>
    public string History { get; private init; }

    /// <summary>Whether every article is on file, so that an article that is missing does not exist.</summary>
    public bool Complete { get; private init; }

    /// <summary>The articles on file, in order.</summary>
    public IReadOnlyList<LawArticle> Articles => [.. _articles.OrderBy(a => a.Position)];

    /// <summary>Whether the text governs on a day, doubts apart.</summary>
    public bool GovernsOn(DateOnly day) => (InForceFrom is null || InForceFrom <= day) && (InForceThrough is null || day <= InForceThrough);

    internal void EndOn(DateOnly lastDay) => InForceThrough = InForceThrough is { } end && end < lastDay ? end : lastDay;
}

/// <summary>One article with its words, paragraphs on lines of their own.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Position">Place in the text, from 1.</param>
/// <param name="Number">As cited: 第四十八条, 第十七条之一.</param>
/// <param name="Text">The words.</param>
public sealed record LawArticle(Guid Id, int Position, string Number, string Text);

/// <summary>A text as it is typed.</summary>
public sealed record LawText
{
    /// <summary>How lists cite it: 2020-08-05; at most 20 characters.</summary>
    public string Label { get; init; } = "";

    public LawChange Change { get; init; }

    /// <summary>施行日, or null where unknown.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>Where the text was taken from, at most 300 characters.</summary>
    public string Source { get; init; } = "";

    /// <summary>制定和修改经过, at most 2000 characters; or empty.</summary>
    public string History { get; init; } = "";

    /// <summary>Whether all articles are given.</summary>
    public bool Complete { get; init; }

    /// <summary>Number and words of the articles, in order.</summary>
    public IReadOnlyList<(string Number, string Text)> Articles { get; init; } = [];
}
