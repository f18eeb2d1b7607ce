namespace Oversight.Domain.Catalogue;

/// <summary>The four categories of power, and no fifth (办法第二条).</summary>
public enum PowerCategory
{
    /// <summary>行政处罚</summary>
    Penalty,

    /// <summary>行政强制</summary>
    Coercion,

    /// <summary>行政检查</summary>
    Check,

    /// <summary>基本公共服务</summary>
    PublicService,
}

/// <summary>Chinese names of the categories and the words each uses for the same step.</summary>
public static class PowerCategories
{
    /// <summary>The name as the Measures say it.</summary>
    public static string Name(this PowerCategory category) => category switch
    {
        PowerCategory.Penalty => "行政处罚",
        PowerCategory.Coercion => "行政强制",
        PowerCategory.Check => "行政检查",
        PowerCategory.PublicService => "基本公共服务",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, null),
    };

    /// <summary>What taking a case on is called: 立案, 启动, 受理.</summary>
    public static string AcceptWord(this PowerCategory category) => category switch
    {
        PowerCategory.Penalty => "立案",
        PowerCategory.PublicService => "受理",
        _ => "启动",
    };

    /// <summary>What turning a case down is called.</summary>
    public static string RefuseWord(this PowerCategory category) => "不予" + category.AcceptWord();
}
