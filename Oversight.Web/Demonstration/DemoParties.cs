using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Seeding.Catalogue;

namespace Oversight.Web.Demonstration;

/// <summary>Invented parties: none of the people, shops and firms exists.</summary>
internal static class DemoParties
{
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "郭", "马", "靳", "申", "禹"];

    private static readonly string[] Given = ["新民", "秀云", "保国", "春梅", "海波", "玉珍", "志远", "晓燕", "建业", "丽娟", "长顺", "文博", "凤英", "永强", "雪晴", "家乐", "红伟", "素芳", "天宇", "书琴"];

    private static readonly string[] Marks = ["禾澜", "砚溪", "栖梧", "青粟", "棠舟", "云岫", "麦垄", "知稔", "梧里", "澄麓", "穗安", "柏屿", "晴圃", "归穗", "拾野", "岚桥"];

    private static readonly string[] Shops = ["水果店", "烩面馆", "便利店", "早餐店", "五金店", "烧烤店", "花店", "快餐店", "理发店", "蔬菜店", "文具店", "修车行", "糕点店", "茶叶店"];

    private static readonly string[] Firms = ["餐饮管理有限公司", "商贸有限公司", "物业服务有限公司", "文化传媒有限公司", "装饰工程有限公司", "建筑工程有限公司", "市政工程有限公司", "企业管理咨询有限公司"];

    private static readonly string[] Carriers = ["渣土运输有限公司", "土石方工程有限公司", "建筑工程有限公司", "城市配送有限公司"];

    private static readonly string[] Parks = ["停车服务有限公司", "停车场管理有限公司", "物业服务有限公司"];

    private static readonly string[] Builders = ["市政工程有限公司", "建筑工程有限公司", "管线工程有限公司", "通信工程有限公司"];

    /// <summary>A party that such an item can concern.</summary>
    public static (string Name, PartyKind Kind) For(ShippedItem item, string procedure, string street, Chance chance)
    {
        if (string.Equals(procedure, "service-record", StringComparison.Ordinal))
            return ($"{street}片区（公共服务对象）", PartyKind.Enterprise);
        if (Has(item, "犬", "乱扔", "乱丢", "非机动车", "冒用", "家禽", "践踏"))
            return (Person(chance), PartyKind.Person);
        if (Has(item, "停车", "自行车"))
            return (Firm(Parks, chance), PartyKind.Enterprise);
        if (Has(item, "建筑垃圾", "清运", "运输"))
            return (Firm(Carriers, chance), PartyKind.Enterprise);
        if (Has(item, "道路", "施工", "管线", "桥", "排水", "河道", "照明", "绿地", "树") && item.Category != PowerCategory.PublicService && !Has(item, "设摊", "店外", "堆放物料", "冲洗"))
            return (Firm(Builders, chance), PartyKind.Enterprise);
        return chance.Percent(70) ? ($"管城区{chance.Pick(Marks)}{chance.Pick(Shops)}", PartyKind.IndividualBusiness)
            : chance.Percent(60) ? (Firm(Firms, chance), PartyKind.Enterprise)
            : (Person(chance), PartyKind.Person);
    }

    /// <summary>
    /// Who such a party is said to be. The numbers are well formed and belong to nobody: no region has the code 999999.
    /// The public that a service serves has none.
    /// </summary>
    public static PartyCard Card(string name, PartyKind kind, string street, Chance chance)
    {
        if (name.EndsWith("（公共服务对象）", StringComparison.Ordinal))
            return PartyCard.Named(kind, name);
        var known = kind == PartyKind.Person ? IdentityKind.IdCard : IdentityKind.Usci;
        var body = kind == PartyKind.Person
            ? $"999999{1955 + chance.Next(50)}{chance.Between(1, 12):00}{chance.Between(1, 28):00}{chance.Next(1000):000}"
            : $"9{(kind == PartyKind.Enterprise ? 1 : 2)}999999{string.Concat(Enumerable.Range(0, 9).Select(_ => chance.Next(10)))}";
        return new PartyCard(
            kind, name, known, IdentityNumber.Complete(known, body),
            kind == PartyKind.Person ? "" : Person(chance),
            $"0371-6{chance.Next(10_000_000):0000000}",
            $"郑州市管城回族区{street}{chance.Between(1, 180)}号");
    }

    private static bool Has(ShippedItem item, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (item.Name.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string Person(Chance chance) => chance.Pick(Surnames) + chance.Pick(Given);

    private static string Firm(string[] trades, Chance chance) => $"郑州{chance.Pick(Marks)}{chance.Pick(trades)}";
}
