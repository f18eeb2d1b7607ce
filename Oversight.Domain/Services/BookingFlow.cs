using Oversight.Domain.Common;

namespace Oversight.Domain.Services;

/// <summary>Where a booking (预约) stands.</summary>
public enum BookingState
{
    /// <summary>A place is kept.</summary>
    Booked,

    /// <summary>They came.</summary>
    Came,

    /// <summary>They did not come.</summary>
    Missed,

    /// <summary>Cancelled; the place is free again.</summary>
    Cancelled,
}

/// <summary>What can be done to a booking.</summary>
public enum BookingMove
{
    Come,
    Miss,
    Cancel,
}

/// <summary>The life cycle of a booking.</summary>
public static class BookingFlow
{
    private const string Desk = "承办机构、数字化指挥中心";

    /// <summary>The table.</summary>
    public static Flow<BookingState, BookingMove> Table { get; } = new("预约",
    [
        new(BookingState.Booked, BookingMove.Come, BookingState.Came, "登记到场", Desk),
        new(BookingState.Booked, BookingMove.Miss, BookingState.Missed, "登记未到", Desk),
        new(BookingState.Booked, BookingMove.Cancel, BookingState.Cancelled, "取消预约", "预约人（凭编号和查询码）、" + Desk),
        new(BookingState.Missed, BookingMove.Come, BookingState.Came, "更正为到场", Desk),
    ]);

    /// <summary>The name as screens say it.</summary>
    public static string Name(this BookingState state) => state switch
    {
        BookingState.Booked => "已预约",
        BookingState.Came => "已到场",
        BookingState.Missed => "未到",
        BookingState.Cancelled => "已取消",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
