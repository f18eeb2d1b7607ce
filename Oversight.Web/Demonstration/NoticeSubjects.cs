using Oversight.Domain.Supervision;

namespace Oversight.Web.Demonstration;

/// <summary>What a finding and its notice are about.</summary>
/// <param name="Dimension">Which of the four matters of article 6.</param>
/// <param name="Title">The problem in a few words.</param>
/// <param name="Observed">The facts.</param>
/// <param name="Basis">The clause that they break.</param>
/// <param name="Requirements">What is required, what clears it, and what the department answers.</param>
internal sealed record NoticeSubject(Dimension Dimension, string Title, string Observed, string Basis, IReadOnlyList<DemoRequirement> Requirements);

/// <summary>One requirement with the answer to it.</summary>
internal sealed record DemoRequirement(string Text, string Measure, string Answer);

/// <summary>Problems that an inspection of such a bureau finds.</summary>
internal static class NoticeSubjects
{
    public static NoticeSubject Registers { get; } = new(Dimension.Conduct, "渣土运输台账不全", "抽查10月渣土运输台账，14个工地中有5个没有逐车登记出场时间和运输路线，3车次无核准文件编号。", "办法第九条",
    [
        new("补齐10月份5个工地的运输台账，逐车登记出场时间、路线和核准文件编号", "5个工地台账逐车完整，与视频记录抽查20车次一致", "已按视频记录逐车补登5个工地共312车次，附台账。"),
        new("对3车次无核准文件的情况逐一核查并作出处理", "3车次均有核查结论，应当立案的已立案", "3车次已核查完毕，其中2车次立案查处，1车次系补录漏填。"),
        new("建立当日登记、次日复核的台账管理制度并组织学习", "制度印发，中队全员签到学习", "制度已印发，10月组织全员学习一次，附签到记录。"),
    ]);

    public static NoticeSubject TwoOfficers { get; } = new(Dimension.Conduct, "现场检查笔录签名不规范", "抽查案卷12件，4件现场检查笔录只有一名执法人员签名，2件未注明出示执法证件情况。", "行政处罚法第四十二条、第五十五条",
    [
        new("对4件案卷逐件说明检查人员情况，确有两人参加的补充证明材料", "4件案卷均附情况说明，由负责人审核", "4件案卷已逐件说明，附执法记录仪截图和负责人审核意见。"),
        new("开展一次案卷自查，把同类问题全部列出并改正", "自查覆盖本年度全部案卷，形成清单", "已自查本年度案卷86件，另发现2件，已一并说明。"),
    ]);

    public static NoticeSubject OverTime { get; } = new(Dimension.Conduct, "办件超过承诺时限", "截至检查日，本部门有3件办件超过承诺时限仍未办结，最长超过9个工作日，未见督办记录。", "办法第九条、第十六条",
    [
        new("3件超过承诺时限的办件逐件说明原因，限期办结", "3件全部办结，原因说明由负责人签字", "3件已办结2件，另1件已送达决定书，待缴款后办结。"),
        new("对在办案件逐件排查，列出临期清单并明确责任人", "临期清单每周更新，责任到人", "已建立周清单，首期列出临期办件6件，均明确责任人。"),
        new("负责人对经办人进行约谈提醒并留存记录", "约谈记录完整，经办人签字", "已约谈2名经办人，附记录。"),
    ]);

    public static NoticeSubject Body { get; } = new(Dimension.ImplementingBody, "文书落款主体不规范", "抽查责令改正通知书20份，3份落款为“执法中队”，未使用法定实施主体名称。", "办法第八条，行政处罚法第十七条",
    [
        new("收回3份落款不规范的文书，以法定实施主体名义重新制作送达", "3份文书重新送达，回证齐全", "3份文书已收回并重新送达，附送达回证。"),
        new("清理库存空白文书，统一使用规定格式", "库存空白文书全部更换，清点记录完整", "已清理旧格式空白文书2本，附清点记录。"),
    ]);

