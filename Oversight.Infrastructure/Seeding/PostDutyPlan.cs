using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Seeding;

/// <summary>What the posts of the demonstration bureau answer for (岗位职责), with the clause of the Measures or of the law behind each.</summary>
public static class PostDutyPlan
{
    private static readonly (string Text, string Clause)[] Liaison =
    [
        ("签收整改通知书和各类提醒，当日转交部门负责人并登记", "通知第二部分"),
        ("汇总本部门权责事项运行情况，按期报送法制室", "通知第二部分"),
    ];

    /// <summary>The duties of a post by its name and role.</summary>
    public static IReadOnlyList<(string Text, string Clause)> Of(string name, Role role) => role switch
    {
        Role.Leader =>
        [
            ("对全局权责事项运行监督负总责，研究决定动态调整和一票否决的解除", "办法第三条、第十六条"),
            ("签发、撤回整改通知书和通报，作出行政处罚决定", "办法第十六条、行政处罚法第五十七条"),
        ],
        Role.DeputyLeader =>
        [
            ("对分管部门权责事项的行使承担分管责任，督促限期整改", "通知第二部分"),
            ("审批分管部门案件的处理意见和办案延期", "行政处罚法第五十七条、第六十条"),
        ],
        Role.LegalOffice when name.Contains("监督", StringComparison.Ordinal) =>
        [
            ("开展督查、问题登记和整改复核，维护问题台账和考核台账", "办法第六条、第十六条"),
            ("核对权责清单与公开渠道是否一致，提出动态调整建议", "办法第七条、第十条"),
        ],
        Role.LegalOffice =>
        [
            ("对拟作出的行政决定进行法制审核，出具审核意见", "行政处罚法第五十八条"),
            ("起草、送达整改通知书，办理延期和撤回手续", "办法第十六条"),
        ],
        Role.DepartmentHead =>
        [
            ("对本部门权责事项的行使负总责，安排经办人和岗位分工", "通知第二部分"),
            ("审核处理意见，组织整改并对反馈材料的真实性负责", "办法第十四条、第十六条"),
        ],
        Role.Liaison => Liaison,
        Role.CommandCentre =>
        [
            ("受理电话、信箱、窗口和12345转来的投诉举报，登记后按职责派转", "办法第十三条"),
            ("跟踪派转事项的办理时限，到期前提醒承办机构", "办法第十三条"),
        ],
        Role.Personnel =>
        [
            ("办理岗位任免和离任移交，保证每项职责都有人承担", "通知第二部分"),
            ("登记责任追究和年终考核结果", "办法第十五条"),
        ],
        Role.Officer when string.Equals(name, "内勤", StringComparison.Ordinal) =>
        [
            ("整理案卷、登记文书送达和归档，核对办件时限", "办法第十一条"),
            ("按要求准备整改反馈材料和证明材料", "办法第十六条"),
        ],
        Role.Officer =>
        [
            ("两人以上持证开展检查和调查取证，按登记流程逐环节办理", "行政处罚法第四十二条、办法第八条"),
            ("依法告知当事人权利，按裁量基准提出处理意见", "行政处罚法第四十四条、办法第十四条"),
        ],
        Role.Administrator => [("维护系统运行、备份和参数，不查阅办件和投诉内容", "GB/T 22239-2019 8.1.10")],
        Role.SecurityAdministrator => [("开通、停用账号，任免三类管理员岗位", "GB/T 22239-2019 8.1.4.2")],
        Role.Auditor => [("查阅操作痕迹和安全日志，发现异常及时报告", "GB/T 22239-2019 8.1.5.3")],
        _ => [],
    };
}
