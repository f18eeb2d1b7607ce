namespace Oversight.Domain.Casework;

/// <summary>送达方式 (民事诉讼法第八十八条至第九十五条, by 行政处罚法第六十一条).</summary>
public enum ServiceManner
{
    /// <summary>直接送达</summary>
    InPerson,

    /// <summary>留置送达</summary>
    LeftBehind,

    /// <summary>电子送达: agreed to and confirmed by the party in writing.</summary>
    Electronic,

    /// <summary>委托送达</summary>
    Entrusted,

    /// <summary>邮寄送达</summary>
    ByPost,

    /// <summary>转交送达</summary>
    HandedOn,

    /// <summary>公告送达: served thirty days after the notice.</summary>
    PublicNotice,
}

/// <summary>Chinese names of the ways of service.</summary>
public static class ServiceManners
{
    /// <summary>Calendar days after which a public notice counts as service.</summary>
    public const int NoticeDays = 30;

    /// <summary>The clause that says so.</summary>
    public const string NoticeClause = "民事诉讼法第九十五条";

    /// <summary>The first day on which a paper can have been served in this way.</summary>
    /// <param name="manner">How.</param>
    /// <param name="issued">The day on which it was issued, China time.</param>
    public static DateOnly EarliestFrom(this ServiceManner manner, DateOnly issued) => manner == ServiceManner.PublicNotice ? issued.AddDays(NoticeDays) : issued;

    /// <summary>The name as the receipt says it.</summary>
    public static string Name(this ServiceManner manner) => manner switch
    {
        ServiceManner.InPerson => "直接送达",
        ServiceManner.LeftBehind => "留置送达",
        ServiceManner.Electronic => "电子送达",
        ServiceManner.Entrusted => "委托送达",
        ServiceManner.ByPost => "邮寄送达",
        ServiceManner.HandedOn => "转交送达",
        ServiceManner.PublicNotice => "公告送达",
        _ => throw new ArgumentOutOfRangeException(nameof(manner), manner, null),
    };
}
