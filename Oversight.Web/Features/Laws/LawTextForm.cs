using Oversight.Domain.Laws;

namespace Oversight.Web.Features.Laws;

/// <summary>A text of a law while it is typed.</summary>
public sealed class LawTextForm
{
    public string Label { get; set; } = "";

    public LawChange Change { get; set; }

    /// <summary>施行日; null where unknown.</summary>
    public DateOnly? From { get; set; }

    public string Source { get; set; } = "";

    public string History { get; set; } = "";

    public bool Complete { get; set; } = true;

    /// <summary>The articles as pasted.</summary>
    public string Articles { get; set; } = "";

    /// <summary>Why it is recorded.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The text as the register takes it.</summary>
    public LawText ToText()
    {
        var articles = TypedArticles.Read(Articles);
        return new LawText { Label = Label, Change = Change, InForceFrom = From, Source = Source, History = History, Complete = Complete && articles.Count > 0, Articles = articles };
    }
}

/// <summary>A law while it is typed.</summary>
public sealed class LawForm
{
    public string Name { get; set; } = "";

    /// <summary>Further names, joined by 、.</summary>
    public string OtherNames { get; set; } = "";

    public LawLevel Level { get; set; } = LawLevel.LocalRegulation;

    public string Issuer { get; set; } = "";

    public string Remark { get; set; } = "";

    public LawTextForm Text { get; set; } = new();

    /// <summary>The law as the register takes it.</summary>
    public LawHead ToHead() => new()
    {
        Name = Name,
        OtherNames = OtherNames.Split(['、', '，', ',', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Level = Level,
        Issuer = Issuer,
        Remark = Remark,
    };
}
