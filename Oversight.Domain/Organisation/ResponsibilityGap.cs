using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Domain.Organisation;

/// <summary>Where nobody answers, or soon nobody will (通知第二部分: 四个一, 岗位责任制).</summary>
public enum GapKind
{
    /// <summary>离岗未移交: open cases whose handler holds no post in the department any more.</summary>
    DutiesLeft,

    /// <summary>A supervised department without a principal.</summary>
    NoPrincipal,

    /// <summary>A supervised department without a liaison.</summary>
    NoLiaison,

    /// <summary>Another seat of the team is empty.</summary>
    TeamIncomplete,

    /// <summary>Whoever sits on a team no longer holds the post behind the seat.</summary>
    SeatLapsed,

    /// <summary>An item in force that no department leads.</summary>
    ItemUnled,

    /// <summary>A post with linked items that nobody holds.</summary>
    PostVacant,

    /// <summary>A substitute past the end, and nobody instead.</summary>
    SubstituteEnded,

    /// <summary>An officer who acts with an enforcement card that is no longer valid.</summary>
    CardEnded,

    /// <summary>An item in force that no held post of its leading department is linked to.</summary>
    ItemUnposted,

    /// <summary>A post with duties that nobody holds.</summary>
    PostUnfilled,

    /// <summary>A post held by a substitute alone.</summary>
    SubstituteOnly,

    /// <summary>A holding that ends soon, with nobody to follow.</summary>
    HoldingEnding,

    /// <summary>An enforcement card that ends soon.</summary>
    CardEnding,
}

/// <summary>One gap.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="DepartmentId">The department concerned, or null where no department answers at all.</param>
/// <param name="SubjectId">The department, post, team, item or officer.</param>
/// <param name="Subject">What is concerned, without the name of a person.</param>
/// <param name="OfficerId">The person concerned, or null.</param>
/// <param name="Day">Last day of the holding or the card, or null.</param>
/// <param name="Count">How many things hang on it, e.g. open cases or linked items.</param>
public sealed record ResponsibilityGap(GapKind Kind, Guid? DepartmentId, Guid SubjectId, string Subject, Guid? OfficerId = null, DateOnly? Day = null, int Count = 1)
{
    /// <summary>Red where nobody answers now, amber where it is about to happen or the order is not complete.</summary>
    public Light Light => Kind.Light();
}

/// <summary>Chinese names and lights of the gaps.</summary>
public static class GapKinds
{
    /// <summary>Whether it is late already or only near.</summary>
    public static Light Light(this GapKind kind) => kind is GapKind.DutiesLeft or GapKind.NoPrincipal or GapKind.NoLiaison or GapKind.SeatLapsed or GapKind.ItemUnled or GapKind.PostVacant or GapKind.SubstituteEnded or GapKind.CardEnded
        ? Time.Light.Red
        : Time.Light.Amber;

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this GapKind kind) => kind switch
    {
        GapKind.DutiesLeft => "离岗未移交",
        GapKind.NoPrincipal => "无一把手",
        GapKind.NoLiaison => "无联络员",
        GapKind.TeamIncomplete => "四个一不全",
        GapKind.SeatLapsed => "团队成员已离岗",
        GapKind.ItemUnled => "事项无主办",
        GapKind.PostVacant => "岗位空缺",
        GapKind.SubstituteEnded => "代理已届满",
        GapKind.CardEnded => "执法证已过期",
        GapKind.ItemUnposted => "事项无承担岗位",
        GapKind.PostUnfilled => "岗位待补",
        GapKind.SubstituteOnly => "仅由代理承担",
        GapKind.HoldingEnding => "任期将届满",
        GapKind.CardEnding => "执法证将到期",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>An item in force, as far as it says who answers for it.</summary>
/// <param name="Id">The item.</param>
/// <param name="Code">编号.</param>
/// <param name="Name">Name in the version in force.</param>
/// <param name="Category">Which of the four categories.</param>
/// <param name="Leads">主办 departments.</param>
/// <param name="Assists">协办 departments.</param>
public sealed record AnsweredItem(Guid Id, string Code, string Name, PowerCategory Category, IReadOnlyList<Guid> Leads, IReadOnlyList<Guid> Assists);

/// <summary>Open cases whose handler holds no post in their department.</summary>
/// <param name="OfficerId">The handler.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Count">How many.</param>
public sealed record LeftBehind(Guid OfficerId, Guid DepartmentId, int Count);
