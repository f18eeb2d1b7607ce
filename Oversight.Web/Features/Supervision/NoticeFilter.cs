using System.Linq.Expressions;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Search;

namespace Oversight.Web.Features.Supervision;

/// <summary>What the list of notices shows; all of it is in the address.</summary>
/// <param name="View">open, drafted, verify, ended or all.</param>
/// <param name="Light">blue, yellow or red: how far up the ladder; null for any.</param>
/// <param name="Department">Code of a department, or null.</param>
/// <param name="Year">Year of the number, or null.</param>
/// <param name="Q">Words in number, title or requirements, or null.</param>
public sealed record NoticeFilter(string View = "open", string? Light = null, string? Department = null, int? Year = null, string? Q = null)
{
    /// <summary>The views in the order of the tabs.</summary>
    public static IReadOnlyList<(string Key, string Text)> Views { get; } = [("open", "整改中与待复核"), ("verify", "待复核"), ("drafted", "草稿"), ("ended", "已销号与撤回"), ("all", "全部")];

    /// <summary>The rungs in their order.</summary>
    public static IReadOnlyList<(string Key, string Text)> Lights { get; } = [("blue", "蓝（剩三分之一）"), ("yellow", "黄（剩2个工作日）"), ("red", "红（逾期）")];

    /// <summary>Whether the list is sorted by the due instant.</summary>
    public bool ByDue => View is "open" or "verify";

    internal IQueryable<RectificationNotice> Apply(IQueryable<RectificationNotice> notices, Guid? departmentId, DateTime now)
    {
        notices = notices.Where(Stands(View));
        notices = Light switch
        {
            "blue" => notices.Where(n => !n.Stopped && n.BlueAt <= now && n.YellowAt > now),
            "yellow" => notices.Where(n => !n.Stopped && n.YellowAt <= now && n.DueAt > now),
            "red" => notices.Where(n => !n.Stopped && n.DueAt <= now),
            _ => notices,
        };
        if (Department is not null)
            notices = notices.Where(n => n.DepartmentId == departmentId);
        if (Year is { } year)
            notices = notices.Where(n => n.NumberYear == year);
        return notices;
    }

    /// <summary>Of these notices what holds the words.</summary>
    internal Task<Sought<RectificationNotice>> Seek(SearchIndex index, OversightDb db, IQueryable<RectificationNotice> seen, Actor actor)
    {
        var q = Q ?? "";
        return index.Seek(db, seen, Kinds.Notice, SearchWords.Of(Q), actor.SeesAllDepartments ? null : actor.Departments, n => n.Title.Contains(q) || (n.Number != null && n.Number.Contains(q)));
    }

    private static Expression<Func<RectificationNotice, bool>> Stands(string view) => view switch
    {
        "drafted" => n => n.State == NoticeState.Drafted,
        "verify" => n => n.State == NoticeState.FeedbackGiven,
        "ended" => n => n.State == NoticeState.Cleared || n.State == NoticeState.Withdrawn || n.State == NoticeState.Discarded,
        "all" => n => true,
        _ => n => n.State == NoticeState.Signed || n.State == NoticeState.Served || n.State == NoticeState.Received || n.State == NoticeState.FeedbackGiven,
    };
}

/// <summary>A row of the list of notices.</summary>
public sealed record NoticeRow(
    Guid Id, long Ordinal, string? Number, string Title, string Department, NoticeState State, int Round,
    DateTime? DueAt, DateTime? BlueAt, DateTime? YellowAt, bool Stopped, bool Lapsed, DateTime? VerifyDueAt, int RequirementCount, int InPlaceCount, DateTime? SignedAt)
{
    /// <summary>How far up the ladder it is.</summary>
    public LadderStage StageAt(DateTime now) => NoticeTones.Stage(Stopped, BlueAt, YellowAt, DueAt, now);
}
