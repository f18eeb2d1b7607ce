namespace Oversight.Domain.Catalogue;

/// <summary>Where the list is published (办法第七条).</summary>
public enum PublicationChannel
{
    /// <summary>政务服务网</summary>
    ServicePortal,

    /// <summary>政府网站</summary>
    GovernmentSite,

    /// <summary>大厅张贴</summary>
    HallPoster,

    /// <summary>其他</summary>
    Other,
}

/// <summary>Chinese names of the channels and what an address on them is called.</summary>
public static class PublicationChannels
{
    /// <summary>Every channel, in the order of article 7.</summary>
    public static IReadOnlyList<PublicationChannel> All { get; } = [PublicationChannel.ServicePortal, PublicationChannel.GovernmentSite, PublicationChannel.HallPoster, PublicationChannel.Other];

    /// <summary>The name as the Measures say it.</summary>
    public static string Name(this PublicationChannel channel) => channel switch
    {
        PublicationChannel.ServicePortal => "政务服务网",
        PublicationChannel.GovernmentSite => "政府网站",
        PublicationChannel.HallPoster => "大厅张贴",
        PublicationChannel.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };

    /// <summary>What is to be typed as its place.</summary>
    public static string PlaceName(this PublicationChannel channel) => channel switch
    {
        PublicationChannel.ServicePortal or PublicationChannel.GovernmentSite => "网址",
        PublicationChannel.HallPoster => "张贴位置",
        _ => "公布载体",
    };

    /// <summary>Whether it is a place on the web.</summary>
    public static bool OnTheWeb(this PublicationChannel channel) => channel is PublicationChannel.ServicePortal or PublicationChannel.GovernmentSite;
}
