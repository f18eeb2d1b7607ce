using Oversight.Domain.Topics;
using Oversight.Infrastructure.Topics;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Files;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Topics;

/// <summary>The weekly table as the page shows it.</summary>
/// <param name="Week">The week; null where none was counted yet.</param>
/// <param name="Lines">Its lines, rises first.</param>
/// <param name="Mondays">The weeks that there are, the newest first.</param>
/// <param name="Opens">Whether the rows behind the numbers open for the asker.</param>
public sealed record TopicTable(TopicWeek? Week, IReadOnlyList<TopicLine> Lines, IReadOnlyList<DateOnly> Mondays, bool Opens);

/// <summary>One line of it.</summary>
/// <param name="Figure">What was counted.</param>
/// <param name="Label">What it is called for the asker.</param>
public sealed record TopicLine(TopicFigure Figure, string Label)
{
    /// <summary>What the count of the week counted.</summary>
    public ComplaintCut Cut(TopicWeek week) => On(week) with { From = week.Monday, Through = week.Through };

    /// <summary>What the count of the week before counted.</summary>
    public ComplaintCut LastWeek(TopicWeek week) => On(week) with { From = week.Monday.AddDays(-7), Through = week.Monday.AddDays(-1) };

    /// <summary>What the count of the four weeks before counted.</summary>
    public ComplaintCut Before(TopicWeek week) => On(week) with { From = week.Period.BaseFrom, Through = week.Monday.AddDays(-1) };

    private ComplaintCut On(TopicWeek week) => Figure.Subject switch
    {
        TopicSubject.Place => new ComplaintCut { AsOf = week.AsOf, Place = Figure.Key },
        TopicSubject.Word => new ComplaintCut { AsOf = week.AsOf, Word = Figure.Key },
        TopicSubject.Matter => new ComplaintCut { AsOf = week.AsOf, Matter = Guid.Parse(Figure.Key) },
        _ => new ComplaintCut { AsOf = week.AsOf },
    };

    /// <summary>The address of the list behind one of the numbers.</summary>
    public string Href(ComplaintCut cut) =>
        $"/complaints?tab=all{(Figure.Subject == TopicSubject.Item ? $"&item={Uri.EscapeDataString(Figure.Key)}" : "")}&figure={Uri.EscapeDataString(cut.ToString())}";
}

/// <summary>How many complaints have a trait, by the week in which they came in, as things stand now.</summary>
public sealed record TraitLine(TopicTrait Trait, int Week, int LastWeek, int Before, TopicPeriod Period)
{
    /// <summary>The address of the list behind a count.</summary>
    public string Href(DateOnly from, DateOnly through) => $"/complaints?tab=all&figure={Uri.EscapeDataString(new ComplaintCut { Trait = Trait, From = from, Through = through }.ToString())}";
}

/// <summary>A row of the list of files.</summary>
public sealed record TopicRow(Guid Id, long Ordinal, string Number, string Title, TopicKind Kind, string Department, TopicState State, bool Restricted, DateTime OpenedAt, int Measures, int OpenMeasures, int Reports, string? LastNumber);

/// <summary>Which file, and whether opening it goes on the trail.</summary>
public sealed record TopicHeadline(Guid Id, bool Restricted);

/// <summary>Everything that the page of one file shows.</summary>
/// <param name="File">The file.</param>
/// <param name="Department">责任部门.</param>
/// <param name="People">Names by officer.</param>
/// <param name="Departments">Names by department.</param>
/// <param name="Posts">Names by post.</param>
/// <param name="Complaints">How many complaints it rests on, the same for everybody who opens it.</param>
/// <param name="Links">Those of its links that the asker may see.</param>
/// <param name="Documents">Ids of archived reports, by report.</param>
/// <param name="Manages">Whether the asker is of those who manage files.</param>
/// <param name="Signs">Whether the asker signs reports.</param>
/// <param name="Mine">Departments for which the asker answers.</param>
/// <param name="Today">China time.</param>
public sealed record TopicDetail(
    TopicFile File, string Department, IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<Guid, string> Departments, IReadOnlyDictionary<Guid, string> Posts, int Complaints, IReadOnlyList<TopicTie> Links,
    IReadOnlyDictionary<Guid, Guid> Documents, bool Manages, bool Signs, IReadOnlySet<Guid> Mine, DateOnly Today)
{
    /// <summary>A person's name.</summary>
    public string Who(Guid? id) => id is { } someone ? People.GetValueOrDefault(someone, "系统") : "";

    /// <summary>The address of a receipt.</summary>
    public string Receipt(Guid fileId) => FileOwner.Address(Domain.Common.Kinds.Topic, File.Id, fileId);
}

/// <summary>Something that a file is linked with, where the asker may see it.</summary>
public sealed record TopicTie(Guid TargetId, string Kind, string Number, string Title, string Href);

/// <summary>What forms offer.</summary>
public sealed record TopicChoices(IReadOnlyList<(Guid Id, string Name)> Departments, IReadOnlyList<(Guid Id, string Name)> People, IReadOnlyList<(Guid Id, string Name)> Posts, IReadOnlyList<(Guid Id, string Name)> Findings);

/// <summary>What the list of files shows; it lives in the address.</summary>
public sealed record TopicFilter(TopicState? State = null, TopicKind? Kind = null, string? Department = null, string? Q = null)
{
    /// <summary>Reads it out of an address.</summary>
    public static TopicFilter From(Func<string, string?> value) => new(Asked.One<TopicState>(value("state")), Asked.One<TopicKind>(value("kind")), Blank(value("department")), Blank(value("q")));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
