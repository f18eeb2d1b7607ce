using System.Text.RegularExpressions;

namespace Oversight.Domain.Disclosures;

/// <summary>What personal data look like in Chinese papers. Digits may be set apart by a space, a hyphen or a character without width.</summary>
internal static partial class RedactionPatterns
{
    private const string Gap = @"[ \t\u00A0\u3000\u200B-\u200D\u2060\uFEFF\-]?";
    private const string Pieces = "(?:号院|号楼|号|弄|栋|幢|座|单元|层|楼|室|户|组|排)";
    private const string Numeral = "[A-Za-z0-9一二三四五六七八九十百零附東东西南北]";

    private const string Surnames =
        "欧阳|上官|司马|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|"
        + "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文靳申禹庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦毕聂丛焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靖裴]";

    /// <summary>Fifteen digits of an old identity card.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])\d(?:" + Gap + @"\d){14}(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex OldIdentityCard { get; }

    /// <summary>Eighteen digits of an identity card.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])\d(?:" + Gap + @"\d){16}" + Gap + @"[0-9Xx](?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex IdentityCard { get; }

    /// <summary>What follows words that announce a document number.</summary>
    [GeneratedRegex(@"(?<=(?:身份证|护照|通行证|证件)(?:号码|号|证号)?[:：为是]?\s?)[A-Za-z0-9]{6,20}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex AnnouncedIdentity { get; }

    /// <summary>Sixteen to nineteen digits, or digits after 账号, 卡号.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:\d(?:" + Gap + @"\d){15,18}(?![0-9A-Za-z])|(?<=(?:账号|帐号|账户|帐户|卡号)[:：为是]?\s?)\d(?:" + Gap + @"\d){7,24})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex Account { get; }

    /// <summary>Eleven digits of a mobile phone.</summary>
    [GeneratedRegex(@"(?<![0-9])(?:\+?86" + Gap + @")?1" + Gap + @"[3-9](?:" + Gap + @"\d){9}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex Mobile { get; }

    /// <summary>A fixed phone, an e-mail address, a WeChat or QQ name.</summary>
    [GeneratedRegex(@"(?<![0-9])0\d{2,3}[- －—]?\d{7,8}(?![0-9])|(?<=(?:电话|联系方式)(?:号码)?[:：为是]?\s?)\d{7,8}(?![0-9])|[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,64}\.[A-Za-z]{2,10}|(?<=微信号?[:：为是]?\s?)[A-Za-z0-9][\-_A-Za-z0-9]{4,30}|(?<=[Qq]{2}号?[:：为是]?\s?)\d{5,11}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex Contact { get; }

    /// <summary>The number on a vehicle.</summary>
    [GeneratedRegex(@"(?<head>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z])[ ·・.•\-]?[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳](?![A-Za-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex Plate { get; }

    /// <summary>What stands below the street of an address.</summary>
    [GeneratedRegex(@"(?<=路|街|巷|道|胡同|弄堂|小区|花园|家园|家属院|社区|村|庄|苑|公寓|大厦|广场)" + Numeral + @"{1,8}" + Pieces + @"(?:[ ,，]?" + Numeral + @"{1,8}" + Pieces + ")*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex BelowStreet { get; }

    /// <summary>A name after a word that says who somebody is.</summary>
    [GeneratedRegex(
        @"(?<minor>未成年人|学生|儿童|小学生|中学生)?(?:(?<=未成年人|学生|儿童)|被处罚人|违法行为人|当事人|负责人|经营者|法定代表人|委托代理人|代理人|证人|见证人|在场人|投诉人|举报人|反映人|受害人|被侵害人|被害人|邻居|业主|租户|司机|驾驶员|车主|户主|员工|店主|摊主|其妻|其夫|其子|其女|其父|其母|之子|之女|之妻|之夫|之父|之母|儿子|女儿|妻子|丈夫|父亲|母亲|监护人)(?:姓名|系|为|是|叫|[:：\s（(])*(?<name>(?:" + Surnames + @")[\u4e00-\u9fff]{1,2})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex AnnouncedName { get; }

    /// <summary>The name of somebody who told the authority something or was harmed, whatever it is said for.</summary>
    [GeneratedRegex(
        @"(?:证人|见证人|投诉人|举报人|反映人|受害人|被侵害人|被害人)(?:姓名|系|为|是|叫|[:：\s（(])*(?<name>(?:" + Surnames + @")[\u4e00-\u9fff]{1,2})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex ProtectedName { get; }

    /// <summary>A name followed by the year of birth or by the age.</summary>
    [GeneratedRegex(
        @"(?<name>(?:" + Surnames + @")[\u4e00-\u9fff]{1,2}?)[ 　]?[（(，,、]?[ 　]?(?:[男女][，,、 　]?)?(?:(?<year>(?:19|20)\d{2})[ 　]?年[0-9 　月日]{0,10}(?:出生|生(?!产))|(?:时年|年仅|今年|现年|年龄)?[:： 　]?(?<age>\d{1,2})[ 　]?(?:周岁|岁))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    internal static partial Regex BornName { get; }

    /// <summary>Where a surname ends: two characters for the double ones.</summary>
    internal static int SurnameLength(string name) =>
        name.Length > 2 && Surnames.Split('|').Any(s => s.Length == 2 && name.StartsWith(s, StringComparison.Ordinal)) ? 2 : 1;
}
