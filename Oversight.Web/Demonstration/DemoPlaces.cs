namespace Oversight.Web.Demonstration;

/// <summary>Streets of the district with house numbers made up.</summary>
internal static class DemoPlaces
{
    private static readonly string[] Streets = ["紫荆山路", "航海东路", "郑汴路", "城东路", "陇海东路", "南关街", "货站街", "未来路", "东大街", "西大街", "商城路", "塔湾路", "城南路", "贺江路", "新郑路", "永平路", "果园路", "南三环", "中州大道", "熊儿河路"];

    private static readonly string[] Spots = ["路口东北角", "路口西南角", "小学南门外", "公交站旁", "农贸市场门前", "小区北门", "写字楼前广场", "桥下辅道", "地铁站出入口", "沿街门面"];

    /// <summary>A street.</summary>
    public static string Street(Chance chance) => chance.Pick(Streets);

    /// <summary>A spot on the street.</summary>
    public static string On(string street, Chance chance) => chance.Percent(55)
        ? $"{street}{chance.Between(2, 288)}号{(chance.Percent(40) ? "门前" : "附近")}"
        : $"{street}与{Other(street, chance)}交叉口，{chance.Pick(Spots)}";

    private static string Other(string street, Chance chance)
    {
        var other = chance.Pick(Streets);
        return string.Equals(other, street, StringComparison.Ordinal) ? "顺城街" : other;
    }
}