    public static NoticeSubject Basis { get; } = new(Dimension.LegalBasis, "处罚依据引用条款不准确", "抽查处罚决定书15份，2份引用已修改前的条款序号，1份只引用违反条款未引用处罚条款。", "办法第八条，行政处罚法第五十九条",
    [
        new("对3份决定书逐份核对，需要更正的依法更正并送达当事人", "3份决定书核对结论明确，更正文书已送达", "3份均已核对，制作补正决定书并送达，附回证。"),
        new("更新办案用语模板中的法律条款，注明版本日期", "模板条款与现行文本一致，由法制室确认", "模板已更新并报法制室确认。"),
    ]);

    public static NoticeSubject Disclosure { get; } = new(Dimension.Other, "处罚结果公示不及时", "抽查第三季度处罚决定28件，6件超过规定期限才公示，1件未公示。", "办法第十二条",
    [
        new("立即公示漏公示的1件，说明6件迟公示的原因", "7件均已公示，原因说明由负责人签字", "漏公示的1件已公示，6件原因已说明。"),
        new("明确公示责任人和复核人，纳入结案流程", "责任分工印发，结案表增加公示栏", "已明确内勤为公示责任人，结案表已增加公示栏。"),
    ]);

    public static NoticeSubject ResponsibilityArea { get; } = new(Dimension.Conduct, "门前责任区检查流于形式", "实地抽查紫荆山路沿线30户，9户责任书未更新，检查记录与现场不符4处。", "办法第九条",
    [
        new("重新核对紫荆山路沿线责任书，与经营户逐户签订", "沿线责任书签订率100%，抽查10户属实", "已逐户核对，补签责任书9份。"),
        new("检查记录与现场不符的4处逐处说明并改正", "4处均有说明和现场照片", "4处已改正，附前后照片。"),
    ]);

    public static NoticeSubject Posts { get; } = new(Dimension.Other, "岗位职责公示与实际不符", "本部门公示的岗位职责仍为上年度版本，2名人员已调整岗位未更新，联络员电话无人接听。", "办法第十四条，通知第二部分",
    [
        new("更新岗位职责公示，与现任人员一致", "公示内容与岗位名册逐项一致", "公示栏和网站已更新，附照片和截图。"),
        new("明确联络员备岗，工作时间电话有人接听", "抽查3次均有人接听", "已明确备岗，电话已设呼叫转移。"),
    ]);

    public static NoticeSubject Seizure { get; } = new(Dimension.Conduct, "扣押物品清单不完整", "抽查扣押案件7件，2件清单未写明数量和状况，1件保管场所与记录不一致。", "行政强制法第二十四条、第二十六条",
    [
        new("2件清单与当事人核对后补正，双方签字", "2份清单补正完整，当事人签字", "2份清单已与当事人核对补正。"),
        new("核对全部在管物品，账物一致", "在管物品清点表账物相符", "已清点在管物品41件，账物相符。"),
        new("完善出入库登记，保管场所变更当日登记", "登记簿启用，抽查一致", "登记簿已启用，附首周记录。"),
    ]);

    public static NoticeSubject Review { get; } = new(Dimension.Other, "案件法制审核超过内部时限", "抽查法制审核记录20件，5件超过5个工作日，未说明原因。", "办法第五条、第九条",
    [
        new("5件超时审核逐件说明原因", "5件说明齐全，由分管副局长确认", "5件均已说明，主要为集中送审。"),
        new("建立审核台账，超过3个工作日的每日提醒", "台账启用，连续10个工作日无超时", "台账已启用并设置提醒。"),
    ]);

    public static NoticeSubject Dispatch { get; } = new(Dimension.Conduct, "派单退单未说明理由", "抽查平台退单35件，8件未填写退单理由，2件重复派单。", "办法第九条、第十三条",
    [
        new("8件退单补充理由，告知反映人", "8件理由完整，告知记录可查", "8件已补充理由并逐一回访。"),
        new("完善退单审核，重复派单当日合并", "抽查10件退单均经审核", "退单已改为双人审核，附10件抽查记录。"),
        new("对受理岗人员开展一次业务培训", "培训签到、测试记录完整", "已培训并测试，全部合格。"),
    ]);

    /// <summary>All of them, for what lies behind.</summary>
    public static IReadOnlyList<NoticeSubject> All { get; } = [TwoOfficers, Registers, Body, OverTime, Disclosure, Basis, ResponsibilityArea, Seizure, Posts, Dispatch];
}
