using System.Collections.Frozen;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Words of this trade that a title is not broken inside of.</summary>
internal static class TitleWords
{
    private const int Longest = 7;

    private static readonly FrozenSet<string> Words = """
        关于 责令 限期 整改 责令限期整改 限期整改 通知 通报 问题 公告 决定 意见 办法 报告 总结 通知书 整改通知书 郑州市 管城 管城回族区 回族区
        城市 管理 执法 城市管理 执法局 城市管理局 城市管理执法局 城市管理执法 行政 权责 事项 行政权责 权责事项 运行 监督 监督管理 行政权责事项 权责清单 清单 行政处罚
        处罚 行政强制 强制 行政检查 检查 行政执法 双随机 一公开 基本 公共服务 公共 服务 办理 超期 逾期 未按 按期 按时 及时 规范 不规范 程序 环节 公示 公开 不到位 到位 落实
        严格 进一步 加强 开展 印发 调整 动态调整 做好 工作 情况 专项 年度 季度 月度 考核 年终考核 评价 评议 结果 台账 投诉 举报 投诉举报 处理 受理 信访 案件 案卷 办案
        期限 时限 承诺 裁量 裁量权 裁量基准 审核 法制审核 重大 决定 环境 卫生 环境卫生 市容 市容市貌 占道 经营 占道经营 户外 广告 户外广告 招牌 设施 建筑 垃圾 建筑垃圾
        生活垃圾 分类 渣土 运输 车辆 渣土运输 运输车辆 密闭 未密闭 遗撒 道路 施工 工地 扬尘 油烟 餐饮 噪声 违法 建设 违法建设 停车 共享 单车 绿化 园林 公园 公厕 清扫 保洁 道路保洁
        清运 排水 燃气 供热 照明 数字化 指挥 中心 指挥中心 数字化指挥中心 执法大队 大队 中队 机关 科室 法制室 人事科 街道 办事处 街道办事处 信息 系统 数据 上报 报送 反馈 复核
        责任 追究 责任追究 岗位 责任制 痕迹 痕迹化 制度 机制 改革 配套 五单一网 审批 许可 备案 登记 罚款 没收 扣押 查封 听证 告知 送达 文书 归档 立案 结案 未予 未经 擅自 违反
        规定 要求 标准 措施 方案 计划 实施 执行 完成 有关 相关 部分 单位 部门 人员 队伍 资格 证件 培训 责令改正 改正 停止 拆除 恢复 原状 沿街 商户 夜市 摊点 流动 早餐 便民 疏导
        公布 发布 更新 超出 范围 缺失 缺少 依据 主体 行为 不当 违规 拖延 推诿 不作为 乱作为 慢作为 热点 难点 敏感 分析 动态 定期 汇总 上半年 下半年 第一季度 第二季度 第三季度 第四季度
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Length of the longest known word at the beginning of the text; 0 if none.</summary>
    public static int LongestAt(ReadOnlySpan<int> text)
    {
        Span<char> buffer = stackalloc char[Longest];
        var reach = 0;
        while (reach < Math.Min(Longest, text.Length) && text[reach] < 0x10000) buffer[reach] = (char)text[reach++];
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = reach; length >= 2; length--)
            if (lookup.Contains(buffer[..length])) return length;
        return 0;
    }
}
