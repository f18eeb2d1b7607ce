using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Window;

/// <summary>Counts what came from an address on one day, over all nodes together; see <see cref="SharedMeter"/>.</summary>
public sealed class WindowMeter(SharedMeter meter)
{
    /// <summary>Whether the address had its share of something today.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="most">The share.</param>
    public Task<bool> IsSpent(string what, string address, int most) => meter.IsSpent(what, address, most);

    /// <summary>Counts one more; false where the share was spent in between.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="most">The share.</param>
    /// <param name="amount">How many at once.</param>
    public Task<bool> Count(string what, string address, int most, int amount = 1) => meter.Take(what, address, most, amount: amount);
}
