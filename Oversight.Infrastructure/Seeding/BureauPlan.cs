using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Infrastructure.Seeding;

/// <summary>The demonstration bureau as data: departments as the notice names them (大队各中队、数字化指挥中心、机关各科室), people invented.</summary>
public static class BureauPlan
{
    /// <summary>Departments in the order of the board.</summary>
    public static IReadOnlyList<DepartmentPlan> Departments { get; } =
    [
        new("JLD", "局领导", DepartmentKind.Leadership, false, ""),
        new("ZD1", "执法一中队", DepartmentKind.Squadron, true, "deputy"),
        new("ZD2", "执法二中队", DepartmentKind.Squadron, true, "deputy"),
        new("ZD3", "执法三中队", DepartmentKind.Squadron, true, "deputy"),
        new("ZTZD", "渣土管理中队", DepartmentKind.Squadron, true, "deputy"),
        new("HWZD", "市容环卫中队", DepartmentKind.Squadron, true, "deputy2"),
        new("WJZD", "违法建设查处中队", DepartmentKind.Squadron, true, "deputy2"),
        new("ZHZX", "数字化指挥中心", DepartmentKind.CommandCentre, true, "deputy2"),
        new("RSK", "人事科", DepartmentKind.Office, true, "deputy2"),
        new("DDB", "大队办", DepartmentKind.Office, true, "deputy"),
        new("FZS", "法制室", DepartmentKind.LegalOffice, true, "deputy2"),
        new("XXZX", "信息运维", DepartmentKind.Operations, false, ""),
    ];

    /// <summary>People with their posts.</summary>
    public static IReadOnlyList<PersonPlan> People { get; } = [.. Leadership(), .. Staff()];

    private static IEnumerable<PersonPlan> Leadership() =>
    [
        new("leader", "周正清", null, [new("局长", Role.Leader, "JLD")]),
        new("deputy", "吴国栋", null, [new("分管执法副局长", Role.DeputyLeader, "JLD")]),
        new("deputy2", "郑晓岚", null, [new("分管法制副局长", Role.DeputyLeader, "JLD")]),
        new("admin", "系统管理员", null, [new("系统管理员", Role.Administrator, "XXZX")]),
        new("security", "安全管理员", null, [new("安全管理员", Role.SecurityAdministrator, "XXZX")]),
        new("auditor", "安全审计员", null, [new("安全审计员", Role.Auditor, "XXZX")]),
    ];

    private static IEnumerable<PersonPlan> Staff()
    {
        yield return new("legal", "沈明理", "41010401001", [new("法制室主任", Role.DepartmentHead, "FZS"), new("法制审核岗", Role.LegalOffice, "FZS")]) { Qualification = "A20094101040016" };
        yield return new("legal2", "韩知行", "41010401002", [new("法制监督岗", Role.LegalOffice, "FZS"), new("法制室联络员", Role.Liaison, "FZS")]) { Qualification = "A20154101040127" };
        string[][] names =
        [
            ["ZD1", "zd1", "梁振东", "何晓梅", "马跃进", "宋佳宁"],
            ["ZD2", "zd2", "罗建国", "邓雅琴", "曹大伟", "彭思远"],
            ["ZD3", "zd3", "谢长河", "董文静", "袁志刚", "潘雨欣"],
            ["ZTZD", "zt", "蒋铁军", "蔡春燕", "余海涛", "杜若飞"],
            ["HWZD", "hw", "叶洪亮", "程丽华", "苏启明", "魏子涵"],
            ["WJZD", "wj", "吕世杰", "丁秀英", "任鹏飞", "沈天佑"],
            ["ZHZX", "zh", "姚静波", "卢晓雯", "傅一鸣", "钟书瑶"],
            ["RSK", "rs", "姜怀德", "崔玉兰", "谭子墨", ""],
            ["DDB", "ddb", "廖克勤", "范小雨", "汪文博", ""],
        ];
        var card = 2001;
        foreach (var row in names)
        {
            var (department, user) = (row[0], row[1]);
            var carries = department is not ("RSK" or "ZHZX" or "DDB");
            var extra = department switch { "ZHZX" => Role.CommandCentre, "RSK" => Role.Personnel, _ => Role.Officer };
            yield return new($"{user}.head", row[2], Card(), [new(carries ? "中队长" : department is "ZHZX" ? "中心主任" : "科室负责人", Role.DepartmentHead, department)]);
            yield return new($"{user}.liaison", row[3], Card(), [new("联络员", Role.Liaison, department), new("内勤", Role.Officer, department)]);
            yield return new($"{user}.a", row[4], Card(), extra == Role.Officer
                ? [new("执法岗一", Role.Officer, department)]
                : [new(extra == Role.CommandCentre ? "受理岗" : "考核岗", extra, department), new("经办岗", Role.Officer, department)]);
            if (row[5].Length > 0)
                yield return new($"{user}.b", row[5], Card(), [new("执法岗二", Role.Officer, department)]);

            string? Card() => carries ? $"4101040{card++}" : null;
        }
    }
}

/// <summary>A department of the plan.</summary>
/// <param name="Code">ASCII code.</param>
/// <param name="Name">Full name.</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="Supervised">Whether it is on the board.</param>
/// <param name="Deputy">User name of the deputy leader in charge.</param>
public sealed record DepartmentPlan(string Code, string Name, DepartmentKind Kind, bool Supervised, string Deputy);

/// <summary>A person of the plan.</summary>
/// <param name="UserName">Sign-in name.</param>
/// <param name="Name">Name.</param>
/// <param name="Card">Number of the enforcement card, or null.</param>
/// <param name="Posts">Posts held.</param>
public sealed record PersonPlan(string UserName, string Name, string? Card, IReadOnlyList<PostPlan> Posts)
{
    /// <summary>法律职业资格 of those who review cases, or null.</summary>
    public string? Qualification { get; init; }
}

/// <summary>A post of the plan.</summary>
/// <param name="Name">Name of the post.</param>
/// <param name="Role">Role it gives.</param>
/// <param name="Department">Code of the department.</param>
public sealed record PostPlan(string Name, Role Role, string Department);
