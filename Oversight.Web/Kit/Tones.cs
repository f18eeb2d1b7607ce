namespace Oversight.Web.Kit;

/// <summary>The five colours that mean something, as the class names of the stylesheet.</summary>
public static class Tones
{
    public const string Green = "green";
    public const string Amber = "amber";
    public const string Red = "red";
    public const string Grey = "grey";
    public const string Blue = "blue";

    /// <summary>The tone itself when it is one of the five, grey for anything else.</summary>
    public static string Known(string? tone) => tone is Green or Amber or Red or Blue ? tone : Grey;

    /// <summary>The colour in words, for those who do not see it.</summary>
    public static string Words(string? tone) => Known(tone) switch
    {
        Green => "绿灯",
        Amber => "黄灯",
        Red => "红灯",
        Blue => "蓝灯",
        _ => "已停",
    };
}
