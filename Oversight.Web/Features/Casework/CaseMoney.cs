namespace Oversight.Web.Features.Casework;

/// <summary>Money as case pages write it.</summary>
internal static class CaseMoney
{
    /// <summary>分 as 元, with 角 and 分 only where there are any.</summary>
    public static string Yuan(long fen) => fen % 100 == 0 ? $"{fen / 100:#,0}" : $"{fen / 100:#,0}.{fen % 100:00}";
}
