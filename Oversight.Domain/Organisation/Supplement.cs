using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>
/// Holdings and seats that are recorded after they began (补记): who answered on a past day is evidence, so that what is written later says
/// so, and what stood before anything was known of the post is not written at all.
/// </summary>
public static class Supplement
{
    /// <summary>Whether a holding was recorded so long after it began that answers say so.</summary>
    /// <param name="from">First day of the holding, China time.</param>
    /// <param name="recordedOn">The day on which it was recorded, China time.</param>
    /// <param name="days">Days within which an ordinary record is made.</param>
    public static bool Is(DateOnly from, DateOnly recordedOn, int days) => recordedOn > from.AddDays(days);

    /// <summary>What answers say of it.</summary>
    public static string Note(DateOnly recordedOn) => $"补记，{recordedOn:yyyy-MM-dd}登记";

    /// <summary>
    /// Refuses a holding that would begin before the thing is known: before the day it was set up in the register and before the first
    /// holding on record. While it is being set up, in the first days, what is known of earlier holders is entered.
    /// </summary>
    /// <param name="name">The post or seat.</param>
    /// <param name="from">First day of the new holding, China time.</param>
    /// <param name="createdOn">The day on which the thing was set up in the register.</param>
    /// <param name="firstOn">First day of the earliest holding on record, or null.</param>
    /// <param name="today">China time.</param>
    /// <param name="days">Days within which it is being set up.</param>
    /// <exception cref="InvalidInput">It would.</exception>
    public static void DemandKnown(string name, DateOnly from, DateOnly createdOn, DateOnly? firstOn, DateOnly today, int days)
    {
        var begins = firstOn < createdOn ? firstOn.Value : createdOn;
        if (from < begins && today > createdOn.AddDays(days))
            throw new InvalidInput("from", $"“{name}”自{begins:yyyy-MM-dd}起才有登记，任职起始日不能早于该日；此前由谁担任的，请以任职文件为准，不在系统中倒填。");
    }
}
