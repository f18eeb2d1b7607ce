using System.Globalization;

namespace Oversight.Domain.Discretion;

/// <summary>
/// A range of whole numbers with open or closed ends. By 民法典第一千二百五十九条 以上, 以下, 以内 and 届满 include the number itself, 不满, 超过 and 以外 do not.
/// </summary>
/// <param name="Low">Lower end, or null for none.</param>
/// <param name="LowIn">Whether the lower end belongs to it.</param>
/// <param name="High">Upper end, or null for none.</param>
/// <param name="HighIn">Whether the upper end belongs to it.</param>
public readonly record struct Bounds(long? Low, bool LowIn, long? High, bool HighIn)
{
    /// <summary>The clause that says which ends belong to a range.</summary>
    public const string Clause = "民法典第一千二百五十九条";

    /// <summary>Stands for no lower end in <see cref="Steps"/>.</summary>
    public const long Bottomless = long.MinValue;

    /// <summary>Stands for no upper end in <see cref="Steps"/>.</summary>
    public const long Endless = long.MaxValue;

    /// <summary>A range to which both ends belong.</summary>
    public static Bounds Closed(long? low, long? high) => new(low, true, high, true);

    /// <summary>Whether no number lies in it.</summary>
    public bool IsEmpty => Low is { } low && High is { } high && (low > high || (low == high && !(LowIn && HighIn)));

    /// <summary>Whether a number lies in it.</summary>
    public bool Holds(long value) => Holds(value, 1, 1);

    /// <summary>Whether a total lies in it times a quantity: compared without division, so that nothing is rounded at an end.</summary>
    /// <param name="total">The total.</param>
    /// <param name="quantity">How many times, in parts.</param>
    /// <param name="parts">How many parts make one.</param>
    public bool Holds(long total, long quantity, long parts)
    {
        var value = (Int128)total * parts;
        return !(Low is { } low && (LowIn ? value < (Int128)low * quantity : value <= (Int128)low * quantity))
            && !(High is { } high && (HighIn ? value > (Int128)high * quantity : value >= (Int128)high * quantity));
    }

    /// <summary>The first and the last whole step in it; <paramref name="step"/> is the least difference that counts.</summary>
    public (long From, long To) Steps(long step) => (
        Low is not { } low ? Bottomless : LowIn ? -FloorDivide(-low, step) : FloorDivide(low, step) + 1,
        High is not { } high ? Endless : HighIn ? FloorDivide(high, step) : -FloorDivide(-high, step) - 1);

    /// <summary>The range in the words of the law, e.g. 2平方米以上不满10平方米.</summary>
    /// <param name="scale">How many make one of the unit: 1000 for measures, 100 for 元.</param>
    /// <param name="unit">The unit.</param>
    public string Words(long scale, string unit)
    {
        if (Low is { } point && Low == High && LowIn && HighIn)
            return Number(point, scale) + unit;
        var low = Low is { } l ? LowIn ? $"{Number(l, scale)}{unit}以上" : $"超过{Number(l, scale)}{unit}" : "";
        var high = High is { } h ? HighIn ? $"{Number(h, scale)}{unit}以下" : $"不满{Number(h, scale)}{unit}" : "";
        return low.Length + high.Length == 0 ? "不限" : low + high;
    }

    /// <summary>A number as officers read it, e.g. 1,000 or 0.5.</summary>
    public static string Number(long value, long scale) => (value / (decimal)scale).ToString("#,##0.###", CultureInfo.InvariantCulture);

    private static long FloorDivide(long value, long by)
    {
        var (quotient, rest) = Math.DivRem(value, by);
        return rest < 0 ? quotient - 1 : quotient;
    }
}
