namespace Oversight.Web.Features.Imports;

/// <summary>The kinds of fault, and of rows with empty cells, as one calls them.</summary>
public static class FaultNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["code-missing"] = "缺编号",
        ["code-form"] = "编号写法",
        ["code-shared"] = "子项共用编号",
        ["code-twice"] = "编号重复",
        ["repealed"] = "事项已停止行使",
        ["on-sheet"] = "已在调整单中",
        ["category-missing"] = "缺类别",
        ["category-unknown"] = "类别不在四类",
        ["category-other"] = "编号属于另一类别",
        ["name-missing"] = "缺事项名称",
        ["implementingBody-missing"] = "缺实施主体",
        ["handling-missing"] = "缺承办机构",
        ["handling-unknown"] = "没有这个部门",
        ["handling-twice"] = "承办机构重复",
        ["handling-lead"] = "没有主办",
        ["procedure-missing"] = "缺流程",
        ["procedure-unknown"] = "没有这个流程",
        ["committed-missing"] = "缺承诺时限",
        ["committed-form"] = "承诺时限写法",
        ["committed-looser"] = "承诺时限宽于法定时限",
        ["statutory-form"] = "法定时限写法",
        ["bases-missing"] = "缺实施依据",
        ["bases-form"] = "实施依据写法",
        ["law-missing"] = "缺法规名称",
        ["law-unknown"] = "法规库没有该法规",
        ["law-article"] = "法规没有该条款",
        ["law-repealed"] = "法规已废止",
        ["law-not-yet"] = "法规尚未施行",
        ["breached-form"] = "违反条款写法",
        ["fine-form"] = "罚款幅度写法",
        ["fine-category"] = "非处罚事项有罚款",
        ["rectify-form"] = "责令改正写法",
        ["risks-form"] = "廉政风险点写法",
        ["phone-form"] = "电话写法",
        ["confirmed-form"] = "核定情况写法",
        ["too-complex"] = "写法过于复杂",
        ["too-long"] = "文字过长",
        ["characters"] = "无法保存的字符",
        ["formula-error"] = "公式错误值",
        ["incomplete"] = "登记内容不全",
        [RowChange.EmptiedKind] = "清空已登记内容",
        [RowChange.KeptKind] = "空单元格未作为修改",
    };

    /// <summary>The name of a kind.</summary>
    public static string Of(string kind) => Names.GetValueOrDefault(kind, kind);
}
